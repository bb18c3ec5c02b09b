package dev.baobei.postgres.vault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;

/** Rotates the index key as an operator would: a new one in front, the old one still enabled. */
final class KeyRotation {

    private static final JsonMapper JSON = new JsonMapper();

    private KeyRotation() {}

    static String withNewPrimaryIndex(String material) throws Exception {
        ObjectNode keys = (ObjectNode) JSON.readTree(material);
        KeysetHandle before = TinkJsonProtoKeysetFormat.parseKeyset(keys.get("index").toString(),
                InsecureSecretKeyAccess.get());
        KeysetHandle after = KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF).withRandomId()
                        .makePrimary())
                .build();
        keys.set("index", JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(after, InsecureSecretKeyAccess.get())));
        return keys.toString();
    }
}
