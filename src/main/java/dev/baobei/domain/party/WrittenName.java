package dev.baobei.domain.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.text.Text;

/**
 * A name taken apart.
 *
 * @param surname in simplified characters, empty where hidden
 * @param given   likewise
 * @param gender  from the title
 */
record WrittenName(String surname, String given, Gender gender) {

    private static final int LONGEST = 40;
    private static final int LONGEST_HAN = 4;
    private static final String QUOTES = " \n\"'`“”‘’「」『』《》[]【】<>";
    private static final String HIDING = "*某xX×○●•";
    private static final String DOTS = "·•・‧∙.";
    private static final List<String> TITLES_INSIDE = List.of("先生", "女士", "小姐", "太太");
    private static final Set<String> NO_NAME = Set.of("客户", "姓名", "经理", "顾问", "先生", "女士", "小姐", "无", "暂无", "未知", "不详", "保密",
            "匿名", "空",
            "没有", "本人", "业主", "朋友", "新客户", "老客户", "待定", "待补", "后补", "姓别", "性别", "电话", "项目", "报备");

    static Optional<WrittenName> read(String written) {
        Text name = Text.of(written).strip(c -> QUOTES.indexOf(c) >= 0);
        if (name.isEmpty() || name.length() > LONGEST || name.holds(c -> Character.isDigit(c) || c == '\n')) {
            return Optional.empty();
        }
        return titled(unbracketed(name.toString()));
    }

    /** The raw characters without a title in brackets behind them; *先生（女士） stays as it is. */
    static String withoutBracketedTitle(String written) {
        int open = Math.max(written.lastIndexOf('('), written.lastIndexOf('（'));
        if (open <= 0 || !written.endsWith(")") && !written.endsWith("）")) {
            return written;
        }
        String before = written.substring(0, open).strip();
        boolean isTitle = Title.of(Text.of(written.substring(open + 1, written.length() - 1)).toString()).isPresent();
        return isTitle && Title.endOf(before).isEmpty() ? before : written;
    }

    /** 陈家家(先生) and *先生(女士): what stands in brackets is a title, or it is not a name. */
    private static String unbracketed(String name) {
        int open = name.indexOf('(');
        if (open < 0 || !name.endsWith(")")) {
            return name;
        }
        String inside = name.substring(open + 1, name.length() - 1);
        String before = name.substring(0, open).strip();
        boolean both = Title.endOf(before).isPresent() && Title.of(inside).isPresent();
        return both
                ? before.substring(0, before.length() - Title.endOf(before).get().word().length()) + "先生/女士"
                : before + inside;
    }

    private static Optional<WrittenName> titled(String name) {
        Optional<Title> title = Title.endOf(name);
        String bare = title.map(t -> name.substring(0, name.length() - t.word().length())).orElse(name).strip();
        Gender gender = title.map(Title::gender).orElse(Gender.UNKNOWN);
        if (bare.isEmpty() || NO_NAME.contains(bare) || TITLES_INSIDE.stream().anyMatch(bare::contains)) {
            return Optional.empty();
        }
        return isHidden(bare) ? hidden(bare, gender, title.isPresent()) : open(bare, gender);
    }

    private static boolean isHidden(String bare) {
        return bare.chars().anyMatch(c -> HIDING.indexOf(c) >= 0) && bare.chars().noneMatch(WrittenName::isPlainLatin);
    }

    private static boolean isPlainLatin(int c) {
        return c < 0x250 && Character.isLetter(c) && HIDING.indexOf(c) < 0;
    }

    /** *先生 hides the surname, 张* and 张某某 the given name; 张*伟 says less than it seems and is taken as 张. */
    private static Optional<WrittenName> hidden(String bare, Gender gender, boolean titled) {
        int shown = 0;
        while (shown < bare.length() && HIDING.indexOf(bare.charAt(shown)) < 0) {
            shown++;
        }
        String surname = bare.substring(0, shown);
        boolean isSurname = shown > 0 && Surnames.lengthIn(surname) == shown && isHan(surname);
        return isSurname || shown == 0 && titled && bare.length() <= 2
                ? Optional.of(new WrittenName(surname, "", gender))
                : Optional.empty();
    }

    private static Optional<WrittenName> open(String bare, Gender gender) {
        if (isHan(bare.replace(" ", ""))) {
            return han(bare, gender);
        }
        return isSpelled(bare) ? Optional.of(spelled(bare, gender)) : Optional.empty();
    }

    /** 张 伟 is a name set wide; 张三 李四 are two. */
    private static Optional<WrittenName> han(String bare, Gender gender) {
        String name = bare.replace(" ", "");
        int surname = Surnames.lengthIn(name);
        boolean wide = name.length() < bare.length();
        boolean unlikelyLong = name.length() == LONGEST_HAN && !Surnames.begin(name);
        if (name.length() > LONGEST_HAN + surname - 1 || unlikelyLong || wide && name.length() > 3) {
            return Optional.empty();
        }
        return Optional.of(new WrittenName(name.substring(0, surname), name.substring(surname), gender));
    }

    private static boolean isHan(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isIdeographic);
    }

    private static boolean isSpelled(String bare) {
        return bare.codePoints()
                .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'' || DOTS.indexOf(c) >= 0)
                && Character.isLetter(bare.codePointAt(0))
                && (bare.codePoints().noneMatch(Character::isIdeographic) || bare.chars().anyMatch(c -> DOTS.indexOf(c) >= 0));
    }

    /** Names of letters, and names with a dot: the last word of a Latin name, the first of a dotted one, counts as surname. */
    private static WrittenName spelled(String bare, Gender gender) {
        String[] words = bare.toLowerCase(Locale.ROOT).split("[ ·•・‧∙.]+");
        String all = String.join(" ", words);
        String surname = bare.codePoints().anyMatch(Character::isIdeographic) ? words[0] : words[words.length - 1];
        String given = all.startsWith(surname + " ") && bare.codePoints().anyMatch(Character::isIdeographic)
                ? all.substring(surname.length() + 1)
                : all.substring(0, all.length() - surname.length()).strip();
        return new WrittenName(surname, given, gender);
    }
}
