package dev.baobei.hostile;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.story.Town.Place;

/** Requests as they should be: what lies deeper than a first check is reached only from there. */
record Samples(Map<String, String> documents, Map<String, String> paths) {

    static Samples of(Place place) {
        String receipt = place.text(0, "报备 " + place.name() + " 客户张先生 电话138****1234").replaceAll("(?s).*回执(\\w{6}).*", "$1");
        String visit = place.arrive("李先生", "13812340000").extract().path("id");
        String disputed = place.arrive("章先生", "13812341234").extract().path("id");
        place.confirm(disputed, Map.of());
        String dispute = place.town().desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        String corrected = place.arrive("陈先生", "13812349999").extract().path("id");
        place.propose("samples", corrected, "corrections", Map.of("arrivedAt", "2026-11-23T10:00:00+08:00", "reason", "补录"));
        String message = place.town().desk().get("/api/messages?limit=1").path("messages[0].id");
        String deal = place.town().desk().body(Map.of("visit", disputed, "unit", "1-101", "step", "subscription"))
                .post("/api/deals").path("id");
        Map<String, String> documents = new HashMap<>(Map.of(
                "POST /api/visits", """
                        {"project": "%s", "customerName": "王先生", "phones": ["13912341234", "+85291234567"], "gender": "MALE",
                         "source": "AGENCY", "broughtBy": "self", "party": 2, "enteredAt": "2026-11-23T10:00:00+08:00",
                         "group": false, "household": {"visit": "%s", "relation": "SPOUSE"}}"""
                        .formatted(place.code(), visit),
                "POST /api/visits/{id}/confirmation", """
                        {"verdictVersion": 1, "signatures": [{"role": "agent", "name": "王磊"}]}""",
                "POST /api/messages/preview", """
                        {"text": "报备 %s 张先生 138****1234", "from": "%s", "to": "%s"}"""
                        .formatted(place.name(), place.agents().get(0), place.number()),
                "POST /api/pre-reports/search",
                """
                        {"project": "%s", "agency": "%s", "agent": "经纪人1", "state": "pending", "name": "张先生", "digits": "1234", "after": "%s"}"""
                        .formatted(place.code(), place.agencies().get(0), receipt),
                "POST /api/messages/reread", """
                        {"from": "2026-11-23T10:00:00+08:00", "to": "2026-11-23T11:00:00+08:00", "project": "%s", "after": "%s",
                         "limit": 20}""".formatted(place.code(), message),
                "POST /api/messages/{id}/reread/application", """
                        {"reason": "解析升级"}""",
                "POST /api/disputes", """
                        {"visit": "%s", "reason": "客户是我们带的"}""".formatted(disputed),
                "POST /api/disputes/{id}/rulings", """
                        {"shares": [{"receipt": "%s", "percent": 50}, {"agency": "%s", "percent": 50}], "basis": "settlement",
                         "reason": "双方同意"}""".formatted(receipt, place.agencies().get(1)),
                "POST /api/disputes/{id}/rulings/{ruling}/decision", """
                        {"agreed": true}""",
                "POST /api/setup", setup()));
        documents.putAll(Map.of(
                "POST /api/deals",
                """
                        {"visit": "%s", "unit": "3-1201", "step": "subscription", "buyers": [{"name": "王丽", "relation": "spouse"}],
                         "address": "上海市浦东新区张江镇", "nearArea": "inside"}"""
                        .formatted(disputed),
                "POST /api/deals/{id}/steps", """
                        {"step": "deposit"}""",
                "POST /api/pre-reports",
                """
                        {"project": "%s", "agency": "%s", "agent": "经纪人1", "means": "BY_PHONE", "customerName": "王先生",
                         "phones": ["139****1234"], "gender": "MALE", "visitAt": "%s", "need": "三房",
                         "contactedAt": "2026-11-23T10:00:00+08:00", "address": "番禺区"}""".formatted(place.code(),
                        place.agencies().get(0),
                        place.town().now().plus(Duration.ofDays(1))),
                "POST /api/pre-reports/{receipt}/follow-ups", """
                        {"words": "已电话沟通", "agent": "经纪人1"}""",
                "PUT /api/visits/{id}/household", """
                        {"visit": "%s", "relation": "SPOUSE"}""".formatted(visit),
                "POST /api/groups", """
                        {"project": "%s", "agency": "%s", "members": [{"customerName": "王先生", "phones": ["13912341239"],
                         "gender": "MALE"}]}""".formatted(place.code(), place.agencies().get(1)),
                "POST /api/projects/{code}/what-if", whatIf(), "POST /api/projects/{code}/existing-customers", """
                        {"customers": [{"name": "张伟", "phone": "13812341234"}]}""",
                "POST /api/projects/{code}/existing-customers/removals", """
                        {"phone": "13812341234", "reason": "登记有误"}""",
                "POST /api/deals/{id}/claims", """
                        {"agency": "%s", "reason": "首次带看由我司完成", "evidence": "带看合影"}""".formatted(place.agencies().get(1))));
        documents.putAll(Map.of("POST /api/visits/{id}/corrections", """
                {"arrivedAt": "2026-11-23T10:00:00+08:00", "reason": "补录", "evidence": "门禁记录"}""",
                "POST /api/pre-reports/{receipt}/digits", """
                        {"phone": "13812341234", "saidBy": "经纪人1"}""",
                "POST /api/visits/{id}/reopenings", """
                        {"reason": "单据晚到"}""",
                "POST /api/visits/{id}/corrections/{number}/approval", """
                        {"agreed": true}""",
                "POST /api/visits/{id}/reopenings/{number}/approval", """
                        {"agreed": true}"""));
        Map<String, String> paths = new HashMap<>(Map.of("/api/messages/{id}", "/api/messages/" + message,
                "/api/messages/{id}/reread", "/api/messages/" + message + "/reread",
                "/api/messages/{id}/reread/application", "/api/messages/" + message + "/reread/application",
                "/api/visits/{id}", "/api/visits/" + visit,
                "/api/visits/{id}/confirmation", "/api/visits/" + visit + "/confirmation",
                "/api/disputes/{id}", "/api/disputes/" + dispute,
                "/api/disputes/{id}/rulings", "/api/disputes/" + dispute + "/rulings",
                "/api/pre-reports/{receipt}", "/api/pre-reports/" + receipt,
                "/api/projects/{code}/journal", "/api/projects/" + place.code() + "/journal"));
        paths.putAll(Map.of("/api/projects/{code}/terms", "/api/projects/" + place.code() + "/terms",
                "/api/projects/{code}/journal/entries", "/api/projects/" + place.code() + "/journal/entries", "/api/deals/{id}",
                "/api/deals/" + deal, "/api/deals/{id}/steps", "/api/deals/" + deal + "/steps",
                "/api/deals/{id}/claims", "/api/deals/" + deal + "/claims", "/api/pre-reports/{receipt}/follow-ups",
                "/api/pre-reports/" + receipt + "/follow-ups"));
        paths.putAll(Map.of("/api/visits/{id}/amendments", "/api/visits/" + corrected + "/amendments",
                "/api/visits/{id}/household", "/api/visits/" + corrected + "/household",
                "/api/visits/{id}/corrections", "/api/visits/" + visit + "/corrections",
                "/api/visits/{id}/reopenings", "/api/visits/" + visit + "/reopenings",
                "/api/visits/{id}/corrections/{number}/approval", "/api/visits/" + corrected + "/corrections/1/approval",
                "/api/visits/{id}/reopenings/{number}/approval", "/api/visits/" + corrected + "/reopenings/1/approval"));
        paths.put("/api/pre-reports/{receipt}/digits", "/api/pre-reports/" + receipt + "/digits");
        paths.putAll(Map.of("/api/projects/{code}/what-if", "/api/projects/" + place.code() + "/what-if",
                "/api/projects/{code}/what-if/{id}", whatIf(place),
                "/api/projects/{code}/existing-customers", "/api/projects/" + place.code() + "/existing-customers",
                "/api/projects/{code}/existing-customers/table", "/api/projects/" + place.code() + "/existing-customers/table",
                "/api/projects/{code}/existing-customers/removals",
                "/api/projects/" + place.code() + "/existing-customers/removals"));
        paths.put("/api/pre-reports/{receipt}/handover", "/api/pre-reports/" + receipt + "/handover");
        paths.put("/api/pre-reports/{receipt}/review", "/api/pre-reports/" + receipt + "/review");
        paths.put("/api/projects/{code}/reviews", "/api/projects/" + place.code() + "/reviews");
        documents.put("POST /api/pre-reports/{receipt}/review", """
                {"accepted": true, "reason": "已核对"}""");
        String another = place.arrive("周先生", "13712340001").extract().path("id");
        place.propose("samples", another, "links", Map.of("receipt", receipt, "reason", "换号", "evidence", "合影"));
        for (String change : List.of("links", "unlinkings")) {
            documents.put("POST /api/visits/{id}/" + change, "{\"receipt\": \"%s\", \"reason\": \"换号\", \"evidence\": \"合影\"}"
                    .formatted(receipt));
            documents.put("POST /api/visits/{id}/" + change + "/{number}/approval", "{\"agreed\": true}");
            paths.put("/api/visits/{id}/" + change, "/api/visits/" + visit + "/" + change);
            paths.put("/api/visits/{id}/" + change + "/{number}/approval",
                    "/api/visits/" + another + "/" + change + "/1/approval");
        }
        for (String change : List.of("joins", "partings")) {
            documents.put("POST /api/visits/{id}/" + change, "{\"visit\": \"%s\", \"reason\": \"同一人\", \"evidence\": \"证件\"}"
                    .formatted(another));
            documents.put("POST /api/visits/{id}/" + change + "/{number}/approval", "{\"agreed\": true}");
            paths.put("/api/visits/{id}/" + change, "/api/visits/" + visit + "/" + change);
            paths.put("/api/visits/{id}/" + change + "/{number}/approval",
                    "/api/visits/" + another + "/" + change + "/1/approval");
        }
        documents.put("POST /api/projects/{code}/duty", "{\"turns\": [{\"from\": \"%s\", \"agency\": \"%s\"}]}"
                .formatted(place.town().now().plus(Duration.ofDays(1)), place.agencies().get(0)));
        paths.put("/api/projects/{code}/duty", "/api/projects/" + place.code() + "/duty");
        tap(place, documents, paths);
        documents.put("POST /api/visits/{id}/departure/dismissal", "{\"reason\": \"认错人\"}");
        paths.put("/api/visits/{id}/departure", "/api/visits/" + another + "/departure");
        paths.put("/api/visits/{id}/departure/dismissal", "/api/visits/" + visit + "/departure/dismissal");
        place.town().desk().post("/api/visits/" + visit + "/departure");
        documents.put("POST /api/visits/{id}/handover",
                "{\"agency\": \"%s\", \"from\": \"经纪人1\", \"agent\": \"经纪人1\", \"reason\": \"离职交接\"}"
                        .formatted(place.agencies().get(0)));
        paths.put("/api/visits/{id}/handover", "/api/visits/" + visit + "/handover");
        documents.put("POST /api/protections/search",
                "{\"project\": \"%s\", \"agency\": \"%s\", \"agent\": \"经纪人1\", \"after\": \"%s\"}"
                        .formatted(place.code(), place.agencies().get(0), visit));
        deal(place, deal, documents, paths);
        documents.put("POST /api/pre-reports/{receipt}/handover", """
                {"agent": "经纪人1", "reason": "离职交接"}""");
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        String appeal = place.town().desk().get("/api/appeals?project=" + place.code()).path("appeals[0].id");
        paths.put("/api/appeals/{id}/answer", "/api/appeals/" + appeal + "/answer");
        documents.put("POST /api/appeals/{id}/answer", """
                {"words": "已登记，等客户到访"}""");
        paths.put("/api/deals/{id}/origin", "/api/deals/" + deal + "/origin");
        documents.put("POST /api/deals/{id}/origin", """
                {"address": "上海市浦东新区张江镇", "nearArea": "inside", "reason": "身份证为准"}""");
        documents.put("POST /api/look-ups/search", """
                {"project": "%s", "account": "town-desk", "receipt": "%s", "digits": "1234", "name": "张先生",
                 "after": "01a20ab1-6349-71d7-a918-c66db4249aa3"}""".formatted(place.code(), receipt));
        paths.put("/api/projects/{code}/register", "/api/projects/" + place.code() + "/register");
        fakes(place, receipt, documents, paths);
        documents.put("POST /api/projects/{code}/calendar", """
                {"days": [{"day": "2027-10-01", "kind": "holiday"}]}""");
        for (String of : List.of("calendar", "calendar/table", "figures", "figures/table", "fake-reports")) {
            paths.put("/api/projects/{code}/" + of, "/api/projects/" + place.code() + "/" + of);
        }
        paths.put("/api/projects/{code}/filers", "/api/projects/" + place.code() + "/filers");
        paths.put("/api/projects/{code}/rerun", "/api/projects/" + place.code() + "/rerun");
        return new Samples(documents, paths);
    }

