package dev.baobei.race;

import java.util.List;
import java.util.Random;

import dev.baobei.testing.Installation;

/**
 * A person over whom the writers race, named and numbered alike by everybody, but in ever other masks.
 *
 * @param number counts the persons: every one is of a project, and has a number, of his own
 */
record HotCustomer(int number) {

    private static final int PROJECTS = 2;
    private static final int LAST_FOUR = 10_000;
    /** Spreads neighbours over the last four digits; prime to their count. */
    private static final int SPREAD = 7_919;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final List<String> FIRST_THREE = List.of("138", "139", "136", "150", "186", "188", "177", "199");
    private static final List<String> REPORTED = List.of("%s****%s", "%sxxxx%s", "%s-****-%s", "%s XXXX %s");

    /** Index into the projects of the {@link Installation}: where no lead time is asked, and where half an hour is. */
    int project() {
        return number % PROJECTS;
    }

    String first3() {
        return FIRST_THREE.get(number / PROJECTS % FIRST_THREE.size());
    }

    String last4() {
        return "%04d".formatted(number / PROJECTS * SPREAD % LAST_FOUR);
    }

    String name() {
        return SURNAMES.charAt(number / PROJECTS % SURNAMES.length()) + "先生";
    }

    /** A report in one of the masks, or with the whole number. */
    String report(Random random) {
        int mask = random.nextInt(REPORTED.size() + 1);
        String digits = mask == REPORTED.size() ? whole() : REPORTED.get(mask).formatted(first3(), last4());
        return "报备《" + Installation.PROJECT_NAMES.get(project()) + "》,客户" + name() + ",电话:" + digits + "。";
    }

    /** The arrival as JSON, by the whole number or by what the slip shows of it. */
    String arrival(Random random) {
        return "{\"project\":\"%s\",\"customerName\":\"%s\",\"phones\":[\"%s\"]}".formatted(
                Installation.PROJECTS.get(project()), name(), random.nextBoolean() ? whole() : first3() + "****" + last4());
    }

    private String whole() {
        return first3() + "%04d".formatted((number + 1) * 37 % LAST_FOUR) + last4();
    }
}
