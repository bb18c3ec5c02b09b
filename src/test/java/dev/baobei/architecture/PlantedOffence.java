package dev.baobei.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * A class that breaks a rule on purpose: compiled against the gateway, never part of it.
 *
 * @param law  the rule that it breaks, the only one
 * @param name its full name
 * @param body its members, in Java
 */
record PlantedOffence(String law, String name, String body) {

    private static final String IMPORTED = """
            package %s;
            import java.time.*;
            import java.util.function.*;
            import io.vertx.mutiny.sqlclient.*;
            class %s { %s }
            """;

    /** As a line of a table: law, name below {@code dev.baobei} and body, between bars. */
    static PlantedOffence of(String line) {
        String[] parts = line.split("\\|", 3);
        return new PlantedOffence(parts[0].strip(), "dev.baobei." + parts[1].strip(), parts[2].strip());
    }

    /** Compiles them all at once, each into the folder of its package. */
    static void compile(List<PlantedOffence> offences, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        for (PlantedOffence offence : offences) {
            Path source = Files.createFile(folder.resolve(offence.name() + ".java"));
            arguments.add(Files.writeString(source, offence.source()).toString());
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("a planted class does not compile");
        }
    }

    private String source() {
        int dot = name.lastIndexOf('.');
        return IMPORTED.formatted(name.substring(0, dot), name.substring(dot + 1), body);
    }

    /** The compiled class alone, with what is nested in it. */
    JavaClasses compiled(Path folder) {
        String file = "/" + name.replace('.', '/');
        return new ClassFileImporter().withImportOption(location -> location.matches(
                Pattern.compile(".*" + file + "(\\$.*)?\\.class"))).importPath(folder);
    }

    @Override
    public String toString() {
        return law + ": " + name + " { " + body + " }";
    }
}
