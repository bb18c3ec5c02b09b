package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** Finds the phone numbers of a text, whole, masked or told in words (前三后四), and what was meant to be one. */
public final class PhoneFinder {

    /** Digits that are a date or a time of day, never a number. */
    private static final Pattern TIME = Pattern
            .compile("(?<![0-9])(?:(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}(?![0-9])日?"
                    + "(?: {0,2}T?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
                    + "|[0-9]{1,2}月[0-9]{1,2}日?)(?![0-9*])");

    private PhoneFinder() {}

    /** Every place that holds at least seven digits or a masked number, in order; each is certain or says why it is not. */
    public static List<PhoneSighting> in(Text text) {
        List<PhoneSighting> found = new ArrayList<>(PhoneInWords.in(text));
        List<int[]> taken = new ArrayList<>();
        found.forEach(sighting -> taken.add(range(text, sighting)));
        Matcher times = TIME.matcher(text);
        while (times.find()) {
            taken.add(new int[]{times.start(), times.end()});
        }
        taken.sort(Comparator.comparingInt(range -> range[0]));
        int at = 0;
        for (int[] range : taken) {
            addRuns(text.subSequence(at, Math.max(at, range[0])), found);
            at = Math.max(at, range[1]);
        }
        addRuns(text.after(at), found);
        found.sort(Comparator.comparingInt(sighting -> sighting.text().position()));
        return found;
    }

    private static void addRuns(Text text, List<PhoneSighting> found) {
        PhoneRun.in(text).forEach(run -> found.addAll(PhoneRunReader.in(run)));
    }

    private static int[] range(Text text, PhoneSighting sighting) {
        int from = sighting.text().position() - text.position();
        return new int[]{from, from + sighting.text().length()};
    }
}
