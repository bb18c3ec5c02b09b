package dev.baobei.channel.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.baobei.channel.Form;
import dev.baobei.http.Problem;

/** How Twilio's parameters must look before we build on them: wider than today's, since the forms are Twilio's to change. */
final class TwilioParameters {

    private static final Pattern SID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /**
     * E.164, a short code, a name that stands for a sender, or another medium's prefix with its address. A blank in front is a plus
     * sign that somebody forgot to encode.
     */
    private static final Pattern ADDRESS = Pattern.compile("[!-~][ -~]{0,99}");

    private static final Pattern STATUS = Pattern.compile("[a-z_]{2,30}");

    private static final Pattern ERROR_CODE = Pattern.compile("\\d{0,10}");

    private static final Map<String, Pattern> SHAPES = Map.of("MessageSid", SID, "From", ADDRESS, "To", ADDRESS,
            "MessageStatus", STATUS, "ErrorCode", ERROR_CODE);
    private static final Set<String> OPTIONAL = Set.of("ErrorCode");

    private TwilioParameters() {}

    /** The problem that names every given parameter which is missing or looks wrong; nothing where all are well. */
    static Optional<Problem> problem(Form form, List<String> names) {
        var faults = names.stream().flatMap(name -> fault(form, name).stream()).toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(400, "parameter-wrong", "Parameters are missing or wrong.").with(faults));
    }

    private static Optional<Problem.Fault> fault(Form form, String name) {
        var value = form.first(name);
        if (value.isEmpty() && OPTIONAL.contains(name)) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.of(new Problem.Fault(name, "is missing"));
        }
        return SHAPES.get(name).matcher(value.get()).matches()
                ? Optional.empty()
                : Optional.of(new Problem.Fault(name, "is ill-formed"));
    }
}
