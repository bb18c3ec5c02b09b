package dev.baobei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a steady rate, whether answers come or not, as agents do: what one waits is counted from when it should have been sent.
 *
 * @param perSecond the rate
 */
record OpenLoop(int perSecond) {

    /** In milliseconds, in ascending order, of those that were accepted. */
    record Waits(double[] millis, int others) {

        double percentile(double percent) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    Waits post(URI address, List<Estate.Signed> reports) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        List<CompletableFuture<Double>> waits = new ArrayList<>();
        for (int n = 0; n < reports.size(); n++) {
            long due = start + n * between;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            waits.add(client.sendAsync(reports.get(n).to(address), BodyHandlers.ofString(UTF_8))
                    .thenApply(answer -> answer.body().contains("已受理") ? (System.nanoTime() - due) / 1e6 : Double.NaN)
                    .exceptionally(broken -> Double.NaN));
        }
        double[] accepted = waits.stream().mapToDouble(CompletableFuture::join).filter(wait -> !Double.isNaN(wait)).sorted()
                .toArray();
        return new Waits(accepted, reports.size() - accepted.length);
    }
}
