package dev.baobei.domain.rule;

import java.util.Optional;

/** What is asked of a report on receipt, in the order in which it is asked; each is named by what must hold. */
public enum Question {
    /** Of the sender, whatever the message says. */
    AGENT_IS_ACTIVE(Objection.AGENT_LEFT),
    AGENCY_IS_APPROVED(Objection.AGENCY_NOT_APPROVED),
    /** Of the text: everything that a report needs could be read. */
    READ_COMPLETELY,
    /** Of what the same agent said before: where it stands, nothing else is asked. */
    NOT_SAID_BEFORE,
    FOLLOWED_UP(Objection.NOT_FOLLOWED_UP),
    /** Of a new report. */
    PROJECT_TAKES_REPORTS(Objection.PROJECT_TAKES_NO_REPORTS),
    RECEIVED_IN_WINDOW(Objection.OUTSIDE_WINDOW),
    FILED_BY_DESIGNATED(Objection.NOT_DESIGNATED),
    CUSTOMER_IS_NOT_THE_AGENT(Objection.AGENT_AS_CUSTOMER),
    FROM_PROMOTION_AREA(Objection.OUTSIDE_AREA),
    NO_COLLEAGUE_REPORTED(Objection.REPORTED_INSIDE_AGENCY),
    AGENCY_HAS_QUOTA_LEFT(Objection.AGENCY_QUOTA_USED),
    AGENT_HAS_QUOTA_LEFT(Objection.AGENT_QUOTA_USED),
    NO_RIVAL_HOLDS(Objection.NOT_FREE),
    GIVEN_AS_ASKED,
    NEEDS_NO_STAFF,
    /** What follows for a report on record: from when it counts, and from when until when the customer may come. */
    TIMES;

    private final Optional<Objection> objection;

    Question() {
        this.objection = Optional.empty();
    }

    Question(Objection objection) {
        this.objection = Optional.of(objection);
    }

    /** Whether it is held against new reports alone: what stands is not asked again. */
    boolean isOfNewReports() {
        return compareTo(FOLLOWED_UP) > 0;
    }

    /** Why a report is not accepted where the answer is no; nothing where that has other consequences. */
    Optional<Objection> objection() {
        return objection;
    }
}
