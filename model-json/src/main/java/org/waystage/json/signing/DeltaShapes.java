package org.waystage.json.signing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.SourceId;
import org.waystage.core.notice.Rule;
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
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The shapes of the first line of a delta and of its signature in JSON. */
final class DeltaShapes {
    static final FormatCodec FORMAT = new FormatCodec("waystage-delta/");
    static final FormatCodec SIGNATURE_FORMAT = new FormatCodec("waystage-delta-signature/");
    static final Shape<DeltaManifest.Edition> EDITION = new EditionShape();
    static final Shape<DeltaManifest.Substitute> SUBSTITUTE = new SubstituteShape();
    static final Shape<DeltaManifest> MANIFEST = new ManifestShape();
    static final Shape<DeltaSignature> SIGNATURE = new SignatureShape();

    private static final PropertyNameMatcher NAMES = Names.of(SIGNATURE);

    private DeltaShapes() {}

    private static final class EditionShape extends OwnShape<DeltaManifest.Edition> {
        final Member<String> edition = optional("edition", Scalars.STRING);
        final Member<Long> sequence = optional("sequence", Scalars.COUNT);
        final Member<PartialDate> issued = optional("issued", Scalars.DATE);
        final Member<String> digest = required("digest", DigestCodec.DIGEST);

        EditionShape() {
            super("edition", () -> NAMES);
        }

        @Override
        public DeltaManifest.Edition build(Input in, Extras extras) {
            return new DeltaManifest.Edition(
                    in.find(edition), in.find(sequence), in.find(issued), in.get(digest), extras);
        }

        @Override
        public void members(DeltaManifest.Edition value, Output out) {
            out.put(edition, value.edition());
            out.put(sequence, value.sequence());
            out.put(issued, value.issued());
            out.put(digest, value.digest());
        }

        @Override
        public Extras extras(DeltaManifest.Edition value) {
            return value.extras();
        }
    }

    private static final class SubstituteShape extends OwnShape<DeltaManifest.Substitute> {
        final Member<SourceId> source = required("source", SymbolCodec.SOURCE_ID);
        final Member<SourceId> by = required("by", SymbolCodec.SOURCE_ID);

        SubstituteShape() {
            super("substitute", () -> NAMES);
        }

        @Override
        public DeltaManifest.Substitute build(Input in, Extras extras) {
            return new DeltaManifest.Substitute(in.get(source), in.get(by), extras);
        }

        @Override
        public void members(DeltaManifest.Substitute value, Output out) {
            out.put(source, value.source());
            out.put(by, value.by());
        }

        @Override
        public Extras extras(DeltaManifest.Substitute value) {
            return value.extras();
        }
    }

    private static final class ManifestShape extends OwnShape<DeltaManifest> {
        final Member<String> format = required("format", FORMAT);
        final Member<CatalogueId> catalogue = required("catalogue", SymbolCodec.CATALOGUE_ID);
        final Member<DeltaManifest.Edition> from = required("from", EDITION);
        final Member<DeltaManifest.Edition> to = required("to", EDITION);
        final Member<List<DeltaManifest.Substitute>> substitute = list("substitute", SUBSTITUTE);
        final Member<Long> puts = required("puts", Scalars.COUNT);
        final Member<Long> removes = required("removes", Scalars.COUNT);
        final Member<String> operations = required("operations", DigestCodec.DIGEST);

        ManifestShape() {
            super("delta", () -> NAMES);
        }

        @Override
        public @Nullable Rule misfit(Input in) {
            return DeltaManifest.repeated(in.list(substitute)).isPresent() ? JsonRules.MEMBER_DUPLICATE : null;
        }

        @Override
        public Map<String, String> misfitValues() {
            return Map.of("member", "source");
        }

        @Override
        public DeltaManifest build(Input in, Extras extras) {
            return new DeltaManifest(
                    in.get(format),
                    in.get(catalogue),
                    in.get(from),
                    in.get(to),
                    in.list(substitute),
                    in.get(puts),
                    in.get(removes),
                    in.get(operations),
                    extras);
        }

        @Override
        public void members(DeltaManifest value, Output out) {
            out.put(format, value.format());
            out.put(catalogue, value.catalogue());
            out.put(from, value.from());
            out.put(to, value.to());
            out.putList(substitute, value.substitutes());
            out.put(puts, value.puts());
            out.put(removes, value.removes());
            out.put(operations, value.operations());
        }

        @Override
        public Extras extras(DeltaManifest value) {
            return value.extras();
        }
    }

    private static final class SignatureShape extends OwnShape<DeltaSignature> {
        final Member<String> format = required("format", SIGNATURE_FORMAT);
        final Member<String> algorithm = required("algorithm", TokenCodec.ALGORITHM);
        final Member<String> key = required("key", DigestCodec.DIGEST);
        final Member<String> signature = required("signature", TokenCodec.SIGNATURE);
        final Member<DeltaManifest> delta = required("delta", MANIFEST);

        SignatureShape() {
            super("deltaSignature", () -> NAMES);
        }

        @Override
        public DeltaSignature build(Input in, Extras extras) {
            return new DeltaSignature(in.get(format), in.get(key), in.get(signature), in.get(delta), extras);
        }

        @Override
        public void members(DeltaSignature value, Output out) {
            out.put(format, value.format());
            out.put(algorithm, Ed25519.NAME);
            out.put(key, value.key());
            out.put(signature, value.signature());
            out.put(delta, value.delta());
        }

        @Override
        public Extras extras(DeltaSignature value) {
            return value.extras();
        }
    }
}
