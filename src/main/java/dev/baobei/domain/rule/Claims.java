package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/**
 * What the text of one report says of who reports it: claims, never proof.
 *
 * @param agencies as written
 * @param agents   as written
 * @param phones   the agents' numbers
 */
public record Claims(List<String> agencies, List<String> agents, List<PhoneNumber> phones) {

    /**
     * Those of one report.
     *
     * @param raw    the text that was read
     * @param report its index in the reading
     */
    public static Claims of(String raw, Reading reading, int report) {
        List<PhoneNumber> phones = cut(raw, reading, report, Field.AGENT_PHONE).stream()
                .flatMap(written -> PhoneFinder.in(Text.of(written)).stream())
                .map(PhoneSighting::number).flatMap(Optional::stream).toList();
        return new Claims(cut(raw, reading, report, Field.AGENCY), cut(raw, reading, report, Field.AGENT), phones);
    }

    private static List<String> cut(String raw, Reading reading, int report, Field field) {
        return reading.spans().stream().filter(span -> span.report() == report && span.field() == field)
                .map(span -> raw.substring(span.from(), span.to()).strip()).distinct().toList();
    }

    /** An agent's name without what they are: 李明经理. */
    static String nameIn(String agent) {
        return agent.replaceFirst("(?<=.)(?:经理|經理|店长|店長|主管|总监|總監|组长|組長)$", "");
    }

    @Override
    public String toString() {
        return "Claims[" + agencies.size() + " " + agents.size() + " " + phones + "]";
    }
}
