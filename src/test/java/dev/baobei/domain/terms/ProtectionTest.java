package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.terms.Protection.Deposit;
import dev.baobei.domain.terms.Protection.Since;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a visit protects: the same local time so many days or months later. */
class ProtectionTest {

    @ParameterizedTest(name = "{0} in {1}: arrived {2}, protected until {3}")
    @CsvSource(textBlock = """
            P30D, Asia/Shanghai,    2026-11-23T10:00:00.000001+08:00, 2026-12-23T10:00:00.000001+08:00
            P1M,  Asia/Shanghai,    2026-01-31T10:00+08:00,           2026-02-28T10:00+08:00
            P1M,  Asia/Shanghai,    2028-01-31T10:00+08:00,           2028-02-29T10:00+08:00
            P1Y,  Asia/Shanghai,    2028-02-29T10:00+08:00,           2029-02-28T10:00+08:00
            P1M,  America/New_York, 2026-10-15T10:00-04:00,           2026-11-15T10:00-05:00
            """)
    void countsFromTheArrival(Period length, ZoneId zone, ZonedDateTime arrived, ZonedDateTime until) {
        assertEquals(until.toInstant(),
                new Protection(new Lasting(length)).until(arrived.toInstant(), Since.NOTHING, zone, Openings.NONE));
    }

    @ParameterizedTest(name = "{0} in {1}: arrived {2}, protected until {3}")
    @CsvSource(textBlock = """
            P30D@24:00, Asia/Shanghai,    2026-11-23T00:00+08:00, 2026-12-24T00:00+08:00
            P30D@24:00, Asia/Shanghai,    2026-11-23T23:59+08:00, 2026-12-24T00:00+08:00
            P1D@24:00,  Asia/Shanghai,    2028-02-28T10:00+08:00, 2028-03-01T00:00+08:00
            P1M@24:00,  Asia/Shanghai,    2026-01-31T10:00+08:00, 2026-03-01T00:00+08:00
            P1M@24:00,  Asia/Shanghai,    2028-01-29T10:00+08:00, 2028-03-01T00:00+08:00
            P7D@24:00,  America/New_York, 2026-10-30T10:00-04:00, 2026-11-07T00:00-05:00
            """)
    void endsWithItsLastDay(String text, ZoneId zone, ZonedDateTime arrived, ZonedDateTime until) {
        Protection.Span read = Protection.read(text).orElseThrow();

        assertEquals(until.toInstant(),
                new Protection(read).until(arrived.toInstant(), Since.NOTHING, zone, Openings.NONE));
        assertEquals(text, read.toString());
        assertFalse(read.waitsForOpening());
    }

