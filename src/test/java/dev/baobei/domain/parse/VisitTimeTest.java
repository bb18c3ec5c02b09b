package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;

import dev.baobei.domain.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read on Monday, 23 November 2026, at noon in Shanghai. */
class VisitTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "今天下午3点, 2026-11-23T15:00",
            "今天下午三点, 2026-11-23T15:00",
            "明早九点半, 2026-11-24T09:30",
            "明天上午10点15分, 2026-11-24T10:15",
            "后天下午两点一刻, 2026-11-25T14:15",
            "今晚8点, 2026-11-23T20:00",
            "今天中午12点, 2026-11-23T12:00",
            "半小时后, 2026-11-23T12:30",
            "半个小时后到, 2026-11-23T12:30",
            "一个半小时后, 2026-11-23T13:30",
            "40分钟后, 2026-11-23T12:40",
            "2小时后, 2026-11-23T14:00",
            "11月23日15:30, 2026-11-23T15:30",
            "11.24 15:30, 2026-11-24T15:30",
            "1月5日15:30, 2027-01-05T15:30",
            "十二月一日下午3点, 2026-12-01T15:00",
            "2026-06-07 20:56:09, 2026-06-07T20:56:09",
            "2020-08-25 16:30, 2020-08-25T16:30",
            "2015年1月15日 10:00, 2015-01-15T10:00",
            "2026.12.1 9:30, 2026-12-01T09:30",
            "15:15, 2026-11-23T15:15",
            "１５：１５, 2026-11-23T15:15",
            "下午3:30, 2026-11-23T15:30",
            "15点, 2026-11-23T15:00",
            "周六上午10点, 2026-11-28T10:00",
            "下周一上午10点, 2026-11-30T10:00",
            "今天下午3点左右到, 2026-11-23T15:00", "明天下午3点 3人, 2026-11-24T15:00"})
    void isResolvedAgainstTheMomentOfReceipt(String said, LocalDateTime local) {
        assertEquals(Optional.of(local), read(said));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"3点", "明天3点", "明天", "周六上午", "2018.11.21", "12.1", "2026-02-30 10:00", "25:00", "15:60", "09:15",
            "下午3点或4点", "3点前", "晚上12点", "待定", "尽快", "", "2026-13-01 10:00"})
    void isLeftOutWhereItCouldBeTwoMomentsOrNone(String said) {
        assertEquals(Optional.empty(), read(said));
    }

    private static Optional<LocalDateTime> read(String said) {
        return VisitTime.of(Text.of(said), FieldProjects.NOON, FieldProjects.SHANGHAI)
                .map(moment -> moment.atZone(FieldProjects.SHANGHAI).toLocalDateTime());
    }
}
