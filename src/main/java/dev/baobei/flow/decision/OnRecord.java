package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.message.Outbox;

/**
 * What is on record that bears on a batch of messages, kept up to date while they are decided one after the other. For one
 * transaction and one thread.
 */
public final class OnRecord {

    private final List<PreReport> reports;
    private final List<ProtectionPeriod> protections;
    private final Map<Integer, ExistingList> existing;
    private final OfTheDay ofTheDay;
    private final Map<UUID, List<Instant>> times;
    private final Map<Integer, Renewal> renewals;
    private final Map<Receipt, List<Known>> appeals = new HashMap<>();
    private final List<PreReport> added = new ArrayList<>();
    private final List<HolderNotices.Refused> refused = new ArrayList<>();
    private final Iterator<Receipt> freeReceipts;
    private final Iterator<UUID> freeIds;
    private final Instant now;

    /** @param now when whatever is decided is decided */
    public OnRecord(List<PreReport> reports, List<ProtectionPeriod> protections, Map<Integer, ExistingList> existing,
            OfTheDay ofTheDay, FollowUps followUps, List<Receipt> freeReceipts, List<UUID> freeIds, Instant now) {
        this.reports = new ArrayList<>(reports);
        this.protections = List.copyOf(protections);
        this.existing = existing;
        this.ofTheDay = ofTheDay;
        this.times = new HashMap<>(followUps.times());
        this.renewals = followUps.renewals();
        this.freeReceipts = freeReceipts.iterator();
        this.freeIds = freeIds.iterator();
        this.now = now;
    }

    /** The reports of a project that share digits with one of these numbers. */
    public List<PreReport> near(int project, List<PhoneNumber> phones) {
        return reports.stream().filter(report -> report.project() == project && areNear(report.phones(), phones)).toList();
    }

    /** The protections whose customer shares digits with one of these numbers. */
    public List<ProtectionPeriod> protectionsNear(List<PhoneNumber> phones) {
        return protections.stream().filter(period -> areNear(period.phones(), phones)).toList();
    }

    /** Who stands or stood on the project's list of the developer with one of these numbers. */
    public List<ExistingCustomer> existing(int project, List<PhoneNumber> phones) {
        return existing.getOrDefault(project, ExistingList.EMPTY).with(phones);
    }

    private static boolean areNear(List<PhoneNumber> some, List<PhoneNumber> others) {
        return some.stream().anyMatch(phone -> others.stream().anyMatch(phone::isCompatibleWith));
    }

    /** An agent's reports, and those that they filed, that are pending at a moment, the soonest to expire first. */
    List<PreReport> pendingOf(Agent agent, Instant now) {
        return reports.stream().map(PreReport::asKnownToAgent)
                .filter(report -> report.isOf(agent) && report.stateAt(now) == PreReport.State.PENDING)
                .sorted(java.util.Comparator.comparing(PreReport::deadline).thenComparing(PreReport::id)).toList();
    }

    /** The report under a receipt, as its agent may know it. */
    Optional<PreReport> under(Receipt receipt) {
        return reports.stream().map(PreReport::asKnownToAgent).filter(report -> report.receipt().equals(receipt)).findFirst();
    }

    /** From when on staff can look at what was received at a moment, which may have waited itself. */
    Instant askedAt(Instant received) {
        return received.isBefore(now) ? now : received;
    }

    void add(PreReport report) {
        reports.add(report);
        added.add(report);
    }

    void refuse(HolderNotices.Refused report) {
        refused.add(report);
    }

    /** The reports that were refused because others have the customer. */
    public List<HolderNotices.Refused> refused() {
        return refused;
    }

    /** How many reports of an agent and their agency there are on the project's day. */
    ReportsOfTheDay ofTheDay(Agent agent, Project project, Instant at) {
        return ofTheDay.of(agent, project, at, added);
    }

    /** When the reports were followed up, and what comes of it. */
    FollowUps followUps() {
        return new FollowUps(times, renewals);
    }

    void followUp(PreReport report, Instant at) {
        times.merge(report.id(), List.of(at), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** The appeals that wait, by the receipt that they are about, the first first. */
    Map<Receipt, List<Known>> appeals() {
        return appeals;
    }

    void end(PreReport ending, End why, Instant at) {
        reports.replaceAll(report -> report.id().equals(ending.id()) ? report.endedOpenly(why, at) : report);
    }

    /** The report gives way to another in which its agent names other numbers. */
    void contradict(PreReport former, List<PhoneNumber> instead) {
        reports.replaceAll(
                report -> report.id().equals(former.id()) && !isUsedUp(report) ? report.contradictedBy(instead) : report);
    }

    private static boolean isUsedUp(PreReport report) {
        return report.ended().filter(end -> end.why() == End.MATCHED).isPresent();
    }

    /** The same report with what was done to it since. */
    PreReport asItStands(PreReport before) {
        return reports.stream().filter(report -> report.id().equals(before.id())).findFirst().orElse(before);
    }

    /** The report says more than it did. Once it has ended, what was named instead of it stays. */
    void complete(PreReport completed) {
        reports.replaceAll(report -> report.id().equals(completed.id())
                ? report.completedTo(completed.said())
                        .contradictedBy(report.ended().isPresent() ? report.contradicted() : completed.contradicted())
                : report);
    }

    Receipt nextReceipt() {
        return freeReceipts.next();
    }

    /** An id for a new row, see {@link Outbox#newId()}. */
    UUID nextId() {
        return freeIds.next();
    }
}
