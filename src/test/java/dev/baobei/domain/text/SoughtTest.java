package dev.baobei.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SoughtTest {

    private static final Sought CANCELLED = Sought.of("取消|作废(?=了)");

    @Test
    void findsTheFirstPlaceAndTheNext() {
        Text text = Text.of("先取消，再取消");
        Optional<Text> first = CANCELLED.in(text);

        assertEquals(1, first.orElseThrow().position());
        assertEquals(5, CANCELLED.in(text, 3).orElseThrow().position());
        assertEquals(Optional.empty(), CANCELLED.in(text, 6));
    }

    @Test
    void seesWhatStandsBesideAPlaceInItsPart() {
        Text text = Text.of("作废了");

        assertTrue(CANCELLED.isIn(text));
        assertEquals(Optional.empty(), CANCELLED.in(text.subSequence(0, 2)));
    }

    @Test
    void findsEveryPlaceAtTheBeginningOfALine() {
        List<Integer> places = new ArrayList<>();
        Sought.of("(?m)^报备").each(Text.of("报备报备\n报备"), place -> places.add(place.start()));

        assertEquals(List.of(0, 5), places);
    }

    @Test
    void tellsWhatStandsAtAPlace() {
        Text text = Text.of("先取消");

        assertEquals("取消", CANCELLED.at(text, 1).orElseThrow().raw());
        assertEquals(Optional.empty(), CANCELLED.at(text, 0));
    }

    @Test
    void isLookedForOnlyWhereItsCharactersAre() {
        Sought soon = Sought.of("(?m)^一会[^\\n]{0,9}后");

        assertTrue(soon.mayBeIn(Text.of("一会之后")));
        assertFalse(soon.mayBeIn(Text.of("先生")));
    }

    @Test
    void refusesAnExpressionThatItDoesNotUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> Sought.of("\\bfwd"));
        assertThrows(IllegalArgumentException.class, () -> Sought.of("取消)"));
    }

    /** In every recorded text the same places are found as by the regular expression alone. */
    @Test
    void missesNoPlaceOfAnyExpression() throws Exception {
        List<Text> texts = recorded();
        Map<String, Sought> all = all();
        int found = 0;
        for (Map.Entry<String, Sought> sought : all.entrySet()) {
            Pattern expression = Pattern.compile(sought.getValue().expression());
            for (Text text : texts) {
                List<Integer> places = places(expression.matcher(text));
                assertEquals(places, places(sought.getValue(), text), () -> sought.getKey() + " in " + text);
                found += places.size();
            }
        }
        assertTrue(found > 1000, "only " + found + " places");
    }

    private static List<Text> recorded() throws Exception {
        List<Text> texts = new ArrayList<>();
        for (String file : List.of("messages", "expected")) {
            try (Stream<String> lines = Files
                    .lines(Path.of(SoughtTest.class.getResource("/reading/" + file + ".tsv").toURI()))) {
                lines.flatMap(line -> Stream.of(line.split("\t"))).map(cell -> Text.of(cell.replace("\\n", "\n"))).distinct()
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static List<Integer> places(Matcher matcher) {
        List<Integer> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(matcher.start());
            places.add(matcher.end());
        }
        return places;
    }

    private static List<Integer> places(Sought sought, Text text) {
        List<Integer> places = new ArrayList<>();
        sought.each(text, place -> {
            places.add(place.start());
            places.add(place.end());
        });
        return places;
    }

    /** Whatever the characters of an expression can be, its automaton lets it pass. */
    @Test
    void refutesNothingThatAnExpressionSays() throws Exception {
        Random chance = new Random(20261124);
        for (Map.Entry<String, Sought> sought : all().entrySet()) {
            Expression said = ExpressionReader.read(sought.getValue().expression());
            Automaton automaton = new Automaton(new Positions(said));
            for (int count = 0; count < 200; count++) {
                StringBuilder words = new StringBuilder();
                write(said, chance, words);
                char[] chars = words.toString().toCharArray();
                assertEquals(0, automaton.refuted(chars, 0, chars.length), () -> sought.getKey() + " refutes " + words);
            }
        }
    }

    private static void write(Expression said, Random chance, StringBuilder words) {
        if (said instanceof Expression.OneOf one) {
            int[] any = one.characters().stream().limit(99).toArray();
            words.append((char) any[chance.nextInt(any.length)]);
        } else if (said instanceof Expression.Choice choice) {
            write(choice.any().get(chance.nextInt(choice.any().size())), chance, words);
        } else if (said instanceof Expression.Sequence sequence) {
            sequence.parts().forEach(part -> write(part, chance, words));
        } else if (said instanceof Expression.Repetition repetition) {
            int most = Math.min(repetition.most(), repetition.fewest() + 30);
            int times = repetition.fewest() + chance.nextInt(most - repetition.fewest() + 1);
            IntStream.range(0, times).forEach(time -> write(repetition.what(), chance, words));
        }
    }

    /** Every one that the domain looks for, by class and field. */
    private static Map<String, Sought> all() throws Exception {
        Map<String, Sought> all = new TreeMap<>();
        for (Class<?> type : domain()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Sought.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    all.put(type.getSimpleName() + "." + field.getName(), (Sought) field.get(null));
                }
            }
        }
        assertTrue(all.size() > 20, "only " + all.size() + " found");
        return all;
    }

    /** Every class of the domain, found beside the one that is tested. */
    private static List<Class<?>> domain() throws Exception {
        Path classes = Path.of(Sought.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("dev/baobei/domain"))) {
            for (Path file : files.filter(found -> found.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '.');
                types.add(Class.forName(name.substring(0, name.length() - ".class".length())));
            }
        }
        return types;
    }
}
