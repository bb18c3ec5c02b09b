package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows pasted from a spreadsheet under their header. */
final class TableRows implements Shape {

    private static final List<String> HEADER = List.of("报备项目", "带看时间", "客户姓名", "客户号码", "经纪公司", "经纪人", "经纪人号码");

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        String sign = chance.pick("\t", "\t", "\t", ",", ",", "，", "|");
        List<Integer> columns = columns(chance);
        typing.words(String.join(sign, columns.stream().map(HEADER::get).toList()));
        List<Meant> meant = new ArrayList<>();
        for (int rows = chance.between(1, 4); rows > 0; rows--) {
            typing.raw("\n");
            meant.add(row(sheet, typing, sign, columns));
        }
        sheet.claim(sheet.agency);
        sheet.claim(sheet.agent);
        return meant;
    }

    /** The source's order, whole or without the last three, or the customer's columns first. */
    private static List<Integer> columns(Chance chance) {
        return switch (chance.between(1, 3)) {
            case 1 -> List.of(0, 1, 2, 3, 4, 5, 6);
            case 2 -> List.of(0, 2, 3, 4, 5);
            default -> List.of(2, 3, 0, 1);
        };
    }

    private static Meant row(Sheet sheet, Typing typing, String sign, List<Integer> columns) {
        Chance chance = sheet.chance;
        Name name = Name.of(chance, sheet.hand);
        Number number = Number.tight(chance);
        var project = sheet.isImplied ? sheet.project : chance.pick(Directory.ALL);
        for (int i = 0; i < columns.size(); i++) {
            typing.raw(i == 0 ? "" : sign);
            switch (columns.get(i)) {
                case 0 -> typing.project(project.name());
                case 1 -> typing.number(sheet.received.toLocalDate().plusDays(1).toString());
                case 2 -> typing.name(name);
                case 3 -> typing.phone(number);
                case 4 -> typing.raw(sheet.agency);
                case 5 -> typing.raw(sheet.agent);
                default -> typing.number(sheet.agentPhone);
            }
        }
        return sheet.meant(project, name, List.of(number), Optional.empty());
    }
}
