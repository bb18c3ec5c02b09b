package dev.baobei.domain.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.deal.Deal.Taken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a deal may be claimed: REG-01, line 14, "客户成交后3日内". */
class DealTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID SOMEBODY = new UUID(0, 1);

    private static Instant at(String local) {
        return Instant.parse("2026-" + local + "+08:00");
    }

    @ParameterizedTest(name = "signed {0}, claimed {1}: {2}")
    @CsvSource(textBlock = """
            03-01T00:00:00, 03-04T23:59:59.999999, true
            03-01T23:59:59, 03-04T23:59:59.999999, true
            03-01T23:59:59, 03-05T00:00:00,        false
            """)
    void aDealMayBeClaimedToTheEndOfTheThirdDay(String signed, String claimed, boolean inTime) {
        Deal deal = new Deal(SOMEBODY, 1, SOMEBODY, "1-101", List.of(), new Taken(Step.CONTRACT, at(signed), SOMEBODY),
                Optional.empty(), false);

        assertEquals(inTime, deal.mayBeClaimed(at(claimed), SHANGHAI));
    }
}
