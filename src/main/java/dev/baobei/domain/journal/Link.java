package dev.baobei.domain.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A place in a hash chain: the SHA-256 of the predecessor's hash followed by the entry's canonical bytes.
 *
 * @param sequence 0 for the start of a chain
 * @param hash     64 lower-case hex characters; all zero at the start
 */
public record Link(long sequence, String hash) {

    private static final int MARK_LENGTH = 8;

    /** Where every chain starts. */
    public static final Link START = new Link(0, "0".repeat(64));

    /** The link of the entry that follows this one. */
    public Link followedBy(byte[] canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hash));
            return new Link(sequence + 1, HexFormat.of().formatHex(digest.digest(canonical)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What is shown of an entry that nobody keeps: its place, and a mark that is no entry's. */
    public Link unkept() {
        return new Link(sequence, "-".repeat(hash.length()));
    }

    /** The first characters of the hash, as they ride in a reply. */
    public String mark() {
        return hash.substring(0, MARK_LENGTH);
    }
}
