package dev.baobei.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.security.RequestValidator;
import dev.baobei.channel.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded signatures: those that Twilio's own libraries (Java, Python, Go) are tested with, and some made for what the
 * libraries leave out. A line with {@code json} was a JSON body, of which only the URL is signed.
 */
class TwilioSignatureTest {

    record Recorded(String id, List<String> tokens, String url, Form form, String signature, boolean valid, boolean isJson) {

        @Override
        public String toString() {
            return id;
        }

        boolean repeatsAName() {
            return form.pairs().stream().map(Form.Pair::name).distinct().count() < form.pairs().size();
        }
    }

    static List<Recorded> recorded() throws IOException {
        try (var lines = TwilioSignatureTest.class.getResourceAsStream("/twilio/signatures.jsonl")) {
            return new ObjectMapper().readerFor(JsonNode.class)
                    .<JsonNode>readValues(lines)
                    .readAll()
                    .stream()
                    .map(TwilioSignatureTest::recorded)
                    .toList();
        }
    }

    private static Recorded recorded(JsonNode line) {
        var pairs = new ArrayList<Form.Pair>();
        line.get("params").forEach(pair -> pairs.add(new Form.Pair(pair.get(0).asText(), pair.get(1).asText())));
        var tokens = new ArrayList<String>();
        line.get("tokens").forEach(token -> tokens.add(token.asText()));
        return new Recorded(line.get("id").asText(), tokens, line.get("url").asText(), new Form(pairs),
                line.get("signature").asText(), line.get("valid").asBoolean(), line.has("json"));
    }

    static Stream<Recorded> ofForms() throws IOException {
        return recorded().stream().filter(each -> !each.isJson());
    }

    static Stream<Recorded> ofFormsWithoutRepeats() throws IOException {
        return ofForms().filter(each -> !each.repeatsAName());
    }

    @Test
    void noRecordedSignatureIsLeftOut() throws IOException {
        assertEquals(53, recorded().size());
        assertEquals(49, ofForms().count());
        assertEquals(46, ofFormsWithoutRepeats().count());
    }

    @ParameterizedTest
    @MethodSource("ofForms")
    void aRecordedSignatureIsJudgedAsRecorded(Recorded it) {
        assertEquals(it.valid(), new TwilioSignature(it.tokens()).holds(it.url(), it.form(), it.signature()));
    }

    @ParameterizedTest
    @MethodSource("ofFormsWithoutRepeats")
    void theLibraryOfTwilioAgreesWhereNoNameIsRepeated(Recorded it) {
        assertEquals(it.valid(), it.tokens().stream().anyMatch(token -> libraryAccepts(token, it)));
    }

    @Test
    void theLibraryOfTwilioLosesRepeatedNamesWhichIsWhyWeHaveOurOwn() throws IOException {
        var disagreeing = ofForms().filter(Recorded::repeatsAName)
                .filter(it -> it.valid() != libraryAccepts(it.tokens().get(0), it))
                .map(Recorded::id)
                .toList();

        assertEquals(List.of("duplicate-keys", "duplicate name, different values"), disagreeing);
    }

    private static boolean libraryAccepts(String token, Recorded it) {
        var lastOfEach = new LinkedHashMap<String, String>();
        it.form().pairs().forEach(pair -> lastOfEach.put(pair.name(), pair.value()));
        return new RequestValidator(token).validate(it.url(), lastOfEach, it.signature());
    }

    /** The webhook takes forms only (415 otherwise); what is signed of a JSON body is the URL, with the body's hash in it. */
    @Test
    void aJsonBodyIsSignedByItsUrlAlone() throws IOException {
        var holding = recorded().stream()
                .filter(Recorded::isJson)
                .filter(it -> new TwilioSignature(it.tokens()).holds(it.url(), it.form(), it.signature()))
                .map(Recorded::id)
                .toList();

        assertEquals(List.of("json-bodySHA256", "json-bodySHA256-only-query", "json-body-tampered-rejected"), holding);
    }

    @Test
    void theTokenBeforeCountsWhileTokensRotateAndNotAfterwards() {
        var form = new Form(List.of(new Form.Pair("Body", "报备")));
        var signature = "WQV1AiFADVS3FWX3+kJb2FY/NIc=";

        assertTrue(new TwilioSignature(List.of("new", "old")).holds("https://a.example/hook", form, signature));
        assertFalse(new TwilioSignature(List.of("new")).holds("https://a.example/hook", form, signature));
        assertFalse(new TwilioSignature(List.of()).holds("https://a.example/hook", form, signature));
    }

    @ParameterizedTest
    @MethodSource("ofForms")
    void anotherValueOfAnyParameterBreaksIt(Recorded it) {
        for (var pair : it.form().pairs()) {
            var changed = it.form().pairs().stream().map(each -> each == pair ? new Form.Pair(pair.name(), "!") : each)
                    .toList();
            assertFalse(new TwilioSignature(it.tokens()).holds(it.url(), new Form(changed), it.signature()), pair.name());
        }
    }
}
