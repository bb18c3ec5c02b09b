package dev.baobei.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.Outcome.Holder;
import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Standing;
import dev.baobei.reference.Outcome.Verdict;
import dev.baobei.reference.Outcome.Why;

/** The verdict on an arrival, as of the arrival, from what is on record when it is asked. */
record Judge(Ledger ledger, Arrival arrival, Terms terms) {

    static Verdict verdict(Ledger ledger, Arrival arrival) {
        Terms terms = ledger.termsAt(arrival.at(), null);
        return terms == null
                ? Verdict.of(Kind.WALK_IN, Why.NO_TERMS, new Holder("", 0, 1))
                : new Judge(ledger, arrival, terms).verdict();
    }

    private Verdict verdict() {
        Map<Integer, Standing> standings = new TreeMap<>();
        ledger.kept.forEach(kept -> stand(standings, kept));
        Verdict earlier = earlierVisit(standings);
        Verdict found = earlier != null
                ? earlier
                : existing()
                        ? walkIn(Why.EXISTING_CUSTOMER)
                        : new Household(ledger, arrival, terms).beside(byReports(standings));
        boolean asked = opens(found) && !new PerhapsTheSame(ledger, arrival, terms).since().isEmpty();
        return (asked ? likeAProtected(Why.LOOK_ALIKE, standings) : found).with(standings);
    }

    /** Whether its confirmation protects the visitor for somebody; whoever signs no form is nobody's. */
    private boolean opens(Verdict found) {
        return found.kind() == Kind.BROUGHT_BY || found.kind() == Kind.CONTESTED && found.why() != Why.OPEN_DISPUTE
                || found.kind() == Kind.WALK_IN && terms.ownership() != Terms.Ownership.SIGNED_FORM;
    }

    private static Verdict walkIn(Why why) {
        return Verdict.of(Kind.WALK_IN, why, new Holder("", 0, 1));
    }

    static Verdict contested(Why why, Stream<Kept> candidates) {
        return contested(why, candidates.map(kept -> new Holder(kept.agency(), kept.id(), 1)).toList());
    }

    private static Verdict contested(Why why, List<Holder> parties) {
        return new Verdict(Kind.CONTESTED, why, parties.stream()
                .map(party -> new Holder(party.agency(), party.report(), parties.size())).toList(), false, Map.of());
    }

    /** REG-03 保护期为一个月, REG-11 以第一次到访时间往后计算30天: who visited before and is protected stays whose he was. */
    private Verdict earlierVisit(Map<Integer, Standing> standings) {
        PerhapsTheSame others = new PerhapsTheSame(ledger, arrival, terms);
        List<Guard> mine = others.his();
        List<Guard> own = mine.stream().filter(guard -> ledger.customers.areOne(guard.arrival(), arrival))
                .filter(guard -> Likeness.compatible(guard.arrival().name(), arrival.name())).toList();
        if (own.stream().anyMatch(Guard::isOpen)) {
            return contested(Why.OPEN_DISPUTE, others.holders());
        }
        if (!own.isEmpty() && Stream.concat(mine.stream(), others.likeHim().stream())
                .allMatch(guard -> own.contains(guard) || guard.leaves(own.get(0)))) {
            return own.get(0).protects(Why.EARLIER_VISIT);
        }
        if (!mine.isEmpty()) {
            return likeAProtected(Why.LOOK_ALIKE, standings);
        }
        return others.likeHim().isEmpty() ? null : likeAProtected(Why.MASKED_VISIT, standings);
    }

    /** design 6: third parties are barred meanwhile; who is protected, may win or signed the form is none. */
    private Verdict likeAProtected(Why why, Map<Integer, Standing> standings) {
        List<Holder> parties = new PerhapsTheSame(ledger, arrival, terms).holders();
        Stream.of(Standing.CANDIDATE, Standing.LOOK_ALIKE, Standing.REFERRED).filter(standing -> !existing())
                .flatMap(standing -> standing(standings, standing).stream())
                .forEach(kept -> parties.add(new Holder(kept.agency(), kept.id(), 1)));
        if (terms.ownership().onSite() && arrival.named()
                && parties.stream().noneMatch(party -> party.agency().equals(arrival.broughtBy()))) {
            parties.add(new Holder(arrival.broughtBy(), 0, 1));
        }
        return contested(why, parties);
    }

    /** W99, XKC: already in the site's own register. */
    private boolean existing() {
        return terms.visiting().existingAreOurs() && arrival.numbers().stream().anyMatch(ledger.existing::contains);
    }

    /** What a report comes to before it is compared with others; unlike ones are not named. */
    private void stand(Map<Integer, Standing> standings, Kept kept) {
        Likeness likeness = likeness(kept);
        if (likeness != Likeness.OTHER && kept.refused == Kept.NEVER && kept.lapses > arrival.at()) {
            Standing gone = gone(kept);
            standings.put(kept.id(), gone != null
                    ? gone
                    : likeness == Likeness.LOOK_ALIKE || kept.matched != Kept.NEVER
                            ? Standing.LOOK_ALIKE
                            : kept.acceptedBy(arrival.at()) ? Standing.CANDIDATE : Standing.REFERRED);
        }
    }

