package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Takes a run of digit groups apart into phone numbers. What fits nothing is asked about, never repaired. */
final class PhoneRunReader {

    private static final int FEWEST = 7;
    private static final int FEWEST_BESIDE = 3;
    private static final int LONGEST_MORE = 16;
    private static final Sought MORE = Sought.of(" ?,? ?\\(?(?:转|分机号?:?|ext\\.?) ?[0-9]{1,6}(?![0-9])"
            + "|[A-WYZa-wyz](?![A-Za-z0-9])|[/、|](?:[0-9]{3,4}|[0-9]{6,8})(?![0-9A-Za-z*:年月日号点时分人位组套室栋楼层幢%元万平米岁㎡²/.-])");
    private static final String UNITS = ":年月日号点时分人位组套室栋楼层幢%元万平米岁/.";

    private final PhoneRun run;
    private final NumberAt number;
    private final List<PhoneSighting> found = new ArrayList<>();

    private PhoneRunReader(PhoneRun run) {
        this.run = run;
        this.number = new NumberAt(run);
    }

    static List<PhoneSighting> in(PhoneRun run) {
        PhoneRunReader reader = new PhoneRunReader(run);
        int at = 0;
        while (at < run.groups().size()) {
            at = reader.next(at);
        }
        return reader.found;
    }

    private int next(int at) {
        Optional<NumberAt.Match> match = number.certain(at);
        if (match.isPresent()) {
            int end = match.get().end();
            found.add(isFollowedByStrayDigits(end) || isFollowedByLetter(end) && withMore(at, end).isEmpty()
                    ? PhoneSighting.doubtful(run.place(at, run.groups().size()), Why.AMBIGUOUS)
                    : withMore(at, end).orElse(match.get().sighting()));
            return isFollowedByStrayDigits(end) ? run.groups().size() : end;
        }
        return doubtful(at);
    }

    /** 138****1234 5678: digits that belong to nothing make the number before them doubtful, unless they count something. */
    private boolean isFollowedByStrayDigits(int end) {
        if (end >= run.groups().size() || run.isHidden(end) || number.certain(end).isPresent()) {
            return false;
        }
        int after = run.groups().get(run.groups().size() - 1).to();
        boolean counts = after < run.text().length() && UNITS.indexOf(run.text().charAt(after)) >= 0;
        boolean extension = run.text().charAt(run.groups().get(end - 1).to()) == '-';
        return !counts && (extension || run.groups().get(end).size() >= FEWEST_BESIDE);
    }

    /** 021-58881234转802, 138****4821/4822, 13822114821l: an extension, another number's end, or a letter in the place of a digit. */
    private Optional<PhoneSighting> withMore(int at, int end) {
        Text number = run.place(at, end);
        Text behind = run.text().after(run.groups().get(end - 1).to());
        return MORE.at(behind.subSequence(0, Math.min(behind.length(), LONGEST_MORE)), 0)
                .map(more -> PhoneSighting.doubtful(number.upTo(more), Why.AMBIGUOUS));
    }

    private boolean isFollowedByLetter(int end) {
        int after = run.groups().get(end - 1).to();
        return after < run.text().length() && (run.text().charAt(after) | 0x20) >= 'a'
                && (run.text().charAt(after) | 0x20) <= 'z';
    }

    /** +852 9292 5800 has the right length and is given to nobody. */
    private Why why(int at, int end, int digits) {
        if (run.groups().get(at).plus()) {
            String all = IntStream.range(at, end).filter(run::isDigits).mapToObj(run::digits).collect(Collectors.joining());
            return OtherNumber.isOfRightLength(all) ? Why.MALFORMED : Why.WRONG_LENGTH;
        }
        return digits <= 9 ? Why.AMBIGUOUS : Why.WRONG_LENGTH;
    }

    /** Digits that are nothing for certain: seven or more were meant as a number, fewer as something else. */
    private int doubtful(int at) {
        int end = at + 1;
        while (end < run.groups().size() && run.isDigits(at) && run.isDigits(end) && number.certain(end).isEmpty()) {
            end++;
        }
        int digits = 0;
        for (int group = at; group < end; group++) {
            digits += run.isDigits(group) ? run.groups().get(group).size() : 0;
        }
        if (digits >= FEWEST) {
            found.add(PhoneSighting.doubtful(run.place(at, end), why(at, end, digits)));
        }
        return end;
    }
}
