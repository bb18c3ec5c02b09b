package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.baobei.domain.phone.PhoneNumber;

/** Numbers that are not mainland mobiles: of other countries with their {@code +}, landlines (座机), 香港, 澳门, 台湾. */
final class OtherNumber {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 17;
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final List<String> NEIGHBOURS = List.of("852", "853", "886");

    private OtherNumber() {}

    /** A number written with its country code, without the plus: valid as libphonenumber knows it, or nothing. */
    static Optional<PhoneNumber> international(String digits) {
        return digits.length() < SHORTEST || digits.length() > LONGEST ? Optional.empty() : valid("+" + digits, "ZZ");
    }

    /**
     * A number written without a plus sign: a landline with its area code, or one that begins with the code of 香港, 澳门 or
     * 台湾. 0912345678 may be of 台湾, or of the mainland with a digit wrong or missing.
     */
    static Optional<PhoneNumber> local(String digits) {
        if (digits.length() < 10 || digits.length() > LONGEST) {
            return Optional.empty();
        }
        if (digits.startsWith("00")) {
            return international(digits.substring(2));
        }
        if (digits.charAt(0) == '0') {
            return valid(digits, "CN");
        }
        return NEIGHBOURS.contains(digits.substring(0, 3)) ? international(digits) : Optional.empty();
    }

    /** Whether a number written with its country code is as long as numbers are there. */
    static boolean isOfRightLength(String digits) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.isPossibleNumber(numbers.parse("+" + digits, "ZZ"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** Whether the digits alone could be a whole number of the mainland, one that is given out. */
    static boolean isMobile(String digits) {
        return MOBILE.matcher(digits).matches() && valid(digits, "CN").isPresent();
    }

    private static Optional<PhoneNumber> valid(String digits, String region) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber parsed = numbers.parse(digits, region);
            return numbers.isValidNumber(parsed)
                    ? PhoneNumber.of(numbers.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
