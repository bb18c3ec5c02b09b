package dev.baobei.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.baobei.domain.adjudication.OfHousehold;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.Outcome.Incomplete;
import dev.baobei.domain.rule.Outcome.Rejected;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.reference.History;
import dev.baobei.reference.Model;
import dev.baobei.reference.Outcome;
import dev.baobei.reference.Script;

/** Where the engine and the reference model differ about a history, in words. */
final class Comparison {

    /** What the sender may mend: the engine calls it incomplete. */
    private static final Set<Outcome.Objection> TO_BE_MENDED = Set.of(Outcome.Objection.FULL_NAME_NEEDED,
            Outcome.Objection.TOO_FEW_DIGITS, Outcome.Objection.WHOLE_NUMBER_REQUIRED,
            Outcome.Objection.WHOLE_NUMBER_FORBIDDEN, Outcome.Objection.MISSING_FIELD, Outcome.Objection.ADDRESS_UNCLEAR);
    private static final Set<Field> ASKED = Set.of(Field.GENDER, Field.ADDRESS, Field.NEED, Field.CONTACT_TIME, Field.VISIT_AT);

    private Comparison() {}

    /** Every difference; empty where they agree. */
    static List<String> differences(History history, Mutant mutant) {
        Outcome model = Model.judge(history);
        Played engine = Played.of(history, mutant);
        List<String> differences = new ArrayList<>();
        differ(differences, "r", words(model.decisions(), Comparison::said), words(engine.decisions, Comparison::said));
        differ(differences, "v", words(model.atArrival(), Comparison::said), said(engine, engine.atArrival));
        differ(differences, "ok", words(model.confirmed(), Comparison::said), said(engine, engine.confirmed));
        differ(differences, "tick", inOrder(model.pending().values()), inOrder(engine.pending));
        differ(differences, "until", words(model.ends(), Comparison::said), words(engine.ends(), Comparison::said));
        return differences;
    }

    private static String said(Long end) {
        return end.toString();
    }

    /** For whoever reads a difference: the events, and everything that the model says. */
    static String told(History history) {
        return history.events().stream().map(event -> Script.local(history.days(), event.at()) + " " + event)
                .collect(Collectors.joining("\n")) + "\nmodel: " + Script.said(Model.judge(history));
    }

