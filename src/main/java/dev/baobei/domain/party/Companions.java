package dev.baobei.domain.party;

import java.util.List;

import dev.baobei.domain.text.Text;

/** Who comes along and is no part of the customer's name: 张先生夫妇, 张三一行, 李女士一家, 王总等人. */
public final class Companions {

    private static final List<String> WORDS = List.of("夫妇俩", "夫妻俩", "两夫妻", "夫妇", "夫妻", "两口子", "一家三口", "一家四口", "一家人", "一家", "全家",
            "一行人", "一行", "等人",
            "本人", "和家人", "及家人", "和太太", "和老婆", "和爱人", "和先生", "和老公", "带家人");

    private Companions() {}

    /** A name without them, where a name stays that is more than a mere surname: 王一行 is a name by itself. */
    public static String without(String name) {
        for (String word : WORDS) {
            String rest = name.endsWith(word) ? name.substring(0, name.length() - word.length()).strip() : "";
            if (rest.length() > 1 && !Surnames.is(rest)) {
                return rest;
            }
        }
        return name;
    }

    static Text without(Text name) {
        String rest = without(name.toString());
        return rest.length() == name.length() ? name : name.subSequence(0, rest.length());
    }
}
