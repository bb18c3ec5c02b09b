package dev.baobei.postgres.replay;

import java.util.List;

/** For each kind of record a question of project {@code $1}: what it is, which one, and what its rows say in the clear. */
final class KeptRecordsSql {

    private static final String HOLDERS = """
            (select string_agg(coalesce(h.agency_id::text, '-') || '/' || coalesce(h.agent_id::text, '-') || ':' || h.percent, ',')
              from HOLDER h where h.OF = one.id)""";

    private static final String ARRIVAL = """
            select 'arrival', one.id::text, jsonb_build_object('customer', one.customer_id, 'at', one.arrived_at,
              'closesAt', one.closes_at, 'group', nullif(one.group_arrival, 'NONE'), 'countsAt', came.arrived_at)
            from visit one left join arrival_time came on came.visit_id = one.id and not came.replaced where one.project_id = $1""";
    private static final String CONFIRMATION = """
            select 'confirmation', one.visit_id::text || '/' || one.version, jsonb_build_object('at', one.confirmed_at,
              'receipt', won.receipt)
            from confirmation one join visit v on v.id = one.visit_id left join pre_report won on won.id = one.report_id
            where v.project_id = $1""";
    private static final String PROTECTION = """
            select 'protection', one.visit_id::text || case when one.nth > 1 then '#' || one.nth else '' end,
              jsonb_build_object('customer', one.customer_id, 'from', lower(one.during), 'until', upper(one.during), 'holders',
            """ + HOLDERS.replace("HOLDER", "protection_holder").replace("OF", "protection_id") + """
            ) from (select p.*, row_number() over (partition by visit_id order by lower(during)) as nth from protection p
              where p.project_id = $1 and not p.replaced) one""";
    private static final String USED_UP = """
            select 'usedUp', one.receipt, jsonb_build_object('visit', one.used_by, 'at', one.ended_at) from pre_report one
            where one.project_id = $1 and one.ended_why = 'MATCHED'""";

    private static final String DISPUTE = """
            select 'dispute', one.id::text, jsonb_build_object('visit', one.visit_id, 'origin', one.origin, 'at', one.opened_at,
              'dueAt', one.due_at)
            from dispute one join visit v on v.id = one.visit_id where v.project_id = $1""";
    private static final String OBJECTION = """
            select 'objection', one.dispute_id || '/' || coalesce(one.appeal_id, one.account_id) || '#' || row_number() over (
                partition by one.dispute_id, coalesce(one.appeal_id, one.account_id) order by one.objected_at, one.id),
              jsonb_build_object('at', one.objected_at)
            from dispute_objection one join dispute d on d.id = one.dispute_id join visit v on v.id = d.visit_id
            where v.project_id = $1""";
    private static final String RULING = """
            select 'ruling', one.id::text, jsonb_build_object('dispute', one.dispute_id, 'visit', d.visit_id, 'basis', one.basis,
              'by', one.proposed_by, 'at', one.proposed_at, 'overrules', one.overrules, 'agreed', said.agreed, 'decidedBy',
              said.account_id, 'decidedAt', said.decided_at, 'holders',
            """
            + HOLDERS.replace("HOLDER", "ruling_holder").replace("OF", "ruling_id") + """
                    ) from ruling one left join dispute d on d.id = one.dispute_id left join visit v on v.id = d.visit_id
                    left join ruling_decision said on said.ruling_id = one.id where v.project_id = $1""";
    private static final String APPEAL = """
            select 'appeal', one.id::text, jsonb_build_object('receipt', r.receipt, 'agent', one.agent_id, 'agency', one.agency_id,
              'at', one.appealed_at, 'dueAt', one.due_at, 'answeredBy', said.account_id, 'answeredAt', said.answered_at)
            from appeal one left join pre_report r on r.id = one.report_id
            left join appeal_answer said on said.appeal_id = one.id and said.ruling_id is null where one.project_id = $1""";

