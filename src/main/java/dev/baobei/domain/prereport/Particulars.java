package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report says of its customer beside name, gender and number (报备要素): a claim, kept as it was said. It is evidence of
 * nobody: two reports are on one customer, and a visit is a report's, by name and number alone.
 *
 * @param address     客户地址
 * @param need        客户需求
 * @param contactTime 联系时间, as written
 * @param visitAt     到访时间
 */
public record Particulars(Optional<String> address, Optional<String> need, Optional<String> contactTime,
        Optional<Instant> visitAt) {

    public static final Particulars NONE = new Particulars(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** Whether there is anything among it. */
    public boolean sayAnything() {
        return !equals(NONE);
    }

    /** The same with what is said later: that counts, and what it leaves out stays. */
    public Particulars with(Particulars later) {
        return new Particulars(later.address.or(() -> address), later.need.or(() -> need),
                later.contactTime.or(() -> contactTime), later.visitAt.or(() -> visitAt));
    }

    /** The same with what is said later but another address. */
    public Particulars completedBy(Particulars later) {
        return isContradictedBy(later)
                ? with(new Particulars(address, later.need, later.contactTime, later.visitAt))
                : with(later);
    }

    /** Whether what is said later names another address: one that has the former in it says only more. */
    public boolean isContradictedBy(Particulars later) {
        return address.isPresent() && later.address.filter(said -> !said.contains(address.get())).isPresent();
    }

    /** Which are said, and nothing of what they say. */
    @Override
    public String toString() {
        return "Particulars" + Stream.of(address.map(said -> "address"), need.map(said -> "need"),
                contactTime.map(said -> "contactTime"), visitAt.map(said -> "visitAt")).flatMap(Optional::stream).toList();
    }
}
