package dev.baobei.domain.journal;

import java.util.Optional;

/**
 * A project's journal beside its last checkpoint.
 *
 * @param head  where it ends; the start where it holds nothing
 * @param last  its last checkpoint, if it has one
 * @param there the hash of the entry that now has the checkpoint's sequence
 */
public record Standing(String project, Link head, Optional<Checkpoint> last, Optional<String> there) {

    /** Whether the checkpoint still lies on the chain; a journal that was cut or rebuilt does not go on from it. */
    public boolean goesOn() {
        return last.map(Checkpoint::head).filter(link -> !link.equals(Link.START))
                .map(link -> there.filter(link.hash()::equals).isPresent()).orElse(true);
    }

    /** Whether there is anything to say that the checkpoint does not. */
    public boolean hasMoved() {
        return !last.map(Checkpoint::head).orElse(Link.START).equals(head);
    }
}
