package dev.baobei.domain.parse;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** Words that join one customer to another and stick to the name (和李先生, 跟李四). Some are surnames too: 和平, 连战. */
public final class Conjunction {

    private static final Words WORDS = Words.of("还有", "另外", "以及", "外加", "另有", "再加", "加上", "和", "跟", "与", "及", "同", "加",
            "连", "并",
            "另", "还", "或");
    private static final Words TITLES = Words.of("先生", "女士", "小姐", "太太");

    private Conjunction() {}

    /** How long the conjunction is that stands before what is a name without it; 0 where none does. */
    public static int lengthIn(Text word) {
        if (!WORDS.begin(word)) {
            return 0;
        }
        return WORDS.all().stream()
                .filter(conjunction -> word.startsWith(conjunction) && isName(word.after(conjunction.length()).strip()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static boolean isName(Text rest) {
        boolean titled = rest.length() > 2 && TITLES.end(rest);
        boolean named = rest.length() > 1 && Surnames.isFrequent(rest.charAt(0));
        return (titled || named) && PersonName.is(rest);
    }
}
