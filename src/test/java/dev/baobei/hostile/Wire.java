package dev.baobei.hostile;

import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;

/** Sends what other clients refuse to send: broken escapes in a target, any bytes in a body. */
final class Wire implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, String type, String body) {}

    Answer send(Attempt attempt) {
        return await(client.request(HttpMethod.valueOf(attempt.method()), port, "localhost", attempt.target())
                .compose(request -> sent(request, attempt)));
    }

    private static Future<Answer> sent(HttpClientRequest request, Attempt attempt) {
        attempt.headers().forEach(request::putHeader);
        request.setChunked(attempt.headers().containsKey("Transfer-Encoding"));
        return (attempt.body() == null ? request.send() : request.send(Buffer.buffer(attempt.body())))
                .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(),
                        String.valueOf(answer.getHeader("Content-Type")), body.toString())));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
