package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.RandomModel;
import org.waystage.json.delta.Delta;
import org.waystage.json.delta.DeltaWriter;
import org.waystage.json.internal.shape.Schemas;

class DeltaSignatureTest {
    private static DeltaManifest delta(long seed) {
        Catalogue from = new RandomModel(seed, true).catalogue();
        Catalogue to = new RandomModel(seed + 1, true).catalogue();
        return Delta.of(DeltaWriter.between(from, to)).orElseThrow().manifest();
    }

    @Test
    void whatWasSignedIsValidAndAnythingElseIsNot() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DeltaManifest delta = delta(0);
        DeltaSignature signature = DeltaSignature.sign(delta, keys.getPrivate(), keys.getPublic());

        assertThat(signature.verify(delta, keys.getPublic()).isValid()).isTrue();
        assertThat(signature.verify(delta(2), keys.getPublic())).isInstanceOf(EditionSignature.Invalid.class);
        assertThat(signature.verify(delta, others.getPublic())).isInstanceOf(EditionSignature.WrongKey.class);
    }

    @Test
    void aSignatureIsReadAsItIsWritten() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DeltaSignature signature = DeltaSignature.sign(delta(0), keys.getPrivate(), keys.getPublic());

        assertThat(DeltaSignature.read(signature.toBytes()).orElseThrow()).isEqualTo(signature);
        assertThat(Schemas.faults(CatalogueSchemas.DELTA_SIGNATURE, new String(signature.toBytes(), UTF_8)))
                .isEmpty();
    }

    @Test
    void whatNoReaderTakesCannotBeMade() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DeltaManifest delta = delta(0);
        DeltaSignature sound = DeltaSignature.sign(delta, keys.getPrivate(), keys.getPublic());
        long tooMany = 1L << 53;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeltaSignature(sound.format(), "key", sound.signature(), delta, Extras.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DeltaSignature("waystage-delta/1.0", sound.key(), sound.signature(), delta, Extras.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> with(delta, delta.format(), tooMany));
        assertThatIllegalArgumentException().isThrownBy(() -> with(delta, delta.format(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> with(delta, "waystage-delta/2.0", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeltaManifest.Edition(
                        Optional.empty(),
                        Optional.of(tooMany),
                        Optional.empty(),
                        delta.to().digest(),
                        Extras.none()));
        assertThat(with(delta, "waystage-delta/1.3", tooMany - 1).puts()).isEqualTo(tooMany - 1);
    }

    private static DeltaManifest with(DeltaManifest delta, String format, long puts) {
        return new DeltaManifest(
                format,
                delta.catalogue(),
                delta.from(),
                delta.to(),
                delta.substitutes(),
                puts,
                delta.removes(),
                delta.operations(),
                delta.extras());
    }
}
