package dev.baobei.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.generated.Hand.Veil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What says nothing changes nothing: width, invisible marks, chatter and the order of labelled fields never change a value read. */
class SteadinessTest {

    private static final int MESSAGES = 1_000;

    @Test
    void fullWidthChangesNoValue() {
        holds(seed -> Grammar.message(seed, hand -> Hand.PLAIN),
                seed -> Grammar.message(seed, hand -> new Hand(true, false, Veil.NONE)));
    }

    @ParameterizedTest
    @EnumSource(Veil.class)
    void marksThatNobodySeesChangeNoValue(Veil veil) {
        holds(seed -> Grammar.message(seed, hand -> Hand.PLAIN),
                seed -> Grammar.message(seed, hand -> new Hand(false, false, veil)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好！\n%s", "%s\n谢谢！", "辛苦了\n%s\n收到请回复", "%s🙏"})
    void chatterAroundChangesNoValue(String chatter) {
        holds(Grammar::message, seed -> around(Grammar.message(seed), chatter));
    }

    private static Message around(Message message, String chatter) {
        return new Message(message.seed(), message.traits(), chatter.formatted(message.text()), message.isImplied(),
                message.received(),
                message.kinds(), message.reports(), message.claims(), List.of());
    }

    @Test
    void theOrderOfLabelledFieldsChangesNoValue() {
        holds(seed -> labelled(seed, true), seed -> labelled(seed, false));
    }

    private static Message labelled(long seed, boolean isFirst) {
        Sheet sheet = new Sheet(new Chance(seed), hand -> Hand.PLAIN);
        Items items = new Items(sheet, false, "/").withCustomer(false).withAgency().withAgent(false).withOthers(2);
        List<Items.Item> order = isFirst ? items.inAnyOrder() : sheet.chance.shuffled(items.inAnyOrder());
        Typing typing = new Typing(sheet.hand);
        order.forEach(item -> {
            typing.words(item.label() + "：");
            item.value().accept(typing);
            typing.raw("\n");
        });
        return new Message(seed, List.of(), typing.text(), sheet.isImplied, sheet.receivedAt(), null, List.of(items.meant()),
                sheet.claims(), List.of());
    }

    /** Whatever is read of both is the same; and enough is read of both for this to mean something. */
    private static void holds(Function<Long, Message> one, Function<Long, Message> other) {
        List<String> changed = new ArrayList<>();
        int compared = 0;
        for (long seed = 0; seed < MESSAGES; seed++) {
            List<ReportReading> before = read(one.apply(seed));
            List<ReportReading> after = read(other.apply(seed));
            if (!before.isEmpty() && before.size() == after.size()) {
                compared++;
                if (!values(before).equals(values(after))) {
                    changed.add(other.apply(seed).text() + " -> " + values(before) + " but " + values(after));
                }
            }
        }
        assertEquals(List.of(), changed);
        assertTrue(compared > MESSAGES / 2, "only " + compared + " were read both times");
    }

    /** The reports of a message, where all of them are complete. */
    private static List<ReportReading> read(Message message) {
        List<ReportReading> reports = Reader.read(message.text(), Directory.around(message)).reports();
        return reports.stream().allMatch(ReportReading::isComplete) ? reports : List.of();
    }

    private static List<String> values(List<ReportReading> reports) {
        return reports.stream().map(report -> Said.of(report).replaceAll("\\p{Cf}| (type|agency|agent)=.*", "")).toList();
    }
}
