package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** One pre-report as a format cut it out of the text, its values not yet understood. */
public final class Draft {

    private static final List<Field> OF_AGENT = List.of(Field.AGENT, Field.AGENT_PHONE);
    private static final int FEW = 2;

    private final List<Part> parts = new ArrayList<>();
    private Map<Field, List<Text>> byField = Map.of();
    private Map<Field, Text> unsaid = Map.of();
    private final List<Problem> problems = new ArrayList<>();

    /** Adds a value, unless it says nothing (暂无数据, ___). */
    public Draft add(Field field, Text text) {
        if (Blank.is(text)) {
            leave(field, text);
        } else {
            Text value = text.strip();
            parts.add(new Part(field, value));
            byField = byField.isEmpty() ? new EnumMap<>(Field.class) : byField;
            byField.computeIfAbsent(field, any -> new ArrayList<>(FEW)).add(value);
        }
        return this;
    }

    private void leave(Field field, Text text) {
        if (text.holds(Signs.LETTERS)) {
            unsaid = unsaid.isEmpty() ? new EnumMap<>(Field.class) : unsaid;
            unsaid.putIfAbsent(field, text);
        }
    }

    /** Adds what the format itself found to be doubtful. */
    public Draft add(Problem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * Takes over the parts of another draft for those of the given fields that this one has nothing for. An agent's name and
     * number are one person's: who has either takes neither.
     */
    public Draft inherit(Draft other, List<Field> fields) {
        if (other.parts.isEmpty()) {
            return this;
        }
        boolean hasAgent = has(Field.AGENT) || has(Field.AGENT_PHONE);
        Set<Field> wanted = EnumSet.noneOf(Field.class);
        for (Field field : fields) {
            if (!has(field) && !(hasAgent && OF_AGENT.contains(field))) {
                wanted.add(field);
            }
        }
        for (Part part : other.parts) {
            if (wanted.contains(part.field())) {
                add(part.field(), part.text());
            }
        }
        return this;
    }

    public boolean has(Field field) {
        return byField.containsKey(field);
    }

    /** The values of a field, in order. */
    public List<Text> all(Field field) {
        List<Text> values = byField.get(field);
        return values == null ? List.of() : Collections.unmodifiableList(values);
    }

    /** The first value of a field. */
    public Optional<Text> first(Field field) {
        List<Text> values = byField.get(field);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    /** What stands in the place of a value and says nothing: 无, 保密. */
    Optional<Text> unsaid(Field field) {
        return Optional.ofNullable(unsaid.get(field));
    }

    public List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** The field of the two that came first. */
    public Field firstOf(Field one, Field other) {
        return parts.stream().map(Part::field).filter(field -> field == one || field == other).findFirst().orElse(one);
    }

    /** What stood before the customer, and so may hold for the next one as well. */
    public Draft common() {
        Draft common = new Draft();
        parts.stream()
                .takeWhile(part -> part.field() != Field.NAME && part.field() != Field.PHONE)
                .forEach(part -> common.add(part.field(), part.text()));
        return common;
    }

    /** Whether it speaks of a customer at all. */
    public boolean isOfSomebody() {
        return has(Field.NAME) || has(Field.PHONE);
    }
}
