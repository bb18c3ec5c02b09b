package dev.baobei.domain.terms;

/**
 * What part of a deal goes to who helped without owning the customer (辅助接待), in percent.
 *
 * @param reception        received the customer, and the owner closed
 * @param receptionClosed  received the customer, and closed
 * @param unaware          mattered greatly without knowing whose the customer was, and the owner closed
 * @param unawareClosed    closed without knowing
 * @param fine             what is recorded against who knew, in yuan; nobody pays us
 */
public record Assistance(int reception, int receptionClosed, int unaware, int unawareClosed, int fine) {

    /** A helper has so many percent at most: whoever owns keeps a part. */
    public static final int MOST_PERCENT = 90;

    /** So many yuan at most. */
    public static final int MOST_FINE = 1_000_000;

    /** What a percent may be. */
    public static final String ALLOWED_PERCENT = "must be 0 to " + MOST_PERCENT;

    /** What the fine may be. */
    public static final String ALLOWED_FINE = "must be 0 to " + MOST_FINE;

    public Assistance {
        if (!isPercent(reception) || !isPercent(receptionClosed) || !isPercent(unaware) || !isPercent(unawareClosed)
                || !isFine(fine)) {
            throw new IllegalArgumentException("no helper has that");
        }
    }

    public static boolean isPercent(int percent) {
        return percent >= 0 && percent <= MOST_PERCENT;
    }

    public static boolean isFine(int yuan) {
        return yuan >= 0 && yuan <= MOST_FINE;
    }

    /**
     * The helper's part.
     *
     * @param closed whether it was the helper who closed
     */
    public int percent(Help help, boolean closed) {
        return switch (help) {
            case RECEPTION -> closed ? receptionClosed : reception;
            case UNAWARE -> closed ? unawareClosed : unaware;
            case AWARE, SIGNING, NONE -> 0;
        };
    }

    /** REG-14, line 256: "甲在知情的情况下深度接触乙的客户,不管成交与否,罚款1000元,成交业绩全部归乙". */
    public int fine(Help help) {
        return help == Help.AWARE ? fine : 0;
    }
}
