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
import java.util.Optional;
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

    /** With which characters an expression can begin, it says itself: it looks for more behind them. */
    @Test
    void everyCharacterWithWhichWordsCanBeginIsTried() throws Exception {
        List<String> untried = new ArrayList<>();
        int sought = 0;
        for (Class<?> type : domain()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Sought.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    untried.addAll(untried(type.getSimpleName() + "." + field.getName(), (Sought) field.get(null)));
                    sought++;
                }
            }
        }
        assertEquals(List.of(), untried);
        assertTrue(sought > 20, "only " + sought + " found");
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
