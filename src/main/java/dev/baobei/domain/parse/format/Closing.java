package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
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
            StrayName.in(clause.after(time)).ifPresent(name -> StrayName.doubt(name, last));
        }
        boolean ofAgent = false;
        Text words = time < 0 ? clause : clause.subSequence(0, time);
        for (Text word : words.split(c -> !Character.isLetter(c) && c != '*' && c != '·')) {
            ofAgent = word(word, projects, last, ofAgent);
        }
    }

    /** Reads one word; whether the next may be an agent's name, because this one was an agency's. */
    private static boolean word(Text written, ProjectNames projects, Draft last, boolean afterAgency) {
        Text word = Words.core(written);
        Optional<Signature> signature = Signature.of(word);
        if (!projects.of(word).isEmpty() || signature.isEmpty() && ProjectLike.is(written, projects)) {
            project(word, projects, last);
        } else if (Title.of(word.toString()).isPresent()) {
            last.add(Field.GENDER, word);
        } else if (signature.isPresent()) {
            last.add(Field.AGENCY, signature.get().agency()).add(Field.AGENT, signature.get().agent());
            return signature.get().agent().isEmpty();
        } else if (NameWord.of(word) != NameWord.NO_NAME) {
            name(word, last, afterAgency);
        } else if (Words.announcingAgent(word) > 0) {
            last.add(Field.AGENT, word.after(Words.announcingAgent(word)));
        } else if (!last.has(Field.AGENCY) && word.length() > 1 && word.length() <= LONGEST_AGENCY) {
            last.add(Field.AGENCY, word);
            return true;
        }
        return false;
    }

    /** One more behind another, 金桥、龙湖, is reported too; one behind the customer, where another stood before, may be either. */
    private static void project(Text word, ProjectNames projects, Draft last) {
        List<Text> named = last.all(Field.PROJECT);
        boolean same = named.stream().anyMatch(other -> projects.inValue(other).equals(projects.inValue(word)));
        if (!same && !named.isEmpty() && named.get(0).position() < last.first(Field.PHONE).map(Text::position).orElse(0)) {
            last.add(new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, Optional.of(word.raw())));
        } else if (!same) {
            last.add(Field.PROJECT, word);
        }
    }

    /** The customer's, where none stood before the number; an agent's behind an agency; else nobody knows whose. */
    private static void name(Text word, Draft last, boolean afterAgency) {
        if (!last.has(Field.NAME) && NameWord.of(word) == NameWord.NAME) {
            last.add(Field.NAME, word);
        } else if (afterAgency && !NameWord.isTitled(word)) {
            last.add(Field.AGENT, word);
        } else if (word.length() > 1) {
            StrayName.doubt(word, last);
        }
    }
}
