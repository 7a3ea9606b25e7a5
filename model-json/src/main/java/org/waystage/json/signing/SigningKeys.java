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
 * An Ed25519 public key for verifying and, if available, its private key for signing, from a PEM file.
 *
 * <p>Private keys are in PKCS#8 ({@code PRIVATE KEY}), public keys are SubjectPublicKeyInfo ({@code PUBLIC KEY}), as
 * written by {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout}. A file may contain one of
 * either or both, and any text around them. If there is only a private key, its public key is derived. A public key
 * of small order, or not in the form of RFC 8032, is rejected, since others could sign for it.
 *
 * <p>No notice, exception or {@link #toString} contains private key material.
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
     * @return the keys, absent if there are errors, and the notices with their lines
     * @throws IOException if the file cannot be read
     */
    public static Reading<SigningKeys> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(KeyReading.MOST + 1));
        }
    }

    /**
     * Reads a PEM file in memory.
     *
     * @param pem the bytes of the file
     * @return the keys, absent if there are errors, and the notices with their lines
     */
    public static Reading<SigningKeys> read(byte[] pem) {
        return new KeyReading().read(pem);
    }

    /**
     * Returns the fingerprint of any Ed25519 key, by which signatures identify it.
     *
     * @param key the public key
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if it is not an Ed25519 key, or others can sign for it
     */
    public static String fingerprint(PublicKey key) {
        return Ed25519.fingerprint(key);
    }

    /**
     * Returns the private key, if the file contains one.
     *
     * @return the key, or empty if there is none
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
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the fingerprint and whether there is a private key, but nothing else. */
    @Override
    public String toString() {
        return "Ed25519 key " + fingerprint + (privateKey == null ? "" : " with its private key");
    }
}
