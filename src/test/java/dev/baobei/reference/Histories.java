package dev.baobei.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Event;
import dev.baobei.reference.History.Name;

/**
 * Histories from a seed: few people and agencies, so that they meet, and times that stand on, one before or one behind every
 * edge that earlier events have made.
 */
public final class Histories {

    private static final String[] ZONES = {"Asia/Shanghai", "Asia/Shanghai", "Asia/Hong_Kong", "America/New_York",
            "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe"};
    /** Two share a mask, two a number but not the name, two a name; one is abroad, one the developer's own. */
    private static final String[] PEOPLE = {"张伟 13800001234", "张强 13855551234", "章伟 13800001234", "李芳 13600005678",
            "李芳 13600005679", "王刚 13900009999", "陈静 +85291234567"};
    private static final int[][] DATES = {{2026, 3, 1}, {2026, 1, 31}, {2028, 2, 28}, {2026, 3, 28}, {2026, 10, 24},
            {2026, 4, 23}, {2026, 12, 31}, {2027, 11, 29}};

    final SplittableRandom random;
    private final long step;
    private final UnaryOperator<Terms> within;
    private final Days days;
    private final List<Event> events = new ArrayList<>();
    /** Instants at which something may change: the next event likes to stand there. */
    private final List<Long> edges = new ArrayList<>();
    private long now;
    private int reports;
    private int visits;
    private Terms last;
    /** The two or three people of this history. */
    private final String[] cast;

    private Histories(long seed, long step, UnaryOperator<Terms> within) {
        this.step = step;
        this.within = within;
        random = new SplittableRandom(seed);
        days = new Days(pick(ZONES), new HashSet<>());
        cast = new String[]{PEOPLE[random.nextInt(3)], pick(PEOPLE), PEOPLE[random.nextInt(5)]};
    }

    /**
     * The same of projects that have only some terms, told in a coarser time.
     *
     * @param step   the nanoseconds that lie between an edge and what stands one beside it
     * @param within what terms become that these projects cannot have
     */
    public static History of(long seed, long step, UnaryOperator<Terms> within) {
        return new Histories(seed, step, within).history();
    }

    /** The history of a seed, the same one for ever. */
    static History of(long seed) {
        return of(seed, 1, UnaryOperator.identity());
    }

    private History history() {
        int[] date = DATES[random.nextInt(DATES.length)];
        long day = Days.day(date[0], date[1], date[2]);
        now = days.at(day, (8 + random.nextInt(12)) * Days.HOUR + random.nextInt(60) * Days.MINUTE);
        days.holidays().add(day + random.nextInt(5));
        terms(random.nextInt(10) == 0 ? now + random.nextInt(90) * Days.MINUTE : now, null);
        if (random.nextInt(4) > 0) {
            events.add(new History.Opening(now, day + random.nextInt(12)));
        }
        int count = 4 + random.nextInt(16);
        for (int i = 0; i < count; i++) {
            advance();
            event();
        }
        return new History(days, Set.of("13900009999"), List.copyOf(events));
    }

    private void event() {
        int kind = random.nextInt(100);
        if (kind < 42 || reports == 0) {
            report();
        } else if (kind < 64) {
            arrival();
        } else if (kind < 80) {
            confirmation();
        } else if (kind < 84) {
            events.add(new History.Withdrawal(now, 1 + random.nextInt(reports)));
        } else if (kind < 88) {
            events.add(new History.FollowUp(now, 1 + random.nextInt(reports)));
        } else if (kind < 91) {
            supplement();
        } else if (kind < 93) {
            events.add(new History.Answer(now, 1 + random.nextInt(reports), random.nextBoolean()));
        } else if (kind < 95) {
            deal();
        } else if (kind < 97) {
            terms(random.nextBoolean() ? now : now + random.nextInt(3) * Days.HOUR,
                    random.nextInt(3) == 0 ? agency() : null);
        } else if (kind < 98) {
            events.add(new History.Opening(now, days.of(now) + random.nextInt(10)));
        } else {
            events.add(new History.Tick(now));
        }
    }

    /** Mostly forward to an edge (or one step from it), or a little; often not at all. */
    private void advance() {
        long midnight = days.end(days.of(now));
        List<Long> ahead = new ArrayList<>(edges.stream().filter(edge -> edge > now + step && edge < Kept.NEVER).toList());
        ahead.sort(Comparator.naturalOrder());
        int kind = random.nextInt(10);
        if (kind < 3 && !ahead.isEmpty()) {
            now = ahead.get(random.nextInt(Math.min(3, ahead.size()))) + (random.nextInt(3) - 1) * step;
        } else if (kind == 3 && random.nextInt(3) == 0) {
            now = midnight + (random.nextInt(3) - 1) * step;
        } else if (kind < 8) {
            now += random.nextInt(40) * Days.MINUTE;
        } else if (kind == 8 && random.nextBoolean()) {
            now += random.nextInt(48) * Days.HOUR;
        }
    }

    private void terms(long from, String agency) {
        Terms any = RandomTerms.of(random);
        long today = days.of(now);
        last = within.apply(random.nextInt(10) > 0
                ? any
                : any.with(any.intake().on(today + random.nextInt(2), today + 1 + random.nextInt(6))));
        events.add(new History.TermsChange(Math.min(now, from), from, agency, last));
        edges.add(from);
    }

