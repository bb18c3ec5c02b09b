package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 李女士 comes under the record "own"; 张先生 is protected under that record, under the other one, and under a stranger's. */
class SamePersonTest {

    private static final List<PhoneNumber> PHONES = List.of(new PhoneNumber("13812341234"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"own, own 张先生 other 张先生 stranger 张先生", "own other, own 李女士 own 李女士 stranger 张先生"})
    void whateverProtectsAJoinedRecordIsTheirsUnderEachOfTheirNames(String joined, String own) {
        Visit visit = new Visit(id("visit"), JINQIAO, id("own"), name("李女士"), PHONES, Source.ON_SITE, new BroughtBy.Unsaid(),
                at("10:00"));
        SamePerson person = SamePerson.of(visit,
                Arrays.stream(joined.split(" ")).map(one -> id(one)).collect(Collectors.toSet()), PHONES);

        assertEquals(own, person.own(List.of(period("own"), period("other"), period("stranger"))).stream()
                .map(period -> named(period.customer()) + " " + period.name().written()).collect(Collectors.joining(" ")));
    }

    private static String named(UUID customer) {
        return List.of("own", "other", "stranger").stream().filter(one -> id(one).equals(customer)).findFirst().orElseThrow();
    }

    private static ProtectionPeriod period(String customer) {
        return new ProtectionPeriod(id("period"), id(customer), id("earlier visit"), name("张先生"), PHONES, at("09:00"),
                at("12-23T09:00"), false, Optional.empty(), List.of(Holder.of(CHEN)));
    }
}
