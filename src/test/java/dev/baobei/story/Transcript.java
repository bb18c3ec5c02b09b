package dev.baobei.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.response.ValidatableResponse;

/**
 * A conversation with a project, as its script tells it: what is said and done, a line each, and everything that comes of it,
 * indented below.
 *
 * <pre>
 * to 10:00:15                                   the next day at that time
 * pass PT30M
 * A: 报备 张先生 138****1234                     the agent of the first agency texts
 * visit 张伟 13812341234 by A                    by self, or by nobody knows whom where nothing is said
 * confirm 1 consultant 孙丽, reportOfficer 赵敏   the first visit
 * notice A                                      what that agent was told besides, the next that comes
 * </pre>
 *
 * <p>What differs from run to run has names: receipts R1, R2 ..., agencies A, B, C, the project P, days D+0 ... from the first one on;
 * seconds are left out.
 */
final class Transcript {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String BELOW = "    ";
    private static final Pattern RECEIPT = Pattern.compile("(?<=回执)[0-9A-Z]{6}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern ENGLISH_DAY = Pattern
            .compile("(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(\\+08:00|Z)");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final Pattern SECONDS = Pattern.compile("(?<=\\d\\d:\\d\\d):\\d\\d");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town;
    private final Place place;
    private final FakeTwilio twilio;
    private final List<String> visits = new ArrayList<>();
    private final Map<String, JsonNode> verdicts = new HashMap<>();
    private final Map<Integer, Integer> heard = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private LocalDate start;

    Transcript(Town town, Place place, FakeTwilio twilio) {
        this.town = town;
        this.place = place;
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
            case "to" -> {
                town.passTo(LocalTime.parse(words));
                start = start == null ? today() : start;
            }
            case "pass" -> town.pass(Duration.parse(words));
            case "A:", "B:", "C:" -> place.text(verb.charAt(0) - 'A', ours(words)).lines().forEach(this::below);
            case "visit" -> visit(words.split(" "));
            case "confirm" -> confirm(words.split(" ", 2));
            case "notice" -> notice(words.charAt(0) - 'A');
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private LocalDate today() {
        return town.now().atZone(ZONE).toLocalDate();
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

    private String ours(String words) {
        String named = words.replace("《P》", "《" + place.name() + "》");
        for (Map.Entry<String, String> receipt : receipts.entrySet()) {
            named = named.replace(receipt.getValue(), receipt.getKey());
        }
        return named;
    }

    private String theirs(String words) {
        RECEIPT.matcher(words).results().map(found -> found.group())
                .forEach(receipt -> receipts.computeIfAbsent(receipt, any -> "R" + (receipts.size() + 1)));
        String named = words.replace(place.name(), "P").replaceAll("凭证[0-9a-f]{8}", "凭证#");
        for (int i = 0; i < place.agencies().size(); i++) {
            named = named.replace(place.agencies().get(i), String.valueOf((char) ('A' + i)));
        }
        for (Map.Entry<String, String> receipt : receipts.entrySet()) {
            named = named.replace(receipt.getKey(), receipt.getValue());
        }
        String dated = MOMENT.matcher(named).replaceAll(found -> moment(OffsetDateTime.parse(found.group())));
        String local = DAY.matcher(dated).replaceAll(found -> day(Integer.parseInt(found.group(1)), found.group(2)));
        String english = ENGLISH_DAY.matcher(local).replaceAll(found -> day(MONTH.parse(found.group(2))
                .get(ChronoField.MONTH_OF_YEAR), found.group(1)).strip());
        return SECONDS.matcher(english).replaceAll("");
    }

    private String moment(OffsetDateTime moment) {
        OffsetDateTime local = moment.atZoneSameInstant(ZONE).toOffsetDateTime();
        return "D+" + ChronoUnit.DAYS.between(start, local.toLocalDate()) + " "
                + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** A day without its year is the next of that name since the first one. */
    private String day(int month, String ofMonth) {
        LocalDate day = start.withDayOfMonth(1).withMonth(month).withDayOfMonth(Integer.parseInt(ofMonth));
        return "D+" + ChronoUnit.DAYS.between(start, day.isBefore(start) ? day.plusYears(1) : day) + " ";
    }
}
