package dev.baobei.proof;

import static org.hamcrest.Matchers.oneOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.story.Town.Place;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** What agents text and staff enter in a played life, and every reply to it. */
final class PlayedTalk {

    private static final Pattern HEAD = Pattern.compile("凭证([0-9a-f]{8})");
    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})");

    private final Place place;
    private final List<String> replies = new ArrayList<>();

    PlayedTalk(Place place) {
        this.place = place;
    }

    String say(int agent, String words) {
        String reply = place.text(agent, words);
        replies.add(reply);
        return reply;
    }

    String report(int i) {
        return "报备《" + place.name() + "》,客户" + surname(i) + "先生,电话" + phone(i).replaceFirst("(...)....", "$1****");
    }

    ExtractableResponse<Response> post(String account, String path, Map<String, Object> body) {
        return place.town().staff(account, "desk", "manager").body(body).post(path).then().statusCode(oneOf(200, 201))
                .extract();
    }

    /** The receipt in a reply. */
    static String receipt(String reply) {
        return RECEIPT.matcher(reply).results().findFirst().orElseThrow().group(1);
    }

    static String surname(int i) {
        return "赵钱孙李周吴郑王冯陈".substring(i % 10, i % 10 + 1);
    }

    static String phone(int i) {
        return "138%04d%04d".formatted(i + 1000, i + 5000);
    }

    /** The replies as they came. */
    String replies() {
        return String.join("\n",
                replies.stream().map(PlayedTalk::onOneLine).filter(reply -> HEAD.matcher(reply).find()).toList());
    }

    private static String onOneLine(String reply) {
        return reply.replace('\n', ' ');
    }

    /** The heads that they carried. */
    List<String> heads() {
        return HEAD.matcher(String.join("\n", replies)).results().map(found -> found.group(1)).toList();
    }

    List<String> said() {
        return List.copyOf(replies);
    }

    static Matcher headIn(String reply) {
        return HEAD.matcher(reply);
    }
}
