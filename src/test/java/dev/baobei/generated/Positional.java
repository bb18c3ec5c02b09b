package dev.baobei.generated;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Gender;

/** Project, name and number without labels, parted by one sign throughout; the number behind the name. */
final class Positional implements Shape {

    private static final String[] SIGNS = {" ", " ", " ", "，", "，", ",", "+", "＋", " + ", "/", "|", "\n", "\n", "  ", "、", "；"};

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        String sign = chance.pick(SIGNS);
        Name name = Name.of(chance, sheet.hand);
        Number number = sign.equals("，") || sign.equals("\n") ? Number.of(chance) : Number.tight(chance);
        boolean isNamed = !sheet.isImplied || chance.percent(50);
        boolean isFirst = chance.percent(80);
        if (isNamed && isFirst) {
            typing.words(chance.percent(25) ? chance.word("start") : "").project(Directory.called(sheet.project, chance))
                    .raw(sign);
        }
        Name said = person(sheet, typing, sign, name);
        typing.phone(number);
        if (isNamed && !isFirst) {
            typing.raw(sign).project(Directory.called(sheet.project, chance));
        }
        return List.of(sheet.meant(said, List.of(number), tail(sheet, typing, sign)));
    }

    private static Name person(Sheet sheet, Typing typing, String sign, Name name) {
        Chance chance = sheet.chance;
        typing.words(chance.percent(15) ? chance.pick("客户", "新客户", "客户：") : "").name(name).raw(sign);
        if (name.gender() != Gender.UNKNOWN || !chance.percent(15)) {
            return name;
        }
        String said = chance.pick("男", "女");
        typing.words(said).raw(sign);
        return name.with(Sheet.gender(said));
    }

    /** What may follow: a time, the agency and the agent, the agent under a label. */
    private static Optional<Time> tail(Sheet sheet, Typing typing, String sign) {
        Chance chance = sheet.chance;
        Optional<Time> time = Optional.empty();
        if (chance.percent(25)) {
            time = Optional.of(Time.spoken(chance, sheet.received));
            typing.raw(sign).words(time.get().typed() + chance.word("come"));
        }
        if (chance.percent(10)) {
            typing.raw(sign).words(chance.pick("业务员", "经纪人", "业务员：", "经纪人：")).raw(sheet.claim(sheet.agent));
        } else if (chance.percent(10)) {
            String agency = sheet.hand.words(chance.word("agency.plain"));
            typing.raw(sign).raw(sheet.claim(agency)).raw(sheet.claim(sheet.agent)).raw(
                    chance.percent(50) ? sheet.hand.number(sheet.agentPhone) : "");
            sheet.claim(agency + sheet.agent);
        }
        return time;
    }
}
