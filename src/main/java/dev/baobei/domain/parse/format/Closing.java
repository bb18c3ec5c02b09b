package dev.baobei.domain.parse.format;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Text;

/** What follows the last number: 男, a project, 今天下午3点到, 诚邦地产王磊, 正盛15:15. */
final class Closing {

    private static final Pattern VISIT = Pattern
            .compile("(?:今|明|后天|大后天|本?周|下周|星期|上午|下午|中午|晚上|早上|半个?小时|[0-9一二两三四五六七八九十]{1,3}(?:分钟|个?半?小时)后"
                    + "|[0-9]{1,2}月|20[0-9]{2}|[0-9]{1,2}:[0-9]{2}(?:左右)? ?(?:到|来|看房|带看)).{0,30}");
    private static final int LONGEST_AGENCY = 6;

    private Closing() {}

    static void read(Text text, ProjectNames projects, Draft last) {
        for (Text clause : text.split(c -> ",;。\n+|/()".indexOf(c) >= 0)) {
            clause(clause.strip(), projects, last);
        }
    }

    /** What comes before a time is read word by word, the time as a whole. */
    private static void clause(Text clause, ProjectNames projects, Draft last) {
        int time = 0;
        while (time >= 0 && !VISIT.matcher(clause.after(time)).matches()) {
            time = clause.indexOf(c -> c == ' ', time) < 0 ? -1 : clause.indexOf(c -> c == ' ', time) + 1;
        }
        if (time >= 0) {
            last.add(Field.VISIT_AT, clause.after(time));
        }
        Text words = time < 0 ? clause : clause.subSequence(0, time);
        words.split(c -> !Character.isLetter(c) && c != '*' && c != '·').forEach(word -> word(word, projects, last));
    }

    private static void word(Text written, ProjectNames projects, Draft last) {
        Text word = Words.core(written);
        Optional<Signature> signature = Signature.of(word);
        if (!projects.of(word).isEmpty() || ProjectLike.is(written, projects)) {
            last.add(last.has(Field.PROJECT) ? Field.REMARK : Field.PROJECT, word);
        } else if (Title.of(word.toString()).isPresent()) {
            last.add(Field.GENDER, word);
        } else if (signature.isPresent()) {
            last.add(Field.AGENCY, signature.get().agency()).add(Field.AGENT, signature.get().agent());
        } else if (NameWord.of(word) == NameWord.NAME && !(last.has(Field.NAME) && last.has(Field.AGENT))) {
            last.add(last.has(Field.NAME) ? Field.AGENT : Field.NAME, word);
        } else if (Words.announcingAgent(word) > 0) {
            last.add(Field.AGENT, word.after(Words.announcingAgent(word)));
        } else if (!last.has(Field.AGENCY) && word.length() > 1 && word.length() <= LONGEST_AGENCY) {
            last.add(Field.AGENCY, word);
        }
    }
}
