package dev.baobei.postgres.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.Cast;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import org.junit.jupiter.api.Test;

/** Of several reports of an agent that ended when another was made, the one whose place it took. */
class ContactsToldTest {

    private static final PreReport NOW = Cast.report(3, Cast.LI, "10:00", "张伟", "13812341234");
    private static final PreReport ANOTHERS = Cast.report(1, Cast.LI, "09:00", "李雷", "13912345678");
    private static final PreReport MASKED = Cast.report(2, Cast.LI, "09:30", "张先生", "138****1234");

    @Test
    void isTheOneInWhosePlaceItsNumberWasNamed() {
        PreReport corrected = ANOTHERS.contradictedBy(List.of(new PhoneNumber("13812341234")));
        assertEquals(Optional.of(corrected), ContactsTold.former(NOW, List.of(MASKED, corrected)));
    }

    @Test
    void isElseTheOneThatMayBeOfItsCustomer() {
        assertEquals(Optional.of(MASKED), ContactsTold.former(NOW, List.of(ANOTHERS, MASKED)));
        assertEquals(Optional.empty(), ContactsTold.former(NOW, List.of(ANOTHERS)));
        assertEquals(Optional.empty(), ContactsTold.former(NOW, List.of()));
    }
}
