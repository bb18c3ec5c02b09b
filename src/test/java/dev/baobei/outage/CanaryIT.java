package dev.baobei.outage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.baobei.story.Eventually;
import dev.baobei.testing.Administrator;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's whole number and name go through everything the gateway does, and stand nowhere in the clear. */
class CanaryIT {

    /** Its last eight digits stand in none of the programs that come with us. */
    private static final String PHONE = "13970418265";
    private static final String NAME = "欧阳探雀";
    /** Not secret, and on record: what finds these would have found the others. */
    private static final String SID = FakeTwilioWebhooks.newSid();
    private static final String AGENCY = "诚邦地产";

    @TempDir
    static Path place;

    @Test
    void aCustomersNumberAndNameAreInNoFileTableLogOrMetric() throws Exception {
        try (FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            Installation installation = new Installation(place.resolve("data"), twilio.url());
            try (PackagedGateway gateway = installation.start()) {
                tellTheWholeStory(installation.provider(gateway), installation.administrator(gateway), twilio);
                Map<String, Supplier<String>> tables = Places.tables(installation);
                assertFinds(SID, tables, "message");
                assertFinds(AGENCY, tables, "agency");
                assertShowsNothing(tables);
                assertShowsNothing(Map.of("metrics", Places.text(metrics(gateway))));
                assertShowsNothing(Places.files(installation.data()));
                gateway.stop();
                assertTrue(gateway.output().contains("Account admin was created"), gateway.output());
                assertShowsNothing(Map.of("output", Places.text(gateway.output()), "errors", Places.text(gateway.errors())));
            }
            Map<String, Supplier<String>> files = Places.files(installation.data());
            assertFinds(SID, files, "postgres/base/");
            assertFinds(SID, files, "postgres/pg_wal/");
            assertFinds(AGENCY, files, "postgres/base/");
            assertShowsNothing(files);
        }
    }

    /** Reported, repeated, incomplete, asked about, arrived, confirmed, told, searched, and sent in ways that break. */
    private static void tellTheWholeStory(FakeTwilioWebhooks provider, Administrator admin, FakeTwilio twilio) {
        String agent = Installation.AGENTS.get(0);
        String report = "报备《临江府》客户" + NAME + "先生,电话:" + PHONE + "。";
        String reply = provider.deliver(SID, agent, Installation.NUMBER, report).reply().orElseThrow();
        assertTrue(reply.startsWith("已受理：临江府 " + NAME + "先生139****8265"), reply);
        for (String words : List.of(report, "报备 客户" + NAME + " " + PHONE, "查询", "查询 8265", NAME + PHONE)) {
            assertEquals(200, provider.deliver(agent, Installation.NUMBER, words).status(), words);
        }
        provider.deliver("+86" + PHONE, Installation.NUMBER, report);
        arrive(admin, twilio);
        admin.post("/api/pre-reports/search", "{\"project\":\"LJ\",\"name\":\"" + NAME + "\",\"digits\":\"8265\"}", 200);
        admin.post("/api/visits", "{\"customerName\":\"" + NAME + "\",\"phones\":[\"" + PHONE + "\"", 400);
        admin.post("/api/visits", arrival().replace("\"LJ\"", "\"" + NAME + "\""), 400);
        provider.post("/webhooks/twilio", "Body=" + NAME + "+" + PHONE, "forged");
    }

    private static void arrive(Administrator admin, FakeTwilio twilio) {
        var visit = admin.post("/api/visits", arrival(), 201);
        assertEquals("BroughtBy", visit.at("/verdict/kind").textValue(), visit::toString);
        admin.post("/api/visits/" + visit.get("id").textValue() + "/confirmation", "{\"verdictVersion\":1}", 200);
        Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.body().contains(NAME)).findFirst());
    }

    private static String arrival() {
        return "{\"project\":\"LJ\",\"customerName\":\"" + NAME + "先生\",\"phones\":[\"" + PHONE + "\"]}";
    }

    private static String metrics(PackagedGateway gateway) throws Exception {
        try (var answer = gateway.address().resolve("/q/metrics").toURL().openStream()) {
            String metrics = new String(answer.readAllBytes(), UTF_8);
            assertTrue(metrics.contains("http_server_requests_seconds_count"), metrics);
            return metrics;
        }
    }

    private static void assertFinds(String known, Map<String, Supplier<String>> places, String under) {
        assertTrue(places.entrySet().stream().filter(each -> each.getKey().startsWith(under))
                .anyMatch(each -> each.getValue().get().contains(Places.latin(known))), known + " is not found in " + under);
    }

    private static void assertShowsNothing(Map<String, Supplier<String>> places) {
        Map<String, String> forms = WrittenForms.ofNumber(PHONE);
        forms.putAll(WrittenForms.ofText(NAME));
        List<String> found = places.entrySet().stream().flatMap(each -> {
            String there = each.getValue().get();
            return forms.entrySet().stream().filter(form -> there.contains(form.getValue()))
                    .map(form -> form.getKey() + " stands in " + each.getKey());
        }).toList();
        assertEquals(List.of(), found);
    }
}
