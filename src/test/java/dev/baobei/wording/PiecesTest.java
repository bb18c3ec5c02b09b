package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply.ForReport;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.Reply.Unfinished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit two SMS goes on in further messages: nothing is lost, and no receipt is torn apart. */
class PiecesTest {

    @Test
    void piecesShareAMessageAsLongAsTheyFitAndLoseOnlyTheirGlue() {
        String ten = "一二三四五六七八九十";
        Pieces pieces = new Pieces();
        IntStream.range(0, 14).forEach(i -> pieces.add("；", ten));

        assertEquals(List.of(String.join("；", ten, ten, ten, ten, ten, ten, ten, ten, ten, ten, ten, ten), ten + "；" + ten),
                pieces.messages());
    }

    @Test
    void whatBelongsTogetherGoesOnInTheNextMessageUnlessItTakesMoreThanOne() {
        String ten = "一二三四五六七八九十";
        Pieces twice = new Pieces().add(ten).add("，", ten);
        Pieces often = new Pieces();
        IntStream.range(0, 13).forEach(i -> often.add("，", ten));

        assertEquals(List.of("前".repeat(120), ten + "，" + ten),
                new Pieces().add("前".repeat(120)).addAll("；", twice).messages());
        assertEquals(List.of("前".repeat(120) + "；" + ten, String.join("，", Collections.nCopies(12, ten))),
                new Pieces().add("前".repeat(120)).addAll("；", often).messages());
    }

    @Test
    void aPieceThatIsLongerThanAMessageIsSentWholeAllTheSame() {
        String long200 = "报".repeat(200);

        assertEquals(List.of("前", long200, "后"), new Pieces().add("前").add("，", long200).add("，", "后").messages());
    }

    @Test
    void fiveCustomersTakeTwoMessagesAndTheirTimesAreSaidOnce() {
        List<PreReport> reports = LongStream.rangeClosed(1, 5).mapToObj(PiecesTest::customer).toList();
        List<String> codes = reports.stream().map(report -> report.receipt().code()).toList();

        assertEquals(List.of(
                "已受理金桥农批 5位，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准，凭证a1b2c3d4："
                        + "1.张先生0001 回执" + codes.get(0) + "；2.张先生0002 回执" + codes.get(1) + "；3.张先生0003 回执" + codes.get(2),
                "4.张先生0004 回执" + codes.get(3) + "；5.张先生0005 回执" + codes.get(4)),
                new Wording().messages(new Outcomes(reports.stream().map(PiecesTest::accepted).toList())));
    }

    @ParameterizedTest(name = "{0} customers")
    @ValueSource(ints = {1, 2, 3, 4, 7, 10, 11, 40, 150})
    void everyReceiptStandsWholeInOneOfTheMessages(int customers) {
        List<PreReport> reports = LongStream.rangeClosed(1, customers).mapToObj(PiecesTest::customer).toList();

        List<String> messages = new Wording().messages(new Outcomes(reports.stream().map(PiecesTest::accepted).toList()));

        messages.forEach(message -> assertTrue(Segments.of(message) <= 2, message));
        reports.forEach(report -> assertEquals(1,
                messages.stream().filter(message -> message.contains("回执" + report.receipt().code())).count()));
        messages.forEach(message -> assertEquals(List.of(), complete(message), message));
    }

    /** What is read from one of our messages that comes back. */
    private static List<ReportReading> complete(String message) {
        Surroundings around = new Surroundings(List.of(JINQIAO), Optional.of(JINQIAO), at("10:00"));
        return Reader.read(message, around).reports().stream().filter(ReportReading::isComplete).toList();
    }

    @Test
    void everyProblemAndEveryTextToSendBackStandsWholeInOneOfTheMessages() {
        List<String> corrected = IntStream.range(0, 9).mapToObj("报备项目:金桥农批,客户姓名:客户%d,电话:___"::formatted).toList();

        List<String> messages = new Wording().messages(new Outcomes(corrected.stream().map(PiecesTest::unfinished).toList()));

        messages.forEach(message -> assertTrue(Segments.of(message) <= 2, message));
        IntStream.range(0, 9).forEach(i -> assertTrue(
                messages.stream().anyMatch(message -> message.contains(i + 1 + ".电话“138000" + i + "”位数不对")),
                messages::toString));
        corrected.forEach(text -> assertTrue(messages.stream().anyMatch(message -> message.contains(text)), text));
    }

    @Test
    void aTextToSendBackThatWouldNotFitIsNotCutButAskedForAnew() {
        Unfinished endless = new Unfinished(Optional.empty(), Optional.empty(),
                List.of(new Problem(Field.PROJECT, Why.MISSING, Optional.empty())), "电话:" + "138****1234/".repeat(20),
                Optional.empty());

        assertEquals(List.of("未受理，缺项目。原文太长，请重写：项目、客户姓名、电话，每条短信一位客户。"),
                new Wording().messages(new Outcomes(List.of(endless))));
    }

    private static PreReport customer(long number) {
        return report(number, LI, "10:00", "张先生", "138****%04d".formatted(number));
    }

    private static ForReport accepted(PreReport report) {
        return new OnRecord(JINQIAO, report, "a1b2c3d4");
    }

    private static ForReport unfinished(String corrected) {
        int number = corrected.charAt(corrected.indexOf("客户姓名:客户") + 7) - '0';
        return new Unfinished(Optional.of(JINQIAO), Optional.empty(),
                List.of(new Problem(Field.PHONE, Why.WRONG_LENGTH, Optional.of("138000" + number))), corrected,
                Optional.of("0badcafe"));
    }
}