    private static void deal(Place place, String deal, Map<String, String> documents, Map<String, String> paths) {
        documents.put("POST /api/deals/{id}/payments", "{\"reference\": \"SK-1\"}");
        documents.put("POST /api/deals/{id}/helpers",
                "{\"agency\": \"%s\", \"agent\": \"经纪人2\", \"help\": \"reception\", \"closed\": true, \"reason\": \"轮到接待\"}"
                        .formatted(place.agencies().get(1)));
        documents.put("POST /api/deals/{id}/helpers/{helper}/decision", "{\"agreed\": true}");
        paths.put("/api/deals/{id}/payments", "/api/deals/" + deal + "/payments");
        paths.put("/api/deals/{id}/helpers", "/api/deals/" + deal + "/helpers");
    }

    private static void fakes(Place place, String receipt, Map<String, String> documents, Map<String, String> paths) {
        String fake = "{\"fake\": true, \"reason\": \"查无此人\", \"evidence\": \"回访录音\"}";
        String id = place.town().staff("samples", "desk").body(fake).post("/api/pre-reports/" + receipt + "/fakes").path("id");
        documents.put("POST /api/pre-reports/{receipt}/fakes", fake);
        documents.put("POST /api/pre-reports/{receipt}/fakes/{id}/decision", "{\"agreed\": true}");
        paths.put("/api/pre-reports/{receipt}/fakes", "/api/pre-reports/" + receipt + "/fakes");
        paths.put("/api/pre-reports/{receipt}/fakes/{id}/decision",
                "/api/pre-reports/" + receipt + "/fakes/" + (id == null ? "01a20ab1-6349-71d7-a918-c66db4249aa3" : id)
                        + "/decision");
    }

