package dev.baobei.domain.party;

/**
 * A customer's name (姓名) as written, and what it says.
 *
 * @param written  exactly the characters the sender used, never converted
 * @param surname  in simplified characters, for matching; empty where hidden ({@code *先生})
 * @param given    the given name in simplified characters, empty where only surname and title are known
 * @param gender   from the title or a label
 */
public record PersonName(String written, String surname, String given, Gender gender) {

    /** Whether surname and given name are both known. */
    public boolean isFull() {
        return !surname.isEmpty() && !given.isEmpty();
    }
}
