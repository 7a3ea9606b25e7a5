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
 * A detached Ed25519 signature over an edition, as a small document that stands beside the catalogue.
 *
 * <p>What is signed is the line {@code waystage-manifest/1.0}, whatever minor version the manifest has, and the canonical
 * bytes of the manifest. The document holds the manifest, so that a verifier who has nothing else can say which records
 * differ. The catalogue may be written in any way, as a document or as lines: only what it says is signed.
 *
 * <pre>{@code
 * EditionSignature signature = EditionSignature.sign(catalogue, keys.privateKey().orElseThrow(), keys.publicKey());
 * Files.write(Path.of("catalogue.json.sig"), signature.toBytes());
 *
 * EditionSignature.Verdict verdict = EditionSignature.read(bytes).orElseThrow().verify(catalogue, publicKey);
 * }</pre>
 *
 * <p>A signature says who signed, by the key, and nothing of when. Members of the document that this version does not know
 * are kept; outside the manifest they are not signed. Immutable and equal by value.
 */
public final class EditionSignature {
    private static final byte[] PREFIX = "waystage-manifest/1.0\n".getBytes(StandardCharsets.UTF_8);

    private final Parts parts;

    /** The parts, as a record for the sake of equality. */
    private record Parts(String format, String key, String signature, EditionManifest manifest, Extras extras) {}

    EditionSignature(String format, String key, String signature, EditionManifest manifest, Extras extras) {
        this.parts = new Parts(format, key, signature, manifest, extras);
    }

    /** What came of verifying. */
    public sealed interface Verdict {
        /**
         * Tells whether the catalogue is what was signed, by the key that was given.
         *
         * @return whether it is
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
     * Another key signed, as the document says; nothing else was looked at.
     *
     * @param expected the fingerprint of the key that was given
     * @param found the fingerprint that the document states
     */
    public record WrongKey(String expected, String found) implements Verdict {}

    /**
     * The signature does not fit: the signature or its manifest was changed after signing, and nothing that it says counts.
     *
     * @param key the fingerprint of the key
     */
    public record Invalid(String key) implements Verdict {}

    /**
     * The signature fits its manifest, but the catalogue is not what was signed.
     *
     * @param key the fingerprint of the key
     * @param comparison what differs, from what was signed to the catalogue at hand
     */
    public record Changed(String key, ManifestComparison comparison) implements Verdict {
        /** Checks the part that differs. */
        public Changed {
            Objects.requireNonNull(comparison, "comparison");
        }
    }

    /**
     * Signs a catalogue.
     *
     * @param catalogue the catalogue
     * @param privateKey the key to sign with
     * @param publicKey the key that belongs to it, see {@link SigningKeys}
     * @return the signature, always the same for the same catalogue and key
     * @throws IllegalArgumentException if the keys are no sound pair of Ed25519 keys, or the catalogue has no canonical form
     */
    public static EditionSignature sign(Catalogue catalogue, PrivateKey privateKey, PublicKey publicKey) {
        return sign(EditionManifest.of(catalogue), privateKey, publicKey);
    }

    /**
     * Signs an edition by its manifest.
     *
     * @param manifest the manifest
     * @param privateKey the key to sign with
     * @param publicKey the key that belongs to it, see {@link SigningKeys}
     * @return the signature, always the same for the same manifest and key
     * @throws IllegalArgumentException if the keys are no sound pair of Ed25519 keys
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
     * @return the signature, absent where there are errors, since part of it proves nothing; and what was noticed
     */
    public static Reading<EditionSignature> read(byte[] document) {
        return EditionManifest.read(document, ManifestShapes.SIGNATURE);
    }

    /**
     * Verifies a catalogue.
     *
     * @param catalogue the catalogue
     * @param publicKey the key of whom the reader trusts
     * @return the verdict
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or one that others can sign for, or the catalogue has no canonical form
     */
    public Verdict verify(Catalogue catalogue, PublicKey publicKey) {
        Verdict verdict = verify(publicKey);
        return verdict.isValid() ? compared(EditionManifest.of(catalogue)) : verdict;
    }

    /**
     * Verifies an edition by its manifest, which the caller has made of the catalogue, such as line by line.
     *
     * @param manifest the manifest of the catalogue at hand
     * @param publicKey the key of whom the reader trusts
     * @return the verdict
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or one that others can sign for
     */
    public Verdict verify(EditionManifest manifest, PublicKey publicKey) {
        Verdict verdict = verify(publicKey);
        return verdict.isValid() ? compared(manifest) : verdict;
    }

    /**
     * Verifies the signature alone, without a catalogue: whether it fits the manifest that it holds.
     *
     * @param publicKey the key of whom the reader trusts
     * @return the verdict, never {@link Changed}
     * @throws IllegalArgumentException if the key is not a usable Ed25519 key, or one that others can sign for
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
     * Returns the canonical bytes of the document, which {@link #read} reads back.
     *
     * @return UTF-8, as RFC 8785 says
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, ManifestShapes.SIGNATURE);
    }

    /**
     * Returns the format that the document states.
     *
     * @return such as {@code waystage-signature/1.0}
     */
    public String format() {
        return parts.format;
    }

    /**
     * Returns the fingerprint of the key that signed, as the document states it.
     *
     * @return the SHA-256 digest of its SubjectPublicKeyInfo, 64 digits in lower-case hexadecimal
     */
    public String key() {
        return parts.key;
    }

    /**
     * Returns the signature itself.
     *
     * @return 64 bytes in base64url without padding
     */
    public String signature() {
        return parts.signature;
    }

    /**
     * Returns what was signed; only {@link #verify(PublicKey)} tells whether it was.
     *
     * @return the manifest
     */
    public EditionManifest manifest() {
        return parts.manifest;
    }

    /**
     * Returns members that this version does not know, which are not signed.
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

    /** Returns what was signed and by which key. */
    @Override
    public String toString() {
        return parts.manifest + " signed by key " + parts.key;
    }
}
