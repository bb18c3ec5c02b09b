package dev.baobei.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Where the world reaches us: providers sign this address, and proxies hide it from us. */
@ConfigMapping(prefix = "baobei.public-url")
public interface PublicAddress {

    /** Scheme, host, and where a proxy strips one the path prefix, exactly as the provider's console has it. */
    @WithParentName
    @WithDefault("http://localhost:8080")
    String url();

    /** The public URL of a request target as received: {@code /webhooks/twilio?x=1}. */
    default String of(String requestTarget) {
        return url().replaceFirst("/+$", "") + requestTarget;
    }
}
