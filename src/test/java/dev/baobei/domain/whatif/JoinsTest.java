package dev.baobei.domain.whatif;

import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.baobei.domain.Cast;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people say at 10:00 that one is two, at 11:00 that two is three, and at 12:00 that one is not two after all. */
class JoinsTest {

    private final Joins joins = new Joins();

    JoinsTest() {
        said("one", "two", "10:00", true);
        said("two", "three", "11:00", true);
        said("two", "one", "12:00", false);
    }

    private void said(String one, String other, String time, boolean joined) {
        joins.take(new Happening.Joined(id(one), id(other), at(time), joined));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"one, 09:59:59.999999, one", "one, 10:00, one two", "two, 10:30, one two", "one, 11:00, one three two",
            "three, 11:30, one three two", "one, 12:00, one", "two, 12:00, three two", "four, 11:30, four"})
    void whoIsJoinedChainsFromTheMomentOnAtWhichItIsSaid(String customer, String time, String same) {
        Set<String> names = Set.of("one", "two", "three", "four");
        assertEquals(same, joins.same(id(customer), at(time)).stream()
                .map(found -> names.stream().filter(one -> id(one).equals(found)).findFirst().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(" ")));
    }

    @Test
    void aVisitorHasTheNumbersThatTheirRecordsGaveByTheArrival() {
        Visit visit = visit("one", "10:30", "13812341234");
        joins.came(visit("two", "10:20", "13900000002"));
        joins.came(visit("two", "10:40", "13900000003"));
        joins.came(visit("three", "10:10", "13900000004"));
        joins.came(visit);

        assertEquals(List.of(new PhoneNumber("13812341234"), new PhoneNumber("13900000002")),
                joins.whole(visit).visit().phones());
        assertEquals(Set.of(id("one"), id("two")), joins.whole(visit).customers());
    }

    private static Visit visit(String customer, String time, String phone) {
        return new Visit(id(customer + time), Cast.JINQIAO, id(customer), name("张先生"), List.of(new PhoneNumber(phone)),
                Source.ON_SITE, new BroughtBy.Unsaid(), at(time));
    }
}