    Likeness likeness(Kept kept) {
        return linked(kept)
                ? Likeness.of(kept.report.name(), arrival.name(), kept.terms.matching())
                : Likeness.of(kept.report.name(), kept.digits, arrival.name(), arrival.numbers(), kept.terms.matching());
    }

    private boolean linked(Kept kept) {
        return ledger.links.getOrDefault(arrival.id(), Set.of()).contains(kept.id());
    }

    /** Why a report is none any more (or not yet) at the arrival; null where it is one. */
    private Standing gone(Kept kept) {
        if (afterArrival(kept)) {
            return Standing.AFTER_ARRIVAL;
        }
        if (ledger.deadline(kept, arrival.at()) <= arrival.at()) {
            return Standing.EXPIRED;
        }
        long ended = kept.effective() < arrival.at() ? arrival.at() : Kept.NEVER - 1;
        if (kept.withdrawn <= ended) {
            return Standing.WITHDRAWN;
        }
        if (kept.superseded <= ended) {
            return Standing.SUPERSEDED;
        }
        if (kept.matched <= arrival.at()) {
            return Standing.MATCHED;
        }
        if (struck(kept)) {
            return Standing.STRUCK;
        }
        return late(kept) && kept.terms.lead().late() == Terms.Late.VOID ? Standing.LATE : null;
    }

    /** design 4: wrong digits, obtained while the customer is there, strike that candidate. */
    private boolean struck(Kept kept) {
        return kept.contradicted != null && !linked(kept)
                && arrival.numbers().stream().allMatch(number -> Likeness.contradicts(kept.contradicted, number));
    }

    /** design 5: an effective time at or after the arrival is no candidate; coach groups report on the day. */
    private boolean afterArrival(Kept kept) {
        boolean coach = arrival.group() && kept.agency().equals(arrival.broughtBy()) && kept.terms.lead().groupsNeedNone()
                && ledger.days.of(kept.effective()) == ledger.days.of(arrival.at());
        return kept.effective() >= arrival.at() && !coach;
    }

    /** REG-03 提前半个小时以上: exactly half an hour is in time. REG-11: coach groups need no lead. */
    private boolean late(Kept kept) {
        Terms.Lead lead = kept.terms.lead();
        return !(arrival.group() && kept.agency().equals(arrival.broughtBy()) && lead.groupsNeedNone())
                && arrival.at() < ledger.earliest(lead, kept.effective());
    }

    private Verdict byReports(Map<Integer, Standing> standings) {
        List<Kept> clean = standing(standings, Standing.CANDIDATE);
        List<Kept> doubtful = ledger.kept.stream().filter(kept -> standings.get(kept.id()) == Standing.LOOK_ALIKE
                || standings.get(kept.id()) == Standing.REFERRED).sorted(Kept::inOrder).toList();
        Verdict found = choose(clean, standings);
        List<Kept> counting = doubtful.stream().filter(doubt -> counts(doubt, found, clean)).toList();
        if (counting.isEmpty()) {
            return new CustomersChoice(this).between(found);
        }
        boolean alike = counting.stream().anyMatch(doubt -> standings.get(doubt.id()) == Standing.LOOK_ALIKE);
        List<Kept> left = found.kind() == Kind.CONTESTED
                ? found.holders().stream().map(holder -> ledger.kept(holder.report())).toList()
                : withoutLateInCollision(clean, standings);
        return contested(alike ? Why.LOOK_ALIKE : Why.REFERRED, Stream.concat(left.stream(), counting.stream())
                .filter(this::mayOwn).sorted(Kept::inOrder));
    }

    /** REG-01, REG-16: where who brings owns, nobody else may, whatever is answered. */
    private boolean mayOwn(Kept kept) {
        return terms.ownership() == Terms.Ownership.FIRST_REPORT || !arrival.named()
                || kept.agency().equals(arrival.broughtBy());
    }

    private List<Kept> standing(Map<Integer, Standing> standings, Standing wanted) {
        return ledger.kept.stream().filter(kept -> standings.get(kept.id()) == wanted).sorted(Kept::inOrder).toList();
    }

    /** design 4: never decided by a machine. What would change the verdict if it were a candidate makes it contested. */
    private boolean counts(Kept doubt, Verdict found, List<Kept> clean) {
        List<Kept> with = Stream.concat(clean.stream(), Stream.of(doubt)).sorted(Kept::inOrder).toList();
        Verdict other = choose(with, new TreeMap<>());
        Kept winner = found.kind() == Kind.BROUGHT_BY ? ledger.kept(found.holders().get(0).report()) : null;
        return other.kind() != found.kind() || !agencies(other).equals(agencies(found))
                || winner != null && (ahead(doubt, winner) || !late(doubt) && other.holders().get(0).report() == doubt.id());
    }

