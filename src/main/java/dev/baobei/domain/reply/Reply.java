package dev.baobei.domain.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Escalation;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Terms;

/** An answer to a message, free of words. */
public sealed interface Reply {

    /** The outcomes of every report in a message, numbered as sent. */
    record Outcomes(List<ForReport> reports) implements Reply {}

    /** The answer to one report. */
    sealed interface ForReport {}

    /**
     * On record under a receipt: accepted now or before. What stands here is said in the same words to first and second.
     *
     * @param report    what is on record
     * @param mark      the first characters of the journal entry's hash: every salesperson is a witness
     * @param colleague the colleague whose it is, where it is not the sender's
     * @param unearned  what is asked of who reports again, where that was done without it: the report stands as it was
     * @param escalated whether staff let their time to look at it pass, and a superior does
     */
    record OnRecord(Project project, PreReport report, String mark, Optional<Agent> colleague, Optional<Renewal> unearned,
            boolean escalated) implements ForReport {

        /** The sender's own. */
        public OnRecord(Project project, PreReport report, String mark) {
            this(project, report, mark, Optional.empty());
        }

        /** One that is new, or was the same before. */
        public OnRecord(Project project, PreReport report, String mark, Optional<Agent> colleague) {
            this(project, report, mark, colleague, Optional.empty());
        }

        /** One that was on record before, as it stands at a moment. */
        public static OnRecord again(Project project, PreReport report, Instant at, String mark) {
            return new OnRecord(project, report.settledAt(at), mark, Optional.empty(), Optional.empty(),
                    report.isEscalatedAt(at));
        }

        /** One at which nobody but the staff themselves looks. */
        public OnRecord(Project project, PreReport report, String mark, Optional<Agent> colleague,
                Optional<Renewal> unearned) {
            this(project, report, mark, colleague, unearned, false);
        }
    }

    /**
     * Not accepted, on record as such; {@code name} and {@code phone} are as the sender wrote them.
     *
     * @param opens   when the project receives reports next, where it does not now
     * @param mark    the first characters of the journal entry's hash
     * @param lacking what is to be mended besides before it is sent again
     */
    record NotAccepted(Project project, PersonName name, PhoneNumber phone, List<Objection> objections, Optional<Instant> opens,
            String mark, Optional<Unfinished> lacking) implements ForReport {

        /** One in which nothing is to be mended. */
        public NotAccepted(Project project, PersonName name, PhoneNumber phone, List<Objection> objections,
                Optional<Instant> opens, String mark) {
            this(project, name, phone, objections, opens, mark, Optional.empty());
        }
    }

    /**
     * Something is missing: every problem at once, and a text to send back.
     *
     * @param terms     the project's, which say in what form a value is asked; none where the project is not certain
     * @param corrected what the sender wrote, with a visible gap where something must be filled in
     * @param against   what stands against it besides
     * @param mark      the first characters of the journal entry's hash; none where the project is not certain
     */
    record Unfinished(Optional<Project> project, Optional<Terms> terms, List<Problem> problems, String corrected,
            Against against, Optional<String> mark) implements ForReport {

        /** One that only lacks something. */
        public Unfinished(Optional<Project> project, Optional<Terms> terms, List<Problem> problems, String corrected,
                Optional<String> mark) {
            this(project, terms, problems, corrected, Against.NOTHING, mark);
        }
    }

