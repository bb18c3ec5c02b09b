package dev.baobei.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.terms.Protection.Deposit;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.reference.History;

/** ProtectionEnds: the first deposit or contract of each deal beside a visit, every payment, and until when they stood. */
final class Paid {

    private final Map<UUID, List<Deposit>> deposits = new HashMap<>();
    private final Map<UUID, List<Deposit>> payments = new HashMap<>();

    void add(UUID visit, History.Step step, Instant at) {
        List<Deposit> first = deposits.computeIfAbsent(visit, any -> new ArrayList<>());
        List<Deposit> all = payments.computeIfAbsent(visit, any -> new ArrayList<>());
        Deposit now = new Deposit(at, Optional.empty());
        if (step == History.Step.CANCELLED) {
            first.replaceAll(one -> new Deposit(one.paidAt(), Optional.of(at)));
            all.replaceAll(one -> new Deposit(one.paidAt(), Optional.of(at)));
        } else {
            all.add(now);
            if (step != History.Step.PAID && first.stream().allMatch(one -> one.returnedAt().isPresent())) {
                first.add(now);
            }
        }
    }

    /** Whether anything was paid beside a visit, also before its confirmation. */
    boolean isSold(UUID visit) {
        return payments.containsKey(visit);
    }

    /** What moves the end of the protection that a visit opened. */
    Since since(UUID visit, List<Instant> contacts) {
        return new Since(deposits.getOrDefault(visit, List.of()), contacts, payments.getOrDefault(visit, List.of()));
    }
}
