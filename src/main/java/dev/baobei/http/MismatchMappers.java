package dev.baobei.http;

import java.io.CharConversionException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a body that does not fit becomes a problem document that names the value at fault and says what is allowed there. */
public class MismatchMappers {

    private static final int LONGEST_PATH = 200;

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatch) {
        String path = path(mismatch);
        List<Problem.Fault> faults = path.isEmpty() ? List.of() : List.of(new Problem.Fault(path, allowed(mismatch)));
        return Problem.of(400, "json-mismatched", "The body does not have the shape that is expected.").with(faults)
                .answer().build();
    }

    /** {@code parties[0].phone}; names of fields are the sender's, and may be endless. */
    private static String path(JsonMappingException mismatch) {
        String path = mismatch.getPath().stream().map(MismatchMappers::step).collect(Collectors.joining()).replaceFirst("^\\.",
                "");
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String allowed(MismatchedInputException mismatch) {
        if (mismatch instanceof InvalidNullException) {
            return "must not be null";
        }
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        Class<?> type = mismatch.getTargetType();
        if (type != null && type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        boolean isText = mismatch instanceof InvalidFormatException && String.class.equals(type);
        return isText ? "holds a character that cannot be kept" : "is not of the expected kind";
    }

    @ServerExceptionMapper
    public Response excessive(StreamConstraintsException excess) {
        return unreadable(excess);
    }

    @ServerExceptionMapper
    public Response undecodable(CharConversionException wrong) {
        return unreadable(wrong);
    }

    /** What was wrong with a body that could not be read to its end. */
    static Response unreadable(Throwable failure) {
        boolean isExcessive = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(StreamConstraintsException.class::isInstance);
        return (isExcessive
                ? Problem.of(400, "json-excessive", "The body is nested too deeply, or it or a value in it is too long.")
                : Problem.of(400, "json-malformed", "The body is not well-formed JSON.")).answer().build();
    }
}