    /** design 4: decided by a person, with a reason; inside an agency as well the earliest agent holds. */
    private boolean ahead(Kept doubt, Kept winner) {
        return mayOwn(doubt) && (!late(doubt) || late(winner) && (!winner.agency().equals(arrival.broughtBy())
                || doubt.agency().equals(winner.agency()))) && Kept.inOrder(doubt, winner) < 0;
    }

    static List<String> agencies(Verdict verdict) {
        return verdict.holders().stream().map(Holder::agency).toList();
    }

    /** Chooses among valid reports in published order. */
    private Verdict choose(List<Kept> valid, Map<Integer, Standing> standings) {
        List<Kept> left = withoutLateInCollision(valid, standings);
        if (arrival.broughtBy().equals(History.SELF) && !left.isEmpty()) {
            switch (terms.visiting().self()) {
                case HOUSE -> {
                    return walkIn(Why.CAME_ALONE);
                }
                case RECORDS_ARE_CHECKED -> {
                    return contested(Why.RECORDS_TO_CHECK, valid.stream());
                }
                case REPORT_HOLDS -> {
                }
            }
        }
        return switch (terms.ownership()) {
            case FIRST_REPORT -> firstReport(left);
            case FIRST_VISIT -> firstVisit(left);
            case SIGNED_FORM, FIRST_REGISTRATION -> signedForm(left, valid);
        };
    }

    /** REG-03 L57 若与其他合作公司客户有重客的情况,不提前半个小时以上报备的公司将不受保护。 */
    private List<Kept> withoutLateInCollision(List<Kept> valid, Map<Integer, Standing> standings) {
        List<Kept> left = new ArrayList<>();
        for (Kept kept : valid) {
            boolean collision = valid.stream()
                    .anyMatch(other -> !late(other) && !other.agency().equals(kept.agency()));
            if (late(kept) && collision) {
                standings.put(kept.id(), Standing.LATE_IN_COLLISION);
            } else {
                left.add(kept);
            }
        }
        return left;
    }

    /** REG-11 以报备时间先后作为界定依据,先报备者为有效客户: whoever brought. */
    private Verdict firstReport(List<Kept> left) {
        List<Kept> timely = left.stream().filter(kept -> !late(kept)).toList();
        if (timely.isEmpty()) {
            // REG-03 L58 以谁先接待到客户就归属给谁: all late, received first owns.
            return left.isEmpty() ? walkIn(Why.NOBODY_REPORTED) : bringers(left, Why.ALL_LATE);
        }
        return broughtBy(timely.get(0), Why.FIRST_REPORT);
    }

    /** REG-01 L19 谁先把客户请到案场该客户就属于谁: the bringing agency's valid report; unsaid with several is contested. */
    private Verdict firstVisit(List<Kept> left) {
        List<Kept> own = left.stream().filter(kept -> !arrival.named() || kept.agency().equals(arrival.broughtBy()))
                .sorted(Comparator.comparing(this::late)).toList();
        return own.isEmpty() ? walkIn(Why.NOBODY_REPORTED) : bringers(own, Why.SEVERAL_AGENCIES);
    }

    private Verdict bringers(List<Kept> left, Why unsaid) {
        for (Kept kept : left) {
            if (kept.agency().equals(arrival.broughtBy())) {
                return broughtBy(kept, Why.BROUGHT);
            }
        }
        boolean one = left.stream().map(Kept::agency).distinct().count() == 1;
        return one
                ? broughtBy(left.get(0), Why.ONLY_ONE)
                : contested(arrival.named() ? Why.BROUGHT_BY_ANOTHER : unsaid, left.stream());
    }

    /** REG-16 最终业绩归属以正式报备为准; REG-01 登记以销售人员带客户至公司登记为准, 无报备行为,视为自动放弃该客户的归属: only evidence; unsaid is asked. */
    private Verdict signedForm(List<Kept> left, List<Kept> valid) {
        for (Kept kept : left) {
            if (kept.agency().equals(arrival.broughtBy())) {
                return broughtBy(kept, Why.SIGNED);
            }
        }
        if (!arrival.named()) {
            return arrival.broughtBy().equals(History.SELF) || left.isEmpty()
                    ? terms.ownership() == Terms.Ownership.SIGNED_FORM ? walkIn(Why.NO_FORM_SIGNED) : firstVisit(left)
                    : contested(Why.SEVERAL_AGENCIES, valid.stream());
        }
        return Verdict.of(Kind.BROUGHT_BY, Why.SIGNED, new Holder(arrival.broughtBy(), 0, 1));
    }

    /** design 4: where a masked one beats who brought, the desk obtains its missing digits first, unless the visitor hides them too. */
    private Verdict broughtBy(Kept kept, Why why) {
        boolean beats = arrival.named() && !kept.agency().equals(arrival.broughtBy());
        return new Verdict(Kind.BROUGHT_BY, why, List.of(new Holder(kept.agency(), kept.id(), 1)),
                beats && !linked(kept) && arrival.numbers().stream().noneMatch(number -> Likeness.covers(kept.digits, number)),
                Map.of());
    }
}
