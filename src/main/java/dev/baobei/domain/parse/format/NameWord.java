package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.baobei.domain.parse.Conjunction;
import dev.baobei.domain.party.Companions;
import dev.baobei.domain.party.Family;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.WordList;
import dev.baobei.domain.text.Words;

/** Whether a word that no label announces is a customer's name: stricter than behind a label. */
public enum NameWord {
    NAME,
    /** Could be a name, or an unknown project and a name run together: 万科张女士. */
    DOUBTFUL, NO_NAME;

    /** In any other place than the last of three characters they belong to other words. */
    private static final Signs OF_NAMES = Signs.of("*·•某");
    private static final Signs NEVER_IN_NAMES = Signs.of("点号盘车电话看房报备访的是在您你我们请谢了吗个组区府苑墅湾寓铺馆期栋幢室厅店司客户");

    /** Projects end in these, and now and then a name of three characters: 马新楼; a doubled one is a name: 武园园. */
    private static final String ENDS_OF_PROJECTS = "楼园城郡";
    private static final String BEGIN_PROJECTS = "高林江石方白龙金万黄钟雷田叶唐汉秦汤武宋顾朱胡罗周";
    private static final String GLUED_SURNAMES = "王李张刘陈杨赵黄周吴徐孙";
    private static final Set<String> BRANDS = WordList.of(NameWord.class, "words", "brands");
    private static final int SHORTEST_BRAND = BRANDS.stream().mapToInt(String::length).min().orElse(0);
    private static final int LONGEST_BRAND = BRANDS.stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> COMMON_WORDS = WordList.of(NameWord.class, "words", "common");
    private static final Set<String> LATIN_WORDS = Set.of("loft", "soho", "phone", "mobile", "wechat", "weixin", "name",
            "project", "http",
            "https", "hello", "thanks", "thank you", "please", "customer", "client", "agent", "visit", "office", "line", "null",
            "none", "tel", "app", "vip", "fax", "sms", "the", "and", "for", "new", "mrs", "tbd", "tbc", "pls", "thx", "you",
            "fyi", "mon",
            "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec", "via", "bed", "car", "bus", "rmb", "usd", "customer name", "client name", "guest name",
            "project name", "agent name", "agency name", "visit time",
            "visit date", "client phone", "customer phone", "agent phone", "phone number", "mobile number");
    private static final Set<String> PHRASES = Set.of("万和", "万一", "白天", "黄金", "高兴", "安静", "成功", "明白", "黄昏");
    private static final String GOES_ON = "来到去看有就不没过的地了在要会能可也都和与是说想再前后上下里外时点晚早间家房客我他她你人周岛海路湾府城";
    private static final int LONGEST = 40;
    private static final String MERE_WORDS = "于向万方白高何任付单哈云国满别由代从";
    private static final Words ROLES = Words.of("经理", "顾问", "店长", "主管", "专员", "助理", "总监", "主任");
    private static final List<String> GREETINGS = List.of("您好", "你好", "好");

    /** What a word is; asked for again, it costs little. */
    public static NameWord of(Text word) {
        return word.isEmpty() || word.length() > LONGEST ? NO_NAME : word.found(NameWord.class, NameWord::read);
    }

    private static NameWord read(Text word) {
        NameWord like = Kin.begins(word) ? NO_NAME : like(word);
        return like == NO_NAME || PersonName.is(word) ? like : NO_NAME;
    }

    /** What it is if it can be a name at all. */
    private static NameWord like(Text word) {
        String name = word.toString();
        if (!Character.isIdeographic(name.charAt(0)) && name.codePoints().noneMatch(Character::isIdeographic)) {
            return (name.length() > 3 || isGivenName(name)) && !LATIN_WORDS.contains(name.toLowerCase(Locale.ROOT))
                    ? NAME
                    : NO_NAME;
        }
        if (Conjunction.lengthIn(word) > 0) {
            return DOUBTFUL;
        }
        if (word.holds(OF_NAMES)) {
            return NAME;
        }
        return han(Companions.without(word).toString());
    }

