package dev.baobei.domain.rule;

/** Why a pre-report is not accepted, in the order in which the rules are asked. */
public enum Objection {
    /** The agent no longer works for the agency. */
    AGENT_LEFT,
    /** The agency is not, or no longer, approved (REG-05). */
    AGENCY_NOT_APPROVED,
    /** The project has no terms in force: it takes no reports. */
    PROJECT_TAKES_NO_REPORTS,
    /** Reports are received at other times. */
    OUTSIDE_WINDOW,
    /** Another one of the agency is named to file its reports (REG-16, line 284). */
    NOT_DESIGNATED,
    /** What the report gives as the customer's is the agent's own. */
    AGENT_AS_CUSTOMER,
    /** The customer is not from the agency's promotion area (REG-16, line 283; REG-19, line 346). */
    OUTSIDE_AREA,
    /** The agency itself reported this customer, and a second report of it is void. */
    REPORTED_INSIDE_AGENCY,
    /** The agent reported this customer and did not keep following up: what stands stays as it is. */
    NOT_FOLLOWED_UP,
    /** The agency has made all the reports that it may make on this day. */
    AGENCY_QUOTA_USED,
    /** The agent has. */
    AGENT_QUOTA_USED,
    /** 未通过: the one text for reported, protected and sold, where a project tells. */
    NOT_FREE,
    /** The same with its reason: another agency's report counts. */
    HELD_BY_REPORT,
    /** The customer came before and is protected for others. */
    HELD_BY_VISIT,
    /** The customer stands on the developer's own list (老客户). */
    HELD_BY_LIST;

    /** Whether it says that others hold the customer. */
    public boolean isOfRivals() {
        return compareTo(NOT_FREE) >= 0;
    }
}
