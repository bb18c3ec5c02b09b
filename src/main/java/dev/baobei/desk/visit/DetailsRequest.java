package dev.baobei.desk.visit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Source;

/** Who it was that arrived when we stamped it, as the desk sends it; each part as in {@link ArrivalRequest}. */
public record DetailsRequest(@NotBlank @Size(max = 60) String customerName,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 20) String> phones, Gender gender, Source source,
        @Size(max = 60) String broughtBy, @Min(1) @Max(500) Integer party, Boolean group, @Valid HouseholdRequest household) {

    ArrivalRequest in(Project project) {
        return new ArrivalRequest(project.code(), customerName, phones, gender, source, broughtBy, party, group, household,
                null);
    }

    @Override
    public String toString() {
        return "DetailsRequest[]";
    }
}
