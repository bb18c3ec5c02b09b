package dev.baobei.reference;

import java.util.List;
import java.util.Set;

/** What happened in one project, in the order in which it was recorded; existing are the developer's own customers. */
public record History(Days days, Set<String> existing, List<Event> events) {

    /** One thing that was recorded; {@code at} is our clock at that moment. */
    public sealed interface Event {
        long at();
    }

    public enum Gender {
        MALE, FEMALE, UNKNOWN
    }

    /** A name as far as it is known: an unknown given name is empty. */
    public record Name(String surname, String given, Gender gender) {}

    /** A pre-report; effective before {@code at} only where it was recovered. Unknown digits are stars. */
    public record Report(long at, int id, long effective, String agency, String agent, Name name, String digits,
            Set<Terms.Field> given) implements Event {

        /** Where its customer is said to be from: something that is the same whatever digits are given. */
        public Lies lies() {
            return switch ((agency.charAt(0) + agent.charAt(0) + name.surname().charAt(0) + name.given().length()) % 4) {
                case 0 -> Lies.OUTSIDE;
                case 1 -> Lies.NEAR;
                default -> Lies.INSIDE;
            };
        }

        /** Whether its agency named who sends it: the first agent of each. */
        public boolean named() {
            return agent.equals("a");
        }
    }

    /** How an address lies to the area of an agency. */
    public enum Lies {
        INSIDE, NEAR, OUTSIDE
    }

    /** More (or other) digits for a report; where they contradict it, they make the report {@code newId}. */
    public record Supplement(long at, int report, int newId, String digits) implements Event {}

    public record Withdrawal(long at, int report) implements Event {}

    public record FollowUp(long at, int report) implements Event {}

    /** What staff say of a referred report. */
    public record Answer(long at, int report, boolean accepted) implements Event {}

    /** A customer at the desk; broughtBy is an agency, {@link #UNSAID} or {@link #SELF}; household is null or a key. */
    public record Arrival(long at, int id, Name name, List<String> numbers, String broughtBy, boolean group, String household)
            implements
                Event {
        boolean named() {
            return !broughtBy.equals(UNSAID) && !broughtBy.equals(SELF);
        }
    }

    /** Two people say that a report is a visitor's, whatever its digits. */
    public record Link(long at, int visit, int report) implements Event {}

    /** The slip; consultantBoxByAgency: agency people signed where the consultant signs. */
    public record Confirmation(long at, int visit, Set<Terms.Role> signatures,
            boolean consultantBoxByAgency) implements Event {}

    /** The desk says that a customer left. */
    public record Departure(long at, int visit) implements Event {}

    public enum Step {
        DEPOSIT, SIGNED, PAID, CANCELLED
    }

    public record Deal(long at, int visit, Step step) implements Event {}

    /** A version of the terms, in force from an instant; of one agency, or of the project where agency is null. */
    public record TermsChange(long at, long from, String agency, Terms terms) implements Event {}

    /** The opening day is set or moved. */
    public record Opening(long at, long day) implements Event {}

    /** Time passes; the model says which reports are pending. */
    public record Tick(long at) implements Event {}

    public static final String UNSAID = "?";
    public static final String SELF = "self";
}
