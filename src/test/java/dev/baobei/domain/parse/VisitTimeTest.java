package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
            "明天10:15, 2026-11-24T10:15", "后天11:30到访, 2026-11-25T11:30", "明天9:30, 2026-11-24T09:30", "明天上午十点, 2026-11-24T10:00",
            "11.24 14:00, 2026-11-24T14:00", "11/24 14:00, 2026-11-24T14:00", "11-24 14:00, 2026-11-24T14:00",
            "24号下午2点, 2026-11-24T14:00", "二十四号下午两点, 2026-11-24T14:00", "2号上午10点, 2026-12-02T10:00",
            "20261205 14:00, 2026-12-05T14:00", "26年12月5日14:00, 2026-12-05T14:00", "2026-11-24T14:00, 2026-11-24T14:00",
            "1:30pm, 2026-11-23T13:30", "明天10:00 AM, 2026-11-24T10:00", "明天下午15:30, 2026-11-24T15:30",
            "11月28日(周六)上午10点, 2026-11-28T10:00", "11月28日周六上午10点, 2026-11-28T10:00", "周6下午2点过来看房, 2026-11-28T14:00",
            "星期天下午2点半, 2026-11-29T14:30", "下周三下午2点, 2026-12-02T14:00", "下下周一上午10点, 2026-12-07T10:00",
            "本周日中午12点半, 2026-11-29T12:30", "晚8点, 2026-11-23T20:00", "明晚七点一刻, 2026-11-24T19:15", "中午一点, 2026-11-23T13:00",
            "预计后天中午12点半到访, 2026-11-25T12:30", "明天下午3点带看 2位, 2026-11-24T15:00", "再过20分钟到, 2026-11-23T12:20",
            "1.5小时后, 2026-11-23T13:30", "一小时半后, 2026-11-23T13:30", "大概半小时后过来, 2026-11-23T12:30",
            "今天下午3点左右到, 2026-11-23T15:00", "明天下午3点 3人, 2026-11-24T15:00"})
    void isResolvedAgainstTheMomentOfReceipt(String said, LocalDateTime local) {
        assertEquals(Optional.of(local), read(said));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"3点", "明天3点", "明天", "周六上午", "2018.11.21", "12.1", "2026-02-30 10:00", "25:00", "15:60", "09:15",
            "今天上午9点", "11.22 14:00", "周日", "昨天下午3点", "11月28日(周五)上午10点", "22号下午2点", "03/04/2027 14:00",
            "晚上1点", "上午3点", "上午14:00", "明天9点", "3:30", "20:75", "12:300", "00000", "月底", "随时", "马上到", "半小时内到", "下午3点到4点",
            "31号上午10点",
            "下午3点或4点", "3点前", "3点以后", "晚上12点", "待定", "尽快", "", "2026-13-01 10:00"})
    void isLeftOutWhereItCouldBeTwoMomentsOrNone(String said) {
        assertEquals(Optional.empty(), read(said));
    }

    private static Optional<LocalDateTime> read(String said) {
        return VisitTime.of(Text.of(said), FieldProjects.NOON, FieldProjects.SHANGHAI)
                .map(moment -> moment.atZone(FieldProjects.SHANGHAI).toLocalDateTime());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2027-03-14 02:30, -", "2027-03-14 03:30, 2027-03-14T07:30:00Z", "2026-11-01 01:30, -",
            "2026-11-01 02:30, 2026-11-01T07:30:00Z"})
    void isLeftOutWhereTheClockSkipsOrRepeatsTheHour(String said, String moment) {
        assertEquals("-".equals(moment) ? Optional.empty() : Optional.of(Instant.parse(moment)),
                VisitTime.of(Text.of(said), FieldProjects.NOON, ZoneId.of("America/New_York")));
    }
}
