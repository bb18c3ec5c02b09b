package dev.baobei.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** What {@code k8s/base} amounts to. */
record Rendered(String yaml, List<HasMetadata> documents) {

    private static Rendered base;

    /** Rendered once; where it cannot be, every test that asks says so. */
    static synchronized Rendered base() throws IOException, InterruptedException {
        if (base == null) {
            base = of(Kubectl.kustomize(Path.of("k8s", "base")));
        }
        return base;
    }

    static Rendered of(String yaml) throws IOException {
        return new Rendered(yaml, StrictManifests.read(yaml));
    }

    /** The same manifests with one slip planted in their text. */
    Rendered with(String slip, String instead) throws IOException {
        if (!yaml.contains(instead)) {
            throw new IllegalArgumentException("nothing to plant the slip in: " + instead);
        }
        return of(yaml.replace(instead, slip));
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> kind) {
        List<T> all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " documents of kind " + kind.getSimpleName());
        }
        return all.get(0);
    }

    PodTemplateSpec pod() {
        return only(Deployment.class).getSpec().getTemplate();
    }

    Container gateway() {
        return pod().getSpec().getContainers().get(0);
    }
}
