package dev.baobei.domain.party;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.terms.Closing;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.text.OneLine;
import dev.baobei.domain.text.Text;

/**
 * A project (项目, 楼盘) that customers are reported for.
 *
 * @param id            surrogate
 * @param code          short and stable, as staff and the API say it: {@code JQ}
 * @param name          金桥农批
 * @param aliases       other names that salespeople use
 * @param propertyTypes 商铺, 公寓, 写字楼, 住宅
 * @param zone          the clock of its sales office
 * @param openings      开盘, as far as it is known
 * @param closing       when its sales office closes
 */
public record Project(int id, String code, String name, List<String> aliases, List<String> propertyTypes, ZoneId zone,
        Openings openings, Closing closing) {

    /** What {@link #isCode} takes. */
    public static final String ALLOWED_CODE = "must be 1 to 12 capital letters and digits";

    /** What {@link #isName} takes. */
    public static final String ALLOWED_NAME = "must be a name in one line of 60 characters at most";

    /** What {@link #isZone} takes. */
    public static final String ALLOWED_ZONE = "must be a time zone of the tz database, like Asia/Shanghai";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,12}");
    private static final int LONGEST_NAME = 60;

    /** A project whose opening day was never moved, and whose office closes at 24:00. */
    public Project(int id, String code, String name, List<String> aliases, List<String> propertyTypes, ZoneId zone,
            Optional<LocalDate> openingDay) {
        this(id, code, name, aliases, propertyTypes, zone, openingDay.map(Openings::on).orElse(Openings.NONE),
                Closing.MIDNIGHT);
    }

    /** The same with what is known of its opening. */
    public Project with(Openings known) {
        return new Project(id, code, name, aliases, propertyTypes, zone, known, closing);
    }

    /** The day at its sales office. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Projects are looked up by the hundred with each message; no two have the same surrogate. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Whether a project may have this code. */
    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** Whether a project may be called so, or have it as an alias. */
    public static boolean isName(String text) {
        return OneLine.isName(text, LONGEST_NAME);
    }

    /** Whether it is the clock of a place; a fixed offset is none, and UTC+8 means the opposite to half of all programs. */
    public static boolean isZone(String text) {
        return text != null && text.indexOf('/') > 0 && !text.startsWith("Etc/") && !text.startsWith("SystemV/")
                && ZoneId.getAvailableZoneIds().contains(text);
    }

    /** How names of projects are compared: folded, without blanks, in lower case. */
    public static String key(CharSequence name) {
        String folded = name instanceof Text ? name.toString() : Text.fold(name.toString());
        return folded.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
