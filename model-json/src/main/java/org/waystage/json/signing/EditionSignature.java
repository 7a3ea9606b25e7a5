package org.waystage.json.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.reading.Reading;

/**
 * A detached Ed25519 signature of an edition, as a small document beside the catalogue.
 *
 * <p>It signs the line {@code waystage-manifest/1.0}, whatever the minor version of the manifest, and the canonical
 * bytes of the manifest. The document contains the manifest, so a verifier without other information can say which
 * records differ. The catalogue may be written in any form, as a document or as lines: only its content is signed.
 *
 * <pre>{@code
 * EditionSignature signature = EditionSignature.sign(catalogue, keys.privateKey().orElseThrow(), keys.publicKey());
 * Files.write(Path.of("catalogue.json.sig"), signature.toBytes());
 *
 * EditionSignature.Verdict verdict = EditionSignature.read(bytes).orElseThrow().verify(catalogue, publicKey);
 * }</pre>
 *
 * <p>A signature shows which key signed, but not when. Unknown members of the document are kept; outside the manifest
 * they are not signed. Immutable and equal by value.
 */
public final class EditionSignature {
    private static final byte[] PREFIX = "waystage-manifest/1.0\n".getBytes(StandardCharsets.UTF_8);

    private final Parts parts;

    /** The parts, as a record for its equality. */
    private record Parts(String format, String key, String signature, EditionManifest manifest, Extras extras) {}

    EditionSignature(String format, String key, String signature, EditionManifest manifest, Extras extras) {
        this.parts = new Parts(format, key, signature, manifest, extras);
    }

    /** The result of a verification. */
    public sealed interface Verdict {
        /**
         * Returns whether the catalogue is what was signed, by the given key.
         *
         * @return {@code true} if it is
         */
        default boolean isValid() {
            return this instanceof Valid;
        }
    }

    /**
     * The catalogue is what was signed.
     *
     * @param key the fingerprint of the key
     */
    public record Valid(String key) implements Verdict {}

    /**
     * The document says that another key signed; nothing else was checked.
     *
     * @param expected the fingerprint of the given key
     * @param found the fingerprint that the document states
     */
    public record WrongKey(String expected, String found) implements Verdict {}

    /**
     * The signature is not valid: the signature or its manifest was changed after signing, and nothing in it can be
     * trusted.
     *
     * @param key the fingerprint of the key
     */
    public record Invalid(String key) implements Verdict {}

    /**
     * The signature is valid for its manifest, but the catalogue is not what was signed.
     *
     * @param key the fingerprint of the key
     * @param comparison the differences, from what was signed to the given catalogue
     */
    public record Changed(String key, ManifestComparison comparison) implements Verdict {
        /** Checks the comparison. */
        public Changed {
            Objects.requireNonNull(comparison, "comparison");
        }
    }

    /**
     * Signs a catalogue.
     *
     * @param catalogue the catalogue
     * @param privateKey the key to sign with
     * @param publicKey the matching public key, see {@link SigningKeys}
     * @return the signature, always the same for the same catalogue and key
     * @throws IllegalArgumentException if the keys are not a sound pair of Ed25519 keys, or the catalogue has no
     *     canonical form
     */
    public static EditionSignature sign(Catalogue catalogue, PrivateKey privateKey, PublicKey publicKey) {
        return sign(EditionManifest.of(catalogue), privateKey, publicKey);
    }

    /**
     * Signs an edition by its manifest.
     *
     * @param manifest the manifest
     * @param privateKey the key to sign with
     * @param publicKey the matching public key, see {@link SigningKeys}
     * @return the signature, always the same for the same manifest and key
     * @throws IllegalArgumentException if the keys are not a sound pair of Ed25519 keys
     */
    public static EditionSignature sign(EditionManifest manifest, PrivateKey privateKey, PublicKey publicKey) {
        String key = Ed25519.fingerprint(publicKey);
        String signature = Ed25519.sign(message(manifest), privateKey, publicKey);
        return new EditionSignature(ManifestShapes.SIGNATURE_FORMAT.current(), key, signature, manifest, Extras.none());
    }

    /**
     * Reads a signature.
     *
     * @param document the UTF-8 bytes of the document
     * @return the signature, absent if there are errors, since part of it proves nothing; and the notices
     */
    public static Reading<EditionSignature> read(byte[] document) {
        return EditionManifest.read(document, ManifestShapes.SIGNATURE);
    }

    /**
     * Verifies a catalogue.
     *
     * @param catalogue the catalogue
     * @param publicKey the public key that the caller trusts
     * @return the verdict
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or others can sign for it, or the
     *     catalogue has no canonical form
     */
    public Verdict verify(Catalogue catalogue, PublicKey publicKey) {
        Verdict verdict = verify(publicKey);
        return verdict.isValid() ? compared(EditionManifest.of(catalogue)) : verdict;
    }

    /**
     * Verifies an edition by its manifest, which the caller has created from the catalogue, for example line by line.
     *
     * @param manifest the manifest of the given catalogue
     * @param publicKey the public key that the caller trusts
     * @return the verdict
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or others can sign for it
     */
    public Verdict verify(EditionManifest manifest, PublicKey publicKey) {
        Verdict verdict = verify(publicKey);
        return verdict.isValid() ? compared(manifest) : verdict;
    }

    /**
     * Verifies only the signature, without a catalogue: whether it is valid for the manifest that it contains.
     *
     * @param publicKey the public key that the caller trusts
     * @return the verdict, never {@link Changed}
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or others can sign for it
     */
    public Verdict verify(PublicKey publicKey) {
        String given = Ed25519.fingerprint(publicKey);
        if (!given.equals(parts.key)) {
            return new WrongKey(given, parts.key);
        }
        boolean fits = Ed25519.verify(message(parts.manifest), parts.signature, publicKey);
        return fits ? new Valid(given) : new Invalid(given);
    }

    private Verdict compared(EditionManifest found) {
        ManifestComparison comparison = parts.manifest.compare(found);
        return comparison.isSame() ? new Valid(parts.key) : new Changed(parts.key, comparison);
    }

    private static byte[] message(EditionManifest manifest) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(PREFIX);
        message.writeBytes(manifest.toBytes());
        return message.toByteArray();
    }

    /**
     * Returns the canonical bytes of the document, which {@link #read} accepts.
     *
     * @return the bytes in UTF-8, in the form of RFC 8785
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, ManifestShapes.SIGNATURE);
    }

    /**
     * Returns the format that the document states.
     *
     * @return the format, for example {@code waystage-signature/1.0}
     */
    public String format() {
        return parts.format;
    }

    /**
     * Returns the fingerprint of the signing key, as the document states it.
     *
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits
     */
    public String key() {
        return parts.key;
    }

    /**
     * Returns the signature value.
     *
     * @return 64 bytes in base64url without padding
     */
    public String signature() {
        return parts.signature;
    }

    /**
     * Returns the manifest. Only {@link #verify(PublicKey)} shows whether it was signed.
     *
     * @return the manifest
     */
    public EditionManifest manifest() {
        return parts.manifest;
    }

    /**
     * Returns the members unknown to this version, which are not signed.
     *
     * @return the members
     */
    public Extras extras() {
        return parts.extras;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EditionSignature signature && parts.equals(signature.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns what was signed and the key. */
    @Override
    public String toString() {
        return parts.manifest + " signed by key " + parts.key;
    }
}
