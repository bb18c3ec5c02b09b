package dev.baobei.domain.parse;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** A short message that takes back the report sent just before and names nothing of it: 上一条作废, 刚才那条撤回, 不报了. */
final class Retraction {

    private static final int LONGEST = 20;
    private static final Sought OF_LAST = Sought.of("(?:(?:请|麻烦|帮我|帮忙|把|将) ?)*"
            + "(?:(?:刚才|刚刚|刚|前面|上面|之前|上|前)(?:一|发|报备?|报错|那|这|的|面|几|两|个|条|组|单|了)*[ ,;。的]*"
            + "(?:帮我|麻烦|请|都|先|给)*(?:作废|取消|撤[回销掉了下]?|退掉|删[掉除了]?|无效|不算|不要|不报|别报)(?:吧|了|掉|下|一下|谢谢|[ ,。!])*"
            + "|(?:都|先)?(?:不报备?|不用报备?|别报)了?(?:吧|了|谢谢|[ ,。!])*)$");

    private Retraction() {}

    static boolean is(Text words) {
        return words.length() <= LONGEST && OF_LAST.at(words, 0).isPresent();
    }
}
