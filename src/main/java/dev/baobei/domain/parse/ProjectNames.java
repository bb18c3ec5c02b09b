package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.Text;

/** The names under which projects (项目, 楼盘) are known here. A near miss is never taken for one. */
public final class ProjectNames {

    private static final String BRACKETS = " \n\"'“”‘’《》〈〉「」『』【】[]<>:;,。、";
    private static final String BETWEEN = "、,/;+|&\n";
    private static final Set<String> TYPES = Set.of("商铺", "公寓", "写字楼", "住宅", "别墅", "洋房", "商业", "车位", "办公", "叠拼", "联排", "大平层",
            "loft", "高层", "小高层", "项目", "楼盘");

    private final List<Name> names = new ArrayList<>();

    /** A name, folded, and whose it is. */
    private record Name(String word, Project project, boolean whole) {}

    /**
     * A project's name at the beginning of a text.
     *
     * @param projects the one that has it; several where the name is shared
     * @param length   how many folded characters it takes
     * @param whole    whether it is the full name and no alias
     */
    public record Prefix(List<Project> projects, int length, boolean whole) {}

    public ProjectNames(List<Project> projects) {
        for (Project project : projects) {
            names.add(new Name(key(project.name()), project, true));
            Stream.concat(project.aliases().stream(), Stream.of(project.code()))
                    .forEach(alias -> names.add(new Name(key(alias), project, false)));
        }
    }

    private static String key(CharSequence word) {
        return Project.key(word);
    }

    /** The projects that carry exactly this name, quotes and brackets aside: none, one, or several where a name is shared. */
    public List<Project> of(Text value) {
        String key = key(value.strip(c -> BRACKETS.indexOf(c) >= 0));
        return names.stream().filter(name -> name.word.equals(key)).map(Name::project).distinct().toList();
    }

    /** The longest project name that the text begins with; codes count only alone. */
    public Optional<Prefix> startOf(Text text) {
        String key = text.toString().toLowerCase(Locale.ROOT);
        int longest = names.stream()
                .filter(name -> !isCode(name) && key.startsWith(name.word))
                .mapToInt(name -> name.word.length())
                .max()
                .orElse(0);
        if (longest == 0) {
            return Optional.empty();
        }
        List<Name> those = names.stream().filter(name -> name.word.equals(key.substring(0, longest))).toList();
        return Optional.of(new Prefix(those.stream().map(Name::project).distinct().toList(), longest,
                those.stream().anyMatch(Name::whole)));
    }

    private static boolean isCode(Name name) {
        return name.word.equals(key(name.project.code()));
    }

    /** The projects that a label's value names: one with its 商铺/公寓, or several side by side; empty where any is unknown. */
    public List<Project> inValue(Text value) {
        List<Project> one = oneIn(value);
        if (!one.isEmpty()) {
            return one;
        }
        List<Project> several = new ArrayList<>();
        for (Text part : value.split(c -> BETWEEN.indexOf(c) >= 0)) {
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

    private List<Project> oneIn(Text value) {
        Text name = value.strip(c -> BRACKETS.indexOf(c) >= 0);
        List<Project> exact = of(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        return startOf(name).filter(prefix -> onlyAddsUnit(name.after(prefix.length), prefix)).map(Prefix::projects)
                .orElse(List.of());
    }

    /** 金桥农批》商铺/公寓 adds property types; a full name may be followed by -A12 or (二期), an alias may not. */
    private static boolean onlyAddsUnit(Text rest, Prefix prefix) {
        boolean types = rest.split(c -> !Character.isLetter(c)).stream().allMatch(ProjectNames::isType)
                && !rest.holds(Character::isDigit);
        return types || prefix.whole && "-(".indexOf(rest.charAt(0)) >= 0;
    }

    /** Whether the word is a property type, or 项目 itself. */
    public static boolean isType(CharSequence word) {
        return TYPES.contains(word.toString().toLowerCase(Locale.ROOT));
    }
}
