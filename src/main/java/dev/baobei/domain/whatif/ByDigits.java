package dev.baobei.domain.whatif;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;

/** Finds what shares the last four digits with a number or, where either hides them, the first three: as on record. */
final class ByDigits<T> {

    private final Map<String, Set<T>> byLast4 = new HashMap<>();
    private final Map<String, Set<T>> byFirst3 = new HashMap<>();
    private final Map<String, Set<T>> withoutLast4 = new HashMap<>();

    void add(List<PhoneNumber> phones, T found) {
        phones.forEach(phone -> {
            add(byLast4, phone.last4(), found);
            add(byFirst3, phone.first3(), found);
            add(withoutLast4, phone.last4().isEmpty() ? phone.first3() : Optional.empty(), found);
        });
    }

    private void add(Map<String, Set<T>> under, Optional<String> digits, T found) {
        digits.ifPresent(key -> under.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(found));
    }

    void remove(List<PhoneNumber> phones, T found) {
        phones.forEach(phone -> Stream.of(byLast4, byFirst3, withoutLast4).forEach(under -> {
            phone.last4().ifPresent(key -> remove(under, key, found));
            phone.first3().ifPresent(key -> remove(under, key, found));
        }));
    }

    private void remove(Map<String, Set<T>> under, String key, T found) {
        under.computeIfPresent(key, (digits, set) -> set.remove(found) && set.isEmpty() ? null : set);
    }

    Stream<T> near(List<PhoneNumber> phones) {
        return phones.stream().flatMap(this::near).distinct();
    }

    private Stream<T> near(PhoneNumber phone) {
        return phone.last4().isPresent()
                ? Stream.concat(under(byLast4, phone.last4()), under(withoutLast4, phone.first3()))
                : under(byFirst3, phone.first3());
    }

    private Stream<T> under(Map<String, Set<T>> map, Optional<String> digits) {
        return digits.map(map::get).stream().flatMap(Set::stream);
    }
}
