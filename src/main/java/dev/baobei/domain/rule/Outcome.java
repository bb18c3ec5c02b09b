package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.prereport.PreReport;

/** What a report gets on receipt. */
public sealed interface Outcome {

    /**
     * Accepted, also where it is not the first: it must be recorded with these times.
     *
     * @param terms         id of the version of the terms that judges it from now on
     * @param earliestVisit from when on the customer may arrive
     * @param deadline      until when it is valid, exclusive
     * @param supersedes    reports of the same words that arrived later but were handled earlier
     * @param renewed       which reports it renews, and when it was renewed itself
     * @param toStaff       where it counts only once a person of the staff accepts it
     */
    record Accepted(int terms, Instant earliestVisit, Instant deadline, List<PreReport> supersedes, Renewed renewed,
            Optional<ToStaff> toStaff)
            implements
                Outcome {

        /** One that has to do with no renewal. */
        public Accepted(int terms, Instant earliestVisit, Instant deadline, List<PreReport> supersedes) {
            this(terms, earliestVisit, deadline, supersedes, new Renewed(List.of(), Optional.empty()));
        }

        /** One that counts at once. */
        public Accepted(int terms, Instant earliestVisit, Instant deadline, List<PreReport> supersedes, Renewed renewed) {
            this(terms, earliestVisit, deadline, supersedes, renewed, Optional.empty());
        }
    }

    /**
     * How a report stands among those of the same agent who said the same again (续报).
     *
     * @param earlier the reports that it renews; each stays valid until its own deadline
     * @param at      when it was renewed itself, where it is handled late
     */
    record Renewed(List<PreReport> earlier, Optional<Instant> at) {}

    /**
     * The same agent said the same before: the first report stands, with its receipt and deadline.
     *
     * @param objection why it is no new report, where the terms know renewals
     */
    record Repeated(PreReport first, Optional<Objection> objection) implements Outcome {

        /** One that could never be new. */
        public Repeated(PreReport first) {
            this(first, Optional.empty());
        }
    }

    /**
     * Not accepted, with every objection there is.
     *
     * @param opens    when the project receives reports next, where it does not now
     * @param problems what is not in the form that the terms ask for besides: to be mended as well before it is sent again
     */
    record Rejected(List<Objection> objections, Optional<Instant> opens, List<Problem> problems) implements Outcome {

        public Rejected(List<Objection> objections, Optional<Instant> opens) {
            this(objections, opens, List.of());
        }

        public Rejected(List<Objection> objections) {
            this(objections, Optional.empty());
        }
    }

    /**
     * Something is missing or not in the form that the terms ask for.
     *
     * @param objections what stands against it besides, by the rules that can be asked without what is missing; never of rivals
     * @param opens      when the project receives reports next, where it does not now
     */
    record Incomplete(List<Problem> problems, List<Objection> objections, Optional<Instant> opens) implements Outcome {

        /** One that only lacks something. */
        public Incomplete(List<Problem> problems) {
            this(problems, List.of(), Optional.empty());
        }
    }
}
