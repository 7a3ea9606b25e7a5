package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.Decisions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** The library says of each document what the corpus says of it, and loses nothing of those that are sound. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DocumentsTest {
    static List<Corpus.Document> documents() {
        return Corpus.documents();
    }

    static Stream<Corpus.Document> jsonDocuments() {
        return Corpus.documents("read", "canonical", "manifest", "signature");
    }

    static Stream<Corpus.Document> acceptedCatalogues() {
        return Corpus.documents("read").filter(document -> !document.isRejected());
    }

    static Stream<Corpus.Document> acceptedLines() {
        return Corpus.documents("lines").filter(document -> !document.isRejected());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void exactlyTheExpectedIsNoticed(Corpus.Document document) {
        assertThat(Library.notices(document))
                .as(document.file())
                .containsExactlyInAnyOrderElementsOf(document.notices());
    }

    @ParameterizedTest
    @MethodSource("jsonDocuments")
    void theCanonicaliserRefusesWhatTheReaderCannotRead(Corpus.Document document) {
        Reading<byte[]> canonical = CanonicalJson.of(document.bytes());
        List<String> unreadable = document.notices().stream()
                .filter(Expected::isError)
                .map(Expected::rule)
                .filter(rule -> rule.startsWith("json-"))
                .toList();

        assertThat(canonical.notices())
                .extracting(notice -> notice.rule().id())
                .as("what makes %s no JSON", document)
                .containsAll(unreadable);
        assertThat(canonical.value().isPresent()).isEqualTo(!canonical.hasErrors());
        if (canonical.value().isPresent()) {
            byte[] bytes = canonical.value().get();
            assertThat(CanonicalJson.of(bytes).orElseThrow()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("acceptedCatalogues")
    void whatIsReadWrittenAndReadIsEqual(Corpus.Document document) {
        Catalogue read = new CatalogueReader().read(document.bytes()).orElseThrow();

        for (CatalogueWriter writer : List.of(CatalogueWriter.pretty(), CatalogueWriter.compact())) {
            byte[] written = writer.toBytes(read);
            Catalogue again = new CatalogueReader().read(written).orElseThrow();

            assertThat(again).as(document.file()).isEqualTo(read);
            assertThat(writer.toBytes(again)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @MethodSource("acceptedCatalogues")
    void theCanonicalBytesOfDocumentAndValueAreEqual(Corpus.Document document) {
        Catalogue read = new CatalogueReader().read(document.bytes()).orElseThrow();
        Reading<byte[]> canonical = CanonicalJson.of(document.bytes());
        // An empty list is not written back.
        boolean writtenOtherwise =
                document.notices().stream().anyMatch(notice -> notice.rule().equals("shape-list-empty"));

        if (canonical.hasErrors()) {
            assertThatThrownBy(() -> CanonicalJson.of(read)).isInstanceOf(IllegalArgumentException.class);
        } else if (writtenOtherwise) {
            byte[] written = CatalogueWriter.compact().toBytes(read);
            assertThat(CanonicalJson.of(read))
                    .isEqualTo(CanonicalJson.of(written).orElseThrow())
                    .isNotEqualTo(canonical.orElseThrow());
        } else {
            assertThat(CanonicalJson.of(read)).as(document.file()).isEqualTo(canonical.orElseThrow());
        }
    }

    static Stream<Corpus.Document> acceptedDecisions() {
        return Corpus.documents("decisions").filter(document -> !document.isRejected());
    }

    @ParameterizedTest
    @MethodSource("acceptedDecisions")
    void decisionsThatAreReadAndWrittenSayTheSame(Corpus.Document document) {
        Decisions read = DecisionsFormat.read(document.bytes()).orElseThrow();

        byte[] written = DecisionsFormat.toBytes(read);

        assertThat(DecisionsFormat.read(written).orElseThrow()).isEqualTo(read);
        assertThat(CanonicalJson.of(written).orElseThrow())
                .isEqualTo(CanonicalJson.of(document.bytes()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("acceptedLines")
    void linesThatAreReadWrittenAndReadAreEqual(Corpus.Document document) throws IOException {
        try (CaseStudyLines lines = lines(document.bytes())) {
            List<CaseStudy> cases = cases(lines);
            if (lines.head().value().isEmpty()) {
                return; // lines are written after a head only
            }
            Catalogue head = lines.head().orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CaseStudyLinesWriter.writeAll(head.toBuilder().caseStudies(cases).build(), out);

            try (CaseStudyLines again = lines(out.toByteArray())) {
                assertThat(again.head().orElseThrow()).isEqualTo(head);
                assertThat(cases(again)).isEqualTo(cases);
            }
        }
    }

    private static CaseStudyLines lines(byte[] bytes) throws IOException {
        return CaseStudyLines.over(new ByteArrayInputStream(bytes), ReadOptions.defaults());
    }

    private static List<CaseStudy> cases(CaseStudyLines lines) {
        return lines.stream().map(line -> line.reading().orElseThrow()).toList();
    }
}