    /**
     * What stands against a report that lacks something, by the rules that could be asked already.
     *
     * @param name  as far as it was read, like {@code phone}
     * @param opens when the project receives reports next, where it does not now
     */
    record Against(List<Objection> objections, Optional<PersonName> name, Optional<PhoneNumber> phone,
            Optional<Instant> opens) {

        /** Nothing as yet. */
        public static final Against NOTHING = new Against(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** To a colleague: what a filer did for them, in the words that they would have been answered with. */
    record ActedForYou(Agent filer, Reply done) implements Reply {}

    /** What is said about reports that changed: {@link SupplementReply}, {@link FollowUpReply}, {@link AppealReply}, {@link RereadReply}, {@link EnteredReply}. */
    non-sealed interface AboutReports extends Reply {}

    /** The sender is nobody we know. */
    record UnknownSender() implements Reply {}

    /** The sender may not report at all, with every objection there is. */
    record SenderMayNotReport(Agent agent, List<Objection> objections) implements Reply {}

    /** A message about a visit: visits are registered by the desk, never by text. */
    record VisitsAreForTheDesk() implements Reply {}

    /**
     * Nothing complete again: what is missing, and a format instead of a text to send back.
     *
     * @param reports what is wrong with each; empty where it was no report that failed
     * @param step    whether staff are told as well
     * @param example for a project that takes reports here, if any does
     */
    record UnfinishedAgain(List<Unfinished> reports, Escalation step, Optional<Example> example) implements Reply {}

    /** How to report: an example for each project that takes reports here, and how many more of them there are. */
    record HowTo(List<Example> examples, int more) implements Reply {}

    /** The sender's own pending reports, the soonest to expire first. */
    record Pending(List<Standing> reports, int more) implements Reply {}

    /** One report of the sender's, as it stands at a moment: {@code state} says also whether it is about to expire. */
    record Standing(Project project, PreReport report, Instant at, PreReport.State state) implements Reply {

        /** The same where it is not asked whether it is. */
        public Standing(Project project, PreReport report, Instant at) {
            this(project, report, at, report.stateAt(at));
        }
    }

    /** No report of the sender's under that receipt or those digits. */
    record NoSuchReport() implements Reply {}

    /** Withdrawn by its agent. */
    record Withdrawn(Project project, PreReport report, String mark) implements Reply {}

    /** To an agent: reports that nobody has visited on are about to expire, the soonest first. Nothing was decided. */
    record Expiring(Project project, List<PreReport> reports) implements Reply {}

    /**
     * To the staff of a project: an answer of theirs is due soon, or late. Nothing was decided.
     *
     * @param tail   by which they find it in the list: the end of its id
     * @param due    until when it is to be answered
     * @param isLate whether that has passed
     */
    record AnswerDue(Project project, Waiting what, String tail, Instant due, boolean isLate) implements Reply {

        /** What waits for them. */
        public enum Waiting {
            /** 待定确认单. */
            DISPUTE,
            /** 申诉. */
            APPEAL
        }
    }

    /** What nobody asked for: it is told because something was decided, and said as that of an entry only. */
    interface Notice {}

    /**
     * A notice of what an entry of the journal says.
     *
     * @param mark the first characters of that entry's hash: whoever is told is a witness
     */
    record OfEntry(Notice notice, String mark) implements Reply {}

    /** To the agent of a confirmed visit: whose the customer is, and until when. */
    record VisitConfirmed(Project project, PreReport report, Instant arrivedAt, Instant until) implements Notice {}

    /** To an agent: opening day was moved, and with it the deadline of so many reports of theirs. */
    record OpeningMoved(Project project, LocalDate day, int reports, Instant deadline) implements Notice {}

    /** To an agent: a colleague's report is theirs from now on. */
    record HandedOver(Project project, PreReport report) implements PlacedNotice {}

    /** To the agent whose it was. */
    record HandedOn(Project project, PreReport report) implements PlacedNotice {}

    /** To the agent whose agency brought a customer and owns by the signed form. */
    record Signed(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt, Instant until, boolean registered)
            implements
                Notice {}

    /** To the agent who reported a customer that came alone, where the report alone makes nobody own. */
    record CameAlone(Project project, PreReport report, Instant arrivedAt) implements Notice {}

    /** To the holder's agent: the protected customer came alone. */
    record OwnCameAlone(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt) implements Notice {}

    /** To the holder's agent: the protected customer came again. */
    record CameAgain(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt, Instant until)
            implements
                Notice {}

    /**
     * To an agent for whom the customer is: the time of the confirmed arrival was corrected.
     *
     * @param until the end of the protection; nothing where it is open now for whom it is
     */
    record ArrivalCorrected(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt, Optional<Instant> until)
            implements
                Notice {}

    /** To an agent for whom the customer of a confirmed visit was: by a report that two people linked it is open whose they are. */
    record OpenAgain(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt) implements Notice {}

    /**
     * To an agent who gets or loses something by it: a dispute is ruled.
     *
     * @param percent       the share that is theirs
     * @param agencyPercent what their agency has beside it, in no agent's name
     */
    record Ruled(Project project, PersonName name, PhoneNumber phone, int percent, int agencyPercent) implements Notice {}
}
