package dev.baobei.generated;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Gender;

/** 姓名.性别.号码, to a number of one project, as a regulation prescribes it. */
final class Dotted implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        Name name = Name.of(chance, sheet.hand);
        Number number = Glued.glueable(chance);
        String dot = chance.pick(".", "。", "．", "、");
        String said = name.gender() == Gender.MALE ? "男" : name.gender() == Gender.FEMALE ? "女" : chance.pick("男", "女");
        if (!sheet.isImplied) {
            typing.project(sheet.project.name()).raw(dot);
        }
        typing.name(name).raw(dot).words(said).raw(dot).phone(number);
        return List.of(sheet.meant(name.with(Sheet.gender(said)), List.of(number), Optional.empty()));
    }

}
