package dev.baobei.domain.message;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to send: the only four answers there are. */
public sealed interface SendOutcome {

    /** The provider took it and gave it an id. */
    record Sent(String providerId) implements SendOutcome {}

    /** Certainly not processed (connection refused, 429): safe to send again, not before the given time has passed. */
    record NotTaken(String reason, Optional<Duration> retryAfter) implements SendOutcome {}

    /** Refused for good (4xx), with the provider's code. */
    record Refused(String reason) implements SendOutcome {}

    /** No clear answer (5xx, reset, time-out): it may have been sent, so it is never blindly repeated. */
    record Unknown(String reason) implements SendOutcome {}
}
