package dev.baobei.domain.deal;

/**
 * Who stands in the contract.
 *
 * <p>REG-03, line 52: a household is one customer: "成交时写的是直属家人的名字也算有效成交".
 *
 * @param name as it is written there
 */
public record Buyer(String name, Relation relation) {

    /** How the buyer is related to the customer who came. */
    public enum Relation {
        SELF, SPOUSE, PARENT, CHILD, OTHER
    }

    @Override
    public String toString() {
        return "Buyer[" + relation + "]";
    }
}
