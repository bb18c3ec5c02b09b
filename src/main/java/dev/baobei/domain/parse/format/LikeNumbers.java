package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * Several names with numbers are several customers where all have a title or all numbers are written alike. Otherwise the
 * second may be the agent: 张三138****1234 王磊13900000001.
 */
final class LikeNumbers {

    private static final Signs BETWEEN = Signs.of(",;、/|或");

    private LikeNumbers() {}

    /** A whole number without a title among hidden ones may be the agent's, and then so may every name without a title. */
    static void doubt(List<Draft> customers) {
        if (customers.size() < 2) {
            return;
        }
        boolean anyHidden = customers.stream()
                .anyMatch(customer -> number(customer).filter(number -> !number.isWhole()).isPresent());
        boolean anySuspect = customers.stream().anyMatch(customer -> isWhole(customer) && !isTitled(customer));
        if (anyHidden && anySuspect) {
            customers.stream().filter(customer -> !isTitled(customer)).forEach(LikeNumbers::doubt);
        }
    }

    private static boolean isWhole(Draft customer) {
        return number(customer).filter(PhoneNumber::isWhole).isPresent();
    }

    private static boolean isTitled(Draft customer) {
        return customer.first(Field.NAME).filter(NameWord::isTitled).isPresent();
    }

    /**
     * Two numbers that no label gives to the customer are the customer's where both are hidden alike; a whole one may be the
     * agent's own: 张三 138****1234 13900000001.
     */
    static void doubtUnlabelled(Draft customer) {
        List<String> shapes = shapes(customer);
        if (shapes.size() != 1 || !shapes.get(0).contains("*")) {
            doubtLast(customer);
        }
    }

    /** Behind a mere 电话 two whole numbers are the customer's too, but not a hidden and a whole one. */
    static void doubtUnlike(Draft customer) {
        if (shapes(customer).size() > 1 && !isList(customer)) {
            doubtLast(customer);
        }
    }

    /** 138****1234、13912345678 in one value are listed as one customer's; with a mere blank between they are not. */
    private static boolean isList(Draft customer) {
        return customer.all(Field.PHONE).size() == 1 && customer.all(Field.PHONE).get(0).holds(BETWEEN);
    }

    /** Whether both have the same number. */
    static boolean isSame(Draft one, Draft other) {
        return numbers(one).equals(numbers(other));
    }

    private static List<PhoneNumber> numbers(Draft draft) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (Text text : draft.all(Field.PHONE)) {
            PhoneFinder.in(text).forEach(sighting -> sighting.number().ifPresent(numbers::add));
        }
        return numbers.size() < 2 ? numbers : numbers.stream().distinct().toList();
    }

    private static List<String> shapes(Draft customer) {
        return customer.all(Field.PHONE).stream()
                .flatMap(text -> PhoneFinder.in(text).stream())
                .flatMap(sighting -> sighting.number().map(LikeNumbers::shape).stream())
                .distinct().toList();
    }

    /** 138****1234 或 139****5678, 138****1234 老婆139****5678: whose the last is stays open. */
    static void doubtLast(Draft customer) {
        List<Text> numbers = customer.all(Field.PHONE);
        customer.add(new Problem(Field.PHONE, Why.AMBIGUOUS, Optional.of(numbers.get(numbers.size() - 1).raw())));
    }

    private static void doubt(Draft customer) {
        customer.add(new Problem(Field.PHONE, Why.AMBIGUOUS, customer.first(Field.PHONE).map(Text::raw)));
    }

    /** Whether a part of a number is hidden, as an agent's own never is. */
    static boolean isHidden(Text number) {
        for (PhoneSighting sighting : PhoneFinder.in(number)) {
            if (sighting.number().isPresent() && !sighting.number().get().isWhole()) {
                return true;
            }
        }
        return false;
    }

    /** The first of a customer; nothing where it is asked about itself. */
    private static Optional<PhoneNumber> number(Draft customer) {
        return customer.first(Field.PHONE).flatMap(text -> PhoneFinder.in(text).stream().findFirst())
                .flatMap(PhoneSighting::number);
    }

    /** Where digits are known and where not. */
    private static String shape(PhoneNumber number) {
        return number.pattern().replaceAll("[0-9+]", "d");
    }
}