    private void report() {
        String[] person = pick(cast).split(" ");
        boolean again = reports > 0 && random.nextInt(4) == 0;
        History.Report before = again ? anyReport() : null;
        long effective = random.nextInt(12) == 0 ? now - random.nextInt(90) * Days.MINUTE : now;
        Set<Terms.Field> given = random.nextInt(6) == 0 ? Set.of() : Set.of(Terms.Field.values());
        stillFollowed();
        reports++;
        events.add(again
                ? new History.Report(now, reports, effective, before.agency(), before.agent(), before.name(),
                        before.digits(), before.given())
                : new History.Report(now, reports, effective, agency(), pick("a", "b"), called(person[0]),
                        masked(person[1]), given));
        Ledger ledger = new Ledger(days, Set.of());
        edges.add(ledger.earliest(last.lead(), effective));
        edges.add(ledger.end(last.validity(), effective, effective));
    }

    /** Where customers choose, the first report is followed up whenever something else is reported; by no draw. */
    private void stillFollowed() {
        if (last.visiting().customerChooses() && reports > 0) {
            events.add(new History.FollowUp(now, 1));
        }
    }

    private History.Report anyReport() {
        List<History.Report> all = events.stream().filter(History.Report.class::isInstance)
                .map(History.Report.class::cast).toList();
        return all.get(random.nextInt(all.size()));
    }

    private void arrival() {
        String[] person = present().split(" ");
        List<String> numbers = random.nextInt(8) == 0 ? List.of(person[1], "13700000000") : List.of(person[1]);
        if (random.nextInt(20) == 0) {
            numbers = List.of(masked(person[1]));
        }
        String by = random.nextBoolean() ? agency() : random.nextInt(4) == 0 ? History.SELF : History.UNSAID;
        visits++;
        Arrival arrival = new Arrival(now, visits, Script.name(person[0]), numbers, by, random.nextInt(8) == 0,
                random.nextInt(3) > 0 ? "H" : null);
        events.add(arrival);
        if (now / Days.MINUTE % 4 == 0) {
            link(arrival);
        }
        if (random.nextInt(3) == 0) {
            now += random.nextInt(3) * Days.MINUTE;
            confirmation();
        }
        Ledger ledger = new Ledger(days, Set.of());
        edges.add(ledger.end(last.protection().visit(), now, now));
    }

    /** The first report of whoever has no digit of this visitor's, where there is one. */
    private void link(Arrival arrival) {
        events.stream().filter(History.Report.class::isInstance).map(History.Report.class::cast)
                .filter(report -> arrival.numbers().stream().allMatch(number -> Likeness.contradicts(report.digits(), number)))
                .map(report -> new History.Link(now, arrival.id(), report.id())).findFirst().ifPresent(events::add);
    }

    /** Whom somebody reported, mostly. */
    private String present() {
        if (reports == 0 || random.nextInt(3) == 0) {
            return pick(cast);
        }
        History.Report report = anyReport();
        return Stream.of(cast).filter(person -> person.startsWith(report.name().surname())
                && !Likeness.contradicts(report.digits(), person.split(" ")[1])).findFirst().orElse(cast[0]);
    }

    private void confirmation() {
        if (visits == 0) {
            return;
        }
        Set<Terms.Role> signed = random.nextInt(8) == 0 ? Set.of(Terms.Role.AGENT) : Set.of(Terms.Role.values());
        int visit = random.nextInt(3) > 0 ? visits : 1 + random.nextInt(visits);
        leaves(visit);
        events.add(new History.Confirmation(now, visit, signed, random.nextInt(15) == 0));
        leaves(visit);
    }

    /** Where that matters, now and then somebody leaves at the moment of the signing, said before it or after; by no draw. */
    private void leaves(int visit) {
        if (last.visiting().beforeLeaving() && events.size() % 3 == 0) {
            events.add(new History.Departure(now, visit));
        }
    }

    private void supplement() {
        History.Report report = anyReport();
        reports++;
        String digits = random.nextInt(3) == 0 ? pick(PEOPLE).split(" ")[1] : matching(report.digits());
        events.add(new History.Supplement(now, report.id(), reports, digits));
    }

    private String matching(String digits) {
        for (String person : PEOPLE) {
            if (!Likeness.contradicts(digits, person.split(" ")[1])) {
                return person.split(" ")[1];
            }
        }
        return digits;
    }

    private void deal() {
        if (visits > 0) {
            events.add(new History.Deal(now, 1 + random.nextInt(visits), random.nextInt(4) == 0
                    ? History.Step.CANCELLED
                    : random.nextBoolean()
                            ? History.Step.DEPOSIT
                            : events.size() % 2 == 0 ? History.Step.SIGNED : History.Step.PAID));
        }
    }

    /** As a salesperson writes it: surname and title, the whole name, or the surname alone. */
    private Name called(String name) {
        boolean whole = last.matching().fullName() && random.nextInt(4) > 0;
        return Script.name(whole
                ? name
                : pick(name, name.substring(0, 1) + pick("先生", "女士"), name.substring(0, 1),
                        name.substring(0, 1) + "先生"));
    }

    private String masked(String number) {
        if (number.startsWith("+")) {
            return number;
        }
        boolean obeys = random.nextInt(4) > 0;
        if (obeys && last.intake().whole() == Terms.Whole.REQUIRED) {
            return number;
        }
        return switch (obeys && last.matching().digits() > 7 ? 1 : random.nextInt(10)) {
            case 0 -> number;
            case 1 -> number.substring(0, 4) + "**" + number.substring(6);
            case 2 -> number.substring(0, 7) + "****";
            case 3 -> "*******" + number.substring(7);
            default -> number.substring(0, 3) + "****" + number.substring(7);
        };
    }

    private String agency() {
        return pick("A", "B", "C");
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
