package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/**
 * The sentence of REG-03, line 43: 报备《金桥农批》商铺/公寓/写字楼,客户张先生,电话:前三后四。XX地产XXX。
 */
final class ReportSentence implements Format {

    private static final List<String> NAME = List.of("客户姓名", "客户名称", "客户", "姓名");
    private static final List<String> PHONE = List.of("客户电话", "客户手机", "联系电话", "联系方式", "电话号码", "手机号码", "手机号", "手机", "电话", "号码");

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        Text sentence = text.strip();
        int opening = sentence.startsWith("报备") ? 2 : sentence.startsWith("预报备") ? 3 : 0;
        int end = sentence.indexOf(c -> ",;。\n".indexOf(c) >= 0, 0);
        if (opening == 0 || end <= opening || sentence.charAt(opening) == ':') {
            return List.of();
        }
        Draft draft = new Draft();
        project(sentence.subSequence(opening, end), projects, draft);
        sentence.after(end).split(c -> ",;。\n".indexOf(c) >= 0).forEach(clause -> clause(clause.strip(), projects, draft));
        boolean isOurs = draft.has(Field.PROJECT) && draft.all(Field.NAME).size() == 1 && draft.all(Field.PHONE).size() <= 1
                && !draft.has(Field.OTHER_PHONE);
        return isOurs ? List.of(draft) : List.of();
    }

    /** 《金桥农批》商铺, or the name without its brackets with the property types after it. */
    private static void project(Text named, ProjectNames projects, Draft draft) {
        int open = named.indexOf(c -> "《【「".indexOf(c) >= 0, 0);
        int close = named.indexOf(c -> "》】」".indexOf(c) >= 0, 0);
        int nameEnd = open == 0 && close > 0 ? close + 1 : projects.startOf(named).map(ProjectNames.Prefix::length).orElse(0);
        Text rest = named.after(nameEnd).strip();
        boolean onlyTypes = rest.split(c -> !Character.isLetter(c)).stream().allMatch(ProjectNames::isType);
        if (nameEnd > 0 && onlyTypes) {
            draft.add(Field.PROJECT, named.subSequence(0, nameEnd).strip(c -> "《》【】「」 ".indexOf(c) >= 0))
                    .add(Field.PROPERTY_TYPE, rest);
        }
    }

    /** A clause of its own word; one without such a word is the signature. Any other number is not ours. */
    private static void clause(Text clause, ProjectNames projects, Draft draft) {
        Optional<Text> phone = after(PHONE, clause);
        Optional<Text> name = after(NAME, clause);
        if (phone.isPresent()) {
            draft.add(Field.PHONE, phone.get());
            LikeNumbers.doubtUnlike(draft);
            StrayName.in(phone.get()).ifPresent(stray -> StrayName.doubt(stray, draft));
        } else if (name.isPresent()) {
            draft.add(Field.NAME, name.get());
        } else if (!PhoneFinder.in(clause).isEmpty()) {
            draft.add(Field.OTHER_PHONE, clause);
        } else {
            Closing.read(clause, projects, draft);
        }
    }

    private static Optional<Text> after(List<String> words, Text clause) {
        return words.stream()
                .filter(clause::startsWith)
                .findFirst()
                .map(word -> clause.after(word.length()).strip(c -> " :=".indexOf(c) >= 0));
    }
}
