package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.PlainTime;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** How much of what stands behind a label is its value: 电话：138****1234，明天来 has more than a number. The rest is left over. */
final class FormValue {

    private static final Signs BESIDE_NUMBER = Signs.of(" ,;。!()");
    private static final Signs BESIDE_TITLE = Signs.of(",;。() ");
    private static final Signs BEHIND_PROJECT = Signs.of(" ,;。+");
    private static final Signs ENDS = Signs.of(",;。(");

    private FormValue() {}

    static Text cut(Field field, Text value, ProjectNames projects) {
        return switch (field) {
            case PHONE, AGENT_PHONE, OTHER_PHONE -> numbers(value, projects);
            case NAME -> name(value);
            case PROJECT -> project(value, projects);
            case VISIT_AT, REPORTED_AT -> time(value);
            default -> value;
        };
    }

    /** From the first number to the last; all of it where digits stand beside them that nothing explains. */
    private static Text numbers(Text value, ProjectNames projects) {
        List<PhoneSighting> numbers = PhoneFinder.in(value);
        if (numbers.isEmpty()) {
            return value;
        }
        Text last = numbers.get(numbers.size() - 1).text();
        Text from = numbers.get(0).text().upTo(last);
        Text before = value.subSequence(0, from.position() - value.position());
        Text after = value.after(from.position() + from.length() - value.position());
        return isExplained(before, projects) && isExplained(after, projects) ? from : value;
    }

    /** Whether a line is a number and nothing else. */
    static boolean isNumber(Text line) {
        Text bare = line.strip(BESIDE_NUMBER);
        List<PhoneSighting> numbers = PhoneFinder.in(bare);
        return numbers.size() == 1 && numbers.get(0).text().length() == bare.length();
    }

    private static boolean isExplained(Text beside, ProjectNames projects) {
        return !beside.holds(Signs.DIGITS)
                || Pieces.of(beside, projects).stream()
                        .noneMatch(piece -> piece.is(Piece.Kind.WORD) && piece.text().holds(Signs.DIGITS));
    }

    private static Text name(Text value) {
        int end = value.indexOf(ENDS, 0);
        boolean isWhole = end < 1 || PersonName.of(value.raw(), Gender.UNKNOWN).isPresent() || !PhoneFinder.in(value).isEmpty();
        Text first = isWhole ? value : value.subSequence(0, end).strip();
        boolean tells = Title
                .of(value.after(Math.max(0, end)).strip(BESIDE_TITLE).toString()).isPresent();
        return !isWhole && !tells && PersonName.of(first.raw(), Gender.UNKNOWN).isPresent() ? first : value;
    }

    private static Text project(Text value, ProjectNames projects) {
        if (!projects.inValue(value).isEmpty()) {
            return value;
        }
        int end = value.indexOf(BEHIND_PROJECT, 0);
        return end > 0 && !projects.of(value.subSequence(0, end)).isEmpty() ? value.subSequence(0, end) : value;
    }

    private static Text time(Text value) {
        List<Text> times = PlainTime.is(value) ? List.of() : SaidTimes.in(value);
        return times.isEmpty() || times.get(0).position() > value.position()
                ? value
                : times.get(0).upTo(times.get(times.size() - 1));
    }
}
