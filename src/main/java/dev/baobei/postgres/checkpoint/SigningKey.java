package dev.baobei.postgres.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key pair (Ed25519) that signs checkpoints. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new pair as PEM, private key first. */
    static String generate() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    /** @throws GeneralSecurityException if these are not two keys that belong together; the message never quotes the text */
    static SigningKey parse(String pem) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        SigningKey read = new SigningKey(keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
                keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))));
        if (!read.hasSigned(ALGORITHM, read.sign(ALGORITHM))) {
            throw new GeneralSecurityException("the public key is not that of the private key");
        }
        return read;
    }

    private static byte[] block(String pem, String name) throws GeneralSecurityException {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new GeneralSecurityException("there is no " + name + " in it");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    private static String pem(String name, byte[] der) {
        String text = Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(der);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }

    /** The public key as PEM. */
    String openPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    /** The public key in Base64, as it stands in the PEM. */
    String open() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /** In Base64. */
    String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    boolean hasSigned(String text, String base64) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(open);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
