package dev.baobei.generated;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.baobei.domain.parse.Reading.Kind;

/** Makes the message of a seed. */
final class Grammar {

    /** The shapes, each as often as it stands here. */
    private static final List<Shape> SHAPES = List.of(new LabelledLines(), new LabelledLines(), new LabelledLines(),
            new LabelledLines(), new LabelledLines(), new Positional(), new Positional(), new Positional(), new OneLine(),
            new OneLine(), new Sentence(), new Sentence(), new Glued(), new Glued(), new SeveralCustomers(),
            new SeveralCustomers(), new Blocks(), new TableRows(), new Dotted(), new Chat());

    private Grammar() {}

    static Message message(long seed) {
        return message(seed, UnaryOperator.identity());
    }

    /** The same words as {@link #message(long)}, typed on another device. */
    static Message message(long seed, UnaryOperator<Hand> device) {
        Chance chance = new Chance(seed);
        Sheet sheet = new Sheet(chance, device);
        int sort = chance.between(1, 100);
        return sort <= 5
                ? noReport(seed, sheet)
                : report(seed, sheet, sort <= 15 ? new Asked() : chance.pick(SHAPES));
    }

    private static Message noReport(long seed, Sheet sheet) {
        NoReport none = NoReport.of(sheet);
        return new Message(seed, traits(sheet, "NoReport"), none.text(), sheet.isImplied, sheet.receivedAt(), none.kinds(),
                List.of(), List.of(), List.of());
    }

    private static Message report(long seed, Sheet sheet, Shape shape) {
        Typing typing = new Typing(sheet.hand);
        List<String> traits = traits(sheet, shape.getClass().getSimpleName());
        boolean isLines = shape instanceof TableRows || shape instanceof Blocks
                || shape instanceof LabelledLines && sheet.chance.percent(80);
        before(sheet, typing, isLines, traits);
        List<Meant> meant = shape.write(sheet, typing);
        after(sheet.chance, typing, isLines, traits);
        return new Message(seed, List.copyOf(traits), typing.text(), sheet.isImplied, sheet.receivedAt(),
                EnumSet.of(Kind.PRE_REPORT), meant, sheet.claims(), typing.places());
    }

    private static List<String> traits(Sheet sheet, String shape) {
        List<String> traits = new ArrayList<>(List.of(shape));
        if (sheet.hand.isWide()) {
            traits.add("full width");
        }
        if (sheet.hand.isTraditional()) {
            traits.add("traditional");
        }
        if (sheet.hand.veil() != Hand.Veil.NONE) {
            traits.add("invisible " + sheet.hand.veil());
        }
        return traits;
    }

    private static void before(Sheet sheet, Typing typing, boolean isLines, List<String> traits) {
        Chance chance = sheet.chance;
        if (chance.percent(12)) {
            String hello = chance.word("hello");
            typing.words(hello).raw(isLines && !hello.endsWith("\n") ? "\n" : "");
            traits.add("greeting");
        } else if (chance.percent(2)) {
            typing.raw(sheet.claim(sheet.agent))
                    .raw(" " + sheet.received.toLocalDate().toString().replace('-', '/') + " 9:20:33\n");
            traits.add("forwarded");
        } else if (chance.percent(2)) {
            typing.raw(chance.pick(" ", "\n", "\ufeff", "  ", "\u3000"));
            traits.add("blank before");
        }
    }

    private static void after(Chance chance, Typing typing, boolean isLines, List<String> traits) {
        if (chance.percent(12)) {
            String thanks = chance.word("thanks");
            typing.raw(isLines && !thanks.startsWith("\n") ? "\n" : "").words(thanks);
            traits.add("thanks");
        } else if (chance.percent(3)) {
            typing.raw(chance.pick(" ", "\n", "\r\n", "  ", "\u00a0", "。"));
            traits.add("blank behind");
        }
    }
}
