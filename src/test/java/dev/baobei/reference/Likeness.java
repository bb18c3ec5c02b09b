package dev.baobei.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.baobei.reference.History.Gender;
import dev.baobei.reference.History.Name;

/** How like a reported customer is to the one who stands at the desk. */
enum Likeness {

    MATCH, LOOK_ALIKE, OTHER;

    /** REG-11 L209 黄、王等粤语发音相似字眼, and the surname of the histories that is said as another. */
    private static final Set<String> SOUND_ALIKE = Set.of("张章", "章张", "黄王", "王黄");

    /**
     * design 4: match = enough agreement and a compatible name; look-alike = enough agreement with a near or contradicting
     * name, or no contradiction but less agreement. A contradicting number never matches; one of several suffices. Of little agreement
     * a name that is neither compatible nor near leaves nobody to look at.
     */
    static Likeness of(Name reported, String digits, Name present, List<String> numbers, Terms.Matching asked) {
        int agreement = numbers.stream().mapToInt(number -> agreement(digits, number)).max().orElse(0);
        if (agreement >= asked.digits()) {
            return of(reported, present, asked);
        }
        return agreement > 0 && (compatible(reported, present) || near(reported, present)) ? LOOK_ALIKE : OTHER;
    }

    /** The same where enough digits agree, or two people said that they are one. */
    static Likeness of(Name reported, Name present, Terms.Matching asked) {
        boolean full = !reported.given().isEmpty() && !present.given().isEmpty();
        return compatible(reported, present) && (full || !asked.fullName()) ? MATCH : LOOK_ALIKE;
    }

    /** design 4: the count of positions known in both; 0 where a position (or the length) contradicts. */
    static int agreement(String one, String other) {
        int known = 0;
        if (one.length() != other.length()) {
            return 0;
        }
        for (int i = 0; i < one.length(); i++) {
            boolean both = one.charAt(i) != '*' && other.charAt(i) != '*';
            if (both && one.charAt(i) != other.charAt(i)) {
                return 0;
            }
            known += both ? 1 : 0;
        }
        return known;
    }

    static boolean contradicts(String one, String other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != '*' && other.charAt(i) != '*' && one.charAt(i) != other.charAt(i)) {
                return true;
            }
        }
        return one.length() != other.length();
    }

    /** design 4: names are compatible when no known part contradicts. */
    static boolean compatible(Name one, Name other) {
        boolean given = one.given().isEmpty() || other.given().isEmpty() || one.given().equals(other.given());
        boolean gender = one.gender() == Gender.UNKNOWN || other.gender() == Gender.UNKNOWN
                || one.gender() == other.gender();
        return one.surname().equals(other.surname()) && given && gender;
    }

    /** design 4: a homophone, one differing character or a contradicting gender is a near name. */
    static boolean near(Name one, Name other) {
        boolean open = one.given().isEmpty() || other.given().isEmpty();
        boolean sameGiven = open || one.given().equals(other.given());
        if (one.surname().equals(other.surname())) {
            return sameGiven || differing(one.given(), other.given()) == 1;
        }
        return sameGiven && (!open && one.surname().length() == 1 && other.surname().length() == 1
                || SOUND_ALIKE.contains(one.surname() + other.surname()));
    }

    private static int differing(String one, String other) {
        return one.length() != other.length()
                ? Math.abs(one.length() - other.length())
                : (int) IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).count();
    }

    /** Whether one says every digit that is known of the other. */
    static boolean covers(String one, String other) {
        return agreement(one, other) == other.chars().filter(digit -> digit != '*').count();
    }

    static boolean whole(String digits) {
        return digits.indexOf('*') < 0;
    }

    /** Both sets of known digits in one. */
    static String joined(String one, String other) {
        StringBuilder joined = new StringBuilder(one);
        for (int i = 0; i < one.length(); i++) {
            joined.setCharAt(i, one.charAt(i) == '*' ? other.charAt(i) : one.charAt(i));
        }
        return joined.toString();
    }
}
