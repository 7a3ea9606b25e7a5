package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Reading only what a count needs gives what a whole reading gives of it, and passes over the rest. */
class OutlinesTest {
    private static final int SEEDS = 24;

    static List<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            catalogues.add(new RandomModel(seed, seed % 4 == 0).catalogue());
        }
        return catalogues;
    }

    private static Reading<CatalogueReader.Outlines> outlines(String document) {
        return new CatalogueReader().readOutlines(document.getBytes(UTF_8));
    }

    private static Reading<CatalogueReader.Outlines> ofCase(String caseStudy) {
        return new CatalogueReader(ReadOptions.defaults().unchecked())
                .readOutlines(Documents.catalogue("\"caseStudies\":[" + caseStudy + "]")
                        .getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aDocumentGivesItsHeadAndTheOutlinesOfItsCases(Catalogue catalogue) {
        CatalogueReader.Outlines read = new CatalogueReader()
                .readOutlines(CatalogueWriter.pretty().toBytes(catalogue))
                .value()
                .orElseThrow();

        assertThat(read.head())
                .isEqualTo(catalogue.toBuilder().caseStudies(List.of()).build());
        assertThat(read.caseStudies())
                .isEqualTo(
                        catalogue.caseStudies().stream().map(CaseStudy::outline).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesGiveTheOutlinesOfTheirCases(boolean parallel) throws IOException {
        for (Catalogue catalogue : catalogues()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CaseStudyLinesWriter.writeAll(catalogue, out);
            try (CaseStudyLines lines =
                    CaseStudyLines.over(new ByteArrayInputStream(out.toByteArray()), ReadOptions.defaults())) {
                var outlines = parallel ? lines.outlines().parallel() : lines.outlines();

                assertThat(outlines.map(line -> line.reading().value().orElseThrow()))
                        .containsExactlyElementsOf(catalogue.caseStudies().stream()
                                .map(CaseStudy::outline)
                                .toList());
                assertThatIllegalStateException().isThrownBy(lines::stream);
            }
        }
    }

    @Test
    void aFileIsReadAsItsBytesAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("catalogue.json");
        Files.writeString(file, Documents.resource("ten-faults.json"));

        assertThat(new CatalogueReader().readOutlines(file)).isEqualTo(outlines(Documents.resource("ten-faults.json")));
    }

    @Test
    void whatIsNoticedIsPartOfWhatAWholeReadingNotices() {
        String document = Documents.resource("ten-faults.json");
        List<String> whole = Documents.brief(Documents.read(document));
        Reading<CatalogueReader.Outlines> reading = outlines(document);

        assertThat(whole).containsAll(Documents.brief(reading));
        assertThat(reading.counts().errors()).isGreaterThan(3);
        assertThat(reading.value().orElseThrow().caseStudies()).isNotEmpty();
    }

    @Test
    void referencesAndIdsAreCheckedAsInAWholeReading() {
        String document = Documents.catalogue("\"caseStudies\":[" + Documents.caseStudy("a", "\"countries\":[\"XX\"]")
                + "," + Documents.caseStudy("a") + "]");

        assertThat(Documents.brief(outlines(document)))
                .hasSizeGreaterThan(4)
                .isEqualTo(Documents.brief(Documents.read(document)).stream()
                        .filter(notice -> !notice.endsWith("model-source-missing"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"summary\":{\"en\":\"S\",\"fr\":\"S\"}",
                "\"summary\":17",
                "\"benefits\":[{\"texts\":{}},null,[]]",
                "\"colour\":\"red\"",
                "\"colour\":{\"a\":[1,{\"b\":null}],\"a\":2}",
            })
    void whatACountDoesNotNeedIsPassedOver(String member) {
        Reading<CatalogueReader.Outlines> reading = ofCase(Documents.caseStudy("a", member));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.value().orElseThrow().caseStudies())
                .containsExactly(ofCase(Documents.caseStudy("a"))
                        .value()
                        .orElseThrow()
                        .caseStudies()
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"summary\":{\"en\":\"S} | json-truncated",
                "\"summary\":{\"en\" \"S\"} | json-syntax",
                "\"summary\":[tru] | json-syntax",
                "\"summary\":01 | json-syntax",
                "\"colour\":\"\\x\" | json-syntax",
                "\"summary\":null | shape-null",
                "\"summary\":1,\"summary\":2 | shape-member-duplicate",
                "\"colour\":1,\"colour\":2 | shape-member-duplicate",
                "\"id\":\"b\" | shape-member-duplicate",
            })
    void itsSyntaxAndTheNamesOfTheCaseAreCheckedAllTheSame(String member, String rule) {
        Reading<CatalogueReader.Outlines> reading = ofCase(Documents.caseStudy("a", member));

        assertThat(Documents.errors(reading))
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule().id()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "null, 1"})
    void aTitleIsAnErrorIfItIsNullAndNotIfItIsANumber(String title, int errors) {
        Reading<CatalogueReader.Outlines> reading =
                ofCase("{\"id\":\"a\",\"title\":" + title + ",\"technologies\":[\"t\"],\"adopters\":[\"o\"]}");

        assertThat(Documents.errors(reading)).hasSize(errors);
    }

    @Test
    void aTitleIsMissedThoughItIsNotRead() {
        Reading<CatalogueReader.Outlines> reading =
                ofCase("{\"id\":\"a\",\"technologies\":[\"t\"],\"adopters\":[\"o\"]}");

        assertThat(Documents.brief(reading)).singleElement().asString().endsWith("shape-member-missing");
        assertThat(reading.value().orElseThrow().caseStudies()).isEmpty();
    }

    @Test
    void whatIsPassedOverMayNestNoDeeperThanWhatIsRead() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(Documents.brief(ofCase(Documents.caseStudy("a", "\"summary\":" + deep))))
                .singleElement()
                .asString()
                .endsWith("json-limit-exceeded");
    }

    @Test
    void anOutlineSaysTheSameAsItsCase() {
        CaseStudy caseStudy = new RandomModel(7, true).value(CaseStudy.class);
        CaseOutline outline = caseStudy.outline();

        assertThat(outline.stages()).isEqualTo(caseStudy.stages());
        assertThat(outline.scopes()).isEqualTo(caseStudy.scopes());
        assertThat(outline.nature()).isEqualTo(caseStudy.nature());
    }
}
