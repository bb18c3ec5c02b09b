package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Outcome.Incomplete;
import dev.baobei.postgres.journal.Chain;

/** What one message writes into the journals of the projects that it reports to. */
public final class MessageEntries {

    /** In the entry of a report that is asked back: all of it was read, and the terms ask for more. */
    public static final String READ = "read";
    public static final String MISSING = "missing";

    private final KeptMessage message;
    private final Agent sender;
    private final Map<Integer, Chain> chains;
    private final Optional<Reread> reread;

    MessageEntries(KeptMessage message, Agent sender, Map<Integer, Chain> chains, Optional<Reread> reread) {
        this.message = message;
        this.sender = sender;
        this.chains = chains;
        this.reread = reread;
    }

    Chain of(Project project) {
        return chains.get(project.id());
    }

    /** When it was received; what is read again is so then. */
    Instant at() {
        return reread.map(Reread::at).orElse(message.receivedAt());
    }

    private When when() {
        return reread.map(again -> again.when(message.effectiveAt()))
                .orElseGet(() -> When.received(message.receivedAt(), message.effectiveAt()));
    }

    Link enter(Kind kind, CaseFile file, Map<String, String> facts, Map<String, String> personal) {
        Map<String, String> all = new TreeMap<>(facts);
        if (file.isDesignated()) {
            all.put("designated", "true");
        }
        return enter(kind, file.project(), file.agent(), all, personal);
    }

    private Link enter(Kind kind, Project project, Agent agent, Map<String, String> facts, Map<String, String> personal) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put("message", message.id().toString());
        all.put("agent", agent.id().toString());
        all.put("agency", Integer.toString(agent.agency().id()));
        filer(agent).ifPresent(filer -> all.put("filer", filer.id().toString()));
        message.entered().ifPresent(entered -> all.putAll(Map.of("enteredBy", entered.account().toString(), "means",
                entered.means().name())));
        reread.ifPresent(again -> all.putAll(again.facts()));
        return of(project).add(kind, when(), Chain.Subject.message(message.id()), all, personal);
    }

    /** Who filed it, where that is not whose it is. */
    Optional<Agent> filer(Agent agent) {
        return Optional.of(sender).filter(one -> !one.id().equals(agent.id()));
    }

    /** Asked back though all of it was read: what it says is kept, since other terms may ask for less. */
    Link asked(CaseFile file, Incomplete incomplete) {
        Map<String, String> facts = facts(incomplete);
        facts.put(READ, "true");
        return enter(Kind.REPORT_INCOMPLETE, file, facts,
                ReportEntries.personal(new Said(file.name(), file.allowedPhones(), file.reading().particulars())));
    }

    /** Asked back because not all of it could be read; what was read stays in the message alone. */
    Link asked(Project project, Agent agent, Incomplete incomplete) {
        return enter(Kind.REPORT_INCOMPLETE, project, agent, facts(incomplete), Map.of());
    }

    private static Map<String, String> facts(Incomplete incomplete) {
        Map<String, String> facts = new TreeMap<>(Map.of(MISSING, codes(incomplete.problems())));
        if (!incomplete.objections().isEmpty()) {
            facts.put("objections", incomplete.objections().stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        return facts;
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(MessageEntries::code).distinct().collect(Collectors.joining(","));
    }

    /** What is wrong with which field, without what was written there. */
    static String code(Problem problem) {
        return problem.field() + ":" + problem.why();
    }
}
