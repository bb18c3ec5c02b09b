package dev.baobei.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baobei.reference.History.Event;
import dev.baobei.reference.History.Gender;
import dev.baobei.reference.History.Name;
import dev.baobei.reference.Outcome.Decision;
import dev.baobei.reference.Outcome.Verdict;

/**
 * A history in a line, for tables: {@code r1 A.a 张先生 138****1234 03-01T09:30; v1 张伟 13800001234 03-01T10:00 by B; ok 1
 * 03-01T11:00}. Times are of 2026 unless a year is given; {@code +1} and {@code -1} behind a time are a nanosecond.
 */
public final class Script {

    private final Days days;
    private final List<Event> events = new ArrayList<>();

    private Script(Days days) {
        this.days = days;
    }

    static History history(String zone, Terms terms, String text) {
        Script script = new Script(new Days(zone, Set.of()));
        if (terms != null) {
            script.events.add(new History.TermsChange(0, 0, null, terms));
        }
        Arrays.stream(text.split(";")).map(String::trim).filter(line -> !line.isEmpty())
                .forEach(line -> script.read(line.split("\\s+")));
        return new History(script.days, Set.of("13900009999"), script.events);
    }

    private void read(String[] words) {
        int id = words[0].matches("[a-z]+\\d+") ? Integer.parseInt(words[0].replaceAll("\\D", "")) : 0;
        switch (words[0].replaceAll("\\d", "")) {
            case "r" -> {
                String[] by = words[1].split("\\.");
                long at = time(words[4]);
                long effective = words.length > 6 && words[5].equals("sent") ? time(words[6]) : at;
                events.add(new History.Report(at, id, effective, by[0], by[1], name(words[2]), words[3], Set.of()));
            }
            case "v" -> events.add(arrival(id, words));
            case "ok" -> events.add(confirmation(words));
            case "left" -> events.add(new History.Departure(time(words[1]), id));
            case "f" -> events.add(new History.FollowUp(time(words[1]), id));
            case "w" -> events.add(new History.Withdrawal(time(words[1]), id));
            case "s" -> events.add(new History.Supplement(time(words[2]), id, id + 100, words[1]));
            case "yes", "no" -> events.add(new History.Answer(time(words[1]), id, words[0].startsWith("yes")));
            case "deposit" -> events.add(new History.Deal(time(words[1]), id, History.Step.DEPOSIT));
            case "paid" -> events.add(new History.Deal(time(words[1]), id, History.Step.PAID));
            case "cancel" -> events.add(new History.Deal(time(words[1]), id, History.Step.CANCELLED));
            case "open" -> events.add(new History.Opening(time(words[2]), days.of(time(words[1] + "T12:00"))));
            case "tick" -> events.add(new History.Tick(time(words[1])));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private History.Arrival arrival(int id, String[] words) {
        List<String> more = Arrays.asList(words).subList(4, words.length);
        String by = more.contains("by") ? more.get(more.indexOf("by") + 1) : History.UNSAID;
        String house = more.contains("of") ? more.get(more.indexOf("of") + 1) : null;
        return new History.Arrival(time(words[3]), id, name(words[1]), List.of(words[2].split("/")), by,
                more.contains("group"), house);
    }

    private History.Confirmation confirmation(String[] words) {
        int visit = Integer.parseInt(words[1]);
        Set<Terms.Role> all = EnumSet.allOf(Terms.Role.class);
        if (words.length > 3 && words[3].equals("without")) {
            all.remove(Terms.Role.valueOf(words[4]));
        }
        return new History.Confirmation(time(words[2]), visit, all, words.length > 3 && words[3].equals("forged"));
    }

    /** {@code [yyyy-]MM-ddTHH:mm[:ss][+1|-1]}. */
    long time(String word) {
        boolean after = word.endsWith("+1");
        boolean before = word.endsWith("-1") && word.indexOf('T') > 0;
        String[] parts = (after || before ? word.substring(0, word.length() - 2) : word).split("T");
        int[] date = Arrays.stream(parts[0].split("-")).mapToInt(Integer::parseInt).toArray();
        int[] clock = Arrays.stream(parts[1].split(":")).mapToInt(Integer::parseInt).toArray();
        int from = date.length - 2;
        long day = Days.day(date.length == 3 ? date[0] : 2026, date[from], date[from + 1]);
        long seconds = clock[0] * 3600L + clock[1] * 60L + (clock.length > 2 ? clock[2] : 0);
        return days.at(day, seconds * Days.SECOND) + (after ? 1 : before ? -1 : 0);
    }

    static Name name(String word) {
        Gender gender = word.endsWith("先生") ? Gender.MALE : word.endsWith("女士") ? Gender.FEMALE : Gender.UNKNOWN;
        String bare = gender == Gender.UNKNOWN ? word : word.substring(0, word.length() - 2);
        return new Name(bare.substring(0, 1), bare.substring(1), gender);
    }

    /** The whole outcome in a line: {@code r1 accepted; r2 repeat 1; v1 BROUGHT_BY A#1 FIRST_REPORT}. */
    public static String said(Outcome outcome) {
        List<String> said = new ArrayList<>();
        outcome.decisions().forEach((id, decision) -> said.add("r" + id + " " + said(decision)));
        outcome.atArrival().keySet().forEach(id -> said.add("v" + id + " " + said(outcome.verdict(id))));
        return String.join("; ", said);
    }

    static String said(Decision decision) {
        return switch (decision.answer()) {
            case ACCEPTED -> "accepted";
            case REFERRED -> "referred";
            case REPEAT -> "repeat " + decision.receipt();
            case REJECTED -> "rejected " + decision.objections().stream().map(Enum::name)
                    .collect(Collectors.joining("+"));
        };
    }

    static String said(Verdict verdict) {
        String holders = verdict.holders().stream()
                .map(holder -> (holder.agency().isEmpty() ? "house" : holder.agency())
                        + (holder.report() == 0 ? "" : "#" + holder.report())
                        + (holder.parts() == 1 ? "" : "/" + holder.parts()))
                .collect(Collectors.joining("+"));
        return verdict.kind() + (holders.isEmpty() ? "" : " " + holders) + " " + verdict.why()
                + (verdict.digitsFirst() ? " digits first" : "");
    }

    /** An instant as local date and time, for readers. */
    public static String local(Days days, long time) {
        int[] date = Days.date(days.of(time));
        long seconds = days.clock(time) / Days.SECOND;
        return "%d-%02d-%02dT%02d:%02d:%02d".formatted(date[0], date[1], date[2], seconds / 3600, seconds / 60 % 60,
                seconds % 60);
    }
}
