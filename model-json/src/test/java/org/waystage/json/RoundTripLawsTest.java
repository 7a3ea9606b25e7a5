package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** What holds of any catalogue, whatever is in it: reading and writing lose nothing. */
class RoundTripLawsTest {
    private static final int SEEDS = 24;

    static List<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            catalogues.add(new RandomModel(seed, seed % 4 == 0).catalogue());
        }
        return catalogues;
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsWrittenIsReadAsAnEqualValue(Catalogue catalogue) {
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            Reading<Catalogue> reading = Documents.read(writer.toBytes(catalogue));

            assertThat(Documents.errors(reading)).isEmpty();
            assertThat(reading.value()).contains(catalogue);
            assertThat(reading.value().orElseThrow()).hasSameHashCodeAs(catalogue);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsReadIsWrittenAsTheSameBytes(Catalogue catalogue) {
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            byte[] bytes = writer.toBytes(catalogue);
            Catalogue read = Documents.read(bytes).orElseThrow();

            assertThat(new String(writer.toBytes(read), UTF_8)).isEqualTo(new String(bytes, UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void equalCataloguesHaveEqualCanonicalBytes(Catalogue catalogue) {
        byte[] canonical = CanonicalJson.of(catalogue);
        byte[] pretty = CatalogueWriter.pretty().toBytes(catalogue);

        assertThat(CanonicalJson.of(Documents.read(pretty).orElseThrow())).isEqualTo(canonical);
        assertThat(CanonicalJson.of(pretty).value()).contains(canonical);
        assertThat(CanonicalJson.of(canonical).value()).contains(canonical);
        assertThat(CanonicalJson.of(canonical).notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void linesGiveBackHeadAndCases(Catalogue catalogue) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(catalogue, out);
        try (CaseStudyLines lines =
                CaseStudyLines.over(new ByteArrayInputStream(out.toByteArray()), ReadOptions.defaults())) {
            List<CaseStudy> cases =
                    lines.stream().map(line -> line.reading().orElseThrow()).toList();

            assertThat(lines.head().orElseThrow().toBuilder().caseStudies(cases).build())
                    .isEqualTo(catalogue);
        }
        List<String> written = out.toString(UTF_8).lines().toList();
        assertThat(Schemas.faults(CatalogueSchemas.CATALOGUE_HEAD, written.get(0)))
                .isEmpty();
        assertThat(written.subList(1, written.size()))
                .hasSameSizeAs(catalogue.caseStudies())
                .allSatisfy(line -> assertThat(Schemas.faults(CatalogueSchemas.CASE_STUDY, line))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsWrittenIsValidByTheSchema(Catalogue catalogue) {
        assertThat(Schemas.faults(CatalogueSchemas.CATALOGUE, Documents.compact(catalogue)))
                .isEmpty();
    }
}
