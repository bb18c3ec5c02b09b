package dev.baobei.domain.party;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.WordList;
import dev.baobei.domain.text.Words;

/**
 * A name taken apart.
 *
 * @param surname in simplified characters, empty where hidden; the whole name of a company
 * @param given   likewise
 * @param gender  from the title
 */
record WrittenName(String surname, String given, Gender gender) {

    private static final int LONGEST = 40;
    private static final int LONGEST_HAN = 4;
    private static final Signs QUOTES = Signs.of(" \n\"'`“”‘’「」『』《》[]【】<>");
    private static final Signs IN_NO_NAME = Signs.DIGITS.or(Signs.LINE_END);
    private static final Signs HIDING = Signs.of("*某xX×○●•");
    private static final Signs PLAIN_LATIN = Signs.of(c -> c < 0x250 && Character.isLetter(c) && "xX".indexOf(c) < 0);
    private static final String DOTS = "·•・‧∙.";
    /** 张叫张伟 and 李女的 are sentences. */
    private static final Signs NO_PART = Signs.of("叫的们吗");
    private static final String FAMILIAR = "老小大";
    private static final List<String> TITLES_INSIDE = List.of("先生", "女士", "小姐", "太太");
    private static final Words COUPLES = Words.of("夫妇", "夫妻", "两口子");
    private static final Map<String, Gender> ENGLISH_TITLES = Map.of("mr", Gender.MALE, "sir", Gender.MALE, "mrs",
            Gender.FEMALE,
            "ms", Gender.FEMALE, "miss", Gender.FEMALE, "madam", Gender.FEMALE, "dr", Gender.UNKNOWN);
    private static final Set<String> NO_NAME = WordList.of(WrittenName.class, "no-names", "words");

    /** The same name is asked for by the place where it stands, as a value, and what it is by itself. */
    static Optional<WrittenName> read(Text written) {
        return written.found(WrittenName.class, WrittenName::takenApart);
    }

    private static Optional<WrittenName> takenApart(Text written) {
        Text name = Companions.without(written.strip(QUOTES));
        if (name.isEmpty() || name.length() > LONGEST || name.holds(IN_NO_NAME)) {
            return Optional.empty();
        }
        String plain = name.toString();
        return Company.is(plain)
                ? Optional.of(new WrittenName(plain.replace(" ", ""), "", Gender.UNKNOWN))
                : withBrackets(plain);
    }

    /** The raw characters without a title in brackets behind them, and without those who come along. */
    static String alone(Text written) {
        return withoutBracketedTitle(Companions.without(written.strip(QUOTES)).raw());
    }

    /** *先生（女士） stays as it is. */
    private static String withoutBracketedTitle(String written) {
        int open = Math.max(written.lastIndexOf('('), written.lastIndexOf('（'));
        if (open <= 0 || !written.endsWith(")") && !written.endsWith("）")) {
            return written;
        }
        String before = written.substring(0, open).strip();
        boolean isTitle = Title.of(Text.of(written.substring(open + 1, written.length() - 1)).toString()).isPresent();
        return isTitle && Title.endOf(Text.fold(before)).isEmpty() ? before : written;
    }

    /** 陈家家(先生), 张伟(男) and *先生(女士): what stands in brackets is a title, or it is not a name. */
    private static Optional<WrittenName> withBrackets(String name) {
        int open = name.indexOf('(');
        if (open < 0 || !name.endsWith(")")) {
            return titled(name, Gender.UNKNOWN);
        }
        String before = name.substring(0, open).strip();
        Optional<Title> inside = Title.of(name.substring(open + 1, name.length() - 1));
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        boolean both = Title.endOf(before).isPresent();
        return titled(before, both ? Gender.UNKNOWN : inside.get().gender())
                .map(read -> new WrittenName(read.surname, read.given, both ? Gender.UNKNOWN : read.gender));
    }

