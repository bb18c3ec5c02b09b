package dev.baobei.flow.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.notice.Colleagues;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.visit.ShareHandOvers;
import io.smallrye.mutiny.Uni;

/**
 * The story of a visited customer's hand-over (转交): management gives an agency's share to a colleague within that agency. What was
 * judged stays judged; the protection, and the share in what the customer buys, are the colleague's from then on.
 */
@ApplicationScoped
public class ShareHandOverFlow {

    private final LockedVisits visits;
    private final DecidingVisits deciding;
    private final Journal journal;
    private final ShareHandOvers handOvers;
    private final ShareHandOverNotices notices;
    private final OutboxBell bell;

    ShareHandOverFlow(LockedVisits visits, DecidingVisits deciding, Journal journal, ShareHandOvers handOvers,
            ShareHandOverNotices notices, OutboxBell bell) {
        this.visits = visits;
        this.deciding = deciding;
        this.journal = journal;
        this.handOvers = handOvers;
        this.notices = notices;
        this.bell = bell;
    }

    /**
     * What management asks.
     *
     * @param mine   the projects that they may act for: of others no visit is there
     * @param agency the name of the one whose share it is
     * @param from   the name of whose it is, where the agency has several
     * @param agent  the name of the colleague
     */
    public record Request(UUID visit, Predicate<Project> mine, UUID account, String agency, Optional<String> from, String agent,
            String reason) {

        @Override
        public String toString() {
            return "Request[" + visit + "]";
        }
    }

    /** Hands a share over as of now; one that is the colleague's already stays it, and nothing is kept. */
    public Uni<ShareHandOverOutcome> handOver(Request request) {
        return visits.find(request.visit).flatMap(found -> found.filter(visit -> request.mine.test(visit.project()))
                .map(visit -> visits.act(visit, the -> handOver(the, request)))
                .orElseGet(() -> item(new ShareHandOverOutcome.Unknown()))).invoke(outcome -> bell.ring());
    }

    private static Uni<ShareHandOverOutcome> item(ShareHandOverOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<ShareHandOverOutcome> handOver(LockedVisit the, Request request) {
        UUID visit = the.visit().id();
        if (the.judged().confirmedAt().isEmpty()) {
            return item(new ShareHandOverOutcome.NotDecidedHere(visit));
        }
        return deciding.of(the, the.now()).map(DecidingVisits.Decided::visit).flatMap(decides -> decides.equals(visit)
                ? deciding.shares(the.tx(), the.directory(), visit, the.now()).flatMap(shares -> handOver(the, request, shares))
                : item(new ShareHandOverOutcome.NotDecidedHere(decides)));
    }

    private Uni<ShareHandOverOutcome> handOver(LockedVisit the, Request request, List<Holder> shares) {
        if (shares.isEmpty()) {
            return item(new ShareHandOverOutcome.NotDecidedHere(the.visit().id()));
        }
        List<Holder> meant = shares.stream().filter(share -> share.agency()
                .filter(agency -> agency.name().equals(request.agency)).isPresent()
                && (request.from.isEmpty() || share.agent().map(Agent::name).equals(request.from))).toList();
        if (meant.size() != 1) {
            return item(new ShareHandOverOutcome.WhichShare());
        }
        return Colleagues.named(the.directory(), meant.get(0).agency().orElseThrow(), request.agent)
                .map(colleague -> handOver(the, request, meant.get(0), colleague))
                .orElseGet(() -> item(new ShareHandOverOutcome.WhichAgent()));
    }

    private Uni<ShareHandOverOutcome> handOver(LockedVisit the, Request request, Holder share, Agent colleague) {
        HandedShare handed = new HandedShare(the.visit().id(), colleague.agency(), share.agent().map(Agent::id), colleague,
                the.now());
        return handed.from().filter(colleague.id()::equals).isPresent()
                ? item(new ShareHandOverOutcome.Done(handed, the.visit().project()))
                : record(the, request, share, handed);
    }

    private Uni<ShareHandOverOutcome> record(LockedVisit the, Request request, Holder share, HandedShare handed) {
        Link link = the.chain().add(Entry.Kind.SHARE_HANDED_OVER, the.when(), Chain.Subject.visit(handed.visit()),
                Map.of("visit", handed.visit().toString(), "from", handed.from().map(UUID::toString).orElse(""), "agent",
                        handed.to().id().toString(), "agency", Integer.toString(handed.agency().id()), "by",
                        request.account.toString()),
                Map.of("reason", request.reason));
        return journal.write(the.tx(), the.chains().values())
                .chain(() -> handOvers.write(the.tx(),
                        new ShareHandOvers.New(handed, the.visit().project().id(), request.account,
                                request.reason, link.sequence())))
                .chain(() -> notices.tell(the, share, handed, link))
                .replaceWith(new ShareHandOverOutcome.Done(handed, the.visit().project()));
    }
}