    private static final String DEAL = """
            select 'deal', one.id::text, jsonb_build_object('visit', one.visit_id, 'unit', one.unit, 'cancelled', one.cancelled,
              'afterProtection', one.after_protection)
            from deal one where one.project_id = $1""";
    private static final String STEP = """
            select 'dealStep', one.deal_id || '/' || one.step, jsonb_build_object('at', one.taken_at, 'by', one.account_id)
            from deal_step one join deal d on d.id = one.deal_id where d.project_id = $1""";
    private static final String CLAIM = """
            select 'claim', one.deal_id || '/' || one.agency_id, jsonb_build_object('at', one.claimed_at, 'by', one.account_id)
            from deal_claim one join deal d on d.id = one.deal_id where d.project_id = $1""";
    private static final String PAYMENT = """
            select 'payment', one.deal_id || '/' || one.reference, jsonb_build_object('at', one.received_at, 'by', one.account_id)
            from deal_payment one where one.project_id = $1""";
    private static final String ORIGIN = """
            select 'origin', one.deal_id || '/' || one.number, jsonb_build_object('near', one.near, 'at', one.said_at, 'by',
              one.account_id)
            from deal_origin one where one.project_id = $1""";
    private static final String HELPER = """
            select 'helper', one.id::text, jsonb_build_object('deal', one.deal_id, 'agency', one.agency_id, 'agent', one.agent_id,
              'help', one.help, 'closed', one.closed, 'percent', one.percent, 'fine', one.fine, 'by', one.proposed_by, 'at',
              one.proposed_at, 'agreed', said.agreed, 'decidedBy', said.account_id, 'decidedAt', said.decided_at)
            from deal_helper one join deal d on d.id = one.deal_id
            left join deal_helper_decision said on said.helper_id = one.id where d.project_id = $1""";

    private static final String REFERRAL = """
            select 'referral', one.receipt, jsonb_build_object('grounds', array_to_string(one.review_grounds, ','), 'due',
              one.review_due, 'silence', one.review_silence, 'told', one.review_told, 'accepted', one.review_answer = 'ACCEPTED',
              'answeredAt', one.reviewed_at)
            from pre_report one where one.project_id = $1 and one.review_due is not null""";
    private static final String REVIEW = """
            select 'review', r.receipt, jsonb_build_object('accepted', one.accepted, 'at', one.answered_at, 'by', one.account_id)
            from report_review one join pre_report r on r.id = one.report_id where one.project_id = $1""";
    private static final String FOLLOW_UP = """
            select 'followUp', one.id::text, jsonb_build_object('receipt', r.receipt, 'at', one.followed_at, 'agent', one.agent_id)
            from follow_up one left join pre_report r on r.id = one.report_id where one.project_id = $1""";
    private static final String HAND_OVER = """
            select 'handOver', r.receipt || '/' || one.sequence, jsonb_build_object('from', one.from_agent_id, 'agent',
              one.to_agent_id, 'at', one.handed_at, 'by', one.account_id)
            from hand_over one join pre_report r on r.id = one.report_id where one.project_id = $1""";
    private static final String SHARE = """
            select 'share', one.visit_id || '/' || one.sequence, jsonb_build_object('agency', one.agency_id, 'from',
              one.from_agent_id, 'agent', one.to_agent_id, 'at', one.handed_at, 'by', one.account_id)
            from share_hand_over one where one.project_id = $1""";
    private static final String LISTED = """
            select 'listed', one.sequence::text, jsonb_build_object('added', count(*), 'by', min(one.listed_by::text), 'at',
              min(one.listed_at), 'last', max(one.listed_at))
            from existing_customer one where one.project_id = $1 group by one.sequence""";
    private static final String UNLISTED = """
            select 'unlisted', one.removed_sequence::text, jsonb_build_object('since', one.listed_at, 'by', one.removed_by, 'at',
              one.removed_at)
            from existing_customer one where one.project_id = $1 and one.removed_sequence is not null""";
    private static final String FAKE = """
            select 'fake', one.id::text, jsonb_build_object('receipt', r.receipt, 'agent', one.agent_id, 'agency', one.agency_id,
              'undoes', one.undoes, 'by', one.proposed_by, 'at', one.proposed_at, 'agreed', said.agreed, 'decidedBy',
              said.account_id, 'decidedAt', said.decided_at, 'nth', said.nth, 'fine', said.fine, 'removes',
              case when said.nth is not null then said.removes end, 'undoneBy', said.undone_by)
            from fake_report one join pre_report r on r.id = one.report_id
            left join fake_report_decision said on said.fake_id = one.id where one.project_id = $1""";
    private static final String CALENDAR = """
            select 'calendar', one.sequence::text, jsonb_build_object('days',
              string_agg(one.day || '=' || one.kind, ',' order by one.day), 'by', min(one.account_id::text), 'at',
              min(one.imported_at))
            from calendar_day one where one.project_id = $1 group by one.sequence""";
    private static final String TERMS = """
            select 'terms', one.id::text, jsonb_build_object('from', one.effective_from, 'agency', one.agency_id)
            from terms one where one.project_id = $1""";

