package dev.baobei.domain.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.text.Text;

/** Finds the phone numbers of a text, whole, masked, dictated or told in words (前三后四), and what was meant to be one. */
public final class PhoneFinder {

    private static final int FEWEST_DIGITS = 3;

    private PhoneFinder() {}

    /** Every place that holds at least seven digits or a masked number, in order; each is certain or says why it is not. */
    public static List<PhoneSighting> in(Text text) {
        return mayHoldNumber(text) ? text.found(PhoneFinder.class, PhoneFinder::plainOrSearched) : List.of();
    }

    private static List<PhoneSighting> plainOrSearched(Text text) {
        Optional<PhoneSighting> plain = PlainNumber.read(text);
        return plain.isPresent() ? List.of(plain.get()) : searched(text);
    }

    static List<PhoneSighting> searched(Text text) {
        return List.copyOf(inDigits(SpokenDigits.in(text)));
    }

    /** Most values hold none, which a glance at each character shows. */
    private static boolean mayHoldNumber(Text text) {
        int at = text.indexOf(SpokenDigits.OR_WRITTEN, 0);
        for (int digits = 1; at >= 0 && digits < FEWEST_DIGITS; digits++) {
            at = text.indexOf(SpokenDigits.OR_WRITTEN, at + 1);
        }
        return at >= 0;
    }

    private static List<PhoneSighting> inDigits(Text text) {
        List<int[]> taken = OtherDigits.in(text);
        List<PhoneSighting> found = PhoneInWords.in(text, taken);
        if (!found.isEmpty()) {
            found.forEach(sighting -> taken.add(range(text, sighting)));
            taken.sort(Comparator.comparingInt(range -> range[0]));
        }
        int at = 0;
        for (int[] range : taken) {
            addRuns(text, at, range[0], found);
            at = Math.max(at, range[1]);
        }
        addRuns(text, at, text.length(), found);
        found.sort(Comparator.comparingInt(sighting -> sighting.text().position()));
        return found;
    }

    private static void addRuns(Text text, int from, int to, List<PhoneSighting> found) {
        if (from < to) {
            PhoneRun.in(text.subSequence(from, to)).forEach(run -> found.addAll(PhoneRunReader.in(run)));
        }
    }

    private static int[] range(Text text, PhoneSighting sighting) {
        int from = sighting.text().position() - text.position();
        return new int[]{from, from + sighting.text().length()};
    }
}
