package dev.baobei.domain.parse;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** The one number that begins at a group of a run, where it can be only one. */
final class NumberAt {

    private static final int FEWEST_VISIBLE = 3;
    private static final int MOST_GROUPS = 5;
    private static final Set<String> SPACED = Set.of("11", "3-4-4", "3-8", "7-4", "4-3-4", "4-4-3", "3-3-5");

    private final PhoneRun run;

    NumberAt(PhoneRun run) {
        this.run = run;
    }

    /** What one group or several together are, and the group after them. */
    record Match(PhoneSighting sighting, int end) {}

    Optional<Match> certain(int at) {
        if (run.groups().get(at).plus()) {
            return international(at);
        }
        return withCountryCode(at).or(() -> masked(at, "")).or(() -> whole(at, at, "")).or(() -> local(at));
    }

    private Optional<Match> international(int at) {
        if (run.digits(at).startsWith("86")) {
            return withCountryCode(at);
        }
        for (int end = Math.min(run.groups().size(), at + MOST_GROUPS); end > at; end--) {
            int stop = end;
            Optional<Match> match = joined(at, stop).flatMap(OtherNumber::international)
                    .map(number -> new Match(PhoneSighting.of(run.place(at, stop), number), stop));
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** +86 138..., 0086138..., 86-138...: the code goes, the number after it is read as if it stood alone. */
    private Optional<Match> withCountryCode(int at) {
        if (!run.isDigits(at)) {
            return Optional.empty();
        }
        String digits = run.digits(at);
        String rest = digits.startsWith("0086") ? digits.substring(4) : digits.startsWith("86") ? digits.substring(2) : digits;
        if (rest.length() == digits.length()) {
            return Optional.empty();
        }
        int first = rest.isEmpty() ? at + 1 : at;
        Optional<Match> match = first < run.groups().size() && run.isDigits(first)
                ? masked(first, digits.substring(0, rest.isEmpty() ? 0 : digits.length() - rest.length()))
                        .or(() -> whole(at, first, rest.isEmpty() ? "" : digits.substring(0, digits.length() - rest.length())))
                : Optional.empty();
        return match.map(m -> new Match(moved(m.sighting, run.place(at, m.end)), m.end));
    }

    private static PhoneSighting moved(PhoneSighting sighting, Text place) {
        return new PhoneSighting(place, sighting.number(), sighting.why());
    }

    /** Digits, mask, digits; or either end hidden; or several masks on exactly eleven places. */
    private Optional<Match> masked(int at, String code) {
        boolean frontInTwo = code.isEmpty() && run.isDigits(at) && run.isDigits(at + 1) && run.isHidden(at + 2)
                && run.groups().get(at).size() == 3 && run.groups().get(at + 1).size() == 4;
        int mask = run.isHidden(at) ? at : frontInTwo ? at + 2 : at + 1;
        if (!run.isHidden(mask) || mask == at && !run.isDigits(at + 1)) {
            return Optional.empty();
        }
        String front = mask == at ? "" : joined(at, mask).orElse("").substring(code.length());
        boolean hasBack = run.isDigits(mask + 1);
        int end = hasBack ? mask + 2 : mask + 1;
        String back = hasBack ? run.digits(mask + 1) : "";
        if (run.isHidden(end) && hasBack) {
            return severalMasks(at, code);
        }
        if (front.length() + back.length() < FEWEST_VISIBLE) {
            return Optional.empty();
        }
        return Optional.of(new Match(MaskedNumber.read(run.place(at, end), front, run.groups().get(mask).size(), back), end));
    }

    private Optional<Match> severalMasks(int at, String code) {
        int end = at + 1;
        while (end < run.groups().size() && run.groups().get(end).from() == run.groups().get(end - 1).to()) {
            end++;
        }
        String pattern = IntStream.range(at, end)
                .mapToObj(group -> run.isHidden(group) ? "*".repeat(run.groups().get(group).size()) : run.digits(group))
                .collect(Collectors.joining())
                .substring(code.length());
        Text place = run.place(at, end);
        return Optional.of(new Match(pattern.length() == MaskedNumber.LENGTH
                ? MaskedNumber.read(place, pattern)
                : PhoneSighting.doubtful(place, Why.WRONG_LENGTH), end));
    }

    private Optional<Match> whole(int placeFrom, int at, String code) {
        for (int end = at + 1; end <= Math.min(run.groups().size(), at + 3); end++) {
            String digits = joined(at, end).map(all -> all.substring(code.length())).orElse("");
            String sizes = code.isEmpty() ? sizes(at, end) : String.valueOf(digits.length());
            if (SPACED.contains(sizes) && digits.startsWith("1")) {
                return Optional.of(new Match(MaskedNumber.read(run.place(placeFrom, end), digits), end));
            }
        }
        return Optional.empty();
    }

    private String sizes(int at, int end) {
        return IntStream.range(at, end)
                .mapToObj(group -> String.valueOf(run.groups().get(group).size()))
                .collect(Collectors.joining("-"));
    }

    private Optional<Match> local(int at) {
        for (int end = Math.min(run.groups().size(), at + 3); end > at; end--) {
            int stop = end;
            Optional<PhoneNumber> number = joined(at, stop).flatMap(OtherNumber::local);
            if (number.isPresent()) {
                return number.map(found -> new Match(PhoneSighting.of(run.place(at, stop), found), stop));
            }
        }
        return Optional.empty();
    }

    private Optional<String> joined(int at, int end) {
        return IntStream.range(at, end).allMatch(run::isDigits)
                ? Optional.of(IntStream.range(at, end).mapToObj(run::digits).collect(Collectors.joining()))
                : Optional.empty();
    }
}
