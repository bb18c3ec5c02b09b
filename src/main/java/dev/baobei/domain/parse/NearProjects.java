package dev.baobei.domain.parse;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.Homophones;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * Projects whose names are near to one that nobody knows (金桥农贸, 金乔农批, 保利): sounding alike, a character or two wrong, left
 * out or too many, or only a part of the name. They are offered, never taken.
 */
final class NearProjects {

    private static final int MOST = 3;
    private static final int LONGEST = 24;
    private static final Signs SIGNS = Signs.of(" \n\"'“”‘’《》〈〉「」『』【】[]<>:;,。、.!()");

    private NearProjects() {}

    /** The full names of at most three projects, the nearest first. */
    static List<String> of(String seen, List<Project> projects) {
        Text bare = Text.of(seen).strip(SIGNS);
        if (bare.length() < 2 || bare.length() > LONGEST) {
            return List.of();
        }
        String written = bare.toString();
        return projects.stream().filter(project -> distance(written, project).isPresent())
                .sorted(Comparator.comparingInt(project -> distance(written, project).getAsInt()))
                .map(Project::name).limit(MOST).toList();
    }

    private static OptionalInt distance(String written, Project project) {
        return Stream.concat(Stream.of(project.name()), project.aliases().stream()).map(Text::fold)
                .flatMapToInt(name -> distance(written, name).stream()).min();
    }

    private static OptionalInt distance(String written, String name) {
        if (Homophones.alike(written, name)) {
            return OptionalInt.of(0);
        }
        boolean hasMore = name.length() > 2 && written.length() <= name.length() + 2 && isPartOf(name, written);
        if (name.startsWith(written) || written.length() > 2 && isPartOf(written, name) || hasMore) {
            return OptionalInt.of(1);
        }
        int changed = changes(written, name);
        int most = name.length() < 3 ? 0 : name.length() < 6 ? 1 : 2;
        boolean isLonger = name.length() > 2 && written.startsWith(name);
        return changed <= most ? OptionalInt.of(changed + 1) : isLonger ? OptionalInt.of(most + 2) : OptionalInt.empty();
    }

    /** Whether all characters of the one stand in the other in their order. */
    private static boolean isPartOf(String part, String name) {
        int at = 0;
        for (int next = 0; next < name.length() && at < part.length(); next++) {
            at += part.charAt(at) == name.charAt(next) ? 1 : 0;
        }
        return at == part.length();
    }

    /** How many characters must be replaced, added or left out. */
    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
