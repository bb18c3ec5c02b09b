package dev.baobei.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SoughtTest {

    private static final Sought CANCELLED = Sought.of("取消|作废(?=了)", "取作");

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
        Sought.atLines("报备").each(Text.of("报备报备\n报备"), place -> places.add(place.start()));

        assertEquals(List.of(0, 5), places);
    }

    @Test
    void beginsInNoNumberOfMoreDigitsOrAnotherSign() {
        Sought day = Sought.outsideNumbers("[0-9]{1,2}日", "0123456789", "日");

        assertTrue(day.isIn(Text.of("11日")));
        assertTrue(day.isIn(Text.of("138****1234，3日")));
        assertFalse(day.isIn(Text.of("1238日")));
        assertFalse(day.isIn(Text.of("*11日")));
    }

    @Test
    void isLookedForOnlyWhereItsCharactersAre() {
        Sought soon = Sought.atLines("一会[^\\n]{0,9}后").needing("后");

        assertTrue(soon.mayBeIn(Text.of("一会之后")));
        assertFalse(soon.mayBeIn(Text.of("一会儿")));
        assertTrue(Sought.behind(",", "谢谢", "谢").isIn(Text.of("好，谢谢")));
        assertFalse(Sought.behind(",", "谢谢", "谢").isIn(Text.of("好谢谢")));
    }

    /** Of any recorded text without the characters that an expression needs, nothing is it. */
    @Test
    void everyPlaceNeedsWhatItIsSaidToNeed() throws Exception {
        List<String> found = new ArrayList<>();
        List<String> texts;
        try (Stream<String> lines = Files.lines(Path.of(getClass().getResource("/reading/messages.tsv").toURI()))) {
            texts = lines.map(line -> Text.fold(line.replace("\\n", "\n"))).toList();
        }
        for (Map.Entry<String, Sought> sought : all().entrySet()) {
            Pattern expression = Pattern.compile(sought.getValue().expression());
            for (CharacterSet needed : sought.getValue().needed()) {
                texts.stream().map(text -> without(needed, text)).filter(text -> expression.matcher(text).find())
                        .forEach(text -> found.add(sought.getKey()));
            }
        }
        assertEquals(List.of(), found);
    }

    private static String without(CharacterSet needed, String text) {
        StringBuilder rest = new StringBuilder();
        text.chars().filter(unit -> !needed.has((char) unit)).forEach(unit -> rest.append((char) unit));
        return rest.toString();
    }

    /** With which characters an expression can begin, it says itself: it looks for more behind them. */
    @Test
    void everyCharacterWithWhichWordsCanBeginIsTried() throws Exception {
        List<String> untried = new ArrayList<>();
        all().forEach((name, sought) -> untried.addAll(untried(name, sought)));
        assertEquals(List.of(), untried);
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

    private static List<String> untried(String name, Sought sought) {
        List<String> untried = new ArrayList<>();
        Pattern expression = Pattern.compile(sought.expression());
        for (char unit = 1; unit < Character.MAX_VALUE; unit++) {
            Matcher place = expression.matcher(String.valueOf(unit));
            boolean mayBegin = place.lookingAt() || place.hitEnd();
            if (mayBegin && !sought.tries(unit)) {
                untried.add(name + " " + unit);
            }
        }
        return untried;
    }
}
