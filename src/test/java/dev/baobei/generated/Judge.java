package dev.baobei.generated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/** Holds what was read against what was meant. */
final class Judge {

    private final Message message;
    private final Reading reading;
    private final List<Meant> open;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    private Judge(Message message, Reading reading) {
        this.message = message;
        this.reading = reading;
        open = new ArrayList<>(message.reports().stream().filter(Meant::isCertain).toList());
    }

    static Verdict of(Message message, Reading reading) {
        return new Judge(message, reading).verdict();
    }

    private Verdict verdict() {
        List<ReportReading> reports = reading.reports();
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).isComplete()) {
                complete(i, reports.get(i));
            }
        }
        if (wrong.isEmpty() && reports.size() < message.reports().size() && open.stream().anyMatch(this::isDropped)) {
            wrong.add("a customer was dropped without a word");
        }
        if (!wrong.isEmpty()) {
            return Verdict.wrong(wrong);
        }
        unread();
        return Verdict.missed(missed);
    }

    private void complete(int i, ReportReading report) {
        Optional<Meant> meant = open.stream().filter(each -> contradictions(each, report).isEmpty()).findFirst();
        if (meant.isPresent()) {
            open.remove(meant.get());
            inOrder(i, meant.get());
            leftOut(meant.get(), report);
            wrong.addAll(Digits.astray(message, reading, i));
        } else {
            wrong.addAll(open.stream().map(each -> contradictions(each, report)).min(Comparator.comparing(List::size))
                    .orElse(List.of("read though nothing is certain")));
        }
    }

    /** Whether something is recorded, and nothing that is asked about is this customer's for this project. */
    private boolean isDropped(Meant meant) {
        return reading.reports().stream().anyMatch(ReportReading::isComplete) && reading.reports().stream()
                .filter(report -> !report.isComplete())
                .filter(report -> report.project().map(Project::name).map(meant.project()::equals).orElse(true))
                .flatMap(report -> report.phones().stream().map(PhoneNumber::pattern)).noneMatch(meant.phones()::contains);
    }

    private void inOrder(int i, Meant meant) {
        if (reading.reports().size() == message.reports().size() && !message.reports().get(i).equals(meant)) {
            missed.add("numbered in another order");
        }
    }

    private void leftOut(Meant meant, ReportReading report) {
        if (meant.visitAt().isPresent() && report.visitAt().isEmpty()) {
            missed.add("visit time left out");
        }
    }

    private void unread() {
        if (!message.kinds().contains(reading.kind())) {
            missed.add("taken for " + reading.kind());
        } else if (!open.isEmpty()) {
            reading.reports().stream().flatMap(report -> report.problems().stream())
                    .map(problem -> "asks " + problem.field() + " " + problem.why()).distinct().forEach(missed::add);
            if (missed.isEmpty()) {
                missed.add("not read");
            }
        }
    }

    private List<String> contradictions(Meant meant, ReportReading report) {
        List<String> differences = new ArrayList<>();
        compare(differences, "project", meant.project(), report.project().map(Project::name));
        compare(differences, "name", meant.name(), report.name().map(name -> name.written()));
        compare(differences, "gender", meant.gender().name(), report.name().map(name -> name.gender().name()));
        compare(differences, "phone", String.join(",", meant.phones()),
                Optional.of(String.join(",", report.phones().stream().map(PhoneNumber::pattern).toList())));
        report.visitAt().ifPresent(at -> compare(differences, "visitAt",
                meant.visitAt().map(Object::toString).orElse(""), Optional.of(at.toString())));
        claimed(differences, "agency", report.agency());
        claimed(differences, "agent", report.agent());
        claimed(differences, "property type", report.propertyType());
        return differences;
    }

    private static void compare(List<String> differences, String what, String meant, Optional<String> read) {
        String value = read.map(Judge::visible).orElse("");
        if (!meant.equals(value)) {
            differences.add(what + ": meant " + meant + " but read " + value);
        }
    }

    private void claimed(List<String> differences, String what, Optional<String> read) {
        if (read.isPresent() && !message.claims().contains(visible(read.get()))) {
            differences.add(what + ": nobody said " + read.get());
        }
    }

    private static String visible(String value) {
        return value.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT) ? value : value.replaceAll("\\p{Cf}", "");
    }
}
