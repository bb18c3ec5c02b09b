package dev.baobei.hostile;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.story.Town.Place;

/** Requests as they should be: what lies deeper than a first check is reached only from there. */
record Samples(Map<String, String> documents, Map<String, String> paths) {

    static Samples of(Place place) {
        String receipt = place.text(0, "报备 " + place.name() + " 客户张先生 电话138****1234").replaceAll("(?s).*回执(\\w{6}).*", "$1");
        String visit = place.arrive("李先生", "13812340000").extract().path("id");
        String message = place.town().desk().get("/api/messages?limit=1").path("messages[0].id");
        return new Samples(Map.of(
                "POST /api/visits", """
                        {"project": "%s", "customerName": "王先生", "phones": ["13912341234", "+85291234567"], "gender": "MALE",
                         "source": "AGENCY", "broughtBy": "self", "party": 2, "enteredAt": "2026-11-23T10:00:00+08:00"}"""
                        .formatted(place.code()),
                "POST /api/visits/{id}/confirmation", """
                        {"verdictVersion": 1, "signatures": [{"role": "agent", "name": "王磊"}]}""",
                "POST /api/messages/preview", """
                        {"text": "报备 %s 张先生 138****1234", "from": "%s", "to": "%s"}"""
                        .formatted(place.name(), place.agents().get(0), place.number()),
                "POST /api/pre-reports/search", """
                        {"project": "%s", "agency": "%s", "state": "pending", "name": "张先生", "digits": "1234", "after": "%s"}"""
                        .formatted(place.code(), place.agencies().get(0), receipt),
                "POST /api/messages/reread", """
                        {"from": "2026-11-23T10:00:00+08:00", "to": "2026-11-23T11:00:00+08:00", "project": "%s", "after": "%s",
                         "limit": 20}""".formatted(place.code(), message),
                "POST /api/messages/{id}/reread/application", """
                        {"reason": "解析升级"}""",
                "POST /api/setup", setup()),
                Map.of("/api/messages/{id}", "/api/messages/" + message,
                        "/api/messages/{id}/reread", "/api/messages/" + message + "/reread",
                        "/api/messages/{id}/reread/application", "/api/messages/" + message + "/reread/application",
                        "/api/visits/{id}", "/api/visits/" + visit,
                        "/api/visits/{id}/confirmation", "/api/visits/" + visit + "/confirmation",
                        "/api/pre-reports/{receipt}", "/api/pre-reports/" + receipt,
                        "/api/projects/{code}/journal", "/api/projects/" + place.code() + "/journal",
                        "/api/projects/{code}/journal/entries", "/api/projects/" + place.code() + "/journal/entries"));
    }

    private static String setup() {
        return """
                {"projects": [{"code": "HOSTILE", "name": "无门关", "aliases": ["无门"], "propertyTypes": ["住宅"],
                  "zone": "Asia/Shanghai", "openingDay": "2027-05-01", "termsFrom": "2030-01-01T00:00:00Z",
                  "terms": {"leadTime": "PT30M", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7,
                    "signatures": ["AGENT"]}}],
                 "agencies": [{"name": "无门地产", "state": "APPROVED"}],
                 "agents": [{"name": "钱进", "address": "+8613911112222", "agency": "无门地产", "state": "ACTIVE"}],
                 "numbers": [{"channel": "twilio", "number": "+15005569999", "project": "HOSTILE"}]}""";
    }

    Optional<JsonNode> document(String endpoint) {
        return Optional.ofNullable(documents.get(endpoint)).map(Documents::read);
    }

    /** The path with parameters that there are; those without are asked for under an id that there is not. */
    String path(String template) {
        return paths.getOrDefault(template, template.replaceAll("\\{[^}]+}", "01a20ab1-6349-71d7-a918-c66db4249aa3"));
    }
}
