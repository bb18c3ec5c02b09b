package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.visit.Source;

/**
 * An arrival as the desk sends it.
 *
 * @param project      code
 * @param customerName as the customer gives it
 * @param phones       whole ({@code 13812341234}, {@code +85291234567}) or with {@code *} for an unknown digit, 11 positions
 * @param gender       where the name does not tell it
 * @param source       by what way they came; {@code AGENCY} when left out
 * @param broughtBy    {@code self}, an agency's name, or left out where nobody said
 * @param party        how many people came
 * @param group        whether they came in a group of the agency that brought them
 * @param household    of whom they are family, where somebody said so
 * @param enteredAt    when the desk says they came: kept as a claim, never used to judge
 */
public record ArrivalRequest(@NotBlank @Size(max = 12) String project, @NotBlank @Size(max = 60) String customerName,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 20) String> phones, Gender gender, Source source,
        @Size(max = 60) String broughtBy, @Min(1) @Max(500) Integer party, Boolean group,
        @Valid HouseholdRequest household,
        OffsetDateTime enteredAt) {

    @Override
    public String toString() {
        return "ArrivalRequest[" + project + "]";
    }
}
