package dev.baobei.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.FilersSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.response.ValidatableResponse;

/**
 * A conversation with a project, as its script tells it: what is said and done, a line each, and everything that comes of it,
 * indented below.
 *
 * <pre>
 * to 10:00:15                                   the first of March at that time, or else the next day
 * pass PT30M
 * filers A B                                    the agencies name their agents to file
 * area A 浦东新区                                where an agency of its own terms works
 * review R2 yes                                 a manager answers
 * calendar 03-02 holiday 03-07 working          a manager imports days
 * mark R2                                       whether that report came in time after its contact
 * figures                                       the month's table
 * fake R2 yes                                   two people say that it was made up, or was not after all
 * A: 报备 张先生 138****1234                     the agent of the first agency texts
 * visit 张伟 13812341234 by A                    by self, or by nobody knows whom where nothing is said
 * confirm 1 consultant 孙丽, reportOfficer 赵敏   the first visit
 * left 1                                        the customer of the first visit leaves
 * deal 1 deposit                                the customer of the first visit takes that step
 * notice A                                      what that agent was told besides, the next that comes
 * </pre>
 *
 * <p>What differs from run to run has names: receipts R1, R2 ..., agencies A, B, C, the project P. It begins on a first of March, so that no
 * day depends on when it is played; years are counted from that one (Y0), and seconds left out.
 */
