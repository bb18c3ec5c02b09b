package dev.baobei.race;

import java.util.List;
import java.util.Random;

import dev.baobei.testing.Installation;

/**
 * A person over whom the writers race, named alike by everybody and numbered in whatever digits the projects take: some masks of one
 * person share all that both show, some a few digits, some none at all.
 *
 * @param number counts the persons: every one is of a project, and has a number, of his own
 */
record HotCustomer(int number) {

    private static final int PROJECTS = 2;
    private static final int FOUR_DIGITS = 10_000;
    /** Spreads neighbours over the last four digits; prime to their count. */
    private static final int SPREAD = 7_919;
    /** Likewise over the four in the middle, so that front seven are of one person as well. */
    private static final int MIDDLE_SPREAD = 37;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    /** So many that few who have one in common are named alike. */
    private static final List<String> FIRST_THREE = List.of(("130 131 132 133 135 136 137 138 139 145 147 150 151 152 153 155 "
            + "156 157 158 159 166 170 171 172 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 198 199 193")
            .split(" "));
    /** A zero for a digit that is shown. What shows seven or more is written more often, so that there is something to win. */
    private static final List<String> REPORTED = List.of("000****0000", "000xxxx0000", "000-****-0000", "000 XXXX 0000",
            "0000**00000", "000**000000", "00000000000", "00000000000", "0000****000", "0000000****", "*******0000");
    private static final List<String> SHOWN = List.of("00000000000", "00000000000", "000****0000", "0000**00000",
            "000**000000");

    /** Index into the projects of the {@link Installation}: where no lead time is asked, and where half an hour is. */
    int project() {
        return number % PROJECTS;
    }

    private String name() {
        return SURNAMES.charAt(number / PROJECTS % SURNAMES.length()) + "先生";
    }

    /** A report in one of the masks, or with the whole number. */
    String report(Random random) {
        return "报备《" + Installation.PROJECT_NAMES.get(project()) + "》,客户" + name() + ",电话:" + number(REPORTED, random) + "。";
    }

    /** The arrival as JSON, by the whole number or by what the customer shows of it. */
    String arrival(Random random) {
        return "{\"project\":\"%s\",\"customerName\":\"%s\",\"phones\":[\"%s\"]}".formatted(
                Installation.PROJECTS.get(project()), name(), number(SHOWN, random));
    }

    private String number(List<String> masks, Random random) {
        String mask = masks.get(random.nextInt(masks.size()));
        String whole = whole();
        StringBuilder written = new StringBuilder();
        int digit = 0;
        for (char sign : mask.toCharArray()) {
            written.append(sign == '0' ? whole.charAt(digit) : sign);
            digit += "- ".indexOf(sign) < 0 ? 1 : 0;
        }
        return written.toString();
    }

    private String whole() {
        int ofProject = number / PROJECTS;
        return FIRST_THREE.get(ofProject % FIRST_THREE.size()) + "%04d".formatted((number + 1) * MIDDLE_SPREAD % FOUR_DIGITS)
                + "%04d".formatted(ofProject * SPREAD % FOUR_DIGITS);
    }
}
