package dev.baobei.generated;

import java.util.List;
import java.util.Optional;

/** Project, name and number with nothing between them: 越秀张女士15012345678. */
final class Glued implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        Name name = Name.of(chance, sheet.hand);
        Number number = glueable(chance);
        typing.words(chance.percent(20) ? chance.pick("报备", "【报备】", "报备：") : "");
        if (!sheet.isImplied || chance.percent(30)) {
            typing.project(Directory.called(sheet.project, chance));
        }
        typing.words(chance.percent(10) ? "客户" : "").name(name).phone(number);
        Optional<Time> time = Optional.empty();
        if (chance.percent(10)) {
            time = Optional.of(Time.spoken(chance, sheet.received)).filter(when -> !Character.isDigit(when.typed().charAt(0)));
            typing.words(time.map(when -> when.typed() + "到访").orElse(""));
        }
        return List.of(sheet.meant(name, List.of(number), time));
    }

    static Number glueable(Chance chance) {
        Number number = Number.tight(chance);
        while (!number.isGlueable()) {
            number = Number.tight(chance);
        }
        return number;
    }
}
