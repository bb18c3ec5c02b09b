package dev.baobei.demo;

import java.util.Optional;
import java.util.Set;

/** Where this process reaches itself. */
public final class OwnAddress {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private OwnAddress() {}

    /** The URL of the place that the gateway listens at; one that listens everywhere does so on this machine, too. */
    public static String of(Optional<String> host, String port) {
        return "http://" + host.filter(name -> !EVERYWHERE.contains(name)).orElse("localhost") + ":" + port;
    }
}
