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
        return number.map(found -> found.pattern().replaceAll("[0-9+]", "d")).orElse("");
    }
}
