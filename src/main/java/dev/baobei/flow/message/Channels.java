package dev.baobei.flow.message;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

/** The message channels that this installation has, found by CDI. */
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> byName;

    Channels(@All List<Channel> all) {
        this.byName = all.stream().collect(toMap(Channel::name, Function.identity()));
    }

    /** The channels on which we have numbers, in the order of their names. */
    public List<String> names() {
        return byName.values().stream().filter(Channel::hasNumbers).map(Channel::name).sorted().toList();
    }

    /** The channel of a message that came through it. */
    public Channel named(String name) {
        return byName.get(name);
    }
}
