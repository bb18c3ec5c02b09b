package dev.baobei.domain.parse;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.MissingPart.Answer.Apart;
import dev.baobei.domain.parse.MissingPart.Answer.Joined;
import dev.baobei.domain.parse.MissingPart.Answer.Unclear;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;

/**
 * The missing part of a report, sent alone after it was asked for: just the number, just the name, just the project. It is joined
 * only where one report lacks it and it can fill one gap only; a message that says anything else stands for itself.
 */
public final class MissingPart {

    private static final List<Field> FIELDS = List.of(Field.PROJECT, Field.NAME, Field.PHONE, Field.GENDER, Field.ADDRESS,
            Field.NEED, Field.CONTACT_TIME, Field.VISIT_AT);

    private final OpenQuestion question;
    private final ReportReading report;
    private final Set<Field> gaps;
    private final Addition part;

    private MissingPart(OpenQuestion question, int open, Addition part) {
        this.question = question;
        this.report = question.reading().reports().get(open);
        this.gaps = question.asked().get(open);
        this.part = part;
    }

    /** What a part that is sent alone is to the question before it. */
    public sealed interface Answer {

        /**
         * It answers it.
         *
         * @param text    both texts, one behind the other: values are cut from where they stand
         * @param reading of both together
         * @param from    where the answer's own text begins
         */
        record Joined(String text, Reading reading, int from) implements Answer {

            /** The spans of the answer's own text. */
            public List<Span> ownSpans() {
                return reading.spans().stream().filter(span -> span.from() >= from)
                        .map(span -> new Span(span.from() - from, span.to() - from, span.field(), span.report())).toList();
            }

            @Override
            public String toString() {
                return "Joined[" + reading.kind() + "]";
            }
        }

        /** It may answer it in several ways; {@code corrected} is the text to send back. */
        record Unclear(String corrected) implements Answer {

            @Override
            public String toString() {
                return "Unclear";
            }
        }

        /** It has nothing to do with it. */
        record Apart() implements Answer {}
    }

    /** The part that a message is, if it is nothing but one. A complete report is none, whatever was asked before. */
    public static Optional<Addition> in(String text, Reading reading, Surroundings around) {
        return switch (reading.kind()) {
            case CHATTER -> Addition.in(text, around);
            case PRE_REPORT -> reading.reports().size() == 1 && !reading.reports().get(0).isComplete()
                    ? Addition.in(text, around)
                    : Optional.empty();
            case SUPPLEMENT -> Optional.of(Supplement.of(text, around.projects())).filter(said -> said.receipt().isEmpty())
                    .flatMap(Supplement::addition);
            default -> Optional.empty();
        };
    }

    /** Holds a part against what was asked. */
    public static Answer answer(OpenQuestion question, Addition part, String text) {
        List<Integer> open = question.open();
        boolean answers = open.stream().anyMatch(i -> new MissingPart(question, i, part).fillsAny());
        if (!answers) {
            return new Apart();
        }
        MissingPart only = new MissingPart(question, open.get(0), part);
        if (open.size() > 1 || !only.isClear()) {
            return new Unclear(question.corrected());
        }
        return only.repeatsTheRest() ? only.joined(text) : new Apart();
    }

    private boolean fillsAny() {
        return FIELDS.stream().anyMatch(this::fills);
    }

    /** A value that is none is told of, like one that is missing. */
    private boolean fills(Field field) {
        return (part.says(field) || part.beside().unclear(field).isPresent())
                && (gaps.contains(field) || field == Field.NAME && gaps.contains(Field.GENDER));
    }

    /** A word that could be project or name where both are missing, and what may belong to either of two values, fill no gap. */
    private boolean isClear() {
        boolean eitherGap = part.doubtful() && gaps.contains(Field.PROJECT) && gaps.contains(Field.NAME);
        return !eitherGap && (!fills(Field.PHONE) || fitsNumber()) && (!fills(Field.NAME) || fitsName()) && fitsGender();
    }

    /** Where a name or a title says another gender, the name has to be written again. */
    private boolean fitsGender() {
        return part.gender() == Gender.UNKNOWN || Stream.of(report.name(), part.name()).flatMap(Optional::stream)
                .allMatch(name -> name.gender().isCompatibleWith(part.gender()))
                && report.problems().stream().noneMatch(problem -> problem.field() == Field.GENDER);
    }

