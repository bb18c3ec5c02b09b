package dev.baobei.domain.parse;

import dev.baobei.domain.text.Text;

/**
 * A part of a message and what a format takes it for.
 *
 * @param field what it is
 * @param text  the value alone, without its label
 */
public record Part(Field field, Text text) {

    @Override
    public String toString() {
        return "Part[" + field + "]";
    }
}
