package dev.baobei.desk.setup;

import java.util.List;

import dev.baobei.wording.Wording.Said;

/**
 * Terms in force that mean less than they seem to.
 *
 * @param agencies for which agencies, the first of them
 * @param more     for how many others
 */
public record WarningView(String warning, List<String> agencies, int more, Said says) {

    private static final int SHOWN = 20;

    static List<WarningView> of(String warning, List<String> agencies, Said says) {
        return agencies.isEmpty()
                ? List.of()
                : List.of(new WarningView(warning, agencies.stream().limit(SHOWN).toList(),
                        Math.max(0, agencies.size() - SHOWN), says));
    }
}