final class Transcript {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String BELOW = "    ";
    private static final Pattern RECEIPT = Pattern.compile("(?<=回执)[0-9A-Z]{6}");
    private static final Pattern NAME = Pattern.compile("(?<![0-9A-Z])R[0-9]+(?![0-9A-Z])");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(\\+08:00|Z)");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Pattern SECONDS = Pattern.compile("(?<=\\d\\d:\\d\\d):\\d\\d");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年\\d)|(?<= [A-Z][a-z]{2} )20\\d\\d(?= )");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town;
    private final Place place;
    private final TermsText terms;
    private final FakeTwilio twilio;
    private final List<String> visits = new ArrayList<>();
    private final Map<String, JsonNode> verdicts = new HashMap<>();
    private final Map<Integer, Integer> heard = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private int year;

    Transcript(Town town, Place place, TermsText terms, FakeTwilio twilio) {
        this.town = town;
        this.place = place;
        this.terms = terms;
        this.twilio = twilio;
    }

    /** The script with everything that came of it when it was played just now. */
    String play(String script) {
        for (String line : script.lines().filter(any -> !any.startsWith(BELOW)).toList()) {
            lines.add(line);
            if (!line.isBlank() && !line.startsWith("#")) {
                act(line.split(" ", 2)[0], line.substring(line.indexOf(' ') + 1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void act(String verb, String words) {
        switch (verb) {
            case "to" -> to(LocalTime.parse(words));
            case "pass" -> town.pass(Duration.parse(words));
            case "filers" -> Arrays.stream(words.split(" ")).forEach(agency -> name(agency.charAt(0) - 'A'));
            case "area" -> area(words.split(" "));
            case "review" -> review(words.split(" "));
            case "calendar" -> calendar(words.split(" "));
            case "mark" -> mark(words);
            case "figures" -> figures();
            case "fake" -> fake(words.split(" "));
            case "A:", "B:", "C:" -> place.text(verb.charAt(0) - 'A', ours(words)).lines().forEach(this::below);
            case "visit" -> visit(words.split(" "));
            case "confirm" -> confirm(words.split(" ", 2));
            case "left" -> left(words);
            case "deal" -> deal(words.split(" "));
            case "notice" -> notice(words.charAt(0) - 'A');
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private void to(LocalTime time) {
        if (year == 0) {
            ZonedDateTime now = town.now().atZone(ZONE);
            LocalDate march = LocalDate.of(now.getYear() + 1, Month.MARCH, 1);
            town.pass(Duration.between(now, march.minusDays(1).atTime(time).atZone(ZONE)));
            year = march.getYear();
        }
        town.passTo(time);
    }

    private void name(int agency) {
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(
                new FilersSetup(place.code(), place.agencies().get(agency), List.of(place.agents().get(agency)), null))));
    }

    /** What of the project's terms is about reports, and an area of the agency's own. */
    private void area(String... words) {
        ObjectNode own = JSON.valueToTree(terms.ofReports());
        own.putArray("promotionArea").add(words[1]);
        town.staff("town-administrator", "admin").body(Map.of("agencyTerms", List.of(Map.of("project", place.code(), "agency",
                place.agencies().get(words[0].charAt(0) - 'A'), "terms", own)))).post("/api/setup").then().statusCode(204);
    }

    private void review(String... words) {
        ValidatableResponse response = town.staff("town-manager", "manager")
                .body(Map.of("accepted", words[1].equals("yes"), "reason", "核实")).post("/api/pre-reports/" + ours(words[0])
                        + "/review")
                .then();
        below(response.extract().statusCode() + " " + response.extract().path("state") + " "
                + response.extract().path("review"));
    }

    private void calendar(String... words) {
        List<Map<String, String>> days = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            days.add(Map.of("day", year + "-" + words[i], "kind", words[i + 1]));
        }
        ValidatableResponse response = town.staff("town-manager", "manager").body(Map.of("days", days))
                .post("/api/projects/" + place.code() + "/calendar").then();
        below(response.extract().statusCode() + " added " + response.extract().path("added"));
    }

    private void mark(String receipt) {
        Map<String, String> mark = town.desk().get("/api/pre-reports/" + ours(receipt)).then().extract().path("timeliness");
        below(mark.get("state") + ", contact " + mark.get("contactedOn").substring(5) + ", until "
                + mark.get("until").substring(5));
    }

    private void figures() {
        town.desk().get("/api/projects/" + place.code() + "/figures/table").then().extract().asString().replace("\uFEFF", "")
                .lines().forEach(this::below);
    }

    private void fake(String... words) {
        String path = "/api/pre-reports/" + ours(words[0]) + "/fakes";
        String id = town.staff("town-guard", "desk").body(Map.of("fake", words[1].equals("yes"), "reason", "查无此人", "evidence",
                "回访录音")).post(path).then().extract().path("id");
        ValidatableResponse response = town.staff("town-manager", "manager").body(Map.of("agreed", true))
                .post(path + "/" + id + "/decision").then();
        below(response.extract().statusCode() + " " + response.extract().path("state") + ", nth "
                + response.extract().path("nth") + ", fine " + response.extract().path("fine") + ", removed "
                + response.extract().path("removes"));
    }

    private void visit(String... words) {
        Map<String, Object> arrival = new HashMap<>(Map.of("project", place.code(), "customerName", words[0], "phones",
                List.of(words[1])));
        if (words.length > 2) {
            arrival.put("broughtBy", words[3].equals("self") ? "self" : place.agencies().get(words[3].charAt(0) - 'A'));
        }
        ValidatableResponse response = place.arrive(arrival);
        visits.add(response.extract().path("id"));
        told(response);
    }

    private void confirm(String... words) {
        String visit = visits.get(Integer.parseInt(words[0]) - 1);
        int version = town.desk().get("/api/visits/" + visit).then().extract().path("verdict.version");
        List<Map<String, String>> signatures = Arrays.stream(words.length > 1 ? words[1].split(", ") : new String[0])
                .map(signed -> signed.split(" ")).map(signed -> Map.of("role", signed[0], "name", signed[1])).toList();
        told(place.confirm(visit, Map.of("verdictVersion", version, "signatures", signatures)));
    }

    private void left(String visit) {
        ValidatableResponse response = town.desk()
                .post("/api/visits/" + visits.get(Integer.parseInt(visit) - 1) + "/departure").then();
        below(response.extract().statusCode() + " left " + response.extract().path("leftAt"));
    }

    private void deal(String... words) {
        ValidatableResponse response = town.desk().body(Map.of("visit", visits.get(Integer.parseInt(words[0]) - 1), "unit",
                "3-1201", "step", words[1])).post("/api/deals").then();
        below(response.extract().statusCode() + " " + words[1] + ", shares " + response.extract().path("shares.agency") + " "
                + response.extract().path("shares.percent"));
    }

    private void notice(int agent) {
        int before = heard.merge(agent, 1, Integer::sum) - 1;
        below(Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).skip(before).findFirst()));
    }

    private void told(ValidatableResponse response) {
        int status = response.extract().statusCode();
        JsonNode body = tree(response.extract().asString());
        below(status + (body.has("code") ? " " + body.get("code").asText() : " " + body.get("state").asText()));
        if (body.has("verdict") && body.get("verdict").equals(verdicts.put(body.get("id").asText(), body.get("verdict")))) {
            below("the same verdict");
        } else if (body.has("verdict")) {
            tell("", body.get("verdict"));
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private void tell(String path, JsonNode node) {
        if (node.isObject() && node.has("rule")) {
            below("  " + node.get("rule").asText() + " " + node.get("answer").asText() + ": " + node.get("zh").asText() + " | "
                    + node.get("en").asText());
        } else if (node.isObject()) {
            node.fields().forEachRemaining(field -> tell(path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue()));
        } else if (node.isArray()) {
            node.forEach(one -> tell(path, one));
        } else {
            below(path + ": " + node.asText());
        }
    }

    private void below(String words) {
        lines.add(BELOW + theirs(words));
    }

    /** In one pass: a receipt may itself read R2 somewhere. */
    private String ours(String words) {
        return NAME.matcher(words.replace("《P》", "《" + place.name() + "》"))
                .replaceAll(name -> receipts.getOrDefault(name.group(), name.group()));
    }

    private String theirs(String words) {
        RECEIPT.matcher(words).results().map(found -> found.group()).filter(receipt -> !receipts.containsValue(receipt))
                .forEach(receipt -> receipts.put("R" + (receipts.size() + 1), receipt));
        String named = words.replace(place.name(), "P").replaceAll("(凭证|^proof: )[0-9a-f]{8}", "$1#");
        for (int i = 0; i < place.agencies().size(); i++) {
            named = named.replace(place.agencies().get(i), String.valueOf((char) ('A' + i)));
        }
        for (Map.Entry<String, String> receipt : receipts.entrySet()) {
            named = named.replace(receipt.getValue(), receipt.getKey());
        }
        String dated = MOMENT.matcher(named).replaceAll(found -> moment(OffsetDateTime.parse(found.group())));
        String inYears = YEAR.matcher(dated).replaceAll(found -> "Y" + (Integer.parseInt(found.group()) - year));
        return SECONDS.matcher(inYears).replaceAll("");
    }

    private String moment(OffsetDateTime moment) {
        OffsetDateTime local = moment.atZoneSameInstant(ZONE).toOffsetDateTime();
        int years = local.getYear() - year;
        return MINUTE.format(local) + (years == 0 ? "" : " in " + years + " years");
    }
}
