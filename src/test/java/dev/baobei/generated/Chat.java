package dev.baobei.generated;

import java.util.List;
import java.util.Optional;

/** Written as one speaks. */
final class Chat implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        Name name = Name.simple(chance, sheet.hand);
        Number number = Number.of(chance);
        Time time = Time.spoken(chance, sheet.received);
        String project = sheet.project.name();
        switch (chance.between(1, 7)) {
            case 1 -> typing.words("报备一个客户，").project(project).words("，").name(name).words("，").phone(number)
                    .words("，" + time.typed() + "到访");
            case 2 -> typing.words("客户").name(name).words("，电话").phone(number).words("，" + time.typed() + "来看")
                    .project(project);
            case 3 -> typing.words("报备客户").name(name).raw(" ").phone(number).words("，项目").project(project)
                    .words("，" + time.typed() + "到");
            case 4 -> typing.words("我是").raw(sheet.claim(sheet.agent)).words("，报备").project(project).words("，客户")
                    .name(name).words("，").phone(number).words("，预计" + time.typed() + "到访");
            case 5 -> typing.words(time.typed() + "带客户").name(name).words("看").project(project).words("，电话").phone(number);
            case 6 ->
                typing.project(project).words("报备一组客户：").name(name).raw(" ").phone(number).words(" 2人，" + time.typed() + "到");
            default -> typing.words("帮我报备一下").project(project).words("，").name(name).raw(" ").phone(number).words("，")
                    .words(time.typed() + "过来，自驾");
        }
        return List.of(sheet.meant(name, List.of(number), Optional.of(time)));
    }
}
