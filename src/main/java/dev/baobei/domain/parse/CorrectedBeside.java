package dev.baobei.domain.parse;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Problem.Why;

/** What a text to send back says beside name and number: what was said, and a gap for what is asked and was not. */
final class CorrectedBeside {

    /** A longer value is left to the sender to write again. */
    private static final int LONGEST = 60;

    private static final Set<Field> FREE_WORDS = EnumSet.of(Field.ADDRESS, Field.NEED, Field.CONTACT_TIME);
    private static final Set<Field> ASKED = EnumSet.of(Field.GENDER, Field.ADDRESS, Field.NEED, Field.CONTACT_TIME,
            Field.VISIT_AT);

    private final ReportReading read;
    private final boolean doubted;
    private final boolean asks;

    CorrectedBeside(ReportReading read) {
        this.read = read;
        this.doubted = read.problems().stream().anyMatch(problem -> problem.field() == Field.REMARK);
        this.asks = ASKED.stream().anyMatch(this::isGap);
    }

    /** An address that may lie in an area or not would be asked about again. */
    private boolean isGap(Field field) {
        return read.problems().stream().anyMatch(problem -> problem.field() == field
                && (field == Field.ADDRESS || problem.why() != Why.AMBIGUOUS));
    }

    /** Whether a piece stands in the line however long it becomes: terms that ask for one thing may ask for any. */
    boolean isAsked(String piece) {
        return asks && !piece.startsWith(",经纪人:");
    }

    Stream<String> gender(Optional<String> said) {
        boolean doubtful = read.problems().stream().anyMatch(problem -> problem.field() == Field.GENDER);
        return isGap(Field.GENDER)
                ? Stream.of(",性别:" + CorrectedText.GAP)
                : said.filter(any -> !doubtful).map(value -> ",性别:" + value).stream();
    }

    Stream<String> visit(Optional<String> said) {
        return isGap(Field.VISIT_AT)
                ? Stream.of(",到访时间:" + CorrectedText.GAP)
                : said.filter(any -> read.visitAt().isPresent()).map(value -> ",到访时间:" + value).stream();
    }

    Stream<String> freeWords() {
        return FREE_WORDS.stream().flatMap(field -> freeWords(field).stream());
    }

    /** Words that raised a doubt would raise it again. */
    private Optional<String> freeWords(Field field) {
        Optional<String> said = switch (field) {
            case ADDRESS -> read.particulars().address();
            case NEED -> read.particulars().need();
            default -> read.particulars().contactTime();
        };
        return isGap(field)
                ? Optional.of(label(field) + CorrectedText.GAP)
                : said.map(value -> label(field) + (doubted || value.length() > LONGEST ? CorrectedText.GAP : value));
    }

    private static String label(Field field) {
        return switch (field) {
            case ADDRESS -> ",客户地址:";
            case NEED -> ",客户需求:";
            default -> ",联系时间:";
        };
    }
}
