package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** A document that is read and written case by case is the same as one that is in memory as a whole. */
class CaseByCaseTest {
    private static final int SEEDS = 24;
    private static final int BREAKS = 8;

    @TempDir
    private Path folder;

    static List<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            catalogues.add(new RandomModel(seed, seed % 4 == 0).catalogue());
        }
        return catalogues;
    }

    /** Keeps all that is handed on. */
    private static final class Kept<C> implements CatalogueReader.CaseHandler<C> {
        private final List<Catalogue> heads = new ArrayList<>();
        private final List<C> cases = new ArrayList<>();
        private long position;

        @Override
        public void head(Catalogue head) {
            assertThat(cases).isEmpty();
            heads.add(head);
        }

        @Override
        public void caseStudy(C caseStudy) {
            cases.add(caseStudy);
        }

        @Override
        public void position(long bytes) {
            assertThat(bytes).isGreaterThan(position);
            position = bytes;
        }
    }

    private Path file(byte[] document) throws IOException {
        return Files.write(folder.resolve("catalogue.json"), document);
    }

    private Reading<Catalogue> each(byte[] document, Kept<CaseStudy> kept) throws IOException {
        return new CatalogueReader().readEach(file(document), kept);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theHeadAndAllCasesAreHandedOn(Catalogue catalogue) throws IOException {
        byte[] document = CatalogueWriter.pretty().toBytes(catalogue);
        Catalogue head = catalogue.toBuilder().caseStudies(List.of()).build();

        Kept<CaseStudy> kept = new Kept<>();
        Reading<Catalogue> reading = each(document, kept);
        assertThat(reading.value()).contains(head);
        assertThat(kept.heads).containsExactly(head);
        assertThat(kept.cases).isEqualTo(catalogue.caseStudies());
        assertThat(kept.position).isPositive().isLessThan(document.length);
        assertThat(Documents.brief(reading)).isEqualTo(Documents.brief(Documents.read(document)));

        Kept<CaseOutline> outlines = new Kept<>();
        reading = new CatalogueReader().readEachOutline(file(document), outlines);
        assertThat(reading.value()).contains(head);
        assertThat(outlines.cases)
                .isEqualTo(
                        catalogue.caseStudies().stream().map(CaseStudy::outline).toList());
        assertThat(Documents.brief(reading))
                .containsExactlyInAnyOrderElementsOf(Documents.brief(new CatalogueReader().readOutlines(document)));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsWrittenCaseByCaseHasTheSameBytes(Catalogue catalogue) throws IOException {
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            assertThat(written(writer, catalogue)).isEqualTo(new String(writer.toBytes(catalogue), UTF_8));
        }
        Catalogue empty = catalogue.toBuilder().caseStudies(List.of()).build();
        assertThat(written(CatalogueWriter.pretty(), empty))
                .isEqualTo(new String(CatalogueWriter.pretty().toBytes(empty), UTF_8));
    }

    private static String written(CatalogueWriter writer, Catalogue catalogue) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseByCaseWriter cases = writer.caseByCase(catalogue, out);
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            cases.write(caseStudy);
        }
        cases.end();
        return out.toString(UTF_8);
    }

    @Test
    void aMemberThatCannotBeAnExtraIsRefusedAsInAWholeCatalogue() throws IOException {
        Catalogue catalogue = Documents.read(Documents.HEAD).orElseThrow().toBuilder()
                .extras(Extras.of(Map.of("format", new Extras.Str("again"))))
                .build();
        CaseByCaseWriter writer = CatalogueWriter.compact().caseByCase(catalogue, new ByteArrayOutputStream());

        assertThatIllegalArgumentException().isThrownBy(writer::end).withMessageContaining("format");
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsBrokenIsToldAsInAWholeReading(Catalogue catalogue) throws IOException {
        String document = new String(CatalogueWriter.pretty().toBytes(catalogue), UTF_8);
        Random random = new Random(document.length());
        for (int i = 0; i < BREAKS; i++) {
            assertSameNotices(broken(document, random));
        }
    }

    /** Replaces a piece of a document by another. */
    private static String broken(String document, Random random) {
        List<String> pieces =
                List.of("\"", "{", "]", ",", "null", "17", "\"id\": \"a\",", "\"colour\": 3,", "1900-13", "é");
        int from = random.nextInt(document.length());
        int to = Math.min(document.length(), from + random.nextInt(4));
        return document.substring(0, from) + pieces.get(random.nextInt(pieces.size())) + document.substring(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"caseStudies\":[]",
                "\"caseStudies\":17",
                "\"caseStudies\":null",
                "\"caseStudies\":[null]",
                "\"caseStudies\":[{}],\"caseStudies\":[{}]",
                "\"caseStudies\":[{\"id\":\"a\"},{\"id\":\"a\"}]",
                "\"lessons\":[{\"id\":\"l\",\"text\":{\"en\":\"L\"},\"cases\":[\"nothing\"]}]",
                "\"title\":null",
                "\"caseStudies\":[{\"id\":\"\\ud800\"}]",
            })
    void oddDocumentsAreToldAsInAWholeReading(String member) throws IOException {
        assertSameNotices(Documents.catalogue(member));
        assertSameNotices(Documents.catalogue(
                member, "\"caseStudies\":[" + Documents.caseStudy("a") + "," + Documents.caseStudy("a") + "]"));
        assertSameNotices("[" + Documents.catalogue(member) + "]");
        assertSameNotices(Documents.catalogue(member) + "{}");
        assertSameNotices(Documents.catalogue(member).replace("catalogue/1", "catalogue/2"));
        assertSameNotices(Documents.catalogue(member).replaceFirst("}$", ""));
    }

    @Test
    void aDocumentWithManyFaultsIsToldAsInAWholeReading() throws IOException {
        assertSameNotices(Documents.resource("ten-faults.json"));
    }

    private void assertSameNotices(String document) throws IOException {
        byte[] bytes = document.getBytes(UTF_8);
        Reading<Catalogue> whole = new CatalogueReader().read(bytes);
        Kept<CaseStudy> kept = new Kept<>();
        Reading<Catalogue> reading = each(bytes, kept);

        assertThat(Documents.brief(reading)).as(document).containsExactlyInAnyOrderElementsOf(Documents.brief(whole));
        assertThat(reading.counts()).as(document).isEqualTo(whole.counts());
        assertThat(reading.noticeCounts()).as(document).isEqualTo(whole.noticeCounts());
        assertThat(reading.value())
                .isEqualTo(whole.value()
                        .map(value -> value.toBuilder().caseStudies(List.of()).build()));
        if (whole.value().isPresent()) {
            assertThat(kept.cases).isEqualTo(whole.value().get().caseStudies());
        } else {
            assertThat(kept.heads).isEmpty();
        }
    }

    @Test
    void theLimitOfUnknownMembersHoldsForEachCaseOnItsOwn() throws IOException {
        ReadOptions options = ReadOptions.defaults().unchecked().with(ReadOptions.Limit.VALUES, 3);
        String two = Documents.caseStudy("a", "\"colour\":[1]");
        byte[] document =
                Documents.catalogue("\"caseStudies\":[" + two + "," + two + "]").getBytes(UTF_8);

        assertThat(Documents.errors(new CatalogueReader(options).read(document)))
                .hasSize(1);
        assertThat(Documents.errors(new CatalogueReader(options).readEach(file(document), new Kept<>())))
                .isEmpty();
        byte[] four = document.clone();
        String many = new String(four, UTF_8).replaceFirst("\\[1]", "[1,2,3]");
        assertThat(Documents.errors(new CatalogueReader(options).readEach(file(many.getBytes(UTF_8)), new Kept<>())))
                .hasSize(1);
    }

    @Test
    void valuesOfACaseThatIsDroppedDoNotCountForTheNext() throws IOException {
        ReadOptions options = ReadOptions.defaults().unchecked().with(ReadOptions.Limit.VALUES, 3);
        String two = Documents.caseStudy("a", "\"colour\":[1]");
        String dropped = two.replace("\"id\":\"a\",", "");
        byte[] document = Documents.catalogue("\"caseStudies\":[" + dropped + "," + dropped + "," + two + "]")
                .getBytes(UTF_8);

        Kept<CaseStudy> kept = new Kept<>();
        new CatalogueReader(options).readEach(file(document), kept);
        assertThat(kept.cases).hasSize(1);
    }

    @Test
    void referencesToCasesAfterALimitAreNotUnknown() throws IOException {
        ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.VALUES, 3);
        String first = Documents.caseStudy("a", "\"links\":[{\"kind\":\"part-of\",\"target\":\"c\"}]");
        String second = Documents.caseStudy("b", "\"colour\":[1,2,3]");
        String cases = "\"caseStudies\":[" + first + "," + second + "," + Documents.caseStudy("c") + "]";
        byte[] document = Documents.HEAD.replaceFirst("}$", "," + cases + "}").getBytes(UTF_8);

        Kept<CaseStudy> kept = new Kept<>();
        Reading<Catalogue> reading = new CatalogueReader(options).readEach(file(document), kept);
        assertThat(kept.cases).hasSize(1);
        assertThat(reading.noticeCounts())
                .containsKey(JsonRules.LIMIT_EXCEEDED.id())
                .doesNotContainKey("link-case-study-unknown");
    }

    @Test
    void aDocumentThatIsTooLongToBeReadAsAWholeIsReadCaseByCase() throws IOException {
        ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, 10);
        byte[] document = Documents.HEAD.getBytes(UTF_8);

        assertThat(new CatalogueReader(options).read(document).hasErrors()).isTrue();
        assertThat(new CatalogueReader(options)
                        .readEach(file(document), new Kept<>())
                        .hasErrors())
                .isFalse();
    }
}
