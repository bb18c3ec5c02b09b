package dev.baobei.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, laid into as few messages as may be, each of two SMS segments at most. A piece is never torn apart, and
 * nothing is ever left out: a receipt stands whole in one message.
 */
final class Pieces {

    /** UTF-16 units in two joined segments of 67; one alone carries 70. */
    static final int MOST = 2 * 67;

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * What is said.
     *
     * @param glue   what joins it to the piece before, where that stands in the same message
     * @param length what must fit into the message in which it stands: the piece, or with it those that belong together
     */
    private record Piece(String glue, String text, int length) {}

    Pieces add(String text) {
        return add("", text);
    }

    Pieces add(String glue, String text) {
        pieces.add(new Piece(glue, text, text.length()));
        return this;
    }

    /** Adds all of another text behind a glue; it stays together where one message can hold it. */
    Pieces addAll(String glue, Pieces others) {
        int whole = others.pieces.stream().mapToInt(piece -> piece.glue.length() + piece.text.length()).sum();
        Piece first = others.pieces.get(0);
        pieces.add(new Piece(glue, first.text, whole <= MOST ? whole : first.length));
        pieces.addAll(others.pieces.subList(1, others.pieces.size()));
        return this;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The messages, in order: at least one. A piece that is longer than a message has one for itself. */
    List<String> messages() {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (Piece piece : pieces) {
            if (!message.isEmpty() && message.length() + piece.glue.length() + piece.length > MOST) {
                messages.add(message.toString().strip());
                message.setLength(0);
            }
            message.append(message.isEmpty() ? "" : piece.glue).append(piece.text);
        }
        messages.add(message.toString().strip());
        return messages;
    }
}
