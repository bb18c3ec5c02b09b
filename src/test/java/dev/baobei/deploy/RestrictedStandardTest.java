package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictedStandardTest {

    private Rendered base;

    @BeforeEach
    void render() throws Exception {
        base = Rendered.base();
    }

    @Test
    void the_pod_may_run_in_a_restricted_namespace() {
        assertEquals(List.of(), RestrictedStandard.objections(base.pod().getSpec()));
    }

    @ParameterizedTest
    @CsvSource({
            "runAsNonRoot: false,runAsNonRoot: true,may run as root",
            "runAsUser: 0,runAsUser: 10001,has no numeric user",
            "type: Unconfined,type: RuntimeDefault,may make any system call",
            "hostNetwork: true,enableServiceLinks: false,shares the host's network",
            "allowPrivilegeEscalation: true,allowPrivilegeEscalation: false,may gain privileges",
            "readOnlyRootFilesystem: false,readOnlyRootFilesystem: true,may change its own image",
            "- NET_RAW,- ALL,keeps capabilities",
            "automountServiceAccountToken: true,automountServiceAccountToken: false,has a service account's token"})
    void a_privilege_that_slipped_in_is_objected_to(String slip, String instead, String objection) throws Exception {
        assertEquals(List.of(objection), RestrictedStandard.objections(base.with(slip, instead).pod().getSpec()));
    }
}
