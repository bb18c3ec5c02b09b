package dev.baobei.domain.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in a properties file beside the class that knows what they are. Read once, when that class loads. */
public final class WordList {

    private WordList() {}

    /** The words of one entry of a file. */
    public static Set<String> of(Class<?> beside, String file, String entry) {
        return Arrays.stream(text(beside, file, entry).split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    /** An entry as it stands. */
    public static String text(Class<?> beside, String file, String entry) {
        return ResourceBundle.getBundle(beside.getPackageName() + "." + file, Locale.ROOT, beside.getClassLoader())
                .getString(entry);
    }
}
