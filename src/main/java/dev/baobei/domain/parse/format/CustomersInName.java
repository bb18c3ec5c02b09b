package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** 客户信息：刘先生186****9892 李先生187****2924: one label for name and number, of one customer or of several. */
final class CustomersInName {

    private static final List<Field> ALL_BUT_NAME = Arrays.stream(Field.values()).filter(field -> field != Field.NAME).toList();
    private static final List<Field> NEITHER_NAME_NOR_PHONE = ALL_BUT_NAME.stream().filter(field -> field != Field.PHONE)
            .toList();

    private CustomersInName() {}

    static List<Draft> of(Draft draft, ProjectNames projects) {
        List<Text> names = draft.all(Field.NAME);
        if (!holdNumber(names)) {
            return List.of(draft);
        }
        List<Draft> customers = new ArrayList<>();
        for (Text name : names) {
            customers.addAll(reader(name, draft, projects).customers());
        }
        List<Field> shared = customers.size() == 1 || !draft.has(Field.PHONE) ? ALL_BUT_NAME : NEITHER_NAME_NOR_PHONE;
        customers.forEach(customer -> share(customer, draft, shared));
        return customers;
    }

    private static boolean holdNumber(List<Text> names) {
        for (Text name : names) {
            if (!PhoneFinder.in(name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static CustomerReader reader(Text names, Draft form, ProjectNames projects) {
        CustomerReader reader = new CustomerReader(names, Pieces.of(names, projects), projects, true);
        return form.has(Field.PROJECT) ? reader.belowProject() : reader;
    }

    /** What the form says besides holds for each; a number of its own label beside one in the name may be either's. */
    private static void share(Draft customer, Draft form, List<Field> fields) {
        if (customer.has(Field.PHONE) && form.has(Field.PHONE) && !LikeNumbers.isSame(customer, form)) {
            customer.add(new Problem(Field.PHONE, Problem.Why.AMBIGUOUS, form.first(Field.PHONE).map(Text::raw)));
        }
        if (customer.has(Field.PHONE) && LikeNumbers.isSame(customer, form)) {
            form.all(Field.PHONE).forEach(same -> customer.add(Field.PHONE, same));
        }
        form.problems().forEach(customer::add);
        customer.inherit(form, fields);
    }
}
