package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A protection that is counted from the report that won, whenever its customer came: {@code report+P7D@24:00}. Where no report won
 * (a walk-in, a signed form, what is left open) or it was made after the arrival, from the visit. What is over when the customer comes protects
 * nobody.
 *
 * <p>REG-02, line 28: "到店咨询意向客户期限为报备之日起7天有效"; REG-19, 3.3: "备案客户三个月内没有采购产品或是销售订单公司可以撤销备案".
 *
 * @param length to an hour or to the end of a day
 */
public record FromReport(Protection.Span length) implements Protection.Span {

    private static final String REPORT = "report+";

    public FromReport {
        if (!isPossible(length)) {
            throw new IllegalArgumentException("no protection: " + length);
        }
    }

    private static boolean isPossible(Protection.Span length) {
        return length instanceof Lasting || length instanceof WholeDays;
    }

    static boolean isMeant(String text) {
        return text.startsWith(REPORT);
    }

    /** {@code report+P7D}, {@code report+P3M@24:00}; nothing where it is none. */
    static Optional<FromReport> read(String text) {
        return Protection.read(text.substring(REPORT.length())).filter(FromReport::isPossible).map(FromReport::new);
    }

    @Override
    public Instant start(Came came) {
        return Stream.concat(came.reportedAt().stream(), Stream.of(came.at())).min(Instant::compareTo).orElseThrow();
    }

    @Override
    public Instant deadline(Instant from, ZoneId zone, Openings openings) {
        return length.deadline(from, zone, openings);
    }

    @Override
    public String toString() {
        return REPORT + length;
    }
}
