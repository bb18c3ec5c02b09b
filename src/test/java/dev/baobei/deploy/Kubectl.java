package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The {@code kubectl} of this machine; it needs no cluster for what is asked of it here. */
final class Kubectl {

    private static final String MISSING = "kubectl is not installed; on Debian: apt-get install kubernetes-client";

    private Kubectl() {}

    /** All documents of a kustomize folder as YAML; without kubectl the test is aborted, or fails where skips are forbidden. */
    static String kustomize(Path folder) throws IOException, InterruptedException {
        Process kubectl = start("kustomize", folder.toString());
        String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, kubectl.waitFor(), "kubectl kustomize " + folder + " fails");
        return yaml;
    }

    private static Process start(String verb, String folder) {
        try {
            return new ProcessBuilder("kubectl", verb, folder).redirectError(Redirect.INHERIT).start();
        } catch (IOException notFound) {
            return Boolean.getBoolean("baobei.test.forbid-skips") ? fail(MISSING) : abort(MISSING);
        }
    }
}
