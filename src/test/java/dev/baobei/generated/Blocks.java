package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Project;

/** A block of labelled lines for each report, with an empty line between, or one customer for two projects. */
final class Blocks implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        return sheet.chance.percent(70) || sheet.isImplied ? blocks(sheet, typing) : twoProjects(sheet, typing);
    }

    private static List<Meant> blocks(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        List<Meant> meant = new ArrayList<>();
        String name = chance.word("label.name");
        String phone = chance.word(chance.percent(50) ? "label.phone.any" : "label.phone");
        String label = chance.word("label.project");
        for (int i = 0, count = chance.between(2, 4); i < count; i++) {
            typing.raw(i == 0 ? "" : "\n\n");
            Project project = i == 0 || sheet.isImplied ? sheet.project : chance.pick(Directory.ALL);
            Name who = Name.labelled(chance, sheet.hand);
            Number number = Number.of(chance);
            typing.words(label + "：").project(project.name()).raw("\n").words(name + "：").name(who).raw("\n");
            typing.words(phone + "：").phone(number);
            agent(sheet, typing);
            meant.add(sheet.meant(project, who, List.of(number), Optional.empty()));
        }
        return meant;
    }

    private static void agent(Sheet sheet, Typing typing) {
        if (sheet.agentPhone.charAt(5) < '5') {
            typing.raw("\n").words("经纪人手机：").number(sheet.agentPhone).raw("\n").words("经纪人：").raw(sheet.claim(sheet.agent));
        }
    }

    private static List<Meant> twoProjects(Sheet sheet, Typing typing) {
        Project other = sheet.otherProject();
        Name who = Name.of(sheet.chance, sheet.hand);
        Number number = Number.tight(sheet.chance);
        typing.words(sheet.chance.word("label.project") + "：").project(sheet.project.name())
                .raw(sheet.chance.pick("、", "/", "，"));
        typing.project(other.name()).raw("\n").words("客户姓名：").name(who).raw("\n").words("客户电话：").phone(number);
        return List.of(sheet.meant(who, List.of(number), Optional.empty()),
                sheet.meant(other, who, List.of(number), Optional.empty()));
    }
}
