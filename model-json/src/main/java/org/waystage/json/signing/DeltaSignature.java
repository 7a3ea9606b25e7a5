package org.waystage.json.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Objects;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.reading.Reading;

/**
 * A detached Ed25519 signature of a delta, as a small document beside it.
 *
 * <p>It signs the line {@code waystage-delta/1.0}, whatever the minor version of the delta, and the canonical bytes of the {@link
 * DeltaManifest}, which contains the digest of the operations. Opening a delta ({@link org.waystage.json.delta.Delta#open Delta.open})
 * checks that its operations have this digest; the signature then covers all of them.
 *
 * <p>Unknown members outside the manifest are kept and not signed. Immutable and equal by value.
 *
 * @param format the format, for example {@code waystage-delta-signature/1.0}
 * @param key the fingerprint of the signing key, as the document states it
 * @param signature the signature value: 64 bytes in base64url without padding
 * @param delta the first line of the delta; only {@link #verify} shows whether it was signed
 * @param extras members unknown to this version
 */
public record DeltaSignature(String format, String key, String signature, DeltaManifest delta, Extras extras) {
    private static final byte[] PREFIX = "waystage-delta/1.0\n".getBytes(StandardCharsets.UTF_8);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if documents with the format are not read, the key is not a digest, the signature is not 64
     *     bytes in base64url, or an unknown member has the name of a known one
     */
    public DeltaSignature {
        DeltaShapes.SIGNATURE_FORMAT.check(format);
        Sha256.check(key);
        if (!Ed25519.isSignature(signature)) {
            throw new IllegalArgumentException("a signature is 64 bytes in base64url without padding");
        }
        Objects.requireNonNull(delta, "delta");
        extras.checkBeside("format", "algorithm", "key", "signature", "delta");
    }

    /**
     * Signs a delta by its first line.
     *
     * @param delta the first line
     * @param privateKey the key to sign with
     * @param publicKey the matching public key, see {@link SigningKeys}
     * @return the signature, always the same for the same delta and key
     * @throws IllegalArgumentException if the keys are not a sound pair of Ed25519 keys
     */
    public static DeltaSignature sign(DeltaManifest delta, PrivateKey privateKey, PublicKey publicKey) {
        String key = Ed25519.fingerprint(publicKey);
        String signature = Ed25519.sign(message(delta), privateKey, publicKey);
        return new DeltaSignature(DeltaShapes.SIGNATURE_FORMAT.current(), key, signature, delta, Extras.none());
    }

    /**
     * Reads a signature.
     *
     * @param document the UTF-8 bytes of the document
     * @return the signature, absent if there are errors, since part of it proves nothing; and the notices
     */
    public static Reading<DeltaSignature> read(byte[] document) {
        return EditionManifest.read(document, DeltaShapes.SIGNATURE);
    }

    /**
     * Verifies that the given key signed a delta.
     *
     * @param given the first line of the delta
     * @param publicKey the public key that the caller trusts
     * @return the verdict, never {@link EditionSignature.Changed}: a signature of another delta is {@link EditionSignature.Invalid}
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or others can sign for it
     */
    public EditionSignature.Verdict verify(DeltaManifest given, PublicKey publicKey) {
        String fingerprint = Ed25519.fingerprint(publicKey);
        if (!fingerprint.equals(key)) {
            return new EditionSignature.WrongKey(fingerprint, key);
        }
        return Ed25519.verify(message(given), signature, publicKey)
                ? new EditionSignature.Valid(fingerprint)
                : new EditionSignature.Invalid(fingerprint);
    }

    private static byte[] message(DeltaManifest delta) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(PREFIX);
        message.writeBytes(delta.toBytes());
        return message.toByteArray();
    }

    /**
     * Returns the canonical bytes of the document, which {@link #read} accepts.
     *
     * @return the bytes in UTF-8, in the form of RFC 8785
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, DeltaShapes.SIGNATURE);
    }
}
