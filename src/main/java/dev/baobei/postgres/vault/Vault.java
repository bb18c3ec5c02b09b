package dev.baobei.postgres.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.google.crypto.tink.prf.Prf;

/**
 * Seals what is stored and makes the keyed blind index of a whole number. Sealed values are bound to their place and row: moved
 * elsewhere they do not open. Safe for use by any thread.
 */
@ApplicationScoped
public class Vault {

    private static final int INDEX_BYTES = 16;

    private final Keys keys;

    /** Reads the keys when the first value is sealed or asked for, never while the build records the application. */
    @Inject
    Vault(KeySettings settings) {
        try {
            keys = Keys.parse(settings.text().isPresent() ? settings.text().get() : Files.readString(settings.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For CDI's proxy only. */
    Vault() {
        keys = null;
    }

    /**
     * Encrypts a text for one place and row.
     *
     * @param place table and column, as {@code message.text}
     * @param row   the id of the row that keeps it
     */
    public byte[] seal(String plaintext, String place, UUID row) {
        try {
            return keys.seal().encrypt(plaintext.getBytes(StandardCharsets.UTF_8), associated(place, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the bytes were not sealed with these keys for this place and row */
    public String open(byte[] sealed, String place, UUID row) {
        try {
            return new String(keys.seal().decrypt(sealed, associated(place, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept in " + place + " of row " + row + " does not open", e);
        }
    }

    private static byte[] associated(String place, UUID row) {
        byte[] name = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(name)
                .array();
    }

    /** The 16 bytes under which a value is found again, made with the primary key; equal only for equal purpose and value. */
    public byte[] blindIndex(String purpose, String value) {
        return index(keys.indexes().get(0), purpose, value);
    }

    /** The index under every enabled key, primary first: what to look for while keys rotate. */
    public List<byte[]> blindIndexes(String purpose, String value) {
        List<byte[]> all = new ArrayList<>();
        for (Prf key : keys.indexes()) {
            all.add(index(key, purpose, value));
        }
        return all;
    }

    private static byte[] index(Prf key, String purpose, String value) {
        try {
            // The separator cannot stand in a purpose, so no two pairs give the same bytes.
            return key.compute((purpose + '\0' + value).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the primary index key without giving it away: 16 hexadecimal digits. */
    public String fingerprint() {
        try {
            return keys.fingerprint();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
