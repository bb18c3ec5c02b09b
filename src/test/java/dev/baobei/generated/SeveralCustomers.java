package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several customers of one project, each with a number behind the name.
 *
 * <p>Who has a whole number and no title among others that have a title or a mask could be the agent. So a list without label or
 * count is masked throughout, or titled throughout.
 */
final class SeveralCustomers implements Shape {

    /** How the list is set. */
    private enum Style {
        LABEL, LINE, LINES, COUNTED
    }

    @Override
    public List<Meant> write(Sheet sheet, Typing typing) {
        Chance chance = sheet.chance;
        Style style = chance.pick(Style.values());
        String between = between(chance, style);
        head(sheet, typing, style);
        boolean isMasked = style == Style.LABEL || style == Style.COUNTED || chance.percent(60);
        String joint = between.equals(" ") || between.equals("，") ? "" : chance.pick("", " ", " ");
        String count = chance.pick("、", ".");
        List<Meant> meant = new ArrayList<>();
        for (int i = 1, last = chance.between(2, 6); i <= last; i++) {
            typing.raw(i == 1 ? "" : between).raw(style == Style.COUNTED ? i + count : "");
            meant.add(isMasked
                    ? customer(sheet, typing, Name.of(chance, sheet.hand), joint, masked(chance, joint, style))
                    : customer(sheet, typing, titled(sheet), joint, Glued.glueable(chance)));
        }
        foot(sheet, typing, style);
        return meant;
    }

    private static String between(Chance chance, Style style) {
        return switch (style) {
            case LABEL -> chance.pick(" ", "，", "、", "；");
            case LINE -> chance.pick("、", "；", ";", "，", " ");
            default -> "\n";
        };
    }

    private static void head(Sheet sheet, Typing typing, Style style) {
        Chance chance = sheet.chance;
        if (style == Style.LABEL) {
            typing.words(chance.word("label.project") + "：").project(sheet.project.name()).raw("\n").words("客户信息：");
        } else if (!sheet.isImplied || chance.percent(40)) {
            typing.words(chance.percent(40) ? chance.pick("报备", "报备：", "报备 ") : "").project(sheet.project.name());
            typing.raw(style == Style.LINE ? chance.pick(" ", "：", "，") : chance.pick("\n", "：\n", ":\n"));
        }
    }

    /** Under a label or a count nobody but customers stands, so that there a number may be whole. */
    private static Number masked(Chance chance, String joint, Style style) {
        Number number = joint.isEmpty() ? Glued.glueable(chance) : Number.tight(chance);
        boolean isFree = style == Style.LABEL || style == Style.COUNTED;
        return isFree || number.pattern().contains("*") ? number : masked(chance, joint, style);
    }

    private static Name titled(Sheet sheet) {
        return Name.simple(sheet.chance, sheet.hand);
    }

    private static Meant customer(Sheet sheet, Typing typing, Name name, String joint, Number number) {
        typing.name(name).raw(joint).phone(number);
        return sheet.meant(name, List.of(number), Optional.empty());
    }

    private static void foot(Sheet sheet, Typing typing, Style style) {
        if (style == Style.LABEL || sheet.chance.percent(20)) {
            typing.raw("\n").words(sheet.chance.word("label.agent") + "：").raw(sheet.claim(sheet.agent));
            if (sheet.chance.percent(60)) {
                typing.raw("\n").words(sheet.chance.word("label.agentPhone") + "：").number(sheet.agentPhone);
            }
        }
    }
}
