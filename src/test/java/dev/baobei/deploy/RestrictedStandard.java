package dev.baobei.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;

/**
 * The level "restricted" of Kubernetes' Pod Security Standards, and what we ask beyond it: a read-only root file system and no
 * token. Stricter than the standard where it allows the same to be said in several places: the pod says it once for all.
 */
final class RestrictedStandard {

    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

    private final List<String> objections = new ArrayList<>();

    private RestrictedStandard() {}

    /** What the pod does that it must not; empty for a pod that may run. */
    static List<String> objections(PodSpec pod) {
        RestrictedStandard standard = new RestrictedStandard();
        standard.checkHost(pod);
        standard.checkPod(Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new));
        standard.unless(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "has a service account's token");
        pod.getVolumes().forEach(standard::checkVolume);
        pod.getInitContainers().forEach(standard::checkContainer);
        pod.getContainers().forEach(standard::checkContainer);
        return standard.objections;
    }

    private void checkHost(PodSpec pod) {
        unless(!Boolean.TRUE.equals(pod.getHostNetwork()), "shares the host's network");
        unless(!Boolean.TRUE.equals(pod.getHostPID()), "sees the host's processes");
        unless(!Boolean.TRUE.equals(pod.getHostIPC()), "shares the host's memory");
    }

    private void checkPod(PodSecurityContext pod) {
        unless(Boolean.TRUE.equals(pod.getRunAsNonRoot()), "may run as root");
        unless(pod.getRunAsUser() != null && pod.getRunAsUser() > 0, "has no numeric user");
        SeccompProfile seccomp = Optional.ofNullable(pod.getSeccompProfile()).orElseGet(SeccompProfile::new);
        unless(seccomp.getType() != null && SECCOMP.contains(seccomp.getType()), "may make any system call");
    }

    private void checkVolume(Volume volume) {
        boolean allowed = volume.getEmptyDir() != null || volume.getSecret() != null || volume.getConfigMap() != null;
        unless(allowed, "mounts more than scratch space, secrets and configuration");
    }

    private void checkContainer(Container container) {
        SecurityContext context = Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        Capabilities capabilities = Optional.ofNullable(context.getCapabilities()).orElseGet(Capabilities::new);
        unless(!Boolean.TRUE.equals(context.getPrivileged()), "is privileged");
        unless(Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()), "may gain privileges");
        unless(Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()), "may change its own image");
        unless(capabilities.getDrop().contains("ALL") && capabilities.getAdd().isEmpty(), "keeps capabilities");
        unless(context.getRunAsNonRoot() == null && context.getRunAsUser() == null && context.getSeccompProfile() == null,
                "overrides what the pod says");
        unless(container.getPorts().stream().allMatch(port -> port.getHostPort() == null), "takes a port of the host");
    }

    private void unless(boolean fine, String objection) {
        if (!fine) {
            objections.add(objection);
        }
    }
}
