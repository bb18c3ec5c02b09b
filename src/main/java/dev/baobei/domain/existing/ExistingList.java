package dev.baobei.domain.existing;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.baobei.domain.phone.PhoneNumber;

/** A project's list of existing customers (老客户), with everybody who ever stood on it, found by their whole number. */
public final class ExistingList {

    /** Nobody. */
    public static final ExistingList EMPTY = new ExistingList(List.of());

    private final Map<PhoneNumber, List<ExistingCustomer>> byPhone;

    public ExistingList(Collection<ExistingCustomer> customers) {
        byPhone = customers.stream().collect(groupingBy(ExistingCustomer::phone));
    }

    /** Who has one of these numbers; a number of which digits are hidden is nobody's. */
    public List<ExistingCustomer> with(List<PhoneNumber> phones) {
        return phones.stream().distinct().flatMap(phone -> byPhone.getOrDefault(phone, List.of()).stream()).toList();
    }
}
