package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports that lack something or can be read in two ways: a clerk asks, and nothing may be recorded. */
final class Asked implements Shape {

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        return sheet.chance.percent(20) ? oneOfSeveral(sheet, typing) : one(sheet, typing);
    }

    private static List<Meant> one(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        String project = sheet.project.name();
        String name = Name.of(chance, sheet.hand).written();
        String phone = Number.tight(chance).typed();
        switch (chance.between(1, 12)) {
            case 1, 2, 3 -> spell(sheet, typing, project, name, wrong(chance));
            case 4 -> spell(sheet, typing, project, name, chance.word("placeholder"));
            case 5 -> spell(sheet, typing, project, chance.word("placeholder"), phone);
            case 6 -> spell(sheet, typing, chance.word("unknown"), name, phone);
            case 7 -> typing.words("报备项目：").words(project).raw("\n").words("客户姓名：").raw(name);
            case 8 -> typing.words("报备项目：").words(project).raw("\n").words("客户电话：").number(phone);
            case 9 -> typing.words("报备项目：").words(project).raw("\n").words("客户姓名：").raw(name).raw("\n").words("经纪人：")
                    .raw(sheet.agent).raw("\n").words("经纪人电话：").number(sheet.agentPhone);
            case 10 -> typing.words("报备项目：").words(project).raw("\n").words("客户：").raw(name).raw("\n")
                    .words("身份证：").number("310101199" + chance.digits(9));
            case 11 -> typing.words(project).raw(" ").raw(name).raw(" ").number(Number.mobile(chance)).raw(" ")
                    .number(Number.mobile(chance));
            default -> typing.words("报备项目：").words(project).raw("\n").words("客户姓名：").raw(name).raw("\n")
                    .words("客户电话：").raw("___");
        }
        return List.of(Meant.ASKED);
    }

    /** Labelled, so that whatever stands behind the label is the value. */
    private static void spell(Sheet sheet, Typing typing, String project, String name, String phone) {
        typing.words("报备项目：").words(project).raw("\n").words(sheet.chance.word("label.name") + "：").raw(name).raw("\n");
        typing.words(sheet.chance.word("label.phone") + "：").number(phone);
    }

    private static String wrong(Chance chance) {
        String mobile = Number.mobile(chance);
        return switch (chance.between(1, 8)) {
            case 1, 2 -> mobile.substring(0, 10);
            case 3 -> mobile + chance.digits(1);
            case 4 -> mobile.substring(0, 7);
            case 5 -> mobile.substring(0, 9);
            case 6 -> mobile.substring(0, 4) + "O" + mobile.substring(5);
            case 7 -> mobile.substring(0, 3) + "****" + mobile.substring(8);
            default -> "2" + mobile.substring(1);
        };
    }

    private static List<Meant> oneOfSeveral(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        int count = chance.between(2, 4);
        int bad = chance.between(1, count);
        typing.project(sheet.project.name());
        List<Meant> meant = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Name name = Name.simple(chance, sheet.hand);
            Number number = Glued.glueable(chance);
            typing.raw("\n").name(name).raw(" ");
            if (i == bad) {
                typing.number(Number.mobile(chance).substring(0, 10));
                meant.add(Meant.ASKED);
            } else {
                typing.phone(number);
                meant.add(sheet.meant(name, List.of(number), Optional.empty()));
            }
        }
        return meant;
    }
}
