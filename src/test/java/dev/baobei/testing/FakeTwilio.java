package dev.baobei.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The provider's REST interface: takes, lists and, when told to, misbehaves as the real one does. */
public final class FakeTwilio implements AutoCloseable {

    /** What it does with the next sends; {@code AFTER}: the message is taken, and we do not learn it. */
    public enum Conduct {
        TAKES, IS_TOO_BUSY, REFUSES, BREAKS_BEFORE, BREAKS_AFTER, CUTS_OFF_AFTER, HANGS_AFTER, TALKS_NONSENSE_AFTER
    }

    private final String authorization;
    private final FakeTwilioBooks books = new FakeTwilioBooks();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicReference<Consumer<FakeTwilioMessage>> meanwhile = new AtomicReference<>();
    private volatile Conduct conduct = Conduct.TAKES;

    private FakeTwilio(String account, String token, HttpServer server) {
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(UTF_8));
        this.server = server;
    }

    /** Starts on a free port of this machine. */
    public static FakeTwilio start(String account, String token) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeTwilio(account, token, server);
            server.createContext("/2010-04-01/Accounts/" + account + "/Messages.json", fake::handle);
            server.setExecutor(fake.threads);
            server.start();
            return fake;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** For {@code baobei.twilio.api-base-url}. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void behave(Conduct next) {
        conduct = next;
    }

    /** What happens to the next message between its being taken and its sender's learning of it. */
    public void meanwhile(Consumer<FakeTwilioMessage> act) {
        meanwhile.set(act);
    }

    /** How often a send was asked for, taken or not. */
    public int attempts() {
        return attempts.get();
    }

    /** The sends it took, in order. */
    public List<FakeTwilioMessage> taken() {
        return books.taken();
    }

    public FakeTwilioBooks books() {
        return books;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, error(20003));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, books.page(parameters(exchange.getRequestURI().getRawQuery())));
        } else {
            send(exchange, parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        }
    }

    private void send(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        attempts.incrementAndGet();
        switch (conduct) {
            case TAKES -> answer(exchange, 201, take(parameters).json());
            case IS_TOO_BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                answer(exchange, 429, error(20429));
            }
            case REFUSES -> answer(exchange, 400, error(21610));
            case BREAKS_BEFORE -> answer(exchange, 500, error(20500));
            case BREAKS_AFTER -> {
                take(parameters);
                answer(exchange, 503, error(20503));
            }
            case CUTS_OFF_AFTER -> {
                take(parameters);
                exchange.close();
            }
            case HANGS_AFTER -> {
                take(parameters);
                hang();
            }
            case TALKS_NONSENSE_AFTER -> answer(exchange, 201, take(parameters).json().removeAll());
        }
    }

    private FakeTwilioMessage take(Map<String, String> parameters) {
        FakeTwilioMessage taken = books.taken(parameters);
        Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(act -> act.accept(taken));
        return taken;
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode error(int code) {
        return new ObjectMapper().createObjectNode().put("code", code).put("message", "refused").put("status", 400);
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode json) throws IOException {
        var bytes = json.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, String>();
        Arrays.stream((encoded == null ? "" : encoded).split("&"))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .forEach(each -> parameters.put(URLDecoder.decode(each[0], UTF_8), URLDecoder.decode(each[1], UTF_8)));
        return parameters;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
