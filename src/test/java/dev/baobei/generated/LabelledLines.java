package dev.baobei.generated;

import java.util.List;

/** A label and a value on every line, as agencies' apps make them. */
final class LabelledLines implements Shape {

    private static final String[] COUNTED = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        boolean isOrdered = sheet.chance.percent(70);
        Items items = new Items(sheet, false, sheet.chance.pick(",", "，", "/", "、", ";", "；"))
                .withCustomer(isOrdered).withAgency().withAgent(isOrdered).withOthers(3);
        lines(sheet, typing, isOrdered ? items.inOrder() : items.inAnyOrder());
        return List.of(items.meant());
    }

    static void lines(Sheet sheet, Typing typing, List<Items.Item> items) {
        Chance chance = sheet.chance;
        String end = chance.percent(15) ? "\r\n" : chance.percent(1) ? "\n\n" : "\n";
        String joiner = joiner(chance);
        int mark = chance.between(1, 12);
        if (chance.percent(25)) {
            typing.words(chance.word("title")).raw(end);
        }
        for (int i = 0; i < items.size(); i++) {
            line(typing, items.get(i), mark(mark, i), mark == 12 ? "】" : joiner, chance);
            typing.raw(i + 1 < items.size() ? end : "");
        }
        if (chance.percent(15)) {
            typing.raw(end).words(chance.word("label.empty") + "：").raw(chance.pick("", "", "’", " "));
        }
    }

    /** One in four writers mixes the two colons. */
    private static void line(Typing typing, Items.Item item, String mark, String joiner, Chance chance) {
        typing.raw(mark).words(item.label());
        typing.raw(joiner.equals("：") && chance.percent(10) ? ":" : joiner);
        item.value().accept(typing);
    }

    private static String joiner(Chance chance) {
        return chance.percent(60)
                ? "："
                : chance.pick(":", ": ", "： ", " ：", "：\n", ":\n", "=", "：：", " ");
    }

    private static String mark(int mark, int i) {
        return switch (mark) {
            case 8 -> i + 1 + ".";
            case 9 -> i + 1 + "、";
            case 10 -> i < COUNTED.length ? COUNTED[i] : "";
            case 11 -> "•";
            case 12 -> "【";
            default -> "";
        };
    }
}
