package dev.baobei.postgres.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/** The key material: one set that seals (AES-256-GCM) and one that makes blind indexes (HMAC-SHA-256). */
public final class Keys {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead seal;
    /** Primary first, the others in the order of the key set. */
    private final List<Prf> indexes;

    private Keys(Aead seal, List<Prf> indexes) {
        this.seal = seal;
        this.indexes = indexes;
    }

    /** New key material as JSON: {@code {"seal": <Tink key set>, "index": <Tink key set>}}. */
    public static String generate() throws GeneralSecurityException {
        String seal = text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        String index = text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        return "{\"seal\":" + seal + ",\"index\":" + index + "}\n";
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    /** @throws GeneralSecurityException if this is not what {@link #generate} makes; the message never quotes the text */
    public static Keys parse(String json) throws GeneralSecurityException {
        KeysetHandle index = handle(json, "index");
        PrfSet prfs = index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        return new Keys(handle(json, "seal").getPrimitive(RegistryConfiguration.get(), Aead.class), primaryFirst(index, prfs));
    }

    private static KeysetHandle handle(String json, String name) throws GeneralSecurityException {
        try {
            JsonNode keyset = JSON.readTree(json).path(name);
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset.toString(), InsecureSecretKeyAccess.get());
        } catch (JsonProcessingException e) {
            throw new GeneralSecurityException("the key material is not JSON");
        }
    }

    private static List<Prf> primaryFirst(KeysetHandle handle, PrfSet prfs) throws GeneralSecurityException {
        List<Prf> ordered = new ArrayList<>(List.of(prfs.getPrfs().get(prfs.getPrimaryId())));
        for (int i = 0; i < handle.size(); i++) {
            KeysetHandle.Entry entry = handle.getAt(i);
            if (entry.getStatus() == KeyStatus.ENABLED && !entry.isPrimary()) {
                ordered.add(prfs.getPrfs().get(entry.getId()));
            }
        }
        return List.copyOf(ordered);
    }

    Aead seal() {
        return seal;
    }

    List<Prf> indexes() {
        return indexes;
    }

    /** Names the primary index key without giving it away: 16 hexadecimal digits, kept in the installation's row. */
    public String fingerprint() throws GeneralSecurityException {
        return fingerprint(indexes.get(0));
    }

    /** Whether the given fingerprint is that of any enabled index key, so that a rotated key file still opens its data. */
    public boolean recognises(String fingerprint) throws GeneralSecurityException {
        for (Prf index : indexes) {
            if (fingerprint(index).equals(fingerprint)) {
                return true;
            }
        }
        return false;
    }

    private static String fingerprint(Prf index) throws GeneralSecurityException {
        return HexFormat.of().formatHex(index.compute("baobei key fingerprint".getBytes(StandardCharsets.UTF_8), 8));
    }
}
