package dev.baobei.desk.shown;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the constants of an enum stand in the API: {@code CUSTOMERS_CHOICE} is {@code customersChoice}. */
public final class CamelCase {

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    private CamelCase() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same for a constant's name on record. */
    public static String of(String constant) {
        return NEXT_WORD.matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException if the enum has no such constant */
    public static <E extends Enum<E>> E read(Class<E> type, String camelCase) {
        return Enum.valueOf(type, camelCase.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
