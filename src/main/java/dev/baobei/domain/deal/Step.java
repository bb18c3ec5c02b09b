package dev.baobei.domain.deal;

import java.util.Optional;

/** How far a deal is; steps may be skipped, never taken back but by a cancellation. */
public enum Step {
    /** 认购. */
    SUBSCRIPTION,
    /** 定金. */
    DEPOSIT,
    /** 签约: the contract; from then on nothing is secret any more (REG-16, line 292). */
    CONTRACT,
    /** 退定: nothing follows. */
    CANCELLATION;

    /** Whether this step may be taken after another, or as the first. */
    public boolean mayFollow(Optional<Step> last) {
        return last.map(before -> before != CANCELLATION && compareTo(before) > 0).orElse(this != CANCELLATION);
    }
}
