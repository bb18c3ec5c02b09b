package dev.baobei.domain.terms;

import java.util.List;
import java.util.stream.Stream;

import dev.baobei.domain.text.Apart;
import dev.baobei.domain.text.Text;

/**
 * Where an agency may promote (推广区域, 所辖区域), in words of places as addresses are said: 浦东新区, 川沙.
 *
 * <p>Compared are folded texts (widths, traditional characters, capitals) without blanks and signs. An address is inside that
 * holds one of the words; that is all a machine knows of places. It is <em>near</em>, and a person says which, where it holds a word only
 * without its ending (浦东 for 浦东新区), or only as the name of a street (南京路 for 南京). Any other address is outside, also
 * one that says too little: whoever wants 上海 to be enough names that word as well. Near at most is an address that says a word as
 * where it is not (不在浦东新区), and one of several that lie otherwise.
 *
 * @param words as they were written, in that order; one at least
 */
public record Area(List<String> words) {

    /** What {@link #isOf} takes. */
    public static final String ALLOWED = "must be 1 to 100 places of 2 to 30 letters each, none twice";

    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 30;
    private static final int SHORTEST = 2;

    /** Longer endings first: of 浦东新区 浦东 is left. */
    private static final List<String> ENDINGS = List.of("特别行政区", "自治区", "自治州", "自治县", "街道", "新区", "地区", "省", "市", "区", "县",
            "镇", "乡", "村", "旗", "盟", "州");
    private static final List<String> STREETS = List.of("路", "大道", "大街", "街", "巷", "弄", "胡同");
    private static final String DISTRICT = "街道";
    private static final String SIDES = "东西南北中";
    private static final List<String> DENIED_BEFORE = List.of("不", "非", "除", "没", "未在");
    private static final List<String> DENIED_AFTER = List.of("以外", "之外", "除外");

    /** How an address lies. */
    public enum Lie {
        INSIDE, NEAR, OUTSIDE
    }

    public Area {
        words = List.copyOf(words);
        if (!isOf(words)) {
            throw new IllegalArgumentException("this is no area");
        }
    }

    /** Whether an area may be said so. */
    public static boolean isOf(List<String> words) {
        return !words.isEmpty() && words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> word != null && word.equals(word.strip())
                        && word.length() <= LONGEST_WORD && key(word).length() >= SHORTEST)
                && words.stream().map(Area::key).distinct().count() == words.size();
    }

    /** How an address lies, as it was said; what was said apart is judged one by one, and is near where that differs. */
    public Lie lieOf(String address) {
        List<Lie> lies = apart(address).map(this::lieOfOne).distinct().toList();
        if (lies.isEmpty()) {
            return Lie.OUTSIDE;
        }
        return lies.size() == 1 ? lies.get(0) : Lie.NEAR;
    }

    private Lie lieOfOne(String said) {
        if (words.stream().map(Area::key).anyMatch(word -> places(said, word)
                .anyMatch(end -> !isStreet(said, end) && !isDenied(said, end - word.length(), end)))) {
            return Lie.INSIDE;
        }
        return meantByOne(said).findAny().isEmpty() ? Lie.OUTSIDE : Lie.NEAR;
    }

    /** The places that an address may mean: those to which it is near, as they were written. */
    public List<String> meantBy(String address) {
        return apart(address).flatMap(this::meantByOne).distinct().toList();
    }

    private Stream<String> meantByOne(String said) {
        return words.stream().filter(word -> said.contains(key(word)) || said.contains(stem(key(word))));
    }

    private static Stream<String> apart(String address) {
        return Apart.of(address).map(Area::key).filter(said -> !said.isEmpty());
    }

    /** Whether somebody says that it is not there: 不在浦东新区, 非上海市浦东新区, 浦东新区以外. */
    private static boolean isDenied(String said, int begin, int end) {
        return DENIED_BEFORE.stream().anyMatch(said.substring(0, begin)::contains)
                || DENIED_AFTER.stream().anyMatch(word -> said.startsWith(word, end));
    }

    /** Under what places are one. */
    private static String key(String text) {
        return Text.fold(text).toLowerCase(java.util.Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The indexes after each place at which a word stands. */
    private static Stream<Integer> places(String said, String word) {
        return Stream.iterate(said.indexOf(word), at -> at >= 0, at -> said.indexOf(word, at + 1))
                .map(at -> at + word.length());
    }

    /** Whether what ends there goes on as the name of a street: 南京路, 南京东路; 花木街道 is a place. */
    private static boolean isStreet(String said, int end) {
        int from = end < said.length() && SIDES.indexOf(said.charAt(end)) >= 0 ? end + 1 : end;
        return !said.startsWith(DISTRICT, from) && STREETS.stream().anyMatch(street -> said.startsWith(street, from));
    }

    /** A word without its ending; the whole word where too little would be left. */
    private static String stem(String word) {
        return ENDINGS.stream().filter(word::endsWith).map(ending -> word.substring(0, word.length() - ending.length()))
                .filter(stem -> stem.length() >= SHORTEST).findFirst().orElse(word);
    }
}
