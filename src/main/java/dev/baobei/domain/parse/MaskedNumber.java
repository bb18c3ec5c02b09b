package dev.baobei.domain.parse;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** A mainland number with its middle or an end hidden (隐号): which positions its visible digits take. */
final class MaskedNumber {

    static final int LENGTH = 11;
    private static final int FEWEST_VISIBLE = 4;

    private MaskedNumber() {}

    /**
     * The number of visible digits before and after one mask. Any other split than the customary ones counts only where digits
     * and stars together are exactly eleven.
     */
    static PhoneSighting read(Text place, String front, int stars, String back) {
        boolean customary = isCustomary(front.length(), back.length());
        int hidden = LENGTH - front.length() - back.length();
        boolean exact = stars == hidden && hidden > 0 && hidden <= LENGTH - FEWEST_VISIBLE;
        return customary || exact
                ? read(place, front + "*".repeat(hidden) + back)
                : PhoneSighting.doubtful(place, Problem.Why.WRONG_LENGTH);
    }

    /** Visible digits before and after the mask that are seen in the trade; for these the count of stars says nothing. */
    private static boolean isCustomary(int front, int back) {
        return switch (front) {
            case 0 -> back == 4;
            case 3 -> back == 4 || back == 6;
            case 4 -> back == 5 || back == 3;
            case 7 -> back == 0;
            default -> false;
        };
    }

    /** The number of a pattern already laid out on eleven positions. */
    static PhoneSighting read(Text place, String pattern) {
        return PhoneNumber.of(pattern)
                .map(number -> PhoneSighting.of(place, number))
                .orElseGet(() -> PhoneSighting.doubtful(place, Problem.Why.MALFORMED));
    }
}
