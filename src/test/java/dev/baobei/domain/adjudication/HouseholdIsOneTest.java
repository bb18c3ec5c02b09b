package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.Cast;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 张伟 arrives at 10:00 and is 小李's by a report: of 宏图, as 小赵 is; 小陈 is of 易居, 小周 of 中原. Others of the family came at these times,
 * and were protected for these with these shares by the time he is judged.
 */
class HouseholdIsOneTest {

    private static final Agent ZHOU = new Agent(id("小周"), new Agency(3, "中原", Agency.State.APPROVED), "小周", "+8613900000004",
            Agent.State.ACTIVE);

    private static Verdict judge(String family) {
        Candidate timely = new Candidate(Told.reports("小李 09:00 张先生 138****1234").get(0), terms());
        List<ProtectionPeriod> members = Arrays.stream(family.split("; *")).map(HouseholdIsOneTest::member).toList();
        return Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.Unsaid()), terms(), List.of(timely),
                List.of(), members, List.of(), List.of()));
    }

    /** {@code 09:00 小陈 50 小李 50}; in dispute where no share is said; {@code 09:00>11:00} where only a part of it stands. */
    private static ProtectionPeriod member(String told) {
        String[] words = told.split(" ");
        String[] times = words[0].split(">");
        boolean disputed = words.length == 2;
        List<Holder> holders = new ArrayList<>();
        for (int i = 1; i < words.length; i += 2) {
            holders.add(holder(words[i]).with(disputed ? 0 : Integer.parseInt(words[i + 1])));
        }
        return new ProtectionPeriod(id("period " + told), id("customer " + told), id("visit " + told), name("李芳"),
                List.of(new PhoneNumber("13600005678")), at(times[times.length - 1]), at("12-23T10:00"), disputed,
                Optional.empty(),
                holders, at(times[0]));
    }

    private static Holder holder(String name) {
        Map<String, Agent> agents = Cast.AGENTS;
        return name.equals("house") ? Holder.house() : Holder.of(name.equals("小周") ? ZHOU : agents.get(name));
    }

    private static String told(Verdict verdict) {
        return verdict.getClass().getSimpleName() + verdict.holders().stream()
                .map(holder -> " " + holder.agent().map(Agent::name).orElse("house") + " " + holder.percent())
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            09:00 小陈 100                                       | Halves 小陈 50 小李 50
            11:00 小陈 100                                       | Halves 小李 50 小陈 50
            10:00 小陈 100                                       | Halves 小陈 50 小李 50
            09:00 小赵 100                                       | First 小赵 100
            09:00 house 100                                      | First house 100
            11-22T09:00 小陈 100                                 | First 小陈 100
            11-22T09:00 小陈 100; 11:00 小陈 50 小李 50          | First 小陈 100
            09:00 小陈 100; 11:00 小陈 50 小赵 50                | Halves 小陈 50 小李 50
            09:00 小陈 100; 09:30 小陈 50 小赵 50                | Halves 小陈 50 小赵 50
            11:00 小陈 50 小李 50                                | Halves 小李 50 小陈 50
            09:00 小陈 100; 09:30 小陈 50 小周 50                | Halves 小陈 34 小周 33 小李 33
            09:00 小陈 100; 11:00 小陈 50 小周 50                | Halves 小陈 34 小李 33 小周 33
            09:00 小赵 50 小李 50; 11:00 小陈 100                | Halves 小赵 25 小李 25 小陈 50
            09:00 小赵 80 小李 20; 09:30 小陈 100                | Halves 小赵 40 小李 10 小陈 50
            09:00 小陈 50 小周 50; 09:30 小赵 1 小李 99          | Halves 小陈 34 小周 33 小赵 1 小李 32
            09:00 house 100; 09:30 小陈 100                      | Halves 小陈 50 小李 50
            09:00 小陈                                           | Contested 小陈 0
            09:00 小陈; 09:30 小周 100                           | Contested 小陈 0
            09:00 小周 100; 09:30 小陈                           | Halves 小周 50 小李 50
            11-22T09:00>08:00 小陈; 09:30 小周 50 小赵 50        | Contested 小陈 0
            """)
    void theAgenciesOfTheHouseholdsFirstDayShareAlike(String family, String verdict) {
        assertEquals(verdict, told(judge(family)));
    }
}
