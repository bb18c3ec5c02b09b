package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.Cast;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits on the 21st and 22nd of November; somebody comes on the 23rd at 10:00. */
class AcquaintanceTest {

    private static final String A = "13812341234";
    private static final String B = "13700002222";

    /** {@code who date-time name numbers}, separated by commas; A and B are whole numbers, a is A with its middle hidden. */
    private static Visit visit(String words) {
        String[] word = words.strip().split(" ");
        return new Visit(id(words), Cast.JINQIAO, id(word[0]), name(word[2]), phones(word[3]), Source.ON_SITE,
                new BroughtBy.Unsaid(), at(word[1]));
    }

    private static List<PhoneNumber> phones(String letters) {
        return letters.chars().mapToObj(letter -> new PhoneNumber(letter == 'A' ? A : letter == 'B' ? B : "138****1234"))
                .toList();
    }

    private static String told(Acquaintance acquaintance) {
        if (acquaintance instanceof Acquaintance.CameToday today) {
            return "today " + today.earlier().name().written();
        }
        if (acquaintance instanceof Acquaintance.Known known) {
            return known.customer().equals(id("one")) ? "one" : known.customer().equals(id("two")) ? "two" : "?";
        }
        return acquaintance instanceof Acquaintance.New ? "new" : "doubtful";
    }

    /** One and two are joined, and the older record stands for both. */
    @ParameterizedTest(name = "joined {0}, then {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            one 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B              | 张先生 | A  | older
            one 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B              | 张先生 | B  | older
            one 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B              | 张先生 | AB | older
            one 11-21T10:00 张先生 A, two 11-22T10:00 章先生 B              | 章先生 | A  | older
            one 11-21T10:00 张先生 A, two 11-22T10:00 章先生 B              | 李女士 | A  | doubtful
            one 11-23T09:00 张先生 A, two 11-22T10:00 张先生 B              | 张先生 | B  | today 张先生
            three 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B            | 张先生 | AB | doubtful
            """)
    void whoHasTwoRecordsThatAreJoinedIsOne(String earlier, String name, String numbers, String expected) {
        Set<UUID> both = Set.of(id("one"), id("two"));
        JoinedRecords joined = new JoinedRecords(Map.of(id("two"), both));
        Acquaintance found = Acquaintance.of(name(name), phones(numbers), Cast.JINQIAO.dayOf(at("10:00")),
                Arrays.stream(earlier.split(",")).map(AcquaintanceTest::visit).toList(), joined);
        assertEquals(expected, found instanceof Acquaintance.Known known && known.customer().equals(joined.one(id("two")))
                ? "older"
                : told(found));
    }

    @ParameterizedTest(name = "{0}, then {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            -                                                              | 张先生 | A  | new
            one 11-22T10:00 李女士 B                                        | 张先生 | A  | new
            one 11-22T10:00 张伟 A                                          | 张先生 | A  | one
            one 11-22T10:00 张伟 A                                          | 张先生 | AB | one
            one 11-22T10:00 张伟 A                                          | 章先生 | A  | doubtful
            one 11-22T10:00 张伟 A                                          | 李女士 | AB | doubtful
            one 11-22T10:00 张伟 a                                          | 张先生 | A  | new
            one 11-22T10:00 张伟 A                                          | 张先生 | a  | new
            one 11-21T10:00 张先生 A, one 11-22T10:00 张伟 A                | 张强   | A  | doubtful
            one 11-21T10:00 张先生 A, two 11-22T10:00 李女士 A              | 李女士 | A  | two
            one 11-21T10:00 张先生 A, two 11-22T10:00 李女士 A              | 张先生 | A  | one
            one 11-21T10:00 张先生 A, two 11-22T10:00 李女士 B              | 张先生 | AB | one
            one 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B              | 张先生 | AB | doubtful
            one 11-23T00:00 张伟 A                                          | 张先生 | A  | today 张伟
            one 11-22T23:59 张伟 A                                          | 张先生 | A  | one
            one 11-23T09:00 张伟 A, two 11-23T09:30 李女士 A                | 李女士 | A  | today 李女士
            one 11-23T09:00 张伟 A, two 11-23T09:30 李女士 A                | 张先生 | A  | today 张伟
            one 11-21T10:00 张先生 A, two 11-22T10:00 张先生 B, three 11-23T09:00 张先生 AB | 张先生 | AB | today 张先生
            one 11-21T10:00 张先生 A, one 11-23T09:00 张伟 A                | 张先生 | A  | today 张伟
            one 11-21T10:00 张先生 AB, one 11-23T09:00 张伟 B               | 张先生 | A  | today 张伟
            one 11-21T10:00 张伟 AB, one 11-22T09:00 李女士 B               | 张先生 | A  | doubtful
            one 11-23T09:00 张伟 A, two 11-23T09:30 张强 A                  | 张先生 | A  | doubtful
            one 11-23T09:00 张伟 A, two 11-23T09:30 张强 A                  | 张强   | A  | today 张强
            """)
    void whoCameBeforeIsKnownByAWholeNumberAndNamesThatFit(String earlier, String name, String numbers, String expected) {
        List<Visit> visits = earlier.equals("-")
                ? List.of()
                : Arrays.stream(earlier.split(",")).map(AcquaintanceTest::visit).toList();
        assertEquals(expected, told(Acquaintance.of(name(name), phones(numbers), Cast.JINQIAO.dayOf(at("10:00")), visits)));
    }
}
