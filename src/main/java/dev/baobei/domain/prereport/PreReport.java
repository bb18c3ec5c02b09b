package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A pre-report (报备) on record.
 *
 * @param agent         whose it is, at the agency for which they reported, wherever they work now
 * @param sequence      its place in the project's journal
 * @param terms         id of the version of the terms that judges it
 * @param effectiveAt   the time that counts: when the message that made it complete was received
 * @param earliestVisit from when on the customer may arrive
 * @param deadline      until when it is valid, exclusive
 * @param ended         why and when it ceased to stand before its deadline, if it did
 * @param endTold       the end as its agent knows it: not that of a visit, while telling would reveal a collision
 * @param filer         who reported it for the agent (备案人员); nobody where the agent did
 * @param earlier       what it said before it was completed, the first first; nothing where it never was
 * @param contradicted  the numbers that its agent named instead (更正, or by phone); none where they never contradicted it
 * @param review        how it stands with the staff to whom it was referred; nothing where it never was
 * @param particulars   what it says beside name and number
 */
public record PreReport(UUID id, Receipt receipt, int project, Agent agent, PersonName name, List<PhoneNumber> phones,
        Instant effectiveAt, long sequence, int terms, Instant earliestVisit, Instant deadline, Optional<Ended> ended,
        Optional<Ended> endTold, Optional<Agent> filer, List<Said> earlier, List<PhoneNumber> contradicted,
        Optional<Review> review, Particulars particulars) {

    /** A report by the agent themselves that was never completed. */
    public PreReport(UUID id, Receipt receipt, int project, Agent agent, PersonName name, List<PhoneNumber> phones,
            Instant effectiveAt, long sequence, int terms, Instant earliestVisit, Instant deadline, Optional<Ended> ended,
            Optional<Ended> endTold) {
        this(id, receipt, project, agent, name, phones, effectiveAt, sequence, terms, earliestVisit, deadline, ended, endTold,
                Optional.empty(), List.of(), List.of(), Optional.empty(), Particulars.NONE);
    }

    /** What a report says of the customer. */
    public record Said(PersonName name, List<PhoneNumber> phones, Particulars particulars) {

        /** Name and number, and nothing beside them. */
        public Said(PersonName name, List<PhoneNumber> phones) {
            this(name, phones, Particulars.NONE);
        }

        /** Whether the same customer is said: number position by position, name as understood. */
        public boolean isSameAs(PersonName otherName, List<PhoneNumber> otherPhones) {
            return name.isSameAs(otherName) && phones.equals(otherPhones);
        }

        @Override
        public String toString() {
            return "Said" + phones;
        }
    }

    /** What it says now. */
    public Said said() {
        return new Said(name, phones, particulars);
    }

    /**
     * What it says once what was added to a later report of the same words is added to it; nothing where that is no more. An addition
     * names no other address: the one that it gave itself stays.
     */
    public Optional<Said> alsoSaid(PreReport later) {
        Said more = new Said(later.name, later.phones, particulars.completedBy(later.particulars));
        return Optional.of(more).filter(said -> !later.earlier.isEmpty()
                && !(said.isSameAs(name, phones) && said.particulars.equals(particulars)));
    }

    /** The report completed (补全): it says more, and everything else of it stays, its time above all. */
    public PreReport completedTo(Said more) {
        List<Said> before = Stream.concat(earlier.stream(), Stream.of(said())).toList();
        return new PreReport(id, receipt, project, agent, more.name(), more.phones(), effectiveAt, sequence, terms,
                earliestVisit, deadline, ended, endTold, filer, before, contradicted, review, more.particulars());
    }

    /** The same as if what was added last had not been. */
    public PreReport before() {
        Said last = earlier.get(earlier.size() - 1);
        return new PreReport(id, receipt, project, agent, last.name(), last.phones(), effectiveAt, sequence, terms,
                earliestVisit, deadline, ended, endTold, filer, earlier.subList(0, earlier.size() - 1), contradicted,
                review, last.particulars());
    }

    /** What can end a report before its time. */
    public enum End {
        MATCHED, WITHDRAWN, SUPERSEDED,
        /** Its agent left, and by the terms the customer went to the pool. */
        LEFT,
        /** Staff refused it, or their silence did. */
        REFUSED
    }

    /** The end of a report before its time. */
    public record Ended(End why, Instant at) {}

    /** The report as its agent may know it: an end that would reveal a collision has not happened for them. */
    public PreReport asKnownToAgent() {
        return withEnds(endTold, endTold).with(review.filter(Review::told));
    }

    /** The report as if nobody had been asked of whom its agent does not know: what they say in secret, or do not, shows nowhere. */
    public PreReport asReviewedOpenly() {
        return with(review.filter(Review::told));
    }

    /** The report, referred to staff as is said; nothing where it was not. */
    public PreReport with(Optional<Review> value) {
        return new PreReport(id, receipt, project, agent, name, phones, effectiveAt, sequence, terms, earliestVisit, deadline,
                ended, endTold, filer, earlier, contradicted, value, particulars);
    }

    /** The same as one that was never referred, where its review is over by a moment and it was accepted. */
    public PreReport settledAt(Instant moment) {
        return with(review.filter(one -> one.stateAt(moment) != Review.State.ACCEPTED));
    }

    /** Whether staff have not said yet at a moment whether it counts. */
    public boolean waitsAt(Instant moment) {
        return review.filter(one -> one.at(moment).isOpen()).isPresent();
    }

    /** Whether nobody was asked, or it was accepted: also where a person says so later, and not where they refuse it later. */
    public boolean isAcceptedFor(Instant moment) {
        return review.filter(one -> one.at(moment) != Review.State.ACCEPTED).isEmpty();
    }

    /** Whether staff let their time pass, and a superior has to answer. */
    public boolean isEscalatedAt(Instant moment) {
        return review.filter(one -> one.stateAt(moment) == Review.State.ESCALATED).isPresent();
    }

    /** Whether nobody had answered when it expired: their silence means nothing any more. */
    public boolean isUnreviewedAt(Instant moment) {
        return review.filter(one -> one.answer().isEmpty()).isPresent() && stateAt(moment) == State.EXPIRED;
    }

    /** The report with an end that its agent knows; an end that they were not told stays the true one. */
    public PreReport endedOpenly(End why, Instant at) {
        Optional<Ended> told = Optional.of(new Ended(why, at));
        return withEnds(ended.or(() -> told), told);
    }

    /** The report as if no visit had used it up. */
    public PreReport unused() {
        return withEnds(ended.filter(end -> end.why() != End.MATCHED), endTold.filter(end -> end.why() != End.MATCHED));
    }

    /** The report as a colleague's, to whom it was handed over: everything else of it stays, its time above all. */
    public PreReport handedTo(Agent colleague) {
        return new PreReport(id, receipt, project, colleague.at(agent.agency()), name, phones, effectiveAt, sequence, terms,
                earliestVisit, deadline, ended, endTold, filer, earlier, contradicted, review, particulars);
    }

    private PreReport withEnds(Optional<Ended> newEnded, Optional<Ended> newTold) {
        return new PreReport(id, receipt, project, agent, name, phones, effectiveAt, sequence, terms, earliestVisit, deadline,
                newEnded, newTold, filer, earlier, contradicted, review, particulars);
    }

    /** The report whose agent named other numbers last; none where they fit. */
    public PreReport contradictedBy(List<PhoneNumber> instead) {
        return new PreReport(id, receipt, project, agent, name, phones, effectiveAt, sequence, terms, earliestVisit, deadline,
                ended, endTold, filer, earlier, instead, review, particulars);
    }

    /** Whether its agent named digits instead, and none of them may be a customer's. */
    public boolean isStruckFor(List<PhoneNumber> phones) {
        return !contradicted.isEmpty()
                && contradicted.stream().noneMatch(instead -> phones.stream().anyMatch(instead::isCompatibleWith));
    }

    /** Whether somebody may ask after it and withdraw it: its agent, or who filed it for them; not once they left its agency. */
    public boolean isOf(Agent somebody) {
        return isBy(somebody) || isFromAgencyOf(somebody) && filer.filter(one -> one.id().equals(somebody.id())).isPresent();
    }

    /** Whether somebody is its agent, and still works for the agency whose it is. */
    public boolean isBy(Agent somebody) {
        return agent.id().equals(somebody.id()) && isFromAgencyOf(somebody);
    }

    private boolean isFromAgencyOf(Agent somebody) {
        return agent.agency().id() == somebody.agency().id();
    }

    /** What a report is at a moment: expiry is a fact of time, not of a job having run. */
    public enum State {
        PENDING,
        /** Still as good as pending; {@link Expiry} says from when on. */
        EXPIRING, EXPIRED, MATCHED, WITHDRAWN, SUPERSEDED, LEFT, REFUSED
    }

    /** The same where nobody asks whether it is about to expire: it is pending then. */
    public State stateAt(Instant now) {
        return endedAt(now).map(end -> State.valueOf(end.name()))
                .orElse(now.isBefore(deadline) ? State.PENDING : State.EXPIRED);
    }

    /** Whether it still stands, or brought its customer: an expired, withdrawn or superseded report is nobody's to follow up. */
    public boolean mayBeFollowedUpAt(Instant now) {
        State state = stateAt(now);
        return state == State.PENDING || state == State.MATCHED;
    }

    /** The same where terms let a customer choose who followed up after the expiry as well. */
    public boolean mayBeFollowedUpAt(Instant now, boolean expired) {
        return mayBeFollowedUpAt(now) || expired && stateAt(now) == State.EXPIRED;
    }

    /** Whether it is valid at a moment: within [effective time, deadline) and not ended. */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(effectiveAt) && moment.isBefore(deadline) && endedAt(moment).isEmpty();
    }

    /** How it had ended by a moment; a later end does not change what it was then. */
    public Optional<End> endedAt(Instant moment) {
        return ended.filter(end -> !end.at().isAfter(moment)).map(Ended::why)
                .or(() -> review.filter(one -> one.answer().isPresent() || one.due().isBefore(deadline))
                        .filter(one -> one.stateAt(moment) == Review.State.REFUSED).map(refused -> End.REFUSED));
    }

    /**
     * Whether the same agent says the same again for the same agency: number position by position, name as understood. What it said before it was
     * completed is the same as well.
     */
    public boolean isSameAs(Agent otherAgent, PersonName otherName, List<PhoneNumber> otherPhones) {
        return isBy(otherAgent) && Stream.concat(Stream.of(said()), earlier.stream())
                .anyMatch(said -> said.isSameAs(otherName, otherPhones));
    }

    /** The place in the published order: effective time, then journal sequence. */
    public static int inPublishedOrder(PreReport one, PreReport other) {
        int byTime = one.effectiveAt.compareTo(other.effectiveAt);
        return byTime != 0 ? byTime : Long.compare(one.sequence, other.sequence);
    }

    @Override
    public String toString() {
        return "PreReport[" + receipt + "]";
    }
}
