package dev.baobei.domain.party;

import java.util.Optional;

import dev.baobei.domain.text.Homophones;
import dev.baobei.domain.text.Text;

/**
 * A customer's name (姓名) as written, and what it says.
 *
 * @param written  exactly the characters the sender used, never converted
 * @param surname  in simplified characters, for matching; empty where hidden ({@code *先生}), a company's whole name
 * @param given    the given name in simplified characters, empty where only surname and title are known
 * @param gender   from the title or a label
 */
public record PersonName(String written, String surname, String given, Gender gender) {

    /**
     * The name that was written, or nothing where it is none: empty, with digits, two names, a bare title. A title in brackets
     * says the gender and is no part of the name: 陈家家(先生) is 陈家家; nor are those who come along: 张先生夫妇 is 张先生.
     *
     * @param written    张先生, 张伟, 欧阳(女士), *先生, 买买提·吐尔逊, John Smith
     * @param genderHint what a label beside it says; the title, where there is one, goes before it
     */
    public static Optional<PersonName> of(String written, Gender genderHint) {
        return of(Text.of(written), genderHint);
    }

    /** The same of a part of a text. */
    public static Optional<PersonName> of(Text written, Gender genderHint) {
        return WrittenName.read(written)
                .map(name -> new PersonName(WrittenName.alone(written), name.surname(), name.given(),
                        name.gender() == Gender.UNKNOWN ? genderHint : name.gender()));
    }

    /** Whether a name was written. */
    public static boolean is(Text written) {
        return WrittenName.read(written).isPresent();
    }

    /** Whether surname and given name are both known, or a company's name. */
    public boolean isFull() {
        return !surname.isEmpty() && (!given.isEmpty() || isCompany());
    }

    /** Whether it is a company's. */
    public boolean isCompany() {
        return given.isEmpty() && Company.is(surname);
    }

    /**
     * How well two names fit one person: a part that either leaves open contradicts nothing; a homophone, one differing
     * character or a contradicting gender is near.
     */
    public NameAgreement agreementWith(PersonName other) {
        NameAgreement letters = lettersAgreement(other);
        return letters == NameAgreement.COMPATIBLE && !gender.isCompatibleWith(other.gender) ? NameAgreement.NEAR : letters;
    }

    /** What both say of one person; written as in the one that says more of the name itself. They must be compatible. */
    public PersonName with(PersonName other) {
        boolean says = surname.isEmpty() && !other.surname.isEmpty() || given.isEmpty() && !other.given.isEmpty();
        return new PersonName(says ? other.written : written, surname.isEmpty() ? other.surname : surname,
                given.isEmpty() ? other.given : given, gender == Gender.UNKNOWN ? other.gender : gender);
    }

    /** Whether another is understood as the same, however it is written. */
    public boolean isSameAs(PersonName other) {
        return surname.equals(other.surname) && given.equals(other.given) && gender == other.gender;
    }

    private NameAgreement lettersAgreement(PersonName other) {
        boolean sameSurname = agree(surname, other.surname);
        boolean sameGiven = agree(given, other.given);
        if (sameSurname && sameGiven) {
            return NameAgreement.COMPATIBLE;
        }
        boolean soundsAlike = alike(surname, other.surname) && alike(given, other.given);
        boolean oneDiffers = sameSurname && differInOne(given, other.given)
                || isFull() && other.isFull() && differInOne(surname + given, other.surname + other.given);
        return soundsAlike || oneDiffers ? NameAgreement.NEAR : NameAgreement.DIFFERENT;
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean alike(String one, String other) {
        return agree(one, other) || Homophones.alike(one, other);
    }

    /** Whether one character was replaced, added or left out. */
    private static boolean differInOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - begin - end <= 1;
    }
}
