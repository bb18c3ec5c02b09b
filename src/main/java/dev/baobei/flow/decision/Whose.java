package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.CorrectedText;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.rule.Claims;
import dev.baobei.domain.rule.Filing;
import dev.baobei.domain.rule.Remark;

/**
 * Whose one report of a message is: the sender's, whatever its text claims; a filer's is the colleague's whom the text names.
 *
 * @param agent whose it is; nobody where a filer must be asked
 * @param asked what a filer must be asked
 */
record Whose(Agent sender, Claims claims, Optional<Agent> agent, Optional<Problem> asked) {

    /** @param report its index in the reading */
    static Whose of(Handling handling, Agent sender, int report) {
        Claims claims = Claims.of(handling.text(), handling.reading(), report);
        if (!sender.isFiler()) {
            return new Whose(sender, claims, Optional.of(sender), Optional.empty());
        }
        Filing filing = Filing.of(sender, claims, handling.directory().colleaguesOf(sender));
        return filing instanceof Filing.For found
                ? new Whose(sender, claims, Optional.of(found.colleague()), Optional.empty())
                : new Whose(sender, claims, Optional.empty(), Optional.of(((Filing.Asked) filing).problem()));
    }

    /** The colleague whose it is; nobody where it is the sender's. */
    Optional<Agent> colleague() {
        return agent.filter(one -> !one.id().equals(sender.id()));
    }

    /** What staff should know of the text. */
    List<Remark> remarks() {
        return agent.map(one -> Remark.on(one, claims))
                .orElseGet(() -> Remark.on(sender, new Claims(claims.agencies(), List.of(), List.of())));
    }

    /** The text to send back, which names the colleague where there must be one. */
    String corrected(Handling handling, int report, List<Problem> problems) {
        String text = handling.text();
        if (!sender.isFiler()) {
            return CorrectedText.of(text, handling.reading(), report, problems);
        }
        String name = agent.map(Agent::name).or(() -> asked.filter(problem -> problem.field() == Field.AGENT_PHONE)
                .flatMap(Problem::seen)).orElse(CorrectedText.GAP);
        return CorrectedText.of(text, handling.reading(), report, problems, name, phone());
    }

    /** As it was written where it tells the colleague from others, a gap where it is needed. */
    private Optional<String> phone() {
        Optional<String> gap = asked.filter(problem -> problem.field() == Field.AGENT_PHONE).map(problem -> CorrectedText.GAP);
        return gap.or(() -> claims.phones().stream()
                .filter(phone -> agent.flatMap(Agent::phone).filter(phone::isCompatibleWith).isPresent())
                .map(PhoneNumber::pattern).findFirst());
    }
}
