package dev.baobei.domain.terms;

import java.util.Optional;
import java.util.Set;

/**
 * What terms say of reports alone: the part of them that an agency may have of its own.
 *
 * @param leadTime   最短报备时间
 * @param lateness   what a report without that lead time is worth
 * @param validity   有效期
 * @param phoneForms the forms of a number of which one must be met
 * @param nameForm   how much of a name is asked
 * @param agreement  how many digits must be known on both sides to confirm a number
 * @param intake     what is taken of reports, and when
 * @param reminder   when an agent is reminded of a report that is about to expire
 * @param renewal    whether a report that is followed up may be made again before it expires
 * @param area       where the agency may promote; nothing where it is anywhere
 */
public record ReportTerms(LeadTime leadTime, Lateness lateness, Validity validity, Set<PhoneForm> phoneForms,
        NameForm nameForm, int agreement, Intake intake, Reminder reminder, Renewal renewal,
        Optional<Area> area) {}
