package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
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
}
