package dev.baobei.flow.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.deal.Step;
import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Decision;
import dev.baobei.domain.whatif.Happening;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.flow.decision.MessageEntries;
import dev.baobei.flow.decision.ReportEntries;
import dev.baobei.flow.replay.Happenings.Placed;
import dev.baobei.flow.visit.VisitEntries;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.visit.VerdictRecord;

/** Entries beside the visits and verdicts that they name. */
final class HappeningReading {

    /** Entries that say nothing without the row of their visit. */
    static final Set<Kind> NAMES_VISIT = Set.of(Kind.JUDGED, Kind.DEAL_STEP, Kind.DEAL_PAYMENT, Kind.DEAL_SETTLED);

    private final Directory directory;
    private final Map<UUID, Visit> visits;
    private final Map<UUID, Map<Integer, VerdictRecord>> verdicts;

    HappeningReading(Directory directory, List<Visit> visits, Map<UUID, Map<Integer, VerdictRecord>> verdicts) {
        this.directory = directory;
        this.visits = visits.stream().collect(Collectors.toMap(Visit::id, Function.identity()));
        this.verdicts = verdicts;
    }

    List<Placed> all(List<Written> entries) {
        return entries.stream().filter(entry -> missing(entry).isEmpty()).flatMap(entry -> happening(entry)
                .map(happening -> new Placed(entry.sequence(), entry.at(), happening)).stream()).toList();
    }

    /** Rows without which entries say nothing, and that are not there or cannot be read. */
    List<RowDifference> missing(List<Written> entries) {
        return entries.stream().flatMap(entry -> missing(entry).stream()).distinct().toList();
    }

    private Optional<RowDifference> missing(Written entry) {
        if (!NAMES_VISIT.contains(entry.kind())) {
            return Optional.empty();
        }
        UUID visit = visit(entry);
        if (!visits.containsKey(visit)) {
            return Optional.of(RowDifference.noRow("visit", visit.toString()));
        }
        String version = entry.facts().get("version");
        return entry.kind() == Kind.JUDGED && !verdicts.getOrDefault(visit, Map.of()).containsKey(Integer.valueOf(version))
                ? Optional.of(RowDifference.noRow("verdict", visit + "/" + version))
                : Optional.empty();
    }

    private Optional<Happening> happening(Written entry) {
        return switch (entry.kind()) {
            case REPORT_ACCEPTED -> reported(entry, Decision.accepted(time(entry, "earliestVisit"),
                    time(entry, "deadline")));
            case REPORT_REFERRED -> reported(entry, Decision.referred(time(entry, "earliestVisit"),
                    time(entry, "deadline")));
            case REPORT_REVIEWED -> Optional.of(new Happening.Reviewed(receipt(entry).orElseThrow(),
                    Boolean.parseBoolean(entry.facts().get("accepted")), entry.at()));
            case REPORT_REPEATED -> reported(entry, Decision.repeated());
            case REPORT_REJECTED -> reported(entry, Decision.rejected(Stream
                    .of(entry.facts().get("objections").split(",")).map(Objection::valueOf).toList()));
            case REPORT_INCOMPLETE -> asked(entry);
            case REPORT_WITHDRAWN -> Optional.of(new Happening.Withdrawn(receipt(entry).orElseThrow(), effectiveAt(entry)));
            case REPORT_SUPERSEDED -> Optional.of(new Happening.Superseded(entry.message().orElseThrow(),
                    receipt(entry).orElseThrow(), effectiveAt(entry), !entry.facts().containsKey("agent")));
            case REPORT_FOLLOWED_UP -> Optional.of(new Happening.FollowedUp(receipt(entry).orElseThrow(), effectiveAt(entry)));
            case REPORT_HANDED_OVER -> Optional.of(new Happening.HandedOver(receipt(entry).orElseThrow(), agent(entry)));
            case SHARE_HANDED_OVER -> Optional.of(new Happening.ShareHandedOver(new HandedShare(visit(entry),
                    agent(entry).agency(),
                    Optional.of(entry.facts().get("from")).filter(from -> !from.isEmpty()).map(UUID::fromString), agent(entry),
                    entry.at())));
            case AGENT_LEFT -> Optional.of(new Happening.AgentLeft(UUID.fromString(entry.facts().get("agent")),
                    Integer.parseInt(entry.facts().get("agency")), effectiveAt(entry)));
            case REPORT_SUPPLEMENTED -> Optional.of(new Happening.Supplemented(receipt(entry).orElseThrow(), said(entry),
                    entry.facts().containsKey("account") || entry.facts().containsKey("strike")));
            case REPORT_CONTRADICTED -> Optional.of(new Happening.Contradicted(receipt(entry).orElseThrow(), said(entry)));
            default -> ofVisit(entry);
        };
    }

    private Optional<Happening> reported(Written entry, Decision was) {
        return Optional.of(new Happening.Reported(entry.sequence(), entry.message().orElseThrow(), effectiveAt(entry),
                agent(entry), said(entry), receipt(entry),
                Optional.ofNullable(entry.facts().get("terms")).map(Integer::valueOf), was,
                Optional.ofNullable(entry.facts().get("asked")).map(Instant::parse).orElse(entry.at()), review(entry),
                Boolean.parseBoolean(entry.facts().get("designated"))));
    }

    /** What was read whole is decided again, what was not is not. */
    private Optional<Happening> asked(Written entry) {
        List<String> missing = List.of(entry.facts().get(MessageEntries.MISSING).split(","));
        return entry.facts().containsKey(MessageEntries.READ)
                ? reported(entry, Decision.incomplete(missing))
                : Optional.of(new Happening.AskedBack(entry.sequence(), entry.message().orElseThrow(), effectiveAt(entry),
                        agent(entry), missing.stream().map(HappeningReading::problem).toList()));
    }

