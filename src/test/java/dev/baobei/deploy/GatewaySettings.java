package dev.baobei.deploy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;

/** The settings that a deployment may name, as environment variables: those that the gateway's own code declares. */
final class GatewaySettings {

    private static final Stream<String> OF_THE_FRAMEWORK = Stream.of("quarkus.shutdown.timeout");

    private static final Set<String> VARIABLES = Stream.concat(declared(), OF_THE_FRAMEWORK)
            .map(GatewaySettings::variable)
            .collect(Collectors.toSet());

    private GatewaySettings() {}

    private static Stream<String> declared() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.baobei")
                .stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .flatMap(mapping -> ConfigClass.configClass(mapping).getProperties().keySet().stream());
    }

    /** MicroProfile Config: whatever is no letter or digit becomes an underscore. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Those of the variables that nobody would read. */
    static List<String> unknown(Collection<String> variables) {
        return variables.stream().filter(variable -> !VARIABLES.contains(variable)).sorted().toList();
    }
}