    /** Where a number stands already and hid too much, only one that says all of it and more is meant by it; where it hid too little, less. */
    private boolean fitsNumber() {
        boolean replaces = report.phones().isEmpty();
        return replaces || report.phones().size() == 1 && !isDoubted(Field.PHONE)
                && part.phone().filter(number -> number.isCompatibleWith(report.phones().get(0))
                        && (report.phones().get(0).isWhole() || number.with(report.phones().get(0)).equals(number)))
                        .isPresent();
    }

    private boolean fitsName() {
        return report.name().isEmpty() || part.name().filter(name -> isOfOne(report.name().get(), name)).isPresent();
    }

    /** Whether two names are one person's, whatever their titles say: what was doubtful may have been the gender. */
    private static boolean isOfOne(PersonName one, PersonName other) {
        return new PersonName(one.written(), one.surname(), one.given(), Gender.UNKNOWN)
                .agreementWith(other) == NameAgreement.COMPATIBLE;
    }

    private boolean isDoubted(Field field) {
        return report.problems().stream().anyMatch(problem -> problem.field() == field);
    }

    /** What was not asked for may only be said again as it stands there. */
    private boolean repeatsTheRest() {
        boolean sameProject = fills(Field.PROJECT) || part.project().isEmpty() || part.project().equals(report.project());
        boolean sameName = fills(Field.NAME) || part.name().isEmpty()
                || report.name().filter(name -> name.isSameAs(part.name().get())).isPresent();
        boolean samePhone = fills(Field.PHONE) || !part.says(Field.PHONE)
                || part.phone().map(List::of).filter(report.phones()::equals).isPresent();
        return sameProject && sameName && samePhone && repeatsBeside();
    }

    /** What nobody asked for may be said where nothing of it stands. */
    private boolean repeatsBeside() {
        Particulars said = part.beside().particulars();
        Particulars stands = report.particulars();
        return repeats(Field.ADDRESS, said.address(), stands.address()) && repeats(Field.NEED, said.need(), stands.need())
                && repeats(Field.CONTACT_TIME, said.contactTime(), stands.contactTime())
                && repeats(Field.VISIT_AT, said.visitAt(), stands.visitAt());
    }

    private boolean repeats(Field field, Optional<?> said, Optional<?> stands) {
        return gaps.contains(field) || said.isEmpty() || stands.isEmpty() || said.equals(stands);
    }

    private Joined joined(String text) {
        Set<Field> filled = EnumSet.noneOf(Field.class);
        FIELDS.stream().filter(this::fills).forEach(filled::add);
        Set<Field> settled = EnumSet.copyOf(filled);
        if (filled.contains(Field.NAME)) {
            settled.add(Field.GENDER);
        }
        List<Problem> problems = Stream.concat(
                report.problems().stream().filter(problem -> !settled.contains(problem.field())),
                part.problems().stream()).toList();
        ReportReading whole = new ReportReading(filled.contains(Field.PROJECT) ? part.project() : report.project(),
                filled.contains(Field.NAME) || filled.contains(Field.GENDER) ? name() : report.name(),
                filled.contains(Field.PHONE) ? part.phone().map(List::of).orElse(List.<PhoneNumber>of()) : report.phones(),
                report.propertyType(), part.beside().particulars().visitAt().or(report::visitAt), report.agency(),
                report.agent(), problems, report.particulars().with(part.beside().particulars()), unclear(filled));
        int from = question.text().length() + 1;
        return new Joined(question.text() + "\n" + Body.of(text),
                new Reading(Reading.Kind.SUPPLEMENT, List.of(whole), Optional.empty(), spans(filled, from)), from);
    }

    private List<Problem> unclear(Set<Field> filled) {
        return Stream.concat(report.unclear().stream().filter(problem -> !filled.contains(problem.field())),
                part.beside().unclear().stream()).toList();
    }

    private Optional<PersonName> name() {
        Optional<PersonName> said = part.name().or(report::name).flatMap(part::nameOf);
        return said.map(name -> report.name().filter(known -> known.gender().isCompatibleWith(name.gender()))
                .map(name::with).orElse(name)).or(report::name);
    }

    private List<Span> spans(Set<Field> filled, int from) {
        int index = question.reading().reports().indexOf(report);
        Stream<Span> kept = question.reading().spans().stream().filter(span -> span.report() == index)
                .filter(span -> !filled.contains(span.field()))
                .map(span -> new Span(span.from(), span.to(), span.field(), 0));
        Stream<Span> own = part.spans().stream().filter(span -> filled.contains(span.field()))
                .map(span -> new Span(span.from() + from, span.to() + from, span.field(), 0));
        return Stream.concat(kept, own).toList();
    }
}
