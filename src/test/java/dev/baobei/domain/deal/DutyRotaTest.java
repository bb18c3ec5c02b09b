package dev.baobei.domain.deal;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.deal.DutyRota.Misplaced;
import dev.baobei.domain.deal.DutyRota.Turn;
import dev.baobei.domain.party.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 宏图 is on duty from 9:00, 易居 from 12:00, nobody from 18:00. */
class DutyRotaTest {

    private static final DutyRota ROTA = new DutyRota(List.of(new Turn(at("09:00"), Optional.of(HONGTU)),
            new Turn(at("12:00"), Optional.of(YIJU)), new Turn(at("18:00"), Optional.empty())));

    private static String on(DutyRota rota, String time) {
        return rota.at(at(time)).map(Agency::name).orElse("nobody");
    }

    @ParameterizedTest(name = "at {0} {1}")
    @CsvSource({"08:59:59.999999, nobody", "09:00, 宏图地产", "11:59:59.999999, 宏图地产", "12:00, 易居", "17:59:59.999999, 易居",
            "18:00, nobody"})
    void aTurnBeginsAtItsOwnInstantAndLastsUntilTheNext(String time, String agency) {
        assertEquals(agency, on(ROTA, time));
    }

    @ParameterizedTest(name = "from {0}: at {1} {2}")
    @CsvSource({"12:00, 12:00, nobody", "12:00, 11:59, 宏图地产", "12:00, 18:00, nobody", "12:00:01, 12:00, 易居",
            "11:59:59, 12:00, nobody"})
    void whatIsSaidNowHoldsFromItsFirstInstantInPlaceOfWhatWasSaid(String from, String time, String agency) {
        DutyRota said = ROTA.and(List.of(new Turn(at(from), Optional.empty())));

        assertEquals(agency, on(said, time));
        assertEquals(from.equals("12:00:01") ? 3 : 2, said.turns().size());
    }

    private static Optional<Misplaced> said(int... seconds) {
        Instant now = at("09:00");
        List<Turn> turns = Arrays.stream(seconds).mapToObj(second -> new Turn(now.plusSeconds(second), Optional.empty()))
                .toList();
        return DutyRota.misplaced(turns, now, now.plus(Duration.ofHours(1)));
    }

    @Test
    void turnsBeginOneAfterTheOtherAndTheFirstNotBeforeNow() {
        assertEquals(Optional.empty(), said(0, 60, 120));
        assertEquals(Optional.of(new Misplaced(0, true)), said(-1, 60));
        assertEquals(Optional.of(new Misplaced(1, false)), said(0, -60));
        assertEquals(Optional.of(new Misplaced(2, false)), said(0, 60, 60));
        assertEquals(Optional.of(new Misplaced(1, false)), said(0, 3600));
    }
}