    /** As {@link MessageEntries#code} writes it. */
    private static Problem problem(String code) {
        String[] parts = code.split(":");
        return new Problem(Field.valueOf(parts[0]), Problem.Why.valueOf(parts[1]), Optional.empty());
    }

    private static Optional<Review> review(Written entry) {
        return Optional.ofNullable(entry.facts().get("due")).map(due -> new Review(Stream
                .of(entry.facts().get("grounds").split(",")).map(Ground::valueOf).collect(Collectors.toUnmodifiableSet()),
                Instant.parse(due),
                Silence.valueOf(entry.facts().get("silence")), Boolean.parseBoolean(entry.facts().get("told")),
                Optional.empty()));
    }

    private Agent agent(Written entry) {
        Agent agent = directory.agent(UUID.fromString(entry.facts().get("agent"))).orElseThrow();
        return Optional.ofNullable(entry.facts().get("agency")).map(Integer::valueOf).flatMap(directory::agency)
                .map(agent::at).orElse(agent);
    }

    private Optional<Happening> ofVisit(Written entry) {
        return switch (entry.kind()) {
            case ARRIVED, ARRIVAL_CORRECTED -> Optional.of(new Happening.Arrived(visit(entry), effectiveAt(entry)));
            case JUDGED -> Optional.of(judged(entry, visits.get(visit(entry))));
            case CONFIRMED -> Optional.of(new Happening.Confirmed(visit(entry)));
            case CUSTOMER_LEFT, DEPARTURE_DISMISSED, ARRIVAL_REOPENED -> Optional.of(new Happening.Left(visit(entry),
                    entry.kind() == Kind.CUSTOMER_LEFT));
            case REPORT_LINKED, REPORT_UNLINKED -> Optional.of(new Happening.Linked(visit(entry), receipt(entry).orElseThrow(),
                    entry.kind() == Kind.REPORT_LINKED));
            case CUSTOMERS_JOINED, CUSTOMERS_PARTED -> Optional.of(new Happening.Joined(
                    UUID.fromString(entry.facts().get("customer")), UUID.fromString(entry.facts().get("otherCustomer")),
                    entry.at(), entry.kind() == Kind.CUSTOMERS_JOINED));
            case RULED -> Optional.of(new Happening.Ruled(visit(entry), entry.at(),
                    Arrays.stream(entry.facts().get("shares").split(",")).map(this::holder).toList()));
            case DEAL_STEP -> Optional.of(new Happening.DealStep(UUID.fromString(entry.facts().get("deal")),
                    visits.get(visit(entry)), Step.valueOf(entry.facts().get("step")), entry.at()));
            case DEAL_PAYMENT -> Optional.of(new Happening.DealPaid(UUID.fromString(entry.facts().get("deal")),
                    visits.get(visit(entry)), entry.at()));
            case DEAL_SETTLED -> Optional.of(new Happening.DealSettled(UUID.fromString(entry.facts().get("deal")),
                    visits.get(visit(entry))));
            case OPENING_DAY_SET -> Optional.of(new Happening.OpeningTold(entry.at(),
                    Optional.of(entry.facts().get("day")).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
            default -> Optional.empty();
        };
    }

    private Happening judged(Written entry, Visit visit) {
        VerdictRecord verdict = verdicts.get(visit.id()).get(Integer.valueOf(entry.facts().get("version")));
        return new Happening.Judged(entry.sequence(), visit.relatedTo(VisitEntries.relative(entry.facts())),
                KeptVerdicts.whose(visit, verdict, directory),
                verdict.unhandled(), Optional.of(KeptVerdicts.because(verdict)));
    }

    /** As {@link DisputeEntries} writes a share: {@code agency/agent:percent}. */
    private Holder holder(String share) {
        String[] parts = share.split("[/:]");
        Optional<Agency> agency = Optional.of(parts[0]).filter(id -> !id.equals("-")).map(Integer::valueOf)
                .flatMap(directory::agency);
        Optional<Agent> agent = Optional.of(parts[1]).filter(id -> !id.equals("-")).map(UUID::fromString)
                .flatMap(directory::agent);
        return new Holder(agency, agent, Integer.parseInt(parts[2]));
    }

    private static Instant time(Written entry, String fact) {
        return Instant.parse(entry.facts().get(fact));
    }

    private static Instant effectiveAt(Written entry) {
        return time(entry, "effectiveAt");
    }

    private static Optional<Receipt> receipt(Written entry) {
        return Optional.ofNullable(entry.facts().get("receipt")).map(Receipt::new);
    }

    /** As {@link ReportEntries#personal} writes it. */
    private static Optional<Said> said(Written entry) {
        return Optional.ofNullable(entry.values().get("name")).map(name -> new Said(name(name),
                Arrays.stream(entry.values().get("phones").split(",")).map(PhoneNumber::new).toList(),
                new Particulars(value(entry, "address"), value(entry, "need"), value(entry, "contactTime"),
                        value(entry, "visitAt").map(Instant::parse))));
    }

    private static Optional<String> value(Written entry, String name) {
        return Optional.ofNullable(entry.values().get(name));
    }

    private static PersonName name(String said) {
        int gender = said.lastIndexOf('|');
        int given = said.lastIndexOf('|', gender - 1);
        int surname = said.lastIndexOf('|', given - 1);
        return new PersonName(said.substring(0, surname), said.substring(surname + 1, given),
                said.substring(given + 1, gender), Gender.valueOf(said.substring(gender + 1)));
    }

    /** The visit that an entry names. */
    static UUID visit(Written entry) {
        return UUID.fromString(entry.facts().get("visit"));
    }
}
