package org.waystage.json.internal.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.json.Documents.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.OlderLines;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Documents of older versions are read by a chain of steps; the versions are those of {@link DraftSteps}. */
class UpgradesTest {
    private static final Catalogue AFTER =
            Documents.read(resource("upgrade/after-1.0.json")).orElseThrow();

    @TempDir
    private Path folder;

    private static Reading<Catalogue> read(String document) {
        return Documents.readerOfDrafts(ReadOptions.defaults()).read(document.getBytes(UTF_8));
    }

    private static CaseStudyLines lines(String text) {
        return OlderLines.over(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade/draft-0.1.json", "upgrade/draft-0.2.json"})
    void anOlderDocumentIsReadAsWhatItSaysInThisVersion(String name) {
        Catalogue catalogue = read(resource(name)).orElseThrow();

        assertThat(catalogue).isEqualTo(AFTER);
        assertThat(Documents.compact(catalogue)).isEqualTo(Documents.compact(AFTER));
    }

    @Test
    void oneStepTurnsTheFileBeforeItIntoTheFileAfterIt() {
        Tree tree = Values.readTree(resource("upgrade/draft-0.1.json"));
        Upgrades.catalogue(tree, List.of(new DraftSteps.CasesWithTitle()), new Findings(10, ValidationProfile.none()));

        assertThat(Documents.tree(new String(TreeCodec.text(tree), UTF_8)))
                .isEqualTo(Documents.tree(resource("upgrade/draft-0.2.json")));
    }

    @Test
    void eachStepIsNoticedWhereTheDocumentStatesItsFormat() {
        Reading<Catalogue> reading = read(resource("upgrade/draft-0.1.json"));

        assertThat(reading.notices())
                .extracting(Notice::toString)
                .startsWith(
                        "2:13 /format info shape-format-upgraded: The document has the older format"
                                + " waystage-catalogue/0.1; it was read as waystage-catalogue/0.2.",
                        "2:13 /format info shape-format-upgraded: The document has the older format"
                                + " waystage-catalogue/0.2; it was read as waystage-catalogue/1.0.");
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(0, 0, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cases/0 | shape-type-wrong | 7,",
                "/cases/1/id | shape-id-invalid | \"BAD\",",
                "/cases/2 | shape-member-missing | '{ \"id\": \"no-name\"'",
                "/cases/3/since | shape-date-invalid | \"2019-13\",",
                "/cases/3/sources/0 | link-source-unknown | \"nowhere\"",
                "/cases/5 | link-id-duplicate | '{ \"id\": \"again\"'",
                "/sources/0/house | shape-member-unknown | 1 }]"
            })
    void aNoticeIsOfTheOriginalWhereverAStepMovedTheValue(String pointer, String rule, String text) {
        String document = resource("upgrade/faults-0.1.json");
        List<Notice> notices = read(document).notices();

        assertThat(notices)
                .filteredOn(notice -> notice.rule().id().equals(rule))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place().pointer()).isEqualTo(pointer);
                    assertThat(Documents.textAt(document, notice.place())).startsWith(text);
                });
    }

    @Test
    void whatIsLeftOutOrStandsFirstIsNamedAsInTheOriginal() {
        Reading<Catalogue> reading = read(resource("upgrade/faults-0.1.json"));

        assertThat(reading.value().orElseThrow().caseStudies())
                .extracting(c -> c.id().toString())
                .containsExactly("dated", "again", "again");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule() == JsonRules.ID_INVALID)
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).endsWith("/cases/1 is left out."));
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().id().equals("link-id-duplicate"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.values()).containsEntry("first", "/cases/4"));
    }

    @Test
    void aFileIsUpgradedAsBytesAre() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), resource("upgrade/faults-0.1.json"));

        assertThat(Documents.readerOfDrafts(ReadOptions.defaults()).read(file))
                .isEqualTo(read(resource("upgrade/faults-0.1.json")));
    }

    @Test
    void theHeadSaysByWhichStepsLinesAreUpgraded() {
        try (CaseStudyLines lines = lines(resource("upgrade/draft-0.1.ndjson"))) {
            List<Reading<CaseStudy>> read =
                    lines.stream().map(CaseStudyLines.Line::reading).toList();

            assertThat(lines.head().orElseThrow())
                    .isEqualTo(AFTER.toBuilder().caseStudies(List.of()).build());
            assertThat(lines.head().notices())
                    .extracting(Notice::rule)
                    .containsExactly(JsonRules.FORMAT_UPGRADED, JsonRules.FORMAT_UPGRADED);
            assertThat(read)
                    .flatExtracting(reading -> reading.value().stream().toList())
                    .containsExactlyElementsOf(AFTER.caseStudies());
            assertThat(read.get(1).notices())
                    .extracting(notice -> notice.place() + " " + notice.rule().id())
                    .containsExactly("3:7 /id shape-id-invalid");
        }
    }

    @Test
    void linesAreUpgradedOnSeveralThreadsToo() {
        StringBuilder text = new StringBuilder(
                resource("upgrade/draft-0.1.ndjson").lines().findFirst().orElseThrow());
        for (int i = 0; i < 20_000; i++) {
            text.append("\n{\"id\":\"c")
                    .append(i)
                    .append("\",\"name\":\"N\",\"technologies\":[\"t\"],")
                    .append("\"adopters\":[\"o\"],\"sources\":[\"s\"]}");
        }
        try (CaseStudyLines lines = lines(text.toString())) {
            assertThat(lines.stream()
                            .parallel()
                            .filter(line -> line.reading().notices().isEmpty()))
                    .hasSize(20_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"waystage-catalogue/0.3", "waystage-catalogue/0.0", "waystage-catalogue/2.0"})
    void aVersionThatNoStepBeginsAtIsOneError(String format) {
        String document = resource("upgrade/draft-0.1.json").replace("waystage-catalogue/0.1", format);
        Reading<Catalogue> reading = read(document);

        assertThat(reading.notices()).extracting(Notice::rule).containsExactly(JsonRules.FORMAT_OTHER_MAJOR);
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void withoutStepsAnOlderVersionIsOneError() {
        assertThat(Documents.read(resource("upgrade/draft-0.1.json")).notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.FORMAT_OTHER_MAJOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\",\"title\":[} | json-syntax",
                "{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\", | json-truncated",
                "{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\",\"title\":{\"en\":\"A\"},\"issued\":\"2026\"} x | json-syntax",
                "{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\",\"title\":{\"en\":\"A\"},\"issued\":\"2026\"} 1 | json-trailing",
                "{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\",\"x\":1,\"x\":2,\"title\":{\"en\":\"A\"},\"issued\":\"2026\"}"
                        + " | shape-member-duplicate"
            })
    void whatIsNoJsonIsFoundInTheOriginal(String document, String rule) {
        assertThat(Documents.errors(read(document)))
                .extracting(notice -> notice.rule().id())
                .containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "null", "{}", "[[{}]]", "{\"0\":{}}", "[{\"name\":{}},{\"stage\":[]},null]"})
    void aStepTakesAnythingAnywhere(String cases) {
        Reading<Catalogue> reading =
                read("{\"format\":\"waystage-catalogue/0.1\",\"id\":\"a\",\"title\":{\"en\":\"A\"},"
                        + "\"issued\":\"2026\",\"cases\":" + cases + "}");

        assertThat(reading.value()).map(Catalogue::caseStudies).contains(List.of());
        assertThat(reading.notices())
                .allSatisfy(notice -> assertThat(notice.place().pointer()).matches("/format|/cases.*"));
    }

    @Test
    void noticesBeyondTheLimitAreCounted() {
        ReadOptions few = ReadOptions.defaults().with(ReadOptions.Limit.NOTICES, 1);
        Reading<Catalogue> all = read(resource("upgrade/faults-0.1.json"));
        Reading<Catalogue> capped = Documents.readerOfDrafts(few)
                .read(resource("upgrade/faults-0.1.json").getBytes(UTF_8));

        assertThat(capped.counts().errors()).isEqualTo(all.counts().errors());
        assertThat(capped.notices()).hasSizeLessThan(all.notices().size());
    }

    @Test
    void aMemberKeepsItsPlaceWhenItIsRenamedAndWhatHasTheNameAlreadyIsKept() {
        Tree tree = Values.readTree("{\"a\":1,\"b\":2,\"c\":3}");
        tree.rename("b", "z");
        tree.rename("a", "c");
        tree.rename("none", "x");

        assertThat(new String(TreeCodec.text(tree), UTF_8)).isEqualTo("{\"a\":1,\"z\":2,\"c\":3}");
        assertThat(tree.originOf("/z").pointer()).isEqualTo("/b");
    }

    @Test
    void aStepLeadsToANewerVersionAndNoTwoBeginAtOne() {
        FormatVersion version = new FormatVersion(0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Upgrades(List.of(new DraftSteps.CasesWithTitle(), new DraftSteps.CasesWithTitle())))
                .withMessage("two steps begin at waystage-catalogue/0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new UpgradeStep(version, version) {
            @Override
            void catalogue(Tree catalogue) {}

            @Override
            void caseStudy(Tree caseStudy) {}
        });
    }

    @Test
    void aPlaceThatAStepMadeIsThatOfTheNearestValueAround() {
        Tree tree = Values.readTree("{\"a/b\":[{\"x\":1}]}");
        tree.members().put("new", Tree.object(null));
        Tree element = tree.elementsOf("a/b").get(0);
        element.members().put("y", Tree.string("made"));

        assertThat(tree.originOf("/new/of").pointer()).isEmpty();
        assertThat(tree.originOf("/a~1b/0/y").pointer()).isEqualTo("/a~1b/0");
        assertThat(tree.originOf("/a~1b/0/x").offset()).isEqualTo(13);
        assertThat(tree.originOf("/a~1b/7").pointer()).isEqualTo("/a~1b");
        assertThat(tree.originOf("").pointer()).isEmpty();
    }
}
