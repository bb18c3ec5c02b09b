package dev.baobei.postgres.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID ROW = UUID.fromString("0192f0c1-2a2b-7c3d-8e4f-5a6b7c8d9e0f");
    private static final UUID OTHER_ROW = UUID.fromString("0192f0c1-2a2b-7c3d-8e4f-5a6b7c8d9e10");

    private final Vault vault = vaultWithNewKeys();

    @Test
    void what_is_sealed_opens_again_in_its_place() {
        byte[] sealed = vault.seal("报备 金桥 张先生", "message.text", ROW);

        assertEquals("报备 金桥 张先生", vault.open(sealed, "message.text", ROW));
    }

    @Test
    void what_is_sealed_shows_nothing_and_is_never_the_same_twice() {
        byte[] sealed = vault.seal("13812345678", "message.text", ROW);

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("1381"));
        assertFalse(Arrays.equals(sealed, vault.seal("13812345678", "message.text", ROW)));
    }

    @Test
    void what_is_moved_to_another_row_or_column_does_not_open() {
        byte[] sealed = vault.seal("张先生", "customer.name", ROW);

        assertThrows(IllegalStateException.class, () -> vault.open(sealed, "customer.name", OTHER_ROW));
        assertThrows(IllegalStateException.class, () -> vault.open(sealed, "message.text", ROW));
    }

    @Test
    void other_keys_open_nothing() {
        byte[] sealed = vault.seal("张先生", "customer.name", ROW);

        assertThrows(IllegalStateException.class, () -> vaultWithNewKeys().open(sealed, "customer.name", ROW));
    }

    @Test
    void the_blind_index_is_the_same_for_the_same_value_and_purpose_only() {
        byte[] index = vault.blindIndex("customer.phone", "+8613812345678");

        assertEquals(16, index.length);
        assertArrayEquals(index, vault.blindIndex("customer.phone", "+8613812345678"));
        assertFalse(Arrays.equals(index, vault.blindIndex("customer.phone", "+8613812345679")));
        assertFalse(Arrays.equals(index, vault.blindIndex("agent.address", "+8613812345678")));
        assertFalse(Arrays.equals(index, vaultWithNewKeys().blindIndex("customer.phone", "+8613812345678")));
    }

    @Test
    void while_keys_rotate_a_value_is_looked_up_under_the_new_key_and_the_old() throws Exception {
        String before = Keys.generate();
        Vault old = vault(before);
        Vault rotating = vault(KeyRotation.withNewPrimaryIndex(before));

        assertArrayEquals(old.blindIndex("customer.phone", "+8613812345678"),
                rotating.blindIndexes("customer.phone", "+8613812345678").get(1));
        assertArrayEquals(rotating.blindIndex("customer.phone", "+8613812345678"),
                rotating.blindIndexes("customer.phone", "+8613812345678").get(0));
        assertTrue(Keys.parse(KeyRotation.withNewPrimaryIndex(before)).recognises(old.fingerprint()));
    }

    @Test
    void a_damaged_key_file_is_refused_without_being_quoted() {
        GeneralSecurityException refused = assertThrows(GeneralSecurityException.class, () -> Keys.parse("secret, not JSON"));

        assertEquals("the key material is not JSON", refused.getMessage());
    }

    private static Vault vaultWithNewKeys() {
        try {
            return vault(Keys.generate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vault vault(String material) {
        return new Vault(new KeySettings() {
            @Override
            public Path file() {
                return Path.of("never read");
            }

            @Override
            public Optional<String> text() {
                return Optional.of(material);
            }
        });
    }
}
