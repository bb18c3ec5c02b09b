package dev.baobei.postgres.installation;

import org.eclipse.microprofile.config.spi.Converter;

/** {@code true} or {@code false}: any other word, which the framework takes for false, would make a demonstration real. */
public final class TrueOrFalse implements Converter<Boolean> {

    private static final long serialVersionUID = 1;

    /** @throws IllegalArgumentException for any other word */
    @Override
    public Boolean convert(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new IllegalArgumentException("must be true or false, and is \"" + word + "\"");
        }
        return Boolean.valueOf(word);
    }
}
