package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.CanonicalJson;

/** The index lists every document with what is expected of it, and no file stands in the corpus without a purpose. */
class IndexTest {
    static List<Corpus.Document> documents() {
        return Corpus.documents();
    }

    @Test
    void theIndexIsGeneratedFromTheFiles() throws IOException {
        String documents =
                Json.lines(Corpus.documents().stream().map(IndexTest::entry).toList(), "  ");

        Golden.check(
                Corpus.ROOT.resolve("index.json"),
                "{\n  \"corpus\": \"waystage-conformance/1.0\",\n  \"documents\": " + documents + "\n}\n");
    }

    private static String entry(Corpus.Document document) {
        List<String> notices = document.notices().stream().map(Expected::toJson).toList();
        return "{ \"file\": " + Json.quoted(document.file())
                + ", \"kind\": " + Json.quoted(document.kind())
                + ", \"operation\": " + Json.quoted(document.operation())
                + document.rule()
                        .map(rule -> ", \"rule\": " + Json.quoted(rule))
                        .orElse("")
                + ", \"outcome\": " + Json.quoted(document.isRejected() ? "rejected" : "accepted")
                + ", \"notices\": " + (notices.isEmpty() ? "[]" : "[" + String.join(", ", notices) + "]") + " }";
    }

    @Test
    void eachFileIsADocumentOrSaysWhatIsExpectedOfOne() {
        List<String> purposes = new ArrayList<>();
        for (Corpus.Document document : documents()) {
            purposes.addAll(document.files());
            if (Files.exists(document.noticesFile())) {
                purposes.add(document.kind() + "/" + document.name() + Corpus.NOTICES);
            }
            if (Files.exists(document.writtenFile())) {
                purposes.add(document.kind() + "/" + document.name() + Corpus.WRITTEN);
            }
        }

        assertThat(purposes).containsExactlyInAnyOrderElementsOf(Corpus.files());
    }

    @Test
    void noTwoDocumentsHaveTheSameContent() {
        Map<String, String> byDigest = new HashMap<>();
        for (Corpus.Document document : documents()) {
            String digest = CanonicalJson.digest(document.bytes());

            assertThat(byDigest.put(digest, document.file()))
                    .as("another file with the content of %s", document)
                    .isNull();
        }
    }

    @Test
    void eachOperationThatIsSaidIsOfAFileOrFolderOfTheCorpus() {
        assertThat(Corpus.operations().keySet())
                .allSatisfy(file -> assertThat(Corpus.ROOT.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aValidDocumentIsAcceptedAndAnInvalidOneBreaksItsRule(Corpus.Document document) {
        switch (document.kind()) {
            case "valid" ->
                assertThat(document.isRejected()).as(document.file()).isFalse();
            case "invalid" ->
                assertThat(document.notices())
                        .as(document.file())
                        .extracting(Expected::rule)
                        .contains(document.rule().orElseThrow());
            default -> assertThat(document.noticesFile()).exists();
        }
    }
}
