package dev.baobei.domain.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * Whether a visitor is a customer who came before, as far as a machine may say: by a whole number, under names that all fit. Whom it
 * may be besides is for a person to judge; a partly hidden number makes nobody known.
 */
public sealed interface Acquaintance {

    /** Came to this project earlier on the same day: leaving and coming back restarts nothing. */
    record CameToday(Visit earlier) implements Acquaintance {}

    /** Came on an earlier day. */
    record Known(UUID customer) implements Acquaintance {}

    /** No visitor gave any of these numbers before. */
    record New() implements Acquaintance {}

    /** The numbers are somebody else's by name, or those of several customers. */
    record Doubtful() implements Acquaintance {}

    /** The same where no records were joined. */
    static Acquaintance of(PersonName name, List<PhoneNumber> phones, LocalDate day, List<Visit> earlier) {
        return of(name, phones, day, earlier, JoinedRecords.NONE);
    }

    /**
     * Who a visitor is.
     *
     * @param day     of the arrival, in the project's zone
     * @param earlier every visit to the project so far, or at least all of the customers who share a whole number with this visitor,
     *                and of whoever is joined with them
     */
    static Acquaintance of(PersonName name, List<PhoneNumber> phones, LocalDate day, List<Visit> earlier,
            JoinedRecords joined) {
        List<PhoneNumber> whole = phones.stream().filter(PhoneNumber::isWhole).toList();
        List<Visit> sharing = earlier.stream().filter(visit -> whole.stream().anyMatch(visit.phones()::contains)).toList();
        List<Visit> theSame = sharing.stream().filter(visit -> visit.day().equals(day))
                .filter(visit -> visit.phones().containsAll(whole) && fits(name, Stream.of(visit))).toList();
        Optional<Visit> underThisName = theSame.stream().filter(visit -> visit.name().equals(name)).findFirst();
        return underThisName.or(() -> theSame.size() == 1 ? Optional.of(theSame.get(0)) : Optional.empty())
                .<Acquaintance>map(CameToday::new).orElseGet(() -> among(name, day, sharing, earlier, joined));
    }

    /** Who is joined is known under the name of either record. */
    private static Acquaintance among(PersonName name, LocalDate day, List<Visit> sharing, List<Visit> earlier,
            JoinedRecords joined) {
        List<UUID> fitting = sharing.stream().map(visit -> joined.one(visit.customer())).distinct()
                .filter(person -> joined.all(person).stream().map(record -> of(record, earlier).toList())
                        .anyMatch(visits -> !visits.isEmpty() && fits(name, visits.stream())))
                .toList();
        if (fitting.size() != 1) {
            return sharing.isEmpty() ? new New() : new Doubtful();
        }
        UUID person = fitting.get(0);
        return earlier.stream().filter(visit -> joined.one(visit.customer()).equals(person))
                .filter(visit -> visit.day().equals(day)).findFirst()
                .<Acquaintance>map(CameToday::new).orElseGet(() -> new Known(person));
    }

    private static Stream<Visit> of(UUID customer, List<Visit> visits) {
        return visits.stream().filter(visit -> visit.customer().equals(customer));
    }

    private static boolean fits(PersonName name, Stream<Visit> visits) {
        return visits.allMatch(visit -> visit.name().agreementWith(name) == NameAgreement.COMPATIBLE);
    }
}
