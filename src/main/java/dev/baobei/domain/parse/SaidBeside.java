package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.format.ContactTime;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.text.Apart;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/**
 * What a draft says beside name and number (报备要素), and what is wrong with it where terms should ask for it.
 *
 * @param particulars what is understood
 * @param unclear     what was meant as a value and is none: 地址：无, 联系时间：张三
 */
public record SaidBeside(Particulars particulars, List<Problem> unclear) {

    private static final SaidBeside NOTHING = new SaidBeside(Particulars.NONE, List.of());
    private static final List<Field> ASKED = List.of(Field.GENDER, Field.ADDRESS, Field.NEED, Field.CONTACT_TIME,
            Field.VISIT_AT);
    private static final Words NO_ANSWERS = Words.of("不知道", "不知", "不清楚", "不确定", "没说", "没问", "未说", "不便透露", "不方便透露", "同上");

    /** Values with no more than a sign between are one: 番禺区,大石街. */
    private static final int SIGN = 2;

    static SaidBeside in(Draft draft, Optional<Instant> visitAt) {
        if (!saysAny(draft)) {
            return NOTHING;
        }
        Particulars particulars = new Particulars(words(draft, Field.ADDRESS), words(draft, Field.NEED),
                words(draft, Field.CONTACT_TIME).filter(said -> ContactTime.isSaid(Text.of(said))), visitAt);
        List<Problem> unclear = new ArrayList<>();
        for (Field field : ASKED) {
            if (!isUnderstood(field, draft, particulars)) {
                written(draft, field).ifPresent(
                        said -> unclear.add(new Problem(field, Why.MALFORMED, Optional.of(said.raw().strip()))));
            }
        }
        return new SaidBeside(particulars, List.copyOf(unclear));
    }

    private static boolean saysAny(Draft draft) {
        for (Field field : ASKED) {
            if (draft.has(field) || draft.unsaid(field).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with what it says of a field; nothing where it says nothing of it, or something that is understood. */
    Optional<Problem> unclear(Field field) {
        return unclear.stream().filter(problem -> problem.field() == field).findFirst();
    }

    @Override
    public String toString() {
        return particulars.toString();
    }

    private static boolean isUnderstood(Field field, Draft draft, Particulars particulars) {
        return switch (field) {
            case ADDRESS -> particulars.address().isPresent();
            case NEED -> particulars.need().isPresent();
            case CONTACT_TIME -> particulars.contactTime().isPresent();
            case VISIT_AT -> particulars.visitAt().isPresent();
            default -> gender(draft) != Gender.UNKNOWN;
        };
    }

    static Gender gender(Draft draft) {
        return draft.first(Field.GENDER).map(SaidBeside::gender).orElse(Gender.UNKNOWN);
    }

    /** 男, 女士 */
    static Gender gender(Text word) {
        return Title.of(word.toString()).map(Title::gender).orElse(Gender.UNKNOWN);
    }

    /** A gap that was not filled in (___) is no value at all. */
    private static Optional<Text> written(Draft draft, Field field) {
        return draft.first(field).or(() -> draft.unsaid(field)).filter(said -> said.holds(Signs.OF_WORDS));
    }

    /** All that is said of a field, on one line; addresses apart, as each is judged by itself. */
    private static Optional<String> words(Draft draft, Field field) {
        List<Text> values = new ArrayList<>();
        for (Text value : draft.all(field)) {
            if (NO_ANSWERS.have(value) || !value.holds(Signs.OF_WORDS)) {
                continue;
            }
            Text last = values.isEmpty() ? null : values.get(values.size() - 1);
            int between = last == null ? -1 : value.position() - last.position() - last.length();
            if (between >= 0 && between <= SIGN) {
                values.set(values.size() - 1, last.upTo(value));
            } else {
                values.add(value);
            }
        }
        Stream<String> all = values.stream().map(value -> value.raw().replaceAll("\\s+", " ").strip()).distinct();
        return Optional.of(field == Field.ADDRESS ? Apart.together(all) : all.collect(Collectors.joining(" ")))
                .filter(said -> !said.isEmpty());
    }
}
