package dev.baobei.domain.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.prereport.Receipt;

/**
 * An appeal about a report on record: 申诉 K7M2QD 客户一直由我跟进, K7M2QD 有异议：客户是我带的.
 *
 * @param receipt what was written as the receipt, right or wrong, where it is certain which
 * @param words   why, as written; nothing where nothing is said
 */
public record Appealed(Optional<String> receipt, Optional<String> words) {

    private static final Pattern COMMAND = Pattern.compile("^[ ,:的]{0,2}(?:申诉|有?[异争]议)(?:理由|原因|内容|说明)?");
    private static final Pattern NOTE = Pattern.compile("^(?:理由|原因|内容|说明)?(?=[ ,:]|$)");

    /** What stands behind the command word, or from the receipt on where that stands before it: {@link Reading#argument()}. */
    public static Appealed of(String argument) {
        Followed said = Followed.of(argument, COMMAND, NOTE);
        return new Appealed(said.receipt(), said.words());
    }

    /** The receipt, where one is written that could be one of ours. */
    public Optional<Receipt> known() {
        return receipt.flatMap(Receipt::of);
    }

    @Override
    public String toString() {
        return "Appealed[" + receipt.isPresent() + " " + words.isPresent() + "]";
    }
}
