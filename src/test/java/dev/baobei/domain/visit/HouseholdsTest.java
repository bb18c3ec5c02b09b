package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.api.Test;

/** Who is of whose household, by what the desk said. */
class HouseholdsTest {

    private static final Set<Kinship> CLOSE = Set.of(Kinship.SPOUSE, Kinship.CHILD);

    private final Households households = new Households();

    private Visit visit(String who, String of, Kinship kinship) {
        Optional<Relative> relative = Optional.ofNullable(of)
                .map(other -> new Relative(id("visit of " + other), id(other), kinship));
        Visit visit = new Visit(id("visit of " + who), JINQIAO, id(who), name("张伟"), List.of(new PhoneNumber("13812341234")),
                Source.AGENCY, new BroughtBy.Unsaid(), at("10:00")).relatedTo(relative);
        households.say(visit);
        return visit;
    }

    private void confirm(Visit visit) {
        households.confirm(visit.id());
    }

    private Set<UUID> others(Visit visit) {
        return households.othersOf(visit, CLOSE);
    }

    @Test
    void whatIsSaidLinksTheVisitAtOnceAndOthersOnceItIsFinal() {
        Visit husband = visit("husband", null, null);
        Visit wife = visit("wife", "husband", Kinship.SPOUSE);
        Visit son = visit("son", "wife", Kinship.CHILD);

        assertEquals(Set.of(id("husband")), others(wife));
        assertEquals(Set.of(id("wife")), others(son));
        assertEquals(Set.of(), others(husband));
        confirm(wife);
        assertEquals(Set.of(id("wife"), id("husband")), others(son));
        assertEquals(Set.of(id("wife")), others(husband));
    }

    @Test
    void theLastWordOfAVisitCountsAndKinshipsThatTheTermsDoNotCountLinkNobody() {
        visit("wife", "husband", Kinship.SPOUSE);
        Visit corrected = visit("wife", "brother", Kinship.SIBLING);
        confirm(corrected);

        assertEquals(Set.of(), others(corrected));
        assertEquals(Set.of(id("brother")), households.othersOf(corrected, Set.of(Kinship.SIBLING)));
    }
}
