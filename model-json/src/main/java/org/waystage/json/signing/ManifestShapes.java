package org.waystage.json.signing;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Names;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.OwnShape;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.shape.DigestCodec;
import org.waystage.json.internal.shape.FormatCodec;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.internal.shape.SymbolCodec;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The shapes of manifests and signatures of editions in JSON. */
final class ManifestShapes {
    static final FormatCodec FORMAT = new FormatCodec("waystage-manifest/");
    static final FormatCodec SIGNATURE_FORMAT = new FormatCodec("waystage-signature/");
    static final Shape<EditionManifest.Entry> ENTRY = new EntryShape();
    static final Shape<EditionManifest.Predecessor> PREDECESSOR = new PredecessorShape();
    static final Shape<EditionManifest> MANIFEST = new ManifestShape();
    static final Shape<EditionSignature> SIGNATURE = new SignatureShape();

    private static final PropertyNameMatcher NAMES = Names.of(SIGNATURE);

    private ManifestShapes() {}

    private static final class EntryShape extends OwnShape<EditionManifest.Entry> {
        final Member<String> id = required("id", TokenCodec.CODE);
        final Member<String> digest = required("digest", DigestCodec.DIGEST);

        EntryShape() {
            super("entry", () -> NAMES);
        }

        @Override
        public EditionManifest.Entry build(Input in, Extras extras) {
            return new EditionManifest.Entry(in.get(id), in.get(digest), extras);
        }

        @Override
        public void members(EditionManifest.Entry value, Output out) {
            out.put(id, value.id());
            out.put(digest, value.digest());
        }

        @Override
        public Extras extras(EditionManifest.Entry value) {
            return value.extras();
        }
    }

    private static final class PredecessorShape extends OwnShape<EditionManifest.Predecessor> {
        final Member<String> edition = optional("edition", Scalars.STRING);
        final Member<String> digest = required("digest", DigestCodec.DIGEST);

        PredecessorShape() {
            super("predecessor", () -> NAMES);
        }

        @Override
        public EditionManifest.Predecessor build(Input in, Extras extras) {
            return new EditionManifest.Predecessor(in.find(edition), in.get(digest), extras);
        }

        @Override
        public void members(EditionManifest.Predecessor value, Output out) {
            out.put(edition, value.edition());
            out.put(digest, value.digest());
        }

        @Override
        public Extras extras(EditionManifest.Predecessor value) {
            return value.extras();
        }
    }

    private static final class ManifestShape extends OwnShape<EditionManifest> {
        final Member<String> format = required("format", FORMAT);
        final Member<CatalogueId> catalogue = required("catalogue", SymbolCodec.CATALOGUE_ID);
        final Member<String> edition = optional("edition", Scalars.STRING);
        final Member<Long> sequence = optional("sequence", Scalars.COUNT);
        final Member<PartialDate> issued = optional("issued", Scalars.DATE);
        final Member<String> digest = required("digest", DigestCodec.DIGEST);
        final Member<String> head = required("head", DigestCodec.DIGEST);
        final Member<EditionManifest.Predecessor> predecessor = optional("predecessor", PREDECESSOR);
        private final List<Member<List<EditionManifest.Entry>>> records = new ArrayList<>();

        ManifestShape() {
            super("manifest", () -> NAMES);
            for (SignedKind kind : SignedKind.values()) {
                records.add(list(kind.toString(), ENTRY));
            }
        }

        @Override
        public EditionManifest build(Input in, Extras extras) {
            List<List<EditionManifest.Entry>> entries = new ArrayList<>();
            records.forEach(member -> entries.add(in.list(member)));
            return EditionManifest.of(
                    in.get(format),
                    in.get(catalogue),
                    in.find(edition),
                    in.find(sequence),
                    in.find(issued),
                    in.get(digest),
                    in.get(head),
                    in.find(predecessor),
                    entries,
                    extras);
        }

        @Override
        public void members(EditionManifest value, Output out) {
            out.put(format, value.format());
            out.put(catalogue, value.catalogue());
            out.put(edition, value.edition());
            out.put(sequence, value.sequence());
            out.put(issued, value.issued());
            out.put(digest, value.digest());
            out.put(head, value.head());
            out.put(predecessor, value.predecessor());
            for (SignedKind kind : SignedKind.values()) {
                out.putList(records.get(kind.ordinal()), value.records(kind));
            }
        }

        @Override
        public Extras extras(EditionManifest value) {
            return value.extras();
        }
    }

    private static final class SignatureShape extends OwnShape<EditionSignature> {
        final Member<String> format = required("format", SIGNATURE_FORMAT);
        final Member<String> algorithm = required("algorithm", TokenCodec.ALGORITHM);
        final Member<String> key = required("key", DigestCodec.DIGEST);
        final Member<String> signature = required("signature", TokenCodec.SIGNATURE);
        final Member<EditionManifest> manifest = required("manifest", MANIFEST);

        SignatureShape() {
            super("signature", () -> NAMES);
        }

        @Override
        public EditionSignature build(Input in, Extras extras) {
            return new EditionSignature(in.get(format), in.get(key), in.get(signature), in.get(manifest), extras);
        }

        @Override
        public void members(EditionSignature value, Output out) {
            out.put(format, value.format());
            out.put(algorithm, Ed25519.NAME);
            out.put(key, value.key());
            out.put(signature, value.signature());
            out.put(manifest, value.manifest());
        }

        @Override
        public Extras extras(EditionSignature value) {
            return value.extras();
        }
    }
}
