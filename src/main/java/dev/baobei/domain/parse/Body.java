package dev.baobei.domain.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Signs;

/** The words of a message, where a gateway or an app sent them in base64; what was received stays as it is. */
public final class Body {

    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/]{4}){3,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?+");
    private static final Signs ELSEWHERE = Signs.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
            .others();
    private static final int FEWEST = 2;
    private static final char NOT_UTF_8 = '\uFFFD';

    private Body() {}

    /** The text itself, or what it says decoded: the whole of it must be base64 of valid UTF-8 that reads as Chinese. */
    public static String of(String received) {
        String packed = received.strip();
        return isPacked(packed) ? decoded(packed).filter(Body::isChinese).orElse(received) : received;
    }

    private static boolean isPacked(String text) {
        return text.length() >= 12 && text.length() % 4 == 0 && !ELSEWHERE.isIn(text, 0) && BASE64.matcher(text).matches();
    }

    private static Optional<String> decoded(String packed) {
        try {
            String words = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            return Optional.of(words).filter(text -> text.indexOf(NOT_UTF_8) < 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** At least two of it are ideographs, which no other word comes to by chance, and nothing a control character. */
    private static boolean isChinese(String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        boolean readable = text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.UNASSIGNED || c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return readable && ideographs >= FEWEST;
    }
}
