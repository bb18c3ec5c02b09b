package dev.baobei.domain.parse;

import java.util.List;

import dev.baobei.domain.text.Text;

/**
 * A part of a message and what a format takes it for.
 *
 * @param field what it is
 * @param text  the value alone, without its label
 */
public record Part(Field field, Text text) {

    /** Where it stands in the text: each of several numbers behind one label by itself. */
    List<Text> places() {
        List<PhoneSighting> numbers = field == Field.PHONE ? PhoneFinder.in(text) : List.of();
        return switch (numbers.size()) {
            case 0 -> List.of(text);
            case 1 -> List.of(numbers.get(0).text());
            default -> numbers.stream().map(PhoneSighting::text).toList();
        };
    }

    @Override
    public String toString() {
        return "Part[" + field + "]";
    }
}
