package dev.baobei.desk.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.visit.Stamp;

/**
 * An arrival that was stamped before its details, as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param state    {@code waiting}, {@code lapsed} (the same after closing), {@code detailed} or {@code dismissed}
 * @param closesAt until when its visit may be confirmed, exclusive; from then on only where two people reopen it
 * @param note     by what the desk knows them
 * @param by       id of the account that stamped it
 * @param visit    what it became
 * @param detailed who said so, and when: its details are of then, its time is that of the tap
 * @param dismissed who said that it was nobody, when and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StampView(UUID id, String project, String state, OffsetDateTime arrivedAt, OffsetDateTime closesAt, String note,
        UUID by, UUID visit, Said detailed, Said dismissed) {

    /** What an account said of it later. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(UUID by, OffsetDateTime at, String reason) {}

    /** Those that wait for their details, the first first. */
    public record StampList(List<StampView> arrivals) {}

    static StampView of(Stamp stamp, Instant now) {
        ZoneId zone = stamp.project().zone();
        return new StampView(stamp.id(), stamp.project().code(), CamelCase.of(stamp.stateAt(now)),
                stamp.arrivedAt().atZone(zone).toOffsetDateTime(), stamp.closesAt().atZone(zone).toOffsetDateTime(),
                stamp.note().orElse(null), stamp.by(), stamp.visit().orElse(null),
                stamp.detailed().map(said -> new Said(said.by(), said.at().atZone(zone).toOffsetDateTime(), null)).orElse(null),
                stamp.dismissed().map(said -> new Said(said.by(), said.at().atZone(zone).toOffsetDateTime(), said.reason()))
                        .orElse(null));
    }
}
