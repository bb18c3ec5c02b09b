package dev.baobei.domain.party;

import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** Who comes along and is no part of the customer's name: 张先生夫妇, 张三一行, 李女士一家, 王总等人. */
public final class Companions {

    private static final Words WORDS = Words.of("夫妇俩", "夫妻俩", "两夫妻", "夫妇", "夫妻", "两口子", "一家三口", "一家四口", "一家人", "一家", "全家",
            "一行人", "一行", "等人",
            "本人", "和家人", "及家人", "和太太", "和老婆", "和爱人", "和先生", "和老公", "带家人");

    private static final int SHORTEST = 4;

    private Companions() {}

    /** A name without them, where a name stays that is more than a mere surname: 王一行 is a name by itself. */
    public static Text without(Text name) {
        if (name.length() < SHORTEST || !WORDS.end(name)) {
            return name;
        }
        for (String word : WORDS.all()) {
            Text rest = name.endsWith(word) ? name.subSequence(0, name.length() - word.length()).strip() : name;
            if (rest.length() < name.length() && rest.length() > 1 && !Surnames.is(rest)
                    && !isFamily(rest)) {
                return rest;
            }
        }
        return name;
    }

    /** 马氏夫妇 and 陈家夫妇 are named together. */
    private static boolean isFamily(Text name) {
        return name.length() == 2 && (name.endsWith("氏") || name.endsWith("家"));
    }
}