    /** Tom, but not VIP. */
    private static boolean isGivenName(String name) {
        return name.length() == 3 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1))
                && Character.isLowerCase(name.charAt(2));
    }

    private static NameWord han(String name) {
        if (isGreeting(name)) {
            return NO_NAME;
        }
        if (Family.in(name).isPresent()) {
            return NAME;
        }
        if (ROLES.end(name)) {
            return DOUBTFUL;
        }
        return Title.endOf(name).map(title -> titled(name.substring(0, name.length() - title.word().length())))
                .orElseGet(() -> untitled(name));
    }

    /** 王姐好, 李总您好: somebody is spoken to. */
    private static boolean isGreeting(String name) {
        return name.endsWith("好") && GREETINGS.stream().anyMatch(greeting -> name.endsWith(greeting)
                && Title.endOf(name.substring(0, name.length() - greeting.length())).isPresent());
    }

    /** Whether it ends in 先生 or another form of address, as customers' names do and agents' do not. */
    static boolean isTitled(Text word) {
        return Title.endOf(word.toString()).isPresent();
    }

    /** 朋友张女士, 万科张女士: a name with its title, and before it a word that is none of it. */
    static boolean hasWordBefore(Text word) {
        String name = word.toString();
        String bare = name.substring(0,
                name.length() - Title.endOf(name).map(title -> title.word().length()).orElse(name.length()));
        boolean endsInName = bare.length() > 1 && Surnames.isFrequent(bare.charAt(bare.length() - 1)) && !isFamiliar(bare);
        return of(word) == DOUBTFUL
                && (endsInName || bare.length() > 1 && NEVER_IN_NAMES.isIn(bare, 0));
    }

    private static NameWord titled(String bare) {
        if (bare.length() == Surnames.lengthIn(bare)) {
            return NAME;
        }
        boolean runTogether = bare.length() > 2 && Surnames.isFrequent(bare.charAt(bare.length() - 1))
                && Surnames.lengthIn(bare) == 1;
        return runTogether || !Surnames.begin(bare) || isUnlikely(bare, false) ? DOUBTFUL : NAME;
    }

    private static NameWord untitled(String name) {
        if (isMarried(name)) {
            return isUnlikely(name, true) ? NO_NAME : DOUBTFUL;
        }
        if (!Surnames.begin(name) && !isFamiliar(name) || name.length() > Surnames.lengthIn(name) + 2
                || isUnlikely(name, true)) {
            return NO_NAME;
        }
        if (name.equals("和")) {
            return NO_NAME;
        }
        if (name.length() == 1 && MERE_WORDS.indexOf(name.charAt(0)) >= 0) {
            return DOUBTFUL;
        }
        boolean runTogether = name.length() == 3 && Surnames.lengthIn(name) == 1
                && (GLUED_SURNAMES.indexOf(name.charAt(2)) >= 0
                        || !Surnames.isFrequent(name.charAt(0)) && Surnames.isFrequent(name.charAt(2)));
        return runTogether ? DOUBTFUL : NAME;
    }

    /** 陈黄淑芬: a wife's name behind her husband's. */
    private static boolean isMarried(String name) {
        return name.length() == 4 && Surnames.lengthIn(name) == 1 && Surnames.isFrequent(name.charAt(0))
                && Surnames.isFrequent(name.charAt(1)) && name.charAt(0) != name.charAt(1)
                && !Surnames.isFrequent(name.charAt(2)) && !Surnames.isFrequent(name.charAt(3));
    }

    /** 老王, 小张. */
    private static boolean isFamiliar(String name) {
        return name.length() == 2 && "老小".indexOf(name.charAt(0)) >= 0 && Surnames.isFrequent(name.charAt(1));
    }

    /** @param alone whether it has no title: 高兴 is hardly anybody, 高兴女士 is somebody */
    private static boolean isUnlikely(String name, boolean alone) {
        return isBrand(name) || alone && COMMON_WORDS.contains(name) || isLikeProject(name)
                || NEVER_IN_NAMES.isIn(name, 1);
    }

    private static boolean isBrand(String name) {
        for (int length = SHORTEST_BRAND; length <= Math.min(LONGEST_BRAND, name.length()); length++) {
            if (BRANDS.contains(name.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLikeProject(String name) {
        char last = name.charAt(name.length() - 1);
        boolean isDoubled = name.length() == Surnames.lengthIn(name) + 2 && name.charAt(name.length() - 2) == last;
        boolean endsLike = name.length() > 1 && ENDS_OF_PROJECTS.indexOf(last) >= 0 && !isDoubled;
        return endsLike
                && (name.length() != 3 || !Surnames.isFrequent(name.charAt(0)) || BEGIN_PROJECTS.indexOf(name.charAt(0)) >= 0);
    }

    /** Whether a word in the place of a name is one, though it would be none anywhere else: 杜新楼, 于和伟. */
    static boolean isPossible(Text word) {
        String name = word.toString();
        return name.length() > 1 && Surnames.begin(name) && !Kin.begins(word) && name.length() <= Surnames.lengthIn(name) + 2
                && (!isBrand(name) || isBehindPhrase(name)) && PersonName.is(word.holds(' ') ? Text.of(word.raw()) : word);
    }

    /** 万一鸣 and 白天宇 begin as everyday words do and do not go on like them. */
    private static boolean isBehindPhrase(String name) {
        return name.length() == 3 && PHRASES.contains(name.substring(0, 2)) && GOES_ON.indexOf(name.charAt(2)) < 0;
    }
}
