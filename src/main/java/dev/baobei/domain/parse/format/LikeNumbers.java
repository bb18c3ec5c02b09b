package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/**
 * Several names with numbers are several customers where all have a title or all numbers are written alike. Otherwise the
 * second may be the agent: 张三138****1234 王磊13900000001.
 */
final class LikeNumbers {

    private LikeNumbers() {}

    static void doubt(List<Draft> customers) {
        long shapes = customers.stream().map(LikeNumbers::shape).filter(shape -> !shape.isEmpty()).distinct().count();
        if (shapes > 1) {
            customers.stream()
                    .filter(customer -> customer.first(Field.NAME).filter(LikeNumbers::isTitled).isEmpty())
                    .forEach(LikeNumbers::doubt);
        }
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
        if (shapes(customer).size() > 1) {
            doubtLast(customer);
        }
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

    private static boolean isTitled(Text name) {
        return name.length() > 2 && List.of("先生", "女士", "小姐", "太太").stream().anyMatch(name::endsWith);
    }

    /** Where digits are known and where not; empty where the number itself is asked about. */
    private static String shape(Draft customer) {
        Optional<PhoneNumber> number = customer.first(Field.PHONE).flatMap(text -> PhoneFinder.in(text).stream().findFirst())
                .flatMap(sighting -> sighting.number());
        return number.map(LikeNumbers::shape).orElse("");
    }

    private static String shape(PhoneNumber number) {
        return number.pattern().replaceAll("[0-9+]", "d");
    }
}
