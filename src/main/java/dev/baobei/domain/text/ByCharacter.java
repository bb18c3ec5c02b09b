package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that are looked up by a character, such as words by their last. Nearly every character is known at a look to have none.
 *
 * @param <T> what is looked up
 */
public final class ByCharacter<T> {

    private final Signs having;
    private final char[] characters;
    private final List<List<T>> things = new ArrayList<>();

    private ByCharacter(TreeMap<Character, List<T>> all) {
        StringBuilder inOrder = new StringBuilder();
        all.forEach((character, several) -> {
            inOrder.append(character.charValue());
            things.add(List.copyOf(several));
        });
        characters = inOrder.toString().toCharArray();
        having = Signs.of(inOrder.toString());
    }

    /** The things of each character, in their order. */
    public static <T> ByCharacter<T> of(Map<Character, List<T>> all) {
        return new ByCharacter<>(new TreeMap<>(all));
    }

    /** Those of a character, none where it has none. */
    public List<T> of(char character) {
        return having.has(character) ? things.get(Arrays.binarySearch(characters, character)) : List.of();
    }

    /** Those of a character in small letters. */
    public List<T> ofSmall(char character) {
        return of(Signs.CAPITALS.has(character) ? Character.toLowerCase(character) : character);
    }
}
