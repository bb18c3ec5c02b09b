package dev.baobei.desk.deal;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.deal.Origin;

/**
 * Where the customer of a deal is from.
 *
 * @param address  by their papers
 * @param nearArea {@code inside} or {@code outside}: what a person says where that is only near to an agency's area
 * @param reason   why it is otherwise than was said before
 */
public record OriginRequest(
        @NotBlank @Size(max = Origin.LONGEST_ADDRESS) @Pattern(regexp = ADDRESS, message = ALLOWED) String address,
        @Pattern(regexp = "inside|outside", message = "must be one of {regexp}") String nearArea,
        @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String reason) {

    static final String ADDRESS = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*";
    static final String ALLOWED = "must be in one line";

    static Optional<Origin.Said> said(String address, String nearArea) {
        return Optional.ofNullable(address).map(one -> new Origin.Said(one.strip(),
                Optional.ofNullable(nearArea).map(side -> CamelCase.read(Origin.Side.class, side))));
    }

    @Override
    public String toString() {
        return "OriginRequest[]";
    }
}
