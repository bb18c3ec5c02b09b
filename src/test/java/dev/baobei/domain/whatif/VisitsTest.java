package dev.baobei.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** A contract lets agents know how their reports ended for as long as it stands. */
class VisitsTest {

    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final UUID DEAL = new UUID(0, 2);
    private static final UUID OTHER_DEAL = new UUID(0, 3);
    private static final UUID REPORT = new UUID(0, 4);

    private final Visits visits = new Visits();

    @Test
    void whatIsUsedUpAfterACancellationWaitsForTheNextContract() {
        assertFalse(visits.uses(CUSTOMER, REPORT));
        assertEquals(Set.of(REPORT), visits.contracted(CUSTOMER, DEAL));
        visits.contracted(CUSTOMER, OTHER_DEAL);
        visits.cancelled(CUSTOMER, DEAL);
        assertTrue(visits.uses(CUSTOMER, new UUID(0, 5)));

        visits.cancelled(CUSTOMER, OTHER_DEAL);

        assertFalse(visits.uses(CUSTOMER, new UUID(0, 6)));
        assertEquals(3, visits.contracted(CUSTOMER, DEAL).size());
    }
}
