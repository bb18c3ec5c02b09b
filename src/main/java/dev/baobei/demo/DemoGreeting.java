package dev.baobei.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import dev.baobei.channel.PublicAddress;
import dev.baobei.postgres.installation.InstallationSettings;
import io.quarkus.vertx.http.HttpServerStart;

/** Says on the terminal where the demonstration is and what to try first. */
@ApplicationScoped
class DemoGreeting {

    private static final String GREETING = """

              报备 Baobei · 演示 demo

              %1$s/demo

              Accounts   desk/desk · manager/manager · auditor/auditor · admin/admin

              Try        1  On the page, pick a sample and send it: accepted, with a receipt.
                         2  Move the clock by 31 minutes, register that customer's arrival, and
                            confirm it: whose customer it is and why, and the agent's phone is told.
                         3  Text from a terminal:

              curl %1$s/demo/messages -H 'Content-Type: application/json' \\
                -d '{"from":"+8613900000002","to":"+15005550006","text":"报备 龙湖 刘先生 138****1234"}'

              Ctrl+C ends it; the data stay in %2$s.

            """;

    private final InstallationSettings installation;
    private final PublicAddress address;

    DemoGreeting(InstallationSettings installation, PublicAddress address) {
        this.installation = installation;
        this.address = address;
    }

    void listening(@ObservesAsync HttpServerStart start) {
        if (installation.isDemo()) {
            System.out.printf(GREETING, address.of(""), installation.dataDir());
        }
    }
}
