package dev.baobei.wording;

import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two SMS hold a reply on one report also where project, agency and customer have long names. */
class LongNamesTest {

    private static final Project PROJECT = new Project(1, "LONGEST", "保利十方舟国际商务中心二期", List.of(), List.of(), SHANGHAI,
            Optional.empty());
    private static final Agent AGENT = new Agent(id("agent"), new Agency(1, "深圳市宏图伟业房地产经纪有限公司", Agency.State.APPROVED),
            "小李", "+8613900000001", Agent.State.ACTIVE);
    private static final PreReport REPORT = report(1, AGENT, "12-26T10:00", "买买提·吐尔逊", "138****1234");
    private static final PhoneNumber PHONE = new PhoneNumber("13812341234");

    @Test
    void aReplyOnOneReportTakesTwoSmsAtMost() {
        List<Reply> replies = List.of(
                new Reply.Outcomes(List.of(new Reply.OnRecord(PROJECT, REPORT, "a1b2c3d4"))),
                new Reply.Standing(PROJECT, REPORT, at("12-26T11:00")),
                new Reply.Withdrawn(PROJECT, withdrawn(), "a1b2c3d4"),
                told(new Reply.VisitConfirmed(PROJECT, REPORT, at("12-26T11:00"), at("2027-12-22T11:00"))),
                told(new HouseholdNotice.FamilyCame(PROJECT, name("买买提·吐尔逊"), PHONE, at("12-26T11:00"),
                        at("2027-12-22T11:00"))),
                told(new HouseholdNotice.Shared(PROJECT, name("买买提·吐尔逊"), PHONE, at("12-26T11:00"), 50)),
                told(new Reply.CameAgain(PROJECT, name("买买提·吐尔逊"), PHONE, at("12-26T11:00"), at("2027-12-22T11:00"))));

        assertEquals(List.of(2, 2, 1, 2, 2, 2, 2), replies.stream().map(new Wording()::text)
                .map(Segments::of).toList());
    }

    private static Reply told(Reply.Notice notice) {
        return new Reply.OfEntry(notice, "a1b2c3d4");
    }

    private static PreReport withdrawn() {
        return ended(REPORT, End.WITHDRAWN, "12-26T10:30");
    }

    @ParameterizedTest(name = "{0} units: {1}")
    @CsvSource({"0, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void segmentsAreCountedAsTheNetworkCounts(int units, int segments) {
        assertEquals(segments, Segments.of("报".repeat(units)));
    }
}
