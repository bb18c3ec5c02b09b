package dev.baobei.desk.dispute;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is ruled.
 *
 * @param shares for whom the customer is: each once, together 100 percent
 * @param basis  {@code evidence}, {@code customersChoice}, {@code settlement}, {@code pool}, or for two people in any case
 *               {@code standingOrder}, {@code earlierRelation} or {@code complaint}
 */
public record RulingRequest(@NotEmpty @Size(max = 10) List<@NotNull @Valid Share> shares,
        @NotNull @Pattern(regexp = "evidence|customersChoice|settlement|pool|standingOrder|earlierRelation|complaint", message = "must be one of {regexp}") String basis,
        @NotBlank @Size(max = 500) String reason) {

    /** One share: of a report's agent, of an agency, or of the house where neither is named. */
    public record Share(@Size(max = 6) String receipt, @Size(max = 60) String agency,
            @NotNull @Min(1) @Max(100) Integer percent) {}

    @Override
    public String toString() {
        return "RulingRequest[" + basis + "]";
    }
}
