package dev.baobei.domain.dispute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * An appeal (申诉): what an agent objects to about one of their own reports, in their words. It stands on that report's receipt, whether or not
 * anybody else reported the customer.
 *
 * @param report  id of the report
 * @param project id of its project
 * @param by      who appealed, at the agency for which they did
 * @param at      when we heard of it, by our clock
 */
public record Appeal(UUID id, UUID report, int project, Agent by, Instant at, String words) {

    /** So many wait for an answer about one report. */
    public static final int MOST_WAITING = 3;

    /** So many characters are kept of what staff answer. */
    public static final int LONGEST_ANSWER = 200;

    /** Until when it is to be answered; REG-03, line 56: "我们将在24小时内给予答复". */
    public Instant dueAt() {
        return at.plus(Dispute.ANSWER_WITHIN);
    }

    /** Whether somebody says the same again. */
    public boolean isSameAs(Agent agent, String said) {
        return by.id().equals(agent.id()) && words.equals(said);
    }

    /** Whether it objects to what is said of whose a customer is: not where the customer is wholly its own agency's already. */
    public boolean objectsTo(List<Holder> holders) {
        return holders.isEmpty() || !holders.stream().allMatch(holder -> holder.percent() > 0
                && holder.agency().filter(agency -> agency.id() == by.agency().id()).isPresent());
    }

    /**
     * Whether a report is about a customer, as certainly as a verdict asks for it: look-alikes are for people.
     *
     * @param agreement how many digits must be known in both
     */
    public static boolean isAbout(PreReport report, PersonName name, List<PhoneNumber> phones, int agreement) {
        return report.name().agreementWith(name) == NameAgreement.COMPATIBLE
                && report.phones().stream().anyMatch(reported -> phones.stream()
                        .anyMatch(phone -> phone.isCompatibleWith(reported) && phone.agreementWith(reported) >= agreement));
    }

    @Override
    public String toString() {
        return "Appeal[" + id + "]";
    }
}
