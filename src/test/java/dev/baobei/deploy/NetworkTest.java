package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private Rendered base;

    @BeforeEach
    void render() throws Exception {
        base = Rendered.base();
    }

    @Test
    void service_budget_and_network_policy_mean_the_gateways_pods() {
        Map<String, String> labels = Map.of("app.kubernetes.io/name", "baobei");

        assertEquals(labels, base.pod().getMetadata().getLabels());
        assertEquals(labels, base.only(Service.class).getSpec().getSelector());
        assertEquals(labels, base.only(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels());
        assertEquals(labels, policy("baobei").getSpec().getPodSelector().getMatchLabels());
    }

    @Test
    void what_no_policy_allows_is_denied() {
        NetworkPolicy deny = policy("default-deny");

        assertEquals(Map.of(), deny.getSpec().getPodSelector().getMatchLabels());
        assertEquals(List.of("Ingress", "Egress"), deny.getSpec().getPolicyTypes());
        assertEquals(List.of(), deny.getSpec().getIngress());
        assertEquals(List.of(), deny.getSpec().getEgress());
    }

    private NetworkPolicy policy(String name) {
        return base.all(NetworkPolicy.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst().orElseThrow();
    }
}
