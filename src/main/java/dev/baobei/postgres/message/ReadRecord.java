package dev.baobei.postgres.message;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;

/**
 * One report as it was read, kept sealed beside the decision, so that a later parser's reading can be held against it.
 *
 * @param project  the code, where it was certain
 * @param name     as written
 * @param gender   of the name; null where there is none
 * @param phones   patterns, in the order written, as they may be kept
 * @param problems what kept it from being complete, as field and why
 * @param beside   what it says beside name and number in free words: address, need, contactTime
 */
public record ReadRecord(String project, String name, String gender, List<String> phones, List<String> problems,
        Map<String, String> beside) {

    public ReadRecord {
        beside = beside == null ? Map.of() : beside;
    }

    /**
     * Every report of a reading, numbered as sent.
     *
     * @param kept a number of a project as it may be kept
     */
    public static List<ReadRecord> of(Reading reading, BiFunction<Project, PhoneNumber, PhoneNumber> kept) {
        return reading.reports().stream().map(report -> of(report, kept)).toList();
    }

    private static ReadRecord of(ReportReading report, BiFunction<Project, PhoneNumber, PhoneNumber> kept) {
        return new ReadRecord(report.project().map(project -> project.code()).orElse(null),
                report.name().map(name -> name.written()).orElse(null),
                report.name().map(name -> name.gender().name()).orElse(null),
                report.phones().stream().map(phone -> report.project().map(project -> kept.apply(project, phone)).orElse(phone))
                        .map(PhoneNumber::pattern).toList(),
                report.problems().stream().map(problem -> problem.field() + ":" + problem.why()).toList(),
                freeWords(report.particulars()));
    }

    /** What of it is in free words. */
    public static Map<String, String> freeWords(Particulars said) {
        Map<String, String> words = new TreeMap<>();
        said.address().ifPresent(address -> words.put("address", address));
        said.need().ifPresent(need -> words.put("need", need));
        said.contactTime().ifPresent(time -> words.put("contactTime", time));
        return words;
    }

    @Override
    public String toString() {
        return "ReadRecord[" + project + " " + problems + "]";
    }
}
