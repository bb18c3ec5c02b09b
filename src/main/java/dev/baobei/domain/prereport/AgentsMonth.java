package dev.baobei.domain.prereport;

import java.util.Optional;

/**
 * What an agent reported to a project in a month (月度考核).
 *
 * <p>REG-09, lines 175-176: "业务员报备客户的准确性和及时性将成为绩效考核的紧要指标", "每位业务员应每月报备肯定数量的客户".
 *
 * @param reports     those that came on record
 * @param askedBack   those that were incomplete and sent back
 * @param refused     those that were refused when they came
 * @param turnedDown  of those on record, how many staff refused later
 * @param struck      of those on record, how many named a number that was none of the customer's
 * @param fallen      of those on record, how many were refused later, or struck, or both
 * @param made        how timely those on record were after the contact
 * @param changes     how timely changes were that name a contact of their own
 */
public record AgentsMonth(long reports, long askedBack, long refused, long turnedDown, long struck, long fallen,
        Timed made, Timed changes) {

    private static final int WHOLE = 100;

    /** How many were in time, late, or nobody can tell. */
    public record Timed(long inTime, long late, long undated) {

        /** Percent of those that can be told, rounded down so that 100 is all of them; nothing where there are none. */
        public Optional<Long> percent() {
            return AgentsMonth.percent(inTime, inTime + late);
        }
    }

    /** Percent of whatever was sent that stood as it was sent, rounded down; nothing where nothing was sent. */
    public Optional<Long> accuracy() {
        return percent(reports - fallen, reports + askedBack + refused);
    }

    private static Optional<Long> percent(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(part * WHOLE / whole);
    }
}