    /** REG-02, line 28: 报备之日起7天; counted from the report, and over at the arrival at the earliest. */
    @ParameterizedTest(name = "{0}: reported {1}, came {2}, protected until {3}")
    @CsvSource(nullValues = "-", textBlock = """
            report+P7D@24:00, 2026-11-23T23:59, 2026-11-29T10:00, 2026-12-01T00:00
            report+P7D@24:00, 2026-11-23T00:00, 2026-11-23T10:00, 2026-12-01T00:00
            report+P7D,       2026-11-23T10:00, 2026-11-29T12:00, 2026-11-30T10:00
            report+P7D,       2026-11-23T10:00, 2026-11-30T10:00, 2026-11-30T10:00
            report+P7D,       2026-11-23T10:00, 2026-12-20T09:00, 2026-12-20T09:00
            report+P7D,       -,                2026-11-29T12:00, 2026-12-06T12:00
            report+P7D,       2026-11-29T13:00, 2026-11-29T12:00, 2026-12-06T12:00
            report+P3M@24:00, 2026-11-30T09:00, 2027-02-27T09:00, 2027-03-01T00:00
            """)
    void countsFromTheReportThatWon(String text, LocalDateTime reported, LocalDateTime came, LocalDateTime until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Protection.Span read = Protection.read(text).orElseThrow();

        assertEquals(until.atZone(zone).toInstant(), new Protection(read).until(new Came(
                came.atZone(zone).toInstant(), Optional.ofNullable(reported).map(at -> at.atZone(zone).toInstant())),
                Since.NOTHING, zone, Openings.on(LocalDate.parse("2026-12-20"))));
        assertEquals(text, read.toString());
        assertFalse(read.waitsForOpening());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P1M", "P2W", "P5Y", "P60M", "P1827D"})
    void isADayAtLeastAndFiveYearsAtMost(String text) {
        assertEquals(Optional.of(new Lasting(Period.parse(text))), Protection.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P0D", "P0M", "P-1D", "-P1D", "P1M-1D", "P6Y", "P61M", "P1828D", "P999Y", "P99999999999Y",
            "PT24H", "@24:00", "P0D@24:00", "P367D@24:00", "P2Y@24:00", "P30D@23:59", "report+", "report+PT24H",
            "report+untilOpening+P7D", "report+report+P7D", "report+P0D@24:00", "report+P6Y", "PT720H@24:00",
            "untilOpening+P7D@24:00",
            "P1DT1H", "30"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Protection.read(text));
    }

    @Test
    void isBoundWhereverItComesFrom() {
        assertThrows(IllegalArgumentException.class, () -> new Lasting(Period.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Lasting(Period.ofYears(400)));
    }

    @ParameterizedTest(name = "{0}, came {1}, paid {2}: until {3}")
    @CsvSource(nullValues = "-", textBlock = """
            P7D,              2026-11-23T10:00, -,                    2026-11-30T10:00
            P7D,              2026-11-23T10:00, 2026-11-24T12:00,     2027-02-22T12:00
            P7D,              2026-11-23T10:00, 2026-11-30T09:59:59,  2027-02-28T09:59:59
            P7D,              2026-11-23T10:00, 2026-11-30T10:00,     2026-11-30T10:00
            P1Y,              2026-11-23T10:00, 2026-11-24T12:00,     2027-11-23T10:00
            untilOpening+P7D, 2026-12-19T23:00, -,                    2026-12-21T00:00
            untilOpening+P7D, 2026-12-20T09:00, -,                    2026-12-28T00:00
            untilOpening+P7D, 2026-12-19T23:00, 2026-12-20T23:59:59,  2027-03-20T23:59:59
            """)
    void endsWithOpeningDayAndIsMovedByADepositPaidWhileItLasts(String fromVisit, LocalDateTime came, LocalDateTime paid,
            LocalDateTime until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Protection protection = new Protection(Protection.read(fromVisit).orElseThrow(), Protection.readLasting("P90D"));

        assertEquals(until.atZone(zone).toInstant(), protection.until(came.atZone(zone).toInstant(),
                new Since(Optional.ofNullable(paid).stream()
                        .map(at -> new Deposit(at.atZone(zone).toInstant(), Optional.empty())).toList(), List.of()),
                zone,
                Openings.on(LocalDate.parse("2026-12-20"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untilOpening", "untilOpening+", "untilOpening+PT24H", "untilOpening+P2Y", "nextDay+P7D",
            "P7D@18:00"})
    void isNoOtherValidity(String text) {
        assertEquals(Optional.empty(), Protection.read(text));
    }

    /** Each deposit counts that was paid while the customer was protected, and for as long as it stands. */
    @ParameterizedTest(name = "{0}: until {1}")
    @CsvSource(delimiter = '|', textBlock = """
            11-28T00:00                              | 2027-02-26T00:00
            11-28T00:00-12-20T00:00                  | 2026-11-30T10:00
            11-28T00:00 12-13T00:00                  | 2027-03-13T00:00
            11-28T00:00-12-20T00:00 12-13T00:00      | 2027-03-13T00:00
            11-28T00:00-12-10T00:00 12-13T00:00      | 2026-11-30T10:00
            11-28T00:00 12-13T00:00-12-20T00:00      | 2027-02-26T00:00
            """)
    void manyDepositsProtectForTheLongestThatStands(String told, LocalDateTime until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<Deposit> deposits = Arrays.stream(told.split(" ")).map(one -> new Deposit(at(one.substring(0, 11), zone),
                one.length() > 11 ? Optional.of(at(one.substring(12), zone)) : Optional.empty())).toList();

        assertEquals(until.atZone(zone).toInstant(),
                new Protection(new Lasting(Period.ofDays(7)), Optional.of(Period.ofDays(90)))
                        .until(at("11-23T10:00", zone), new Since(deposits, List.of()), zone, Openings.NONE));
    }

    /** REG-01, line 17: 最后一次接触尚未超过15天, days counted to 24:00; REG-02, line 29 beside it. */
    @ParameterizedTest(name = "contacts {0}, deposit {1}: until {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                       | -           | 12-09T00:00
            11-23T10:00             | -           | 12-09T00:00
            11-30T18:00             | -           | 12-16T00:00
            12-08T23:59             | -           | 12-24T00:00
            12-09T00:00             | -           | 12-09T00:00
            12-01T09:00 12-10T09:00 | -           | 12-26T00:00
            12-20T09:00             | -           | 12-09T00:00
            12-20T09:00             | 12-08T12:00 | 01-07T12:00
            12-31T09:00             | 12-08T12:00 | 01-16T00:00
            """)
    void lastsSoManyDaysFromTheLastContactThatWasMadeWhileItLasted(String contacts, String paid, String until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<Deposit> deposits = Optional.ofNullable(paid).stream()
                .map(time -> new Deposit(at(time, zone), Optional.empty())).toList();
        List<Instant> made = Optional.ofNullable(contacts).stream().flatMap(all -> Arrays.stream(all.split(" ")))
                .map(time -> at(time, zone)).toList();
        Instant end = LocalDateTime.parse((until.startsWith("01") ? "2027-" : "2026-") + until).atZone(zone).toInstant();

        assertEquals(end, new Protection(new Lasting(Period.ofDays(7)), Optional.of(Period.ofDays(30)),
                Optional.of(Period.ofDays(15))).until(at("11-23T10:00", zone), new Since(deposits, made), zone, Openings.NONE));
    }

    /** REG-10, line 194: 如果六个月内不产生销售,也没有回款; each counts that was made while the customer was protected, and is not returned. */
    @ParameterizedTest(name = "paid {0}: until {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                   | 2027-02-23T10:00
            11-24T12:00                         | 2027-05-24T12:00
            11-24T12:00 12-30T09:00             | 2027-06-30T09:00
            11-24T12:00-12-01T00:00             | 2027-02-23T10:00
            11-24T12:00-12-01T00:00 12-30T09:00 | 2027-06-30T09:00
            11-24T12:00 12-30T09:00-12-31T09:00 | 2027-05-24T12:00
            """)
    void lastsSoLongFromTheLastSaleOrPayment(String told, LocalDateTime until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<Deposit> payments = Optional.ofNullable(told).stream().flatMap(all -> Arrays.stream(all.split(" ")))
                .map(one -> new Deposit(at(one.substring(0, 11), zone),
                        one.length() > 11 ? Optional.of(at(one.substring(12), zone)) : Optional.empty()))
                .toList();

        assertEquals(until.atZone(zone).toInstant(), new Protection(new Lasting(Period.ofMonths(3)), Optional.empty(),
                Optional.empty(), Optional.of(Period.ofMonths(6))).until(at("11-23T10:00", zone),
                        new Since(List.of(), List.of(), payments), zone, Openings.NONE));
    }

    private static Instant at(String time, ZoneId zone) {
        return LocalDateTime.parse("2026-" + time).atZone(zone).toInstant();
    }
}
