package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.message.Entered;
import dev.baobei.domain.party.Gender;

/**
 * A report that an agent made to staff.
 *
 * @param project      code
 * @param agency       its name
 * @param agent        the agent's name
 * @param agentPhone   the number that the agent writes from, where several of the agency have that name
 * @param means        how staff were told
 * @param customerName as the agent gives it
 * @param phones       as for an arrival; hidden digits as {@code *}
 * @param gender       where the name does not tell it
 * @param visitAt      when the customer is said to come
 * @param need         what the customer looks for, in one line
 * @param contactedAt  when the agent is said to have spoken with the customer: kept, never used to judge
 * @param address      where the customer lives or comes from, in one line
 */
public record EntryRequest(@NotBlank @Size(max = 12) String project, @NotBlank @Size(max = 60) String agency,
        @NotBlank @Size(max = 40) String agent, @Size(max = 20) String agentPhone, @NotNull Entered.Means means,
        @NotBlank @Size(max = 60) String customerName,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 20) String> phones, Gender gender, OffsetDateTime visitAt,
        @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String need,
        OffsetDateTime contactedAt,
        @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String address) {

    @Override
    public String toString() {
        return "EntryRequest[" + project + "]";
    }
}
