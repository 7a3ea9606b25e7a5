package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

class LinkedDataTest {
    private static final String BASE = "https://example.org/adoption/";

    @TempDir
    private Path folder;

    private CommandRun run(String... more) {
        List<String> args = new ArrayList<>(List.of("convert"));
        args.addAll(List.of(more));
        if (!args.contains("--base-address")) {
            args.addAll(List.of("--base-address", BASE));
        }
        args.addAll(List.of("--output", folder.resolve("out.jsonld").toString()));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("out.jsonld"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"skos, the taxonomy in SKOS, technologies/blockchain-dlt", "dcat, the edition in DCAT, editions/"})
    void theBundledEditionIsWrittenWhereNoFileIsNamed(String vocabulary, String said, String address)
            throws IOException {
        CommandRun run = run("--as", vocabulary).succeeded();

        assertThat(run.out()).endsWith("out.jsonld: " + said + "\n");
        assertThat(written()).contains("\"" + BASE + address);
        assertThat(files()).containsExactly("out.jsonld");
    }

    @Test
    void anEditionWithoutACanonicalFormIsRefusedInTheLanguageAskedFor() throws IOException {
        Path file = folder.resolve("own.json");
        try (InputStream in = LinkedDataTest.class.getResourceAsStream(
                "/org/waystage/conformance/invalid/json-canonical-form-none.json")) {
            Files.copy(Objects.requireNonNull(in), file);
        }

        CommandRun run = run(file.toString(), "--as", "dcat", "--lang", "fr");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("/caseStudies/0/title/en erreur json-surrogate-lone : La chaîne contient")
                .contains("own.json : 1 erreur, donc rien n’a été écrit")
                .doesNotContain("error");
        assertThat(files()).containsExactly("own.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adoption", "https://example.org/adoption", "ftp://example.org/", ""})
    void aBaseThatIsNoneIsWrongUse(String base) throws IOException {
        CommandRun run = run("--as", "skos", "--base-address", base);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--base-address: an address is expected that begins with http:, https: or urn: and ends in '/', '#' or ':'")
                .contains("'" + base + "'");
        assertThat(files()).isEmpty();
    }

    @Test
    void anUnknownVocabularyNamesTheNearest() {
        assertThat(run("--as", "scos").err()).contains("skos or dcat").contains("skos");
    }
}