    private static void tap(Place place, Map<String, String> documents, Map<String, String> paths) {
        String tap = "{\"project\": \"%s\", \"note\": \"两位\"}".formatted(place.code());
        String arrival = place.town().desk().body(tap).post("/api/arrivals").path("id");
        documents.put("POST /api/arrivals", tap);
        documents.put("POST /api/arrivals/{id}/details", """
                {"customerName": "王先生", "phones": ["13912341234"], "gender": "MALE", "source": "AGENCY", "broughtBy": "self",
                 "party": 2, "group": false, "household": null}""");
        documents.put("POST /api/arrivals/{id}/dismissal", "{\"reason\": \"快递员\"}");
        paths.put("/api/arrivals/{id}", "/api/arrivals/" + arrival);
        paths.put("/api/arrivals/{id}/details", "/api/arrivals/" + arrival + "/details");
        paths.put("/api/arrivals/{id}/dismissal", "/api/arrivals/" + arrival + "/dismissal");
    }

    private static String whatIf() {
        return """
                {"from": "2020-01-01T00:00:00Z", "until": "2090-01-01T00:00:00Z", "preset": null,
                 "terms": {"leadTime": "PT60M", "lateness": "VOID", "validity": "P3D", "ownership": "FIRST_VISIT",
                   "protection": "P30D", "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME",
                   "disclosure": {"agent": "REASON", "holder": "AGENCY", "collision": "AT_ONCE", "desk": "MANAGERS"},
                   "agreement": 7, "signatures": ["AGENT"], "signing": "BEFORE_LEAVING", "unowned": "TEAM_ON_DUTY", "stillFollowed": "CUSTOMERS_CHOICE", "visitorsNumber": "WHOLE", "reminder": "P1D@09:00", "household": ["SPOUSE"], "groups": "ON_THE_DAY",
                   "intake": {"wholeNumber": "FORBIDDEN", "insideAgency": "VOID", "window": {"hours": "08:00-22:00"},
                     "agencyQuota": 10000, "agentQuota": 30, "fields": ["CONTACT_TIME"], "timelyWithin": 3}}}""";
    }