    private static Optional<WrittenName> titled(String name, Gender said) {
        Optional<Title> title = Title.endOf(name);
        String bare = title.map(t -> name.substring(0, name.length() - t.word().length())).orElse(name).strip();
        Gender gender = title.map(Title::gender).orElse(said);
        if (bare.isEmpty() || NO_NAME.contains(bare) || hasTitleInside(bare)) {
            return Optional.empty();
        }
        return isHidden(bare) ? hidden(bare, gender, title.isPresent()) : open(bare, gender);
    }

    private static boolean hasTitleInside(String bare) {
        for (String title : TITLES_INSIDE) {
            if (bare.length() > 1 && bare.contains(title)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(String bare) {
        return HIDING.isIn(bare, 0) && !PLAIN_LATIN.isIn(bare, 0) && !isDotted(bare);
    }

    /** 迪丽热巴•迪力木拉提: one dot between two words hides nothing. */
    private static boolean isDotted(String bare) {
        String[] words = bare.split("[•·]");
        return words.length == 2 && words[0].length() > 1 && words[1].length() > 1 && isHan(words[0] + words[1]);
    }

    /** *先生 hides the surname, 张* and 张某某 the given name; 张*伟 says less than it seems and is taken as 张. */
    private static Optional<WrittenName> hidden(String bare, Gender gender, boolean titled) {
        int shown = 0;
        while (shown < bare.length() && !HIDING.has(bare.charAt(shown))) {
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

    /** 张 伟 is a name set wide; 张三 李四 are two. 老王 says no more than 王, and 阿强 says no surname at all. */
    private static Optional<WrittenName> han(String bare, Gender gender) {
        String name = bare.replace(" ", "");
        if (name.length() == 2 && FAMILIAR.indexOf(name.charAt(0)) >= 0 && Surnames.isFrequent(name.charAt(1))) {
            return Optional.of(new WrittenName(name.substring(1), "", gender));
        }
        if (Family.in(name).isPresent()) {
            return Family.in(name).map(family -> new WrittenName(family, "", gender));
        }
        if (COUPLES.end(name)) {
            return Optional.empty();
        }
        int length = name.codePointCount(0, name.length());
        int surname = Character.isHighSurrogate(name.charAt(0)) ? 2 : Surnames.lengthIn(name);
        boolean wide = name.length() < bare.length();
        boolean unlikelyLong = length == LONGEST_HAN && !Surnames.begin(name);
        boolean isNickname = length == 2 && name.charAt(0) == '阿';
        if (NO_PART.isIn(name, 0) || length > LONGEST_HAN + surname - 1 || unlikelyLong
                || wide && length > 3 || isNickname) {
            return Optional.empty();
        }
        return Optional.of(new WrittenName(name.substring(0, surname), name.substring(surname), gender));
    }

    private static boolean isHan(String word) {
        int at = 0;
        while (at < word.length() && Character.isIdeographic(word.codePointAt(at))) {
            at += Character.charCount(word.codePointAt(at));
        }
        return at > 0 && at == word.length();
    }

    private static boolean isSpelled(String bare) {
        return bare.codePoints()
                .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'' || DOTS.indexOf(c) >= 0)
                && Character.isLetter(bare.codePointAt(0))
                && (bare.codePoints().noneMatch(Character::isIdeographic) || bare.chars().anyMatch(c -> DOTS.indexOf(c) >= 0));
    }

    /** Names of letters, and names with a dot: the last word of a Latin name, the first of a dotted one, counts as surname. */
    private static WrittenName spelled(String bare, Gender gender) {
        String[] written = bare.toLowerCase(Locale.ROOT).split("[ ·•・‧∙.]+");
        boolean isAddressed = written.length > 1 && ENGLISH_TITLES.containsKey(written[0]);
        String[] words = isAddressed ? Arrays.copyOfRange(written, 1, written.length) : written;
        boolean surnameFirst = bare.codePoints().anyMatch(Character::isIdeographic);
        int surname = surnameFirst ? 0 : words.length - 1;
        String given = String.join(" ", Arrays.copyOfRange(words, surnameFirst ? 1 : 0, surnameFirst ? words.length : surname));
        Gender said = isAddressed && gender == Gender.UNKNOWN ? ENGLISH_TITLES.get(written[0]) : gender;
        return new WrittenName(words[surname], given, said);
    }
}
