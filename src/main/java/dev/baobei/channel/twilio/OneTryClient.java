package dev.baobei.channel.twilio;

import java.time.Duration;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client with its two layers of hidden retries taken out: they would send a message up to six times. It keeps
 * no last request either, which would hold a number and a text.
 */
final class OneTryClient extends NetworkHttpClient {

    OneTryClient(Duration connectTimeout, Duration readTimeout) {
        super(builder(connectTimeout, readTimeout));
    }

    private static HttpClientBuilder builder(Duration connectTimeout, Duration readTimeout) {
        return HttpClientBuilder.create()
                .addExecInterceptorFirst("timeouts", underOurs(timeouts(connectTimeout, readTimeout)))
                .disableAutomaticRetries()
                .disableRedirectHandling();
    }

    @SuppressWarnings("deprecation") // the place that replaced it is overruled by what the SDK sets in this one
    private static RequestConfig timeouts(Duration connectTimeout, Duration readTimeout) {
        return RequestConfig.custom()
                .setConnectTimeout(Timeout.of(connectTimeout))
                .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                .setResponseTimeout(Timeout.of(readTimeout))
                .build();
    }

    /** The SDK puts its own half-minute time-outs on every request, over those of the client. */
    private static ExecChainHandler underOurs(RequestConfig timeouts) {
        return (request, scope, chain) -> {
            scope.clientContext.setRequestConfig(timeouts);
            return chain.proceed(request, scope);
        };
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }
}
