package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {

    private Rendered base;

    @BeforeEach
    void render() throws Exception {
        base = Rendered.base();
    }

    @Test
    void everything_is_there_and_every_field_is_known_to_Kubernetes() {
        List<String> kinds = base.documents().stream().map(HasMetadata::getKind).sorted().toList();

        assertEquals(List.of("ConfigMap", "Deployment", "Namespace", "NetworkPolicy", "NetworkPolicy", "PodDisruptionBudget",
                "Service", "ServiceAccount"), kinds);
    }

    @Test
    void a_misspelt_field_is_refused_by_name() {
        UnrecognizedPropertyException refusal = assertThrows(UnrecognizedPropertyException.class,
                () -> base.with("readOnlyRootFilesytem: true", "readOnlyRootFilesystem: true"));

        assertEquals("readOnlyRootFilesytem", refusal.getPropertyName());
    }

    @ParameterizedTest
    @CsvSource({"runAsNonRoot: 'true',runAsNonRoot: true", "replicas: two,replicas: 2",
            "serviceAccountName: 1,serviceAccountName: baobei"})
    void a_value_of_the_wrong_type_is_refused(String slip, String instead) {
        assertThrows(JsonMappingException.class, () -> base.with(slip, instead));
    }

    @Test
    void the_image_has_a_version_that_stays() {
        assertTrue(base.gateway().getImage().matches("[a-z./-]+:[0-9]+\\.[0-9]+\\.[0-9]+"), base.gateway().getImage());
    }

    @Test
    void the_probes_ask_what_they_are_for() {
        assertEquals("/q/health/started", path(base.gateway().getStartupProbe()));
        assertEquals("/q/health/live", path(base.gateway().getLivenessProbe()));
        assertEquals("/q/health/ready", path(base.gateway().getReadinessProbe()));
    }

    private static String path(Probe probe) {
        assertEquals("http", probe.getHttpGet().getPort().getStrVal());
        return probe.getHttpGet().getPath();
    }

    @Test
    void a_pod_that_goes_has_time_to_answer_what_it_accepted() {
        List<String> preStop = base.gateway().getLifecycle().getPreStop().getExec().getCommand();
        Duration delay = Duration.ofSeconds(Long.parseLong(preStop.get(1)));
        Duration drain = Duration.parse("PT" + settings().get("QUARKUS_SHUTDOWN_TIMEOUT"));
        Duration grace = Duration.ofSeconds(base.pod().getSpec().getTerminationGracePeriodSeconds());

        assertEquals("sleep", preStop.get(0));
        assertTrue(grace.compareTo(delay.plus(drain)) > 0, grace + " is not above " + delay + " and " + drain);
    }

    @Test
    void the_database_is_somebody_elses_and_the_demo_is_off() {
        assertTrue(settings().get("BAOBEI_DATABASE_URL").startsWith("postgresql://"));
        assertNull(settings().get("BAOBEI_DEMO"));
    }

    @Test
    void secrets_are_referred_to_and_never_written_down() {
        for (EnvVar variable : base.gateway().getEnv()) {
            assertNull(variable.getValue(), variable.getName());
            assertTrue(variable.getValueFrom().getSecretKeyRef().getName().startsWith("baobei-"), variable.getName());
        }
        assertFalse(settings().keySet().stream().anyMatch(name -> name.matches(".*(PASSWORD|TOKEN|TEXT|SECRET).*")));
    }

    @Test
    void every_setting_is_one_that_the_gateway_has() {
        assertEquals(List.of(), GatewaySettings.unknown(settings().keySet()));
        assertEquals(List.of(), GatewaySettings.unknown(base.gateway().getEnv().stream().map(EnvVar::getName).toList()));
    }

    @Test
    void a_setting_that_nobody_reads_is_named() {
        assertEquals(List.of("BAOBEI_DATABASE_URI"),
                GatewaySettings.unknown(List.of("BAOBEI_DATABASE_URI", "BAOBEI_DATABASE_OWNER_USERNAME")));
    }

    @Test
    void memory_leaves_room_above_what_the_process_may_take() {
        Quantity promised = Quantity.parse("350M");

        assertTrue(bytes(base.gateway().getResources().getRequests()) > bytes(Map.of("memory", promised)));
        assertTrue(bytes(base.gateway().getResources().getLimits()) > bytes(base.gateway().getResources().getRequests()));
    }

    private static long bytes(Map<String, Quantity> resources) {
        return Quantity.getAmountInBytes(resources.get("memory")).longValueExact();
    }

    private Map<String, String> settings() {
        return base.only(ConfigMap.class).getData();
    }
}
