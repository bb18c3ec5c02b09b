package dev.baobei.outage;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;

import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;

/**
 * A message that an agent texted: a report of a customer whom no other message is about.
 *
 * @param complete whether it names the customer; every tenth does not
 */
public record Texted(String sid, String agent, String project, String words, boolean complete) {

    /** Repeats come in any order, so that several in a row may lack the name: the third of them is referred to the desk. */
    private static final Set<String> ASKING = Set.of("incomplete", "referred");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final List<String> PREFIXES = List.of("138", "139", "136", "150", "186", "188");
    private static final int LAST_FOUR = 10_000;

    /** The n-th message ever; different numbers give different customers. */
    public static Texted number(int n) {
        int project = n % Installation.PROJECTS.size();
        String agent = Installation.AGENTS.get(n / 3 % Installation.AGENTS.size());
        boolean complete = n % 10 != 9;
        String phone = PREFIXES.get(n / LAST_FOUR % PREFIXES.size()) + "****%04d".formatted(n % LAST_FOUR);
        String customer = complete ? "客户" + SURNAMES.charAt(n % SURNAMES.length()) + "先生," : "";
        return new Texted(FakeTwilioWebhooks.newSid(), agent, Installation.PROJECTS.get(project),
                "报备《" + Installation.PROJECT_NAMES.get(project) + "》," + customer + "电话:" + phone + "。", complete);
    }

    /** What may come of it. */
    Set<String> outcomes() {
        return complete ? Set.of("accepted") : ASKING;
    }

    /** The provider's delivery of it, not yet sent. */
    HttpRequest requestFrom(FakeTwilioWebhooks provider) {
        return provider.delivery(sid, agent, Installation.NUMBER, words);
    }

    /** Has the provider deliver it, once more where it was delivered before. */
    public FakeTwilioAnswer deliverBy(FakeTwilioWebhooks provider) {
        return provider.deliver(sid, agent, Installation.NUMBER, words);
    }
}
