package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {

    @ParameterizedTest(name = "{1} valid {2}, reminded {3}: {4}")
    @CsvSource({
            "Asia/Shanghai,    2026-11-23T10:00, P7D,       P1D@09:00, 2026-11-29T09:00",
            "Asia/Shanghai,    2026-11-23T10:00, P7D,       P0D@09:00, 2026-11-30T09:00",
            "Asia/Shanghai,    2026-11-23T10:00, P7D,       none,      ",
            "Asia/Shanghai,    2026-11-23T10:00, PT168H,    P1D@09:00, 2026-11-29T09:00",
            "Asia/Shanghai,    2026-11-23T00:00, PT168H,    P1D@09:00, 2026-11-28T09:00",
            "Asia/Shanghai,    2026-11-23T10:00, P2D,       P1D@09:00, 2026-11-24T09:00",
            "Asia/Shanghai,    2026-11-23T08:00, P1D,       P1D@09:00, ",
            "Asia/Shanghai,    2026-11-23T08:00, P0D,       P0D@09:00, ",
            "Asia/Shanghai,    2026-11-23T10:00, P3D@18:00, P0D@18:00, ",
            "Asia/Shanghai,    2026-11-23T10:00, P3D@18:00, P0D@17:59, 2026-11-26T17:59",
            "Asia/Shanghai,    2026-11-23T10:00, P3D,       P30D@09:00,",
            "Asia/Shanghai,    2028-02-25T10:00, P5D,       P1D@09:00, 2028-02-29T09:00",
            "America/New_York, 2026-03-01T10:00, P8D,       P1D@02:30, 2026-03-08T03:00"})
    void isOnAnEarlierDayThanTheLastAndNeverOnThatOfTheReport(String zone, LocalDateTime reported, String validity,
            String reminder,
            LocalDateTime expected) {
        ZoneId there = ZoneId.of(zone);
        Instant effectiveAt = reported.atZone(there).toInstant();
        Instant deadline = Validity.of(validity).deadline(effectiveAt, there, Openings.NONE);

        Optional<Instant> due = Reminder.read(reminder).orElseThrow().due(effectiveAt, deadline, there);
        assertEquals(Optional.ofNullable(expected).map(local -> local.atZone(there).toInstant()), due);
        assertTrue(due.filter(deadline.minus(Reminder.read(reminder).orElseThrow().atMostAhead())::isAfter).isEmpty());
        assertEquals(reminder, Reminder.read(reminder).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P1D", "P1D@9:00", "P1D@24:00", "P31D@09:00", "P-1D@09:00", "P1M@09:00", "PT24H", "NONE"})
    void anythingElseIsNone(String text) {
        assertTrue(Reminder.read(text).isEmpty());
    }
}
