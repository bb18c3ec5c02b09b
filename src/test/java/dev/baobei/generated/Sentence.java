package dev.baobei.generated;

import java.util.List;
import java.util.Optional;

/** The sentence that a regulation asks for: 报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。 */
final class Sentence implements Shape {

    private static final String[][] BRACKETS = {{"《", "》"}, {"《", "》"}, {"《", "》"}, {"【", "】"}, {"「", "」"}, {"“", "”"},
            {"\"", "\""}, {"(", ")"}, {"", ""}};

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        Name name = Name.of(chance, sheet.hand);
        Number number = Number.of(chance);
        String[] brackets = chance.pick(BRACKETS);
        String comma = chance.pick(",", "，", "，", ", ");
        typing.words(chance.pick("报备", "报备", "报备：", "报备 ")).raw(brackets[0]).project(sheet.project.name()).raw(brackets[1]);
        type(sheet, typing);
        typing.raw(comma).words(chance.pick("客户", "客户", "客户：", "客户姓名：")).name(name).raw(comma);
        typing.words(chance.pick("电话:", "电话：", "电话", "手机", "联系电话：", "")).phone(number);
        Optional<Time> time = Optional.empty();
        if (chance.percent(20)) {
            time = Optional.of(Time.spoken(chance, sheet.received));
            typing.raw(comma).words(time.get().typed() + chance.pick("到访", "看房", "到"));
        }
        typing.words(chance.pick("。", "。", ".", "", "！"));
        signed(sheet, typing);
        return List.of(sheet.meant(name, List.of(number), time));
    }

    private static void type(Sheet sheet, Typing typing) {
        if (sheet.chance.percent(50)) {
            String type = sheet.hand.words(sheet.chance.percent(70) ? sheet.chance.word("type") : "商铺/公寓/写字楼");
            typing.raw(sheet.claim(type));
        }
    }

    private static void signed(Sheet sheet, Typing typing) {
        if (sheet.chance.percent(60) && typing.text().endsWith("。")) {
            String agency = sheet.hand.words(sheet.chance.word("agency.plain"));
            typing.raw(sheet.chance.percent(20) ? "\n" : "").raw(sheet.claim(agency)).raw(sheet.claim(sheet.agent)).raw("。");
            sheet.claim(agency + sheet.agent);
        }
    }
}
