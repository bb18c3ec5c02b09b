package dev.baobei.generated;

/**
 * A customer's number.
 *
 * @param pattern as a record keeps it
 * @param typed   as the message has it
 */
record Number(String pattern, String typed) {

    /** Any number, typed in any way. */
    static Number of(Chance chance) {
        return switch (chance.between(1, 20)) {
            case 1 -> spaced(mobile(chance), chance.pick(" ", "-"));
            case 2 -> abroad(chance);
            case 3 -> apart(mobile(chance), chance);
            default -> tight(chance);
        };
    }

    /** A number without blanks or signs of other countries, which may be glued to a name. */
    static Number tight(Chance chance) {
        String mobile = mobile(chance);
        return switch (chance.between(1, 20)) {
            case 1, 2, 3, 4, 5, 6 -> new Number(mobile, mobile);
            case 7 -> hidden(mobile, 4, 5, "**");
            case 8 -> hidden(mobile, 3, 6, "**");
            case 9 -> chance.percent(50) ? hidden(mobile, 4, 3, "****") : hidden(mobile, 7, 0, "****");
            case 10 -> chance.percent(50) ? hidden(mobile, 0, 4, "*******") : hidden(mobile, 3, 4, mask(chance));
            default -> hidden(mobile, 3, 4, chance.percent(80) ? "****" : mask(chance));
        };
    }

    static String mobile(Chance chance) {
        return chance.word("mobile") + chance.digits(8);
    }

    private static String mask(Chance chance) {
        return switch (chance.between(1, 9)) {
            case 1 -> "*".repeat(chance.between(1, 8));
            case 2 -> "＊＊＊＊";
            case 3 -> "••••";
            case 4 -> "●●●●";
            case 5 -> "XXXX";
            case 6 -> "xxxx";
            case 7 -> "----";
            case 8 -> "-****-";
            default -> "####";
        };
    }

    private static Number hidden(String mobile, int front, int back, String mask) {
        String head = mobile.substring(0, front);
        String tail = mobile.substring(mobile.length() - back);
        return new Number(head + "*".repeat(mobile.length() - front - back) + tail, head + mask + tail);
    }

    private static Number apart(String mobile, Chance chance) {
        return hidden(mobile, 3, 4, chance.pick(" **** ", " *** ", "**** ", " xxxx "));
    }

    private static Number spaced(String mobile, String gap) {
        return new Number(mobile, mobile.substring(0, 3) + gap + mobile.substring(3, 7) + gap + mobile.substring(7));
    }

    private static Number abroad(Chance chance) {
        String mobile = mobile(chance);
        String eight = chance.digits(6);
        return switch (chance.between(1, 8)) {
            case 1 -> new Number(mobile, "+86" + mobile);
            case 2 -> new Number(mobile, "+86 " + mobile);
            case 3 -> new Number(mobile, "86-" + mobile);
            case 4 -> new Number("+85292" + eight, "+852 92" + eight.substring(0, 2) + " " + eight.substring(2));
            case 5 -> new Number("+85362" + eight, "+853 62" + eight);
            case 6 -> new Number("+886912" + eight, "+886 912 " + eight.substring(0, 3) + " " + eight.substring(3));
            case 7 -> new Number("+6591" + eight, "+65 91" + eight);
            default -> landline(chance.word("landline"), "58" + eight, chance);
        };
    }

    private static Number landline(String city, String local, Chance chance) {
        String typed = chance.pick(city + "-" + local, city + " " + local, "(" + city + ")" + local);
        return new Number("+86" + city.substring(1) + local, typed);
    }

    boolean isGlueable() {
        return typed.chars().noneMatch(c -> " +()-".indexOf(c) >= 0) && !typed.startsWith("86-") && !typed.startsWith("*");
    }
}
