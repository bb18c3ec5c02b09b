package dev.baobei.domain.parse;

import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** The one number that begins at a group of a run, where it can be only one. */
final class NumberAt {

    private static final int FEWEST_VISIBLE = 3;
    private static final int FEWEST_OF_SIGN = 7;
    private static final int MOST_GROUPS = 5;
    private static final int LONGEST_DECORATION = 2;
    private static final int LONGEST_MASKED = 2 * MaskedNumber.LENGTH;
    private static final Set<String> SPACED = Set.of("11", "3-4-4", "3-8", "7-4", "4-3-4", "4-4-3", "3-3-5");

    private final PhoneRun run;
    private final Match[] known;

    NumberAt(PhoneRun run) {
        this.run = run;
        this.known = new Match[run.groups().size()];
    }

    /** What one group or several together are, and the group after them. */
    record Match(PhoneSighting sighting, int end) {

        static final Match NONE = new Match(null, 0);
    }

    /** The number at a group; asked for again, it costs nothing. */
    Optional<Match> certain(int at) {
        if (known[at] == null) {
            known[at] = find(at).orElse(Match.NONE);
        }
        return known[at] == Match.NONE ? Optional.empty() : Optional.of(known[at]);
    }

    private Optional<Match> find(int at) {
        if (run.groups().get(at).plus()) {
            return international(at).or(() -> mainland(at));
        }
        return withCountryCode(at).or(() -> mainland(at)).or(() -> local(at));
    }

    private Optional<Match> mainland(int at) {
        return masked(at, "").or(() -> whole(at, at, ""));
    }

    private Optional<Match> international(int at) {
        if (run.begins(at, "86")) {
            return withCountryCode(at);
        }
        for (int end = Math.min(run.groups().size(), at + MOST_GROUPS); end > at; end--) {
            String digits = joined(at, end);
            Optional<PhoneNumber> number = digits.isEmpty() ? Optional.empty() : OtherNumber.international(digits);
            if (number.isPresent()) {
                return Optional.of(new Match(international(run.place(at, end), digits, number.get(), end - at), end));
            }
        }
        return Optional.empty();
    }

    /** +13852345678 is of Utah or of the mainland, +3812345678 behind another plus sign of Serbia or a digit short. */
    private PhoneSighting international(Text place, String digits, PhoneNumber number, int groups) {
        boolean mayBeMainland = groups == 1 && OtherNumber.isMobile(digits)
                || groups == 1 && OtherNumber.isMobile("1" + digits) && run.isJoinedByPlus();
        return mayBeMainland ? PhoneSighting.doubtful(place, Why.AMBIGUOUS) : PhoneSighting.of(place, number);
    }

    /** +86 138..., 0086138..., 86-138...: the code goes, the number after it is read as if it stood alone. */
    private Optional<Match> withCountryCode(int at) {
        String code = run.begins(at, "0086") ? "0086" : run.begins(at, "86") ? "86" : "";
        int first = run.groups().get(at).size() == code.length() ? at + 1 : at;
        if (code.isEmpty() || !run.isDigits(first)) {
            return Optional.empty();
        }
        String glued = first == at ? code : "";
        return masked(first, glued).or(() -> whole(at, first, glued))
                .map(match -> new Match(moved(match.sighting, run.place(at, match.end)), match.end));
    }

    private static PhoneSighting moved(PhoneSighting sighting, Text place) {
        return new PhoneSighting(place, sighting.number(), sighting.why());
    }

    /** Digits, mask, digits; or either end hidden; or several masks on exactly eleven places. */
    private Optional<Match> masked(int at, String code) {
        int mask = run.isHidden(at) ? at : isFrontInTwo(at, code) ? at + 2 : at + 1;
        if (!run.isHidden(mask) || mask == at && (!run.isDigits(at + 1) || isDecoration(at))) {
            return Optional.empty();
        }
        String front = mask == at ? "" : joined(at, mask).substring(code.length());
        boolean hasBack = run.isDigits(mask + 1);
        int end = hasBack ? mask + 2 : mask + 1;
        if (hasBack && run.isHidden(end) && !isClosing(end)) {
            return severalMasks(at, code);
        }
        String back = hasBack ? run.digits(mask + 1) : "";
        return isNothing(front.length(), mask, back.length())
                ? Optional.empty()
                : Optional
                        .of(new Match(MaskedNumber.read(run.place(at, end), front, run.groups().get(mask).size(), back), end));
    }

