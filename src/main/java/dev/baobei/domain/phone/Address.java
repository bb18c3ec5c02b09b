package dev.baobei.domain.phone;

import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Where texts come from and go to: a number in E.164, or a service number of a country's own. */
public final class Address {

    /** What {@link #isSomebodys} takes. */
    public static final String SOMEBODYS = "must be a mobile number in E.164, like +8613912345678";

    /** What {@link #isOurs} takes. */
    public static final String OURS = "must be a number in E.164, like +85291234567, or a service number of 3 to 20 digits";

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("\\+861[3-9][0-9]{9}");
    private static final Pattern SERVICE = Pattern.compile("[1-9][0-9]{2,19}");

    private Address() {}

    /** Whether a person can write from it, by its country and length; ranges open too often to be checked. */
    public static boolean isSomebodys(String text) {
        return isNumber(text) && (!text.startsWith("+86") || MAINLAND_MOBILE.matcher(text).matches());
    }

    /** Whether a gateway can be reached at it. */
    public static boolean isOurs(String text) {
        return isNumber(text) || text != null && SERVICE.matcher(text).matches();
    }

    private static boolean isNumber(String text) {
        return text != null && E164.matcher(text).matches() && PhoneNumberUtil.getInstance().isPossibleNumber(text, null);
    }
}
