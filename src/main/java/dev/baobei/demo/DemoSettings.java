package dev.baobei.demo;

import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The settings of demo mode, weaker than files and the environment. It answers when asked and lists nothing: the gateway reads
 * what it stands on before any channel is there, and would take a channel's setting for a misspelt one of its own.
 */
record DemoSettings(Map<String, String> values) implements ConfigSource {

    private static final int BELOW_FILES_ABOVE_DEFAULTS = 200;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "demo mode";
    }

    @Override
    public int getOrdinal() {
        return BELOW_FILES_ABOVE_DEFAULTS;
    }

    @Override
    public String toString() {
        return getName();
    }
}
