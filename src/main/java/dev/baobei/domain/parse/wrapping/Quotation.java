package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Text;

/** One pair of quotes round the whole message. */
final class Quotation implements Wrapper {

    private static final String OPENING = "\"'“‘「『";
    private static final String CLOSING = "\"'”’」』";

    @Override
    public Text takenOff(Text text) {
        Text words = text.strip();
        boolean opens = words.length() > 2 && OPENING.indexOf(words.charAt(0)) >= 0;
        if (!opens || CLOSING.indexOf(words.charAt(words.length() - 1)) != OPENING.indexOf(words.charAt(0))) {
            return text;
        }
        int first = words.position() - text.position();
        int last = first + words.length() - 1;
        return text.blank(at -> at == first || at == last);
    }
}
