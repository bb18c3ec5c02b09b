/**
 * Checks what lies in {@code deploy/} and {@code k8s/} as far as it can be checked without a cluster or an image builder: every
 * field known, nothing privileged, no secret. No test of the gateway itself.
 */
package dev.baobei.deploy;