    /** Too few digits for a masked number; a whole one with a star behind; 80x120, a size. */
    private boolean isNothing(int front, int mask, int back) {
        PhoneRun.Group signs = run.groups().get(mask);
        boolean isWhole = front == MaskedNumber.LENGTH && signs.size() <= LONGEST_DECORATION;
        boolean isSize = signs.size() == 1 && "xX×✕✖".indexOf(run.text().charAt(signs.from())) >= 0
                && front + back < FEWEST_OF_SIGN;
        return isWhole || isSize || front + back < FEWEST_VISIBLE;
    }

    private boolean isFrontInTwo(int at, String code) {
        return code.isEmpty() && run.isDigits(at) && run.isDigits(at + 1) && run.isHidden(at + 2)
                && run.groups().get(at).size() == 3 && run.groups().get(at + 1).size() == 4;
    }

    /** *13812341234, **138****1234**: signs before a number that is complete without them. */
    private boolean isDecoration(int signs) {
        return run.begins(signs + 1, "1")
                && certain(signs + 1).filter(match -> match.sighting.number().isPresent()).isPresent();
    }

    /** 138****1234*: too few signs behind a number to hide a part of it, unless all together are exactly eleven. */
    private boolean isClosing(int signs) {
        return run.groups().get(signs).size() <= LONGEST_DECORATION && !run.isDigits(signs + 1)
                && run.groups().get(signs - 1).size() >= 4;
    }

    private Optional<Match> severalMasks(int at, String code) {
        StringBuilder pattern = new StringBuilder();
        int end = at;
        while (end < run.groups().size() && (end == at || run.groups().get(end).from() == run.groups().get(end - 1).to())) {
            if (pattern.length() < LONGEST_MASKED) {
                pattern.append(run.isHidden(end) ? "*".repeat(run.groups().get(end).size()) : run.digits(end));
            }
            end++;
        }
        Text place = run.place(at, end);
        String number = pattern.substring(code.length());
        return Optional.of(new Match(number.length() == MaskedNumber.LENGTH
                ? MaskedNumber.read(place, number)
                : PhoneSighting.doubtful(place, Why.WRONG_LENGTH), end));
    }

    private Optional<Match> whole(int placeFrom, int at, String code) {
        StringBuilder sizes = new StringBuilder();
        for (int end = at; end < Math.min(run.groups().size(), at + 3) && run.isDigits(end); end++) {
            int size = run.groups().get(end).size() - (end == at ? code.length() : 0);
            sizes.append(sizes.isEmpty() ? "" : "-").append(size);
            String digits = SPACED.contains(sizes.toString()) ? joined(at, end + 1).substring(code.length()) : "";
            if (digits.startsWith("1")) {
                return Optional.of(new Match(MaskedNumber.read(run.place(placeFrom, end + 1), digits), end + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Match> local(int at) {
        for (int end = Math.min(run.groups().size(), at + 3); end > at; end--) {
            Optional<PhoneNumber> number = OtherNumber.local(joined(at, end));
            if (number.isPresent()) {
                return Optional.of(new Match(PhoneSighting.of(run.place(at, end), number.get()), end));
            }
        }
        return Optional.empty();
    }

    /** The digits of several groups, empty where one of them is hidden. */
    private String joined(int at, int end) {
        if (end == at + 1) {
            return run.isHidden(at) ? "" : run.digits(at);
        }
        StringBuilder digits = new StringBuilder();
        for (int group = at; group < end; group++) {
            if (run.isHidden(group)) {
                return "";
            }
            digits.append(run.digits(group));
        }
        return digits.toString();
    }
}
