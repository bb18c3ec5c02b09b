package dev.baobei.domain.party;

/**
 * An agency (分销商, 渠道) that reports customers.
 *
 * @param state where it stands in its life cycle (REG-05): only an approved one may report
 */
public record Agency(int id, String name, State state) {

    /** The life of an agency with us. */
    public enum State {
        APPLIED, APPROVED, SUSPENDED, CANCELLED
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }
}
