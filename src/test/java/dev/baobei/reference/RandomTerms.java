package dev.baobei.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import dev.baobei.reference.Terms.Intake;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.LeadKind;
import dev.baobei.reference.Terms.Matching;
import dev.baobei.reference.Terms.Protection;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Unit;
import dev.baobei.reference.Terms.Visiting;

/** Terms drawn dimension by dimension: half of them a regulation's, the others any. */
final class RandomTerms {

    private static final Unit[] UNITS = Arrays.stream(Unit.values())
            .filter(unit -> unit != Unit.DAYS_ON && unit != Unit.MONTHS_ON).toArray(Unit[]::new);

    private static final List<Terms.Ownership> OWNERS = List.of(Terms.Ownership.FIRST_REPORT, Terms.Ownership.FIRST_VISIT,
            Terms.Ownership.SIGNED_FORM);

    private RandomTerms() {}

    static Terms of(SplittableRandom random) {
        if (random.nextBoolean()) {
            return Presets.ALL.get(List.of("PLAIN", "REG-01", "REG-02", "REG-03", "REG-11", "REG-16", "REG-20")
                    .get(random.nextInt(7)));
        }
        Terms drawn = new Terms(intake(random), lead(random), span(random, 5), random.nextInt(3) == 0 ? 5 : 0,
                OWNERS.get(random.nextInt(OWNERS.size())), protection(random),
                new Matching(random.nextInt(4) == 0 ? 9 : 7, random.nextInt(6) == 0), visiting(random));
        return leaving(choosing(registering(areas(drawn))));
    }

    /** Where who brings owns, half of them by the register; by no draw either. */
    private static Terms registering(Terms drawn) {
        return drawn.ownership() == Terms.Ownership.FIRST_VISIT && drawn.protection().visit().amount() % 2 == 0
                ? drawn.with(Terms.Ownership.FIRST_REGISTRATION)
                : drawn;
    }

    /** Who asks for the consultant's signature asks for it before the customer leaves, where their protection is short; by no draw. */
    private static Terms leaving(Terms drawn) {
        return drawn.with(drawn.visiting()
                .signed(!drawn.visiting().signatures().isEmpty() && drawn.protection().visit().amount() < 3));
    }

    /** One in four lets a customer choose who is still followed up; by no draw either. */
    private static Terms choosing(Terms drawn) {
        return drawn
                .with(drawn.visiting().choosing((drawn.validity().amount() + drawn.protection().visit().amount()) % 4 == 0));
    }

    /** One in six looks at where a customer is from, one in twelve at who sends it; by no draw, so that every other history stays. */
    private static Terms areas(Terms drawn) {
        long any = drawn.lead().duration() / Days.MINUTE / 15 + 3L * drawn.validity().amount()
                + 5L * drawn.protection().visit().amount();
        Terms.Outside worth = any % 12 == 0
                ? Terms.Outside.REFUSED
                : any % 12 == 1 ? Terms.Outside.REFERRED : Terms.Outside.TAKEN;
        return drawn.with(drawn.intake().of(worth, any % 12 == 2));
    }

    private static Intake intake(SplittableRandom random) {
        boolean window = random.nextInt(4) == 0;
        Intake drawn = new Intake(window ? 8 * Days.HOUR : 0, window ? 22 * Days.HOUR : 0,
                random.nextInt(4) == 0 ? Set.of(any(random, Terms.Field.values())) : Set.of(),
                random.nextInt(3) == 0 ? any(random, Terms.Whole.values()) : Terms.Whole.ALLOWED,
                any(random, Terms.Inside.values()),
                random.nextBoolean() ? Terms.Held.KEPT : any(random, Terms.Held.values()),
                random.nextInt(4) == 0 ? 2 : 0, random.nextInt(4) == 0 ? 1 : 0,
                random.nextBoolean() ? 0 : 30 * Days.MINUTE);
        boolean asked = drawn.held() == Terms.Held.REFERRED || drawn.silenceAccepts() > 0 && drawn.held() == Terms.Held.KEPT;
        return new Intake(drawn.from(), drawn.to(), drawn.fields(), drawn.whole(), drawn.inside(),
                asked ? Terms.Held.REFERRED : drawn.held(), drawn.agencyQuota(), drawn.agentQuota(),
                drawn.inside() == Terms.Inside.REFUSED ? -drawn.silenceAccepts() : drawn.silenceAccepts());
    }

    private static Lead lead(SplittableRandom random) {
        LeadKind kind = random.nextInt(2) == 0 ? LeadKind.DURATION : any(random, LeadKind.values());
        boolean evening = kind == LeadKind.EVENING_BEFORE && random.nextBoolean();
        return new Lead(kind, kind == LeadKind.DURATION ? (1 + random.nextInt(4)) * 15 * Days.MINUTE : 0,
                evening ? 18 * Days.HOUR : 0, evening ? 21 * Days.HOUR : 0, any(random, Terms.Late.values()),
                random.nextBoolean());
    }

    private static Span span(SplittableRandom random, int most) {
        Unit unit = any(random, UNITS);
        boolean plain = unit == Unit.UNTIL_OPENING_THEN_DAYS || random.nextInt(3) > 0;
        int amount = 1 + random.nextInt(most);
        return new Span(unit, unit == Unit.HOURS ? amount * 12 : unit == Unit.SAME_DAY ? 0 : amount,
                plain ? Terms.Start.EVENT : any(random, Terms.Start.values()),
                unit == Unit.FIXED_CLOCK ? 18 * Days.HOUR : 0);
    }

    private static Protection protection(SplittableRandom random) {
        Span visit = span(random, 4);
        Span paid = random.nextBoolean() ? null : span(random, 9);
        int contact = random.nextInt(3) == 0 ? 3 : 0;
        boolean eachTime = paid != null && paid.amount() % 2 == 0;
        boolean fromReport = visit.unit() != Unit.UNTIL_OPENING_THEN_DAYS && (visit.amount() + contact) % 3 == 1;
        return new Protection(visit, eachTime ? null : paid, contact, eachTime ? paid : null, fromReport);
    }

    private static Visiting visiting(SplittableRandom random) {
        Visiting any = new Visiting(any(random, Terms.SelfVisit.values()), random.nextBoolean(), random.nextBoolean(),
                random.nextInt(3) == 0 ? Set.of(Terms.Role.CONSULTANT) : Set.of());
        return any.askingForTheWholeNumber(any.existingAreOurs() && !any.signatures().isEmpty());
    }

    private static <T> T any(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
