package org.waystage.checks.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;

/** Whatever a signature or a key says: notices, or a value that is written back; nothing but what was signed is valid. */
@Tag("long")
class SignatureFuzzTest {
    /** A private key for this test alone: 32 times the byte 7. */
    private static final SigningKeys KEYS = SigningKeys.read(("-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getEncoder()
                                    .encodeToString(HexFormat.of()
                                            .parseHex("302e020100300506032b657004220420" + "07".repeat(32)))
                            + "\n-----END PRIVATE KEY-----\n")
                    .getBytes(US_ASCII))
            .orElseThrow();

    private static final EditionSignature SIGNED =
            EditionSignature.sign(Reference.CATALOGUE, KEYS.privateKey().orElseThrow(), KEYS.publicKey());

    @FuzzTest(maxDuration = "10m")
    void aSignatureOrKeyIsReadOrRefusedAndOnlyWhatWasSignedIsValid(byte[] document) {
        edition(document);
        Reading<SigningKeys> keys = SigningKeys.read(document);
        assertThat(keys.value().isPresent()).isEqualTo(!keys.hasErrors());
    }

    private static void edition(byte[] document) {
        Reading<EditionSignature> reading = EditionSignature.read(document);
        assertThat(reading.value().isPresent()).isEqualTo(!reading.hasErrors());
        if (reading.value().isPresent()) {
            EditionSignature signature = reading.value().get();
            assertThat(EditionSignature.read(signature.toBytes()).orElseThrow().toBytes())
                    .isEqualTo(signature.toBytes());
            if (signature.verify(Reference.CATALOGUE, KEYS.publicKey()).isValid()) {
                assertThat(signature.manifest().toBytes())
                        .isEqualTo(SIGNED.manifest().toBytes());
            }
        }
    }
}
