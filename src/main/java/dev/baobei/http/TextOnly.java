package dev.baobei.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value that is written as text, and only as text: no number is taken for one, and no text holds what cannot be kept. */
final class TextOnly<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    /** NUL, which PostgreSQL cannot hold, and half a surrogate pair, which UTF-8 cannot. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\x00\\p{Cs}]");

    /** Years of five digits, and those before our era, are no dates of the trade. */
    private static final Pattern FAR_OFF = Pattern.compile("[+-].*");

    private final transient Function<String, T> reading;

    TextOnly(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return cast(context.handleUnexpectedToken(handledType(), parser));
        }
        String text = parser.getText();
        boolean isTime = !handledType().equals(String.class);
        if (IMPOSSIBLE.matcher(text).find() || isTime && FAR_OFF.matcher(text).matches()) {
            return cast(context.handleWeirdStringValue(handledType(), text, "cannot be kept"));
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException none) {
            return cast(context.handleWeirdStringValue(handledType(), text, "none"));
        }
    }

    @SuppressWarnings("unchecked")
    private T cast(Object value) {
        return (T) value;
    }
}
