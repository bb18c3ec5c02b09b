package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baobei.domain.Cast;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;

/** Reports, visits and verdicts as the tables write them. */
final class Told {

    private Told() {}

    /** The arrival that all tables judge: 张伟 with his whole number. */
    static Visit visit(String time, BroughtBy broughtBy) {
        return new Visit(id("visit"), JINQIAO, id("customer"), name("张伟"), List.of(new PhoneNumber("13812341234")),
                Source.AGENCY, broughtBy, at(time));
    }

    /** {@code 小李 09:00 张先生 138****1234 WITHDRAWN 09:30; ...}: numbered from 1 as they stand. */
    static List<PreReport> reports(String told) {
        String[] each = told.isEmpty() ? new String[0] : told.split("; *");
        return IntStream.range(0, each.length).mapToObj(i -> report(i + 1, each[i].split(" "))).toList();
    }

    private static PreReport report(int sequence, String[] words) {
        PreReport report = Cast.report(sequence, Cast.AGENTS.get(words[0]), words[1], words[2], words[3]);
        return words.length == 4 ? report : Cast.ended(report, End.valueOf(words[4]), words[5]);
    }

    /** {@code BroughtBy 小李: 1++++++ 2+?++-+}: who it is for, and each report's number with the answer of every rule. */
    static String told(Verdict verdict) {
        String kind = verdict.getClass().getSimpleName();
        String trace = verdict.trace().stream().map(Told::told).map(" "::concat).collect(Collectors.joining());
        return kind + reasons(verdict) + verdict.holders().stream().map(Told::told).collect(Collectors.joining()) + ":" + trace;
    }

    private static String reasons(Verdict verdict) {
        if (verdict instanceof Verdict.Contested contested) {
            return " " + contested.why();
        }
        return verdict instanceof Verdict.BroughtBy by && by.nearTie() ? " [near tie]" : "";
    }

    private static String told(Holder holder) {
        return " " + holder.agent().map(Agent::name).or(() -> holder.agency().map(Agency::name)).orElse("house");
    }

    private static String told(Examined examined) {
        return examined.report().sequence() + examined.findings().stream().map(finding -> switch (finding.answer()) {
            case YES -> "+";
            case NO -> "-";
            case DOUBT -> "?";
            case LATE -> "~";
        }).collect(Collectors.joining());
    }
}
