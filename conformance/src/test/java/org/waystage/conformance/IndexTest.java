package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import tools.jackson.databind.JsonNode;

/** The index lists every document with what is expected of it, and no file stands in the corpus without a purpose. */
class IndexTest {
    static List<Corpus.Document> documents() {
        return Corpus.documents();
    }

    @Test
    void theIndexIsGeneratedFromTheFiles() throws IOException {
        String documents =
                Json.lines(Corpus.documents().stream().map(IndexTest::entry).toList(), "  ");

        check(
                Corpus.ROOT.resolve("index.json"),
                "{\n  \"corpus\": \"waystage-conformance/1.0\",\n  \"documents\": " + documents + "\n}\n");
    }

    /** Checks the index, which is not written anew if a digest or an outcome would change that it states to others. */
    static void check(Path index, String generated) throws IOException {
        Map<String, String> now = statements(Json.tree(generated));
        List<String> changed = new ArrayList<>();
        statements(Json.tree(index)).forEach((file, stated) -> {
            if (!now.getOrDefault(file, stated).equals(stated)) {
                changed.add(file + ": stated " + stated + ", now " + now.get(file));
            }
        });
        assertThat(changed).as("""
                        What %s states of documents that others have. If a document itself was changed, take its line out of the index by
                        hand first; if it was not, the library says something else of it than before.
                        """, index).isEmpty();
        Golden.check(index, generated);
    }

    /** Returns the outcome and the digest of each document by its file. */
    private static Map<String, String> statements(JsonNode index) {
        Map<String, String> statements = new HashMap<>();
        for (JsonNode document : index.at("/documents")) {
            statements.put(
                    document.at("/file").asString(),
                    document.at("/outcome").asString() + " "
                            + document.at("/digest").asString(""));
        }
        return statements;
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
                + digest(document)
                        .map(digest -> ", \"digest\": " + Json.quoted(digest))
                        .orElse("")
                + ", \"notices\": " + (notices.isEmpty() ? "[]" : "[" + String.join(", ", notices) + "]") + " }";
    }

    /** Returns the digest of the canonical form; absent where it is not asked for or there is none, as with half a surrogate pair. */
    private static Optional<String> digest(Corpus.Document document) {
        boolean asked = List.of("read", "canonical").contains(document.operation()) && !document.isRejected();
        return asked ? CanonicalJson.of(document.bytes()).value().map(CanonicalJson::digest) : Optional.empty();
    }

    /** The digests stand in the index for others; those of most documents are also those of the values that are read. */
    @Test
    void acceptedCataloguesHaveTheDigestOfTheirDocument() {
        List<String> other = new ArrayList<>();
        for (Corpus.Document document : documents()) {
            if (document.operation().equals("read")) {
                digest(document)
                        .filter(digest -> !digest.equals(CanonicalJson.digest(CanonicalJson.of(
                                new CatalogueReader().read(document.bytes()).orElseThrow()))))
                        .ifPresent(digest -> other.add(document.file()));
            }
        }

        assertThat(other)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Corpus.document(file.replace(".json", "")))
                        .hasValueSatisfying(document -> assertThat(document.notices())
                                .extracting(Expected::rule)
                                .contains("shape-list-empty")));
    }

    @Test
    void eachFileIsADocumentOrSaysWhatIsExpectedOfOne() {
        List<String> purposes = new ArrayList<>();
        for (Corpus.Document document : documents()) {
            purposes.addAll(document.files());
            if (Files.exists(document.noticesFile())) {
                purposes.add(document.kind() + "/" + document.name() + Corpus.NOTICES);
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
