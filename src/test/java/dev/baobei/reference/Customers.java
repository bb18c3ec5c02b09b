package dev.baobei.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;

/**
 * Which arrivals are one customer's. design 4: a whole number finds its customer, and whoever gave two numbers is found by either;
 * numbers of two customers, or a name that does not fit, are for a person to join: until then it is somebody else.
 */
final class Customers {

    private final Days days;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Integer, Integer> customers = new HashMap<>();

    Customers(Days days) {
        this.days = days;
    }

    /** The arrival of the same customer on the same day; null where this is the first. */
    Arrival today(Arrival arrival) {
        List<Arrival> whole = today(sharing(arrival)
                .filter(earlier -> earlier.numbers().containsAll(arrival.numbers().stream().filter(Likeness::whole).toList()))
                .filter(earlier -> Likeness.compatible(earlier.name(), arrival.name())), arrival);
        List<Arrival> named = whole.stream().filter(earlier -> earlier.name().equals(arrival.name())).toList();
        if (!named.isEmpty() || whole.size() == 1) {
            return named.isEmpty() ? whole.get(0) : named.get(0);
        }
        Integer known = known(arrival);
        return known == null ? null : today(of(known), arrival).stream().findFirst().orElse(null);
    }

    private List<Arrival> today(Stream<Arrival> among, Arrival arrival) {
        return among.filter(earlier -> days.of(earlier.at()) == days.of(arrival.at())).toList();
    }

    void add(Arrival arrival) {
        Integer known = known(arrival);
        customers.put(arrival.id(), known == null ? arrival.id() : known);
        arrivals.add(arrival);
    }

    /** Whoever came first of a household; null where nobody did. */
    Arrival firstOf(String household) {
        return arrivals.stream().filter(earlier -> household != null && household.equals(earlier.household())).findFirst()
                .orElse(null);
    }

    boolean areOne(Arrival one, Arrival other) {
        Integer customer = customers.get(one.id());
        return customer != null && customer.equals(customers.get(other.id()));
    }

    /** The one customer who has a number of this arrival under names that all fit; null where there is none, or several. */
    private Integer known(Arrival arrival) {
        List<Integer> fitting = sharing(arrival).map(earlier -> customers.get(earlier.id())).distinct()
                .filter(customer -> of(customer).allMatch(earlier -> Likeness.compatible(earlier.name(), arrival.name())))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private Stream<Arrival> sharing(Arrival arrival) {
        return arrivals.stream().filter(earlier -> earlier.numbers().stream()
                .anyMatch(number -> Likeness.whole(number) && arrival.numbers().contains(number)));
    }

    private Stream<Arrival> of(int customer) {
        return arrivals.stream().filter(earlier -> customers.get(earlier.id()) == customer);
    }
}
