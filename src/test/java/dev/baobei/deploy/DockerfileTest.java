package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=/app/gateway.jsa";

    private static List<String> instructions;

    @BeforeAll
    static void read() throws IOException {
        String joined = Files.readString(Path.of("deploy", "Dockerfile")).replaceAll("\\\\\n\\s*", "");
        instructions = joined.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    @Test
    void the_runtime_is_a_pinned_Java_25() {
        assertTrue(only("FROM").matches("eclipse-temurin:25\\.[0-9.]+_[0-9]+-jre-[a-z]+"), only("FROM"));
    }

    @Test
    void the_gateway_runs_as_a_numeric_user_that_is_not_root() {
        assertEquals("10001:10001", only("USER"));
    }

    @Test
    void it_starts_the_built_jar_with_the_flags_of_the_readme() throws IOException {
        assertEquals(List.of("java", "@/app/jvm.options", ARCHIVE, "-jar", "/app/quarkus-run.jar"),
                words(only("ENTRYPOINT")));
        assertTrue(instructions.contains("COPY deploy/jvm.options /app/jvm.options"));
    }

    @Test
    void its_own_JVM_archives_the_classes_that_the_build_has_listed_with_the_same_flags() {
        String archiving = "RUN java @/app/jvm.options " + ARCHIVE + " -XX:SharedClassListFile=/app/gateway.classes "
                + "-Xshare:dump -cp /app/quarkus-run.jar || { rm -f /app/gateway.jsa; ";

        assertEquals(1, instructions.stream().filter(line -> line.startsWith(archiving)).count());
        assertTrue(instructions.contains("COPY target/quarkus-app/*.jar target/quarkus-app/gateway.classes* /app/"));
    }

    @Test
    void it_listens_on_8080_and_is_asked_there_whether_it_is_ready() throws IOException {
        List<String> ask = words(only("HEALTHCHECK").replaceFirst(".*CMD ", ""));

        assertEquals("8080", only("EXPOSE"));
        assertEquals(List.of("bash", "-c"), ask.subList(0, 2));
        assertTrue(ask.get(2).contains("/dev/tcp/127.0.0.1/8080") && ask.get(2).contains("GET /q/health/ready "), ask.get(2));
    }

    @Test
    void nothing_but_the_build_and_the_flags_goes_into_the_image() throws IOException {
        assertEquals(List.of("*", "!target/quarkus-app", "target/quarkus-app/gateway.jsa", "target/quarkus-app/programs",
                "!deploy/jvm.options"),
                Files.readAllLines(Path.of("deploy", "Dockerfile.dockerignore")));
        assertEquals(List.of(), all("ENV"));
        assertEquals(List.of(), all("ARG"));
    }

    private static List<String> words(String json) throws IOException {
        return List.of(new JsonMapper().readValue(json, String[].class));
    }

    private static String only(String instruction) {
        assertEquals(1, all(instruction).size(), instruction);
        return all(instruction).get(0);
    }

    private static List<String> all(String instruction) {
        String start = instruction + " ";
        return instructions.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
