package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.ReadOptions.Limit;
import org.waystage.json.reading.Reading;

/** Narrow limits change nothing but that more is refused. */
@Tag("long")
class LimitsFuzzTest {
    private static final ReadOptions NARROW = ReadOptions.defaults()
            .with(Limit.DOCUMENT_BYTES, 4_000)
            .with(Limit.DEPTH, 7)
            .with(Limit.STRING_LENGTH, 60)
            .with(Limit.NAME_LENGTH, 24)
            .with(Limit.NUMBER_LENGTH, 12)
            .with(Limit.MEMBERS, 3)
            .with(Limit.NOTICES, 2);

    @FuzzTest(maxDuration = "10m")
    void narrowLimitsRefuseMoreAndChangeNothingElse(byte[] document) {
        Reading<Catalogue> narrow = new CatalogueReader(NARROW).read(document);
        Reading<Catalogue> wide = new CatalogueReader().read(document);
        assertThat(narrow.notices()).hasSizeLessThanOrEqualTo(6);
        if (!narrow.hasErrors()) {
            assertThat(narrow.value()).isEqualTo(wide.value());
            assertThat(narrow.counts()).isEqualTo(wide.counts());
        }
        Reading<byte[]> canonical = CanonicalJson.of(document, NARROW);
        if (!canonical.hasErrors()) {
            assertThat(canonical.orElseThrow())
                    .isEqualTo(CanonicalJson.of(document).orElseThrow());
        }
    }
}
