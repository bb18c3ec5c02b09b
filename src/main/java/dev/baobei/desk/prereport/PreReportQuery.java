package dev.baobei.desk.prereport;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.report.LookUps;

/**
 * Which reports are looked for.
 *
 * @param agency its name
 * @param agent  the name of whose they are, also of one who left since
 * @param state  {@code expiring} from when its agent is reminded that it is about to expire; it is not {@code pending} then
 * @param name   a name that a report's does not contradict
 * @param digits the last four or the first three
 * @param after  {@code next} of the page before
 */
public record PreReportQuery(@NotBlank @Size(max = 12) String project, @Size(max = 60) String agency,
        @Size(max = 40) String agent,
        @Pattern(regexp = "pending|expiring|expired|matched|withdrawn|superseded|left|refused") String state,
        @Size(max = 60) String name,
        @Pattern(regexp = "[0-9]{3,4}") String digits, @Size(max = 6) String after) {

    /** The same as it is kept that it was asked. */
    LookUps.Asked lookUp(Project where, Optional<Agency> of) {
        return new LookUps.Asked(LookUps.Kind.SEARCH, where.id(), Optional.empty(), Optional.ofNullable(digits),
                Optional.ofNullable(name), of.map(Agency::id), Optional.ofNullable(agent), Optional.ofNullable(state),
                Optional.ofNullable(after).flatMap(Receipt::of).map(Receipt::code));
    }

    @Override
    public String toString() {
        return "PreReportQuery[" + project + "]";
    }
}