    private static String whatIf(Place place) {
        return place.town().staff("asker", "manager").body(Map.of("preset", "REG-03"))
                .post("/api/projects/" + place.code() + "/what-if").header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String setup() {
        return """
                {"projects": [{"code": "HOSTILE", "name": "无门关", "aliases": ["无门"], "propertyTypes": ["住宅"],
                  "zone": "Asia/Shanghai", "closing": "21:00", "openingDay": "2027-05-01", "termsFrom": "2030-01-01T00:00:00Z",
                  "terms": {"leadTime": "PT30M", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7,
                    "referral": {"grounds": ["HELD"], "within": "PT2H", "silence": "ESCALATES"},
                    "protectionFromPayment": "P6M", "selfVisitNotice": "AT_ONCE",
                    "assistance": {"reception": 30, "receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": 1000}, "fakeReportFines": [50, 100],
                    "signatures": ["AGENT"], "promotionArea": ["徐汇区"], "outsideArea": "NOT_SETTLED", "renewal": "P5D", "household": ["SPOUSE", "PARENT"], "intake": {"wholeNumber": "FORBIDDEN", "insideAgency": "VOID",
                      "window": {"hours": "08:00-22:00", "first": "2030-01-01", "last": "2031-12-31"},
                      "agencyQuota": 10000, "agentQuota": 30, "filer": "DESIGNATED", "fields": ["GENDER", "ADDRESS"]}}}],
                 "agencies": [{"name": "无门地产", "state": "APPROVED", "contact": "+8613911113333"}],
                 "agents": [{"name": "钱进", "address": "+8613911112222", "agency": "无门地产", "state": "ACTIVE"}],
                 "numbers": [{"channel": "twilio", "number": "+15005569990", "project": "HOSTILE"}],
                 "agencyTerms": [{"project": "HOSTILE", "agency": "无门地产", "from": "2030-01-01T00:00:00Z", "asProject": false,
                  "terms": {"leadTime": "PT1H", "lateness": "VOID", "validity": "P3D", "phoneForms": ["FIRST3_LAST4"],
                    "nameForm": "SURNAME", "agreement": 7, "renewal": "never", "reminder": "none",
                    "intake": {"wholeNumber": "FORBIDDEN", "agencyQuota": 100}, "promotionArea": ["浦东新区", "川沙"]}}],
                 "filers": [{"project": "HOSTILE", "agency": "无门地产", "agents": ["+8613911112222"],
                  "from": "2030-01-01T00:00:00Z"}]}""";
    }

    Optional<JsonNode> document(String endpoint) {
        return Optional.ofNullable(documents.get(endpoint)).map(Documents::read);
    }

    /** The path with parameters that there are; those without are asked for under an id that there is not. */
    String path(String template) {
        return paths.getOrDefault(template, template.replaceAll("\\{[^}]+}", "01a20ab1-6349-71d7-a918-c66db4249aa3"));
    }
}
