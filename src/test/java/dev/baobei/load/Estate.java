package dev.baobei.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baobei.testing.FakeTwilioWebhooks;

/**
 * Projects that each have a number of their own, and the agents of one agency who text them.
 *
 * @param projects how many
 */
record Estate(int projects) {

    private static final int AGENTS = 200;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String TERMS = """
            {"leadTime": "none", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D", "phoneForms": ["WHOLE"],
             "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 11}""";

    /** What an administrator posts to have them all. */
    String setup() {
        return """
                {"projects": [%s], "agencies": [{"name": "诚邦地产", "state": "APPROVED"}], "agents": [%s], "numbers": [%s]}"""
                .formatted(
                        each(projects, n -> """
                                {"code": "%s", "name": "测压%d号院", "aliases": [], "propertyTypes": ["住宅"],
                                 "zone": "Asia/Shanghai", "terms": %s}""".formatted(code(n), n, TERMS)),
                        each(AGENTS, n -> """
                                {"name": "经纪%d", "address": "%s", "agency": "诚邦地产", "state": "ACTIVE"}"""
                                .formatted(n, agent(n))),
                        each(projects, n -> """
                                {"channel": "twilio", "number": "%s", "project": "%s"}""".formatted(number(n), code(n))));
    }

    private static String each(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(", "));
    }

    List<String> codes() {
        return IntStream.range(0, projects).mapToObj(Estate::code).toList();
    }

    private static String code(int project) {
        return "P%02d".formatted(project);
    }

    private static String number(int project) {
        return "+1500555%04d".formatted(1000 + project);
    }

    private static String agent(int n) {
        return "+86139%08d".formatted(10_000_000 + n);
    }

    /** The n-th report: of a customer whom no other is about, signed as the provider signs it. */
    Signed report(FakeTwilioWebhooks provider, int n) {
        String words = "报备 " + SURNAMES.charAt(n % SURNAMES.length()) + "先生 138%08d".formatted(n);
        var parameters = provider.message(FakeTwilioWebhooks.newSid(), agent(n % AGENTS), number(n % projects), words);
        return new Signed(provider.signature(parameters), FakeTwilioWebhooks.encoded(parameters));
    }

    /** A webhook that is ready to be sent. */
    record Signed(String signature, String body) {

        /** As the script of the load reads it. */
        String line() {
            return signature + "\t" + body;
        }

        HttpRequest to(URI gateway) {
            return HttpRequest.newBuilder(gateway.resolve("/webhooks/twilio"))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .header("X-Twilio-Signature", signature)
                    .POST(BodyPublishers.ofString(body))
                    .build();
        }
    }
}
