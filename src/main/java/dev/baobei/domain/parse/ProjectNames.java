package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.ByCharacter;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** The names under which projects (项目, 楼盘) are known here. A near miss is never taken for one. */
public final class ProjectNames {

    private static final Signs NO_LETTERS = Signs.LETTERS.others();
    private static final Signs BEFORE_UNIT = Signs.of("-(");
    private static final Signs BRACKETS = Signs.of(" \n\"'“”‘’《》〈〉「」『』【】[]<>:;,。、");
    private static final Signs BETWEEN = Signs.of("、,/;+|&\n");
    private static final Words TYPES = Words.of("商铺", "公寓", "写字楼", "住宅", "别墅", "洋房", "商业", "车位", "办公", "叠拼", "联排", "大平层",
            "loft", "高层", "小高层", "项目", "楼盘");

    private static final int MOST_BLANKS = 3;

    /** What was folded for the directory's last few selections of projects, which are the same for message after message. */
    private static final Map<List<Project>, ProjectNames> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 256;

    private final Map<String, List<Project>> byWord = new HashMap<>();
    private final ByCharacter<Start> byBeginning;
    private final Signs beginnings;
    private int longest;

    /** A name that a text may begin with. */
    private record Start(String word, Prefix prefix) {}

    /**
     * A project's name at the beginning of a text.
     *
     * @param projects the one that has it; several where the name is shared
     * @param length   how many folded characters it takes
     * @param whole    whether it is the full name and no alias
     */
    public record Prefix(List<Project> projects, int length, boolean whole) {}

    public ProjectNames(List<Project> projects) {
        Set<String> starts = new HashSet<>();
        Set<String> wholes = new HashSet<>();
        for (Project project : projects) {
            String code = key(project.code());
            Stream.concat(Stream.of(project.name(), project.code()), project.aliases().stream())
                    .forEach(name -> put(key(name), project, code, starts));
            wholes.add(key(project.name()));
        }
        beginnings = Signs.of(byWord.keySet().stream().filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
        byBeginning = ByCharacter.of(starts.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> new Start(word, new Prefix(List.copyOf(byWord.get(word)), word.length(), wholes.contains(word))))
                .collect(Collectors.groupingBy(start -> start.word.charAt(0))));
    }

    /** The names of these projects, folded once. */
    public static ProjectNames of(List<Project> projects) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(projects, ProjectNames::new);
    }

    /** Codes count only alone, so that no text begins with one. */
    private void put(String word, Project project, String code, Set<String> starts) {
        List<Project> named = byWord.computeIfAbsent(word, any -> new ArrayList<>());
        if (!named.contains(project)) {
            named.add(project);
        }
        if (!word.isEmpty() && !word.equals(code)) {
            starts.add(word);
        }
        longest = Math.max(longest, word.length());
    }

    private static String key(CharSequence word) {
        return Project.key(word);
    }

    /** The projects that carry exactly this name, quotes and brackets aside: none, one, or several where a name is shared. */
    public List<Project> of(Text value) {
        Text name = value.strip(BRACKETS);
        boolean mayBe = name.length() <= longest || name.length() <= MOST_BLANKS * longest && name.holds(' ');
        return mayBe && (name.isEmpty() || mayBegin(name)) ? byWord.getOrDefault(key(name), List.of()) : List.of();
    }

    /** The longest project name that the text begins with; codes count only alone. */
    public Optional<Prefix> startOf(Text text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (Start start : byBeginning.ofSmall(text.charAt(0))) {
            if (begins(text, start.word)) {
                return Optional.of(start.prefix);
            }
        }
        return Optional.empty();
    }

    /** Most words are known for none by their first character. */
    private boolean mayBegin(Text word) {
        return beginnings.haveSmall(word.charAt(0));
    }

    private static boolean begins(Text text, String word) {
        if (text.length() < word.length()) {
            return false;
        }
        int same = 0;
        while (same < word.length() && Character.toLowerCase(text.charAt(same)) == word.charAt(same)) {
            same++;
        }
        return same == word.length();
    }

    /** The projects that a label's value names: one with its 商铺/公寓, or several side by side; empty where any is unknown. */
    public List<Project> inValue(Text value) {
        List<Project> one = oneIn(value);
        if (!one.isEmpty()) {
            return one;
        }
        List<Project> several = new ArrayList<>();
        for (Text part : value.split(BETWEEN)) {
            List<Project> named = oneIn(part);
            if (named.size() != 1) {
                return List.of();
            }
            several.addAll(named);
        }
        return several.stream().distinct().toList();
    }

    /** Whether a value gives a name that several projects share. */
    public boolean isShared(Text value) {
        return oneIn(value).size() > 1;
    }

    /** Asked for several times in each reading, as a value, as what is left and as the report's project. */
    private List<Project> oneIn(Text value) {
        return value.found(this, this::readOne);
    }

    private List<Project> readOne(Text value) {
        Text name = value.strip(BRACKETS);
        List<Project> exact = of(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        return startOf(name).filter(prefix -> onlyAddsUnit(name.after(prefix.length), prefix)).map(Prefix::projects)
                .orElse(List.of());
    }

    /** 金桥农批》商铺/公寓 adds property types; a full name may be followed by -A12 or (二期), an alias may not. */
    private static boolean onlyAddsUnit(Text rest, Prefix prefix) {
        boolean types = rest.split(NO_LETTERS).stream().allMatch(ProjectNames::isType)
                && !rest.holds(Signs.DIGITS);
        return types || prefix.whole && BEFORE_UNIT.has(rest.charAt(0));
    }

    /** Whether a word may begin with a property type, as its first character tells. */
    public static boolean mayBeginWithType(CharSequence word) {
        return TYPES.mayBegin(word);
    }

    /** Whether the word is a property type, or 项目 itself. */
    public static boolean isType(CharSequence word) {
        return TYPES.have(word);
    }
}
