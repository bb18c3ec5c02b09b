package dev.baobei.domain.terms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a customer was reported, or a change of what was reported, in time after the contact (及时性). It is a mark for staff: the day of
 * contact is the agent's word, which never decides whose a customer is.
 *
 * <p>REG-09, line 158: "业务员需在与客户建立联系之日起的三个工作日内将客户信息进行报备"; line 165: "若客户信息发生更改,业务员应在更改发生后的三个工作日内更新".
 *
 * @param contactedOn the day that the agent names; nothing where their words name none, or several
 * @param until       the last day on which it was in time
 */
public record Timeliness(State state, Optional<LocalDate> contactedOn, Optional<LocalDate> until) {

    public static final int MOST_DAYS = 30;
    public static final String ALLOWED = "must be from 1 to " + MOST_DAYS + " working days";
    private static final Timeliness UNDATED = new Timeliness(State.UNDATED, Optional.empty(), Optional.empty());

    public enum State {
        IN_TIME, LATE,
        /** Nobody can tell when the contact was. */
        UNDATED
    }

    /** Of what was reported on a day about a contact on another. */
    public static Timeliness of(Optional<LocalDate> contactedOn, LocalDate reportedOn, int within, WorkingDays days) {
        return contactedOn.map(day -> {
            LocalDate until = days.after(day, within);
            return new Timeliness(reportedOn.isAfter(until) ? State.LATE : State.IN_TIME, contactedOn, Optional.of(until));
        }).orElse(UNDATED);
    }

    public static boolean isPossible(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }
}
