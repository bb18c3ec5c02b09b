package dev.baobei.desk.deal;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Origin;

/**
 * A deal to be entered.
 *
 * @param visit  a visit of the customer, whether or not it is confirmed
 * @param unit   what is bought (房号), once per project
 * @param step   {@code subscription}, {@code deposit} or {@code contract}
 * @param buyers who stands in the contract
 * @param address where the customer is from, by their papers; may be said later
 * @param nearArea {@code inside} or {@code outside}: what a person says where that is only near to an agency's area
 */
public record DealRequest(@NotNull UUID visit,
        @NotBlank @Size(max = Deal.LONGEST_UNIT) String unit,
        @NotNull @Pattern(regexp = "subscription|deposit|contract", message = "must be one of {regexp}") String step,
        @Size(max = 10) List<@NotNull @Valid BuyerRequest> buyers,
        @Size(max = Origin.LONGEST_ADDRESS) @Pattern(regexp = OriginRequest.ADDRESS, message = OriginRequest.ALLOWED) String address,
        @Pattern(regexp = "inside|outside", message = "must be one of {regexp}") String nearArea) {

    /** One buyer; {@code relation} to the customer who came: {@code self}, {@code spouse}, {@code parent}, {@code child} or {@code other}. */
    public record BuyerRequest(@NotBlank @Size(max = 60) String name,
            @NotNull @Pattern(regexp = "self|spouse|parent|child|other", message = "must be one of {regexp}") String relation) {

        @Override
        public String toString() {
            return "BuyerRequest[" + relation + "]";
        }
    }

    @Override
    public String toString() {
        return "DealRequest[" + visit + "]";
    }
}
