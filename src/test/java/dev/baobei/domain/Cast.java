package dev.baobei.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;

/** Who appears in the tables of the domain's tests, and the terms they work under. */
public final class Cast {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Project JINQIAO = new Project(1, "JQ", "金桥农批", List.of("金桥"), List.of("商铺"), SHANGHAI,
            Optional.empty());

    public static final Agency HONGTU = new Agency(1, "宏图地产", Agency.State.APPROVED);
    public static final Agency YIJU = new Agency(2, "易居", Agency.State.APPROVED);
    public static final Agent LI = agent("小李", HONGTU, "+8613900000001");
    public static final Agent ZHAO = agent("小赵", HONGTU, "+8613900000002");
    public static final Agent CHEN = agent("小陈", YIJU, "+8613900000003");
    public static final Map<String, Agent> AGENTS = Map.of("小李", LI, "小赵", ZHAO, "小陈", CHEN);

    private Cast() {}

    private static Agent agent(String name, Agency agency, String address) {
        return new Agent(id(name), agency, name, address, Agent.State.ACTIVE);
    }

    /** The same id for the same words. */
    public static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A time of day on 23 November 2026 in Shanghai; another day stands before it: {@code 11-30T09:00}, {@code 2027-01-01T09:00}. */
    public static Instant at(String time) {
        String day = time.contains("T") ? "2026-" : "2026-11-23T";
        return LocalDateTime.parse(time.startsWith("20") && time.contains("T") ? time : day + time).atZone(SHANGHAI)
                .toInstant();
    }

    public static PersonName name(String written) {
        return PersonName.of(written, Gender.UNKNOWN).orElseThrow();
    }

    /** Half an hour ahead, valid for seven natural days, protected for a month; first 3 and last 4 digits and a surname. */
    public static Terms terms() {
        return SomeTerms.usual().terms();
    }

    /** A receipt that is the same for the same sequence. */
    public static Receipt receipt(long sequence) {
        return Receipt.random(new Random(sequence));
    }

    /** A report under {@link #terms()}, pending unless it is ended. */
    public static PreReport report(long sequence, Agent agent, String time, String name, String phone) {
        Instant effectiveAt = at(time);
        return new PreReport(id("report " + sequence), receipt(sequence), JINQIAO.id(), agent, name(name),
                List.of(new PhoneNumber(phone)), effectiveAt, sequence, terms().id(),
                terms().leadTime().earliestVisit(effectiveAt, SHANGHAI),
                terms().validity().deadline(effectiveAt, SHANGHAI, Openings.NONE),
                Optional.empty(), Optional.empty());
    }

    /** The same report with its end. */
    public static PreReport ended(PreReport report, PreReport.End why, String time) {
        return report.endedOpenly(why, at(time));
    }
}
