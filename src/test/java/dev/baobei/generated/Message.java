package dev.baobei.generated;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.baobei.domain.parse.Reading.Kind;

/**
 * A message and what it means.
 *
 * @param seed      makes it again
 * @param traits    how it is written: the shape first, then what is unusual about it
 * @param text      as typed
 * @param isImplied whether it was sent to a number of one project
 * @param received  when
 * @param kinds     the sorts of message that it may be taken for
 * @param reports   in the order of the text
 * @param claims    every word of agency, agent and property type that the text has
 * @param places    where the values stand
 */
record Message(long seed, List<String> traits, String text, boolean isImplied, Instant received, Set<Kind> kinds,
        List<Meant> reports,
        List<String> claims, List<Place> places) {

    boolean isReadable() {
        return !reports.isEmpty() && reports.stream().allMatch(Meant::isCertain);
    }
}
