package dev.baobei.generated;

import java.util.List;

/** Labels and values in one line, parted by signs or by blanks. */
final class OneLine implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        boolean isOrdered = chance.percent(80);
        String between = chance.pick("；", ";", "，", ",", " ", "  ", "； ", "\t", "/", "|");
        Items items = new Items(sheet, true, between.equals("/") ? "、" : "/").withCustomer(isOrdered).withAgent(isOrdered)
                .withOthers(1);
        String joiner = chance.pick("：", "：", ":", ":", "=");
        List<Items.Item> order = isOrdered ? items.inOrder() : items.inAnyOrder();
        for (int i = 0; i < order.size(); i++) {
            typing.raw(i == 0 ? "" : between).words(order.get(i).label()).raw(joiner);
            order.get(i).value().accept(typing);
        }
        return List.of(items.meant());
    }
}
