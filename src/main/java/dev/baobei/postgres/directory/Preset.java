package dev.baobei.postgres.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A regulation that companies run their reports by, as terms to begin with.
 *
 * @param name    the regulation's row: {@code REG-03}
 * @param zh      what it asks, in a sentence
 * @param en      the same in English
 * @param lacking what of it terms cannot say yet, and staff must see to
 */
public record Preset(String name, String zh, String en, List<Lacking> lacking, TermsText terms) {

    /**
     * What terms cannot say.
     *
     * @param what a word for it
     * @param zh   what is there instead, and what is not
     * @param en   the same in English
     */
    public record Lacking(String what, String zh, String en) {}

    /** In the order of the regulations. */
    public static final List<Preset> ALL = Stream.of("REG-01", "REG-02", "REG-03", "REG-09", "REG-10", "REG-11", "REG-12",
            "REG-14", "REG-16", "REG-19")
            .map(Preset::read)
            .toList();

    /** What a name must be. */
    public static final String ALLOWED = "must be one of " + String.join(", ", ALL.stream().map(Preset::name).toList());

    /** The preset of a name. */
    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private static Preset read(String name) {
        try (InputStream document = Preset.class.getResourceAsStream("/presets/" + name + ".json")) {
            return new ObjectMapper().readValue(document, Preset.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