    private static Map<Integer, String> said(Played engine, Map<Integer, Verdict> verdicts) {
        return verdicts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> said(one.getValue())
                + (VerdictRecord.of(one.getValue()).asksForDigits(engine.visit(one.getKey())) ? " digits first" : "")));
    }

    private static <T> Map<Integer, String> words(Map<Integer, T> values, java.util.function.Function<T, String> said) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> said.apply(one.getValue())));
    }

    private static void differ(List<String> differences, String what, Map<Integer, String> model,
            Map<Integer, String> engine) {
        TreeSet<Integer> ids = new TreeSet<>(model.keySet());
        ids.addAll(engine.keySet());
        for (int id : ids) {
            String one = model.getOrDefault(id, "nothing");
            String other = engine.getOrDefault(id, "nothing");
            if (!one.equals(other) && !(one.equals("no terms") && other.equals("nothing"))) {
                differences.add(what + id + ": model " + one + ", engine " + other);
            }
        }
    }

    private static Map<Integer, String> inOrder(Collection<Set<Integer>> pending) {
        Map<Integer, String> numbered = new TreeMap<>();
        pending.forEach(reports -> numbered.put(numbered.size(), "pending " + new TreeSet<>(reports)));
        return numbered;
    }

    private static String said(Outcome.Decision decision) {
        return switch (decision.answer()) {
            // The engine asks for what is missing only where nothing else stands in the way.
            case REJECTED -> "rejected " + new TreeSet<>(decision.objections().stream()
                    .filter(one -> TO_BE_MENDED.contains(one) == TO_BE_MENDED.containsAll(decision.objections()))
                    .map(Comparison::objection)
                    .toList());
            default -> decision.answer() + " " + decision.receipt() + " " + decision.earliest() + " " + decision.deadline();
        };
    }

    /** One word for what may not be told apart: 未通过. */
    private static String objection(Outcome.Objection objection) {
        return switch (objection) {
            case WHOLE_NUMBER_REQUIRED -> "TOO_FEW_DIGITS";
            case EXISTING_CUSTOMER -> Outcome.Objection.HELD_BY_ANOTHER.name();
            default -> objection.name();
        };
    }

    private static String said(Played.Answered answered) {
        if (answered.outcome() instanceof Rejected rejected) {
            return "rejected " + new TreeSet<>(rejected.objections().stream().map(Comparison::objection).toList());
        }
        if (answered.outcome() instanceof Incomplete incomplete) {
            return "rejected " + new TreeSet<>(incomplete.problems().stream().map(Comparison::objection).toList());
        }
        String word = answered.outcome() instanceof Accepted accepted
                ? accepted.toStaff().isPresent() ? "REFERRED" : "ACCEPTED"
                : "REPEAT";
        return answered.report().map(report -> word + " " + report.sequence() + " "
                + Translation.nanoseconds(report.earliestVisit()) + " " + Translation.nanoseconds(report.deadline()))
                .orElseThrow();
    }

    private static String objection(Objection objection) {
        return switch (objection) {
            case NOT_FREE -> Outcome.Objection.HELD_BY_ANOTHER.name();
            case PROJECT_TAKES_NO_REPORTS -> Outcome.Objection.NO_TERMS.name();
            case REPORTED_INSIDE_AGENCY -> Outcome.Objection.INSIDE_AGENCY.name();
            case AGENCY_QUOTA_USED -> Outcome.Objection.AGENCY_QUOTA.name();
            case AGENT_QUOTA_USED -> Outcome.Objection.AGENT_QUOTA.name();
            default -> objection.name();
        };
    }

    private static String objection(Problem problem) {
        if (problem.field() == Field.ADDRESS && problem.why() == Problem.Why.AMBIGUOUS) {
            return "ADDRESS_UNCLEAR";
        }
        if (ASKED.contains(problem.field())) {
            return "MISSING_FIELD";
        }
        return problem.field() == Field.NAME
                ? "FULL_NAME_NEEDED"
                : problem.why() == Problem.Why.TOO_MUCH ? "WHOLE_NUMBER_FORBIDDEN" : "TOO_FEW_DIGITS";
    }

    private static String said(Outcome.Verdict verdict) {
        if (verdict.why() == Outcome.Why.NO_TERMS) {
            return "no terms";
        }
        // Of halves the last one brought this visitor.
        String report = verdict.kind() == Outcome.Kind.BROUGHT_BY
                ? "#" + verdict.holders().get(verdict.holders().size() - 1).report()
                : "";
        String holders = " " + new TreeSet<>(verdict.holders().stream().map(Outcome.Holder::agency).toList());
        return verdict.kind() + report + holders + (verdict.kind() == Outcome.Kind.CONTESTED
                ? ""
                : " 1/" + verdict.holders().get(0).parts())
                + (verdict.digitsFirst() ? " digits first" : "");
    }

    private static String said(Verdict verdict) {
        String parties = " " + new TreeSet<>(verdict.holders().stream()
                .map(holder -> holder.agency().map(agency -> agency.name()).orElse("")).toList());
        String holders = parties + " 1/" + parts(verdict);
        if (verdict instanceof Verdict.BroughtBy || verdict instanceof Verdict.Signed
                || verdict instanceof OfHousehold.Halves) {
            return "BROUGHT_BY#" + verdict.winner().map(PreReport::sequence).orElse(0L) + holders;
        }
        return verdict instanceof Verdict.Contested
                ? "CONTESTED" + parties
                : (verdict instanceof Verdict.WalkIn ? "WALK_IN" : "PROTECTED") + holders;
    }

    /** Of how many equal parts each agency has one; 0 where they are not equal. */
    private static int parts(Verdict verdict) {
        Map<String, Integer> byAgency = verdict.holders().stream().collect(Collectors.groupingBy(
                holder -> holder.agency().map(agency -> agency.name()).orElse(""), Collectors.summingInt(Holder::percent)));
        int parts = byAgency.size();
        boolean equal = byAgency.values().stream().allMatch(share -> share == 100 / parts || share == 100 / parts + 1)
                && byAgency.values().stream().mapToInt(share -> share).sum() == 100;
        return equal ? parts : 0;
    }
}