    private static final String AMENDMENT = """
            select 'amendment', one.visit_id || '/' || one.number, jsonb_build_object('change', one.kind, 'by', one.proposed_by,
              'at', one.proposed_at, 'arrivedAt', one.arrived_at, 'receipt', r.receipt, 'otherVisit', one.other_visit, 'agreed',
              said.agreed, 'decidedBy', said.account_id, 'decidedAt', said.decided_at, 'closesAt', said.closes_at)
            from visit_amendment one join visit v on v.id = one.visit_id left join pre_report r on r.id = one.report_id
            left join visit_amendment_decision said on said.visit_id = one.visit_id and said.number = one.number
            where v.project_id = $1""";
    private static final String LINK = """
            select 'link', one.visit_id || '/' || one.number, jsonb_build_object('receipt', r.receipt, 'undone', one.undone)
            from visit_link one join visit v on v.id = one.visit_id left join pre_report r on r.id = one.report_id
            where v.project_id = $1""";
    private static final String JOIN = """
            select 'join', one.visit_id || '/' || one.number, jsonb_build_object('customer', one.customer_id, 'otherCustomer',
              one.other_customer, 'since', one.since, 'until', one.until)
            from customer_join one where one.project_id = $1""";
    private static final String STAMP = """
            select 'stamp', one.id::text, jsonb_build_object('at', one.arrived_at, 'closesAt', one.closes_at, 'by', one.account_id,
              'visit', one.visit_id, 'dismissedBy', one.dismissed_by, 'dismissedAt', one.dismissed_at)
            from arrival_stamp one where one.project_id = $1""";
    private static final String DEPARTURE = """
            select 'departure', one.visit_id || '/' || one.number, jsonb_build_object('at', one.left_at, 'by', one.account_id,
              'endsSigning', one.ends_signing, 'dismissedBy', one.dismissed_by, 'dismissedAt', one.dismissed_at)
            from departure one join visit v on v.id = one.visit_id where v.project_id = $1""";
    private static final String DUTY = """
            select 'duty', one.sequence || '/' || one.position, jsonb_build_object('by', one.account_id, 'at', one.said_at, 'from',
              one.from_at, 'agency', one.agency_id)
            from duty_turn one where one.project_id = $1""";

    static final List<String> EVERY = List.of(ARRIVAL, CONFIRMATION, PROTECTION, USED_UP, DISPUTE, OBJECTION, RULING, APPEAL,
            DEAL, STEP, CLAIM, PAYMENT, ORIGIN, HELPER, REFERRAL, REVIEW, FOLLOW_UP, HAND_OVER, SHARE, LISTED, UNLISTED, FAKE,
            CALENDAR, TERMS,
            AMENDMENT, LINK, JOIN, STAMP, DEPARTURE, DUTY);

    private KeptRecordsSql() {}
}
