package dev.baobei.domain.deal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the customer of a deal is from (客户来源地), as staff said it: by their papers, not by what a report said.
 *
 * @param by the account that said it
 */
public record Origin(Said said, Instant at, UUID by) {

    /** What is allowed for an address. */
    public static final int LONGEST_ADDRESS = 120;

    /** What a person says of a place. */
    public enum Side {
        INSIDE, OUTSIDE
    }

    /**
     * What is said.
     *
     * @param address as it was said
     * @param near    whether it is inside of the areas to which it is only near: a person says so, never a machine
     */
    public record Said(String address, Optional<Side> near) {

        @Override
        public String toString() {
            return "Said[" + near + "]";
        }
    }
}
