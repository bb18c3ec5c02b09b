package dev.baobei.domain.terms;

import java.util.List;
import java.util.Optional;

/**
 * What is recorded against an agent who makes reports up (虚假报备): a fine for each of the first ones, in yuan, and removal for the next.
 *
 * <p>REG-02, line 36: "虚假报备者一次处罚50元,第二次处罚100元,第三次直接除名".
 */
public record FakeFines(List<Integer> yuan) {

    public static final int MOST_FINES = 9;
    public static final int MOST_YUAN = 1_000_000;
    public static final String ALLOWED = "must be 1 to " + MOST_FINES + " fines of 0 to " + MOST_YUAN + " yuan";

    public FakeFines {
        if (!arePossible(yuan)) {
            throw new IllegalArgumentException("these are no fines");
        }
        yuan = List.copyOf(yuan);
    }

    public static boolean arePossible(List<Integer> yuan) {
        return !yuan.isEmpty() && yuan.size() <= MOST_FINES
                && yuan.stream().allMatch(fine -> fine != null && fine >= 0 && fine <= MOST_YUAN);
    }

    /** The fine for the n-th; nothing where its agent is removed instead. */
    public Optional<Integer> of(int nth) {
        return nth <= yuan.size() ? Optional.of(yuan.get(nth - 1)) : Optional.empty();
    }
}
