package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.delta.Delta;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.DeltaManifest;

/** Whatever a delta says: notices, or the edition whose digest it names. */
@Tag("long")
class DeltaFuzzTest {
    private static final Catalogue BASE = Reference.CATALOGUE.toBuilder()
            .caseStudies(List.of(caseStudy("a"), caseStudy("b"), caseStudy("c")))
            .build();

    private static CaseStudy caseStudy(String id) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("Case " + id),
                        List.of(TechnologyId.of("computer-vision")),
                        List.of(OrganizationId.of("customs")))
                .build();
    }

    @FuzzTest(maxDuration = "10m")
    void aDeltaIsRefusedOrGivesTheEditionThatItNames(byte[] document) {
        Reading<Delta> reading = Delta.of(sealed(document));
        assertThat(reading.value().isPresent()).isEqualTo(!reading.hasErrors());
        if (reading.value().isPresent()) {
            Delta delta = reading.value().get();
            Reading<Catalogue> result = delta.apply(BASE);
            assertThat(result.value().isPresent()).isEqualTo(!result.hasErrors());
            if (result.value().isPresent()) {
                assertThat(digest(result.value().get()))
                        .isEqualTo(delta.manifest().to().digest());
            }
        }
    }

    private static String digest(Catalogue catalogue) {
        return CanonicalJson.digest(CanonicalJson.of(catalogue));
    }

    /**
     * Returns a delta whose first line has the digest of the lines below it, their number, and the digest of the edition that it is
     * applied to. No chance makes these fit, and without them nothing is applied.
     */
    private static byte[] sealed(byte[] document) {
        int end = 0;
        while (end < document.length && document[end] != '\n') {
            end++;
        }
        Reading<DeltaManifest> first = DeltaManifest.read(Arrays.copyOf(document, end));
        if (end == document.length || first.hasErrors() || first.value().isEmpty()) {
            return document;
        }
        byte[] below = Arrays.copyOfRange(document, end + 1, document.length);
        long lines = 0;
        for (byte b : below) {
            lines += b == '\n' ? 1 : 0;
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(sealed(first.value().get(), below, lines).toBytes());
        sealed.write('\n');
        sealed.writeBytes(below);
        return sealed.toByteArray();
    }

    private static DeltaManifest sealed(DeltaManifest found, byte[] below, long lines) {
        DeltaManifest.Edition from = found.from();
        long removes = Math.min(found.removes(), lines);
        return new DeltaManifest(
                found.format(),
                found.catalogue(),
                new DeltaManifest.Edition(from.edition(), from.sequence(), from.issued(), digest(BASE), from.extras()),
                found.to(),
                found.substitutes(),
                lines - removes,
                removes,
                sha256(below),
                found.extras());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
