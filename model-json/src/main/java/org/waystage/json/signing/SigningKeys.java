package org.waystage.json.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.json.reading.Reading;

/**
 * An Ed25519 key to verify with, and where it is there the private one to sign with, from a PEM file.
 *
 * <p>Private keys stand as PKCS#8 ({@code PRIVATE KEY}), public ones as SubjectPublicKeyInfo ({@code PUBLIC KEY}), as {@code
 * openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them. A file may hold one of either or both, and
 * any text around them. Where only the private key is there, the public one is derived. A public key that is not of the prime
 * order of the group, or not in the one form that RFC 8032 has for it, is refused: others could sign for it.
 *
 * <p>Nothing of a private key stands in any notice, exception or {@link #toString}.
 */
public final class SigningKeys {
    private final @Nullable PrivateKey privateKey;
    private final PublicKey publicKey;
    private final String fingerprint;

    SigningKeys(@Nullable PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.fingerprint = Ed25519.fingerprint(publicKey);
    }

    /**
     * Reads a PEM file.
     *
     * @param file the file
     * @return the keys, absent where there are errors, and what was noticed, with its line
     * @throws IOException if the file cannot be read
     */
    public static Reading<SigningKeys> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(KeyReading.MOST + 1));
        }
    }

    /**
     * Reads a PEM file from memory.
     *
     * @param pem the bytes of the file
     * @return the keys, absent where there are errors, and what was noticed, with its line
     */
    public static Reading<SigningKeys> read(byte[] pem) {
        return new KeyReading().read(pem);
    }

    /**
     * Returns the fingerprint of any Ed25519 key, which signatures name it by.
     *
     * @param key the public key
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, 64 digits in lower-case hexadecimal
     * @throws IllegalArgumentException if it is not an Ed25519 key, or one that others can sign for
     */
    public static String fingerprint(PublicKey key) {
        return Ed25519.fingerprint(key);
    }

    /**
     * Returns the private key, where the file had one.
     *
     * @return the key
     */
    public Optional<PrivateKey> privateKey() {
        return Optional.ofNullable(privateKey);
    }

    /**
     * Returns the public key.
     *
     * @return the key
     */
    public PublicKey publicKey() {
        return publicKey;
    }

    /**
     * Returns the fingerprint of the public key.
     *
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, 64 digits in lower-case hexadecimal
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the fingerprint and whether there is a private key, and nothing else. */
    @Override
    public String toString() {
        return "Ed25519 key " + fingerprint + (privateKey == null ? "" : " with its private key");
    }
}
