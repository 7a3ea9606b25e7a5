package org.waystage.json.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.waystage.json.internal.canonical.CanonicalForm;

/**
 * Ed25519 signatures (RFC 8032) with the Java platform's implementation; no exception message contains key material.
 */
final class Ed25519 {
    /** The name of the algorithm, also in documents. */
    static final String NAME = "Ed25519";

    private static final int SIGNATURE_BYTES = 64;
    private static final int SEED_BYTES = 32;

    /**
     * The ordinates of the eight points of the curve whose order divides 8. The platform accepts them as public keys, although with
     * one of them signatures can be made without a private key. No generated key is such a point.
     */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            new BigInteger("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec", 16),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16));

    private Ed25519() {}

    static boolean isKey(Key key) {
        return key instanceof EdECKey ed && ed.getParams().getName().equals(NAME);
    }

    /** Returns whether a key is a point of the curve in the form of RFC 8032; otherwise it cannot verify anything. */
    static boolean isPoint(PublicKey key) {
        try {
            signature().initVerify(key);
            return isKey(key);
        } catch (InvalidKeyException e) {
            return false;
        }
    }

    /** Returns whether a key is one that only a private key can sign for; a key of another algorithm is not. */
    static boolean isSound(PublicKey key) {
        return isPoint(key)
                && key instanceof EdECPublicKey ed
                && !SMALL_ORDER.contains(ed.getPoint().getY());
    }

    /** Returns the digest of the SubjectPublicKeyInfo of a key, in hexadecimal. */
    static String fingerprint(PublicKey key) {
        return CanonicalForm.digest(sound(key).getEncoded());
    }

    private static <K extends Key> K checked(K key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("this is not an Ed25519 key, but one for " + key.getAlgorithm());
        }
        return key;
    }

    private static PublicKey sound(PublicKey key) {
        if (!isSound(checked(key))) {
            throw new IllegalArgumentException(
                    "the public key is not a point that a private key gives: others can sign for it");
        }
        return key;
    }

    /** Returns the signature as written in documents. */
    static String sign(byte[] message, PrivateKey privateKey, PublicKey publicKey) {
        byte[] bytes;
        try {
            Signature signature = signature();
            signature.initSign(checked(privateKey));
            signature.update(message);
            bytes = signature.sign();
        } catch (InvalidKeyException | SignatureException e) {
            throw new IllegalArgumentException("the private key cannot be used for signing", e);
        }
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!verify(message, text, publicKey)) {
            throw new IllegalArgumentException("the public key does not belong to the private key");
        }
        return text;
    }

    /** Returns whether two keys are a pair, by signing something that is not an edition. */
    static boolean isPair(PrivateKey privateKey, PublicKey publicKey) {
        try {
            sign(NAME.getBytes(StandardCharsets.US_ASCII), privateKey, publicKey);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns whether a signature, as written in documents, is valid; it is not if the key is not sound. */
    static boolean verify(byte[] message, String text, PublicKey key) {
        try {
            Signature signature = signature();
            signature.initVerify(sound(key));
            signature.update(message);
            return signature.verify(Base64.getUrlDecoder().decode(text));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the public key cannot be used for verifying", e);
        } catch (SignatureException e) {
            return false; // it has the length of a signature, but is not a signature by any key
        }
    }

    /** Returns whether a text is 64 bytes in base64url, in the only way in which they are written. */
    static boolean isSignature(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == SIGNATURE_BYTES
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Signature signature() {
        try {
            return Signature.getInstance(NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks Ed25519 (module jdk.crypto.ec)", e);
        }
    }

    /**
     * Returns the public key of a private key.
     *
     * <p>The platform has no method for this, but its key pair generator takes the seed, which is the private key, from
     * the source of random bytes; so it is given the known seed. The result is checked, and if another provider works
     * differently, empty is returned.
     */
    static Optional<PublicKey> publicKey(PrivateKey key) {
        byte[] seed = seed(key);
        if (seed.length != SEED_BYTES) {
            return Optional.empty();
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            return Arrays.equals(seed(pair.getPrivate()), seed) ? Optional.of(pair.getPublic()) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static byte[] seed(PrivateKey key) {
        return isKey(key) && key instanceof EdECPrivateKey ed ? ed.getBytes().orElse(new byte[0]) : new byte[0];
    }

    /** Returns a known seed instead of random bytes. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }
}
