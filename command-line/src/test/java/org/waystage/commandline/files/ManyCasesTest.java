package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.CommandsInTurn;
import org.waystage.commandline.Jvm;
import org.waystage.commandline.exchange.ExchangeFixtures;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Fifteen thousand cases, in a process whose heap has no room for all of them: little for what works one by one. */
@Tag("long")
class ManyCasesTest {
    private static final int CASES = 15_000;
    private static final String LITTLE = "32m";
    /** Hardly more than the file of the cases, which take more as objects: anything that needs all of them does not fit. */
    private static final String TOO_LITTLE = "12m";

    private static final String WITH_DIGESTS = "64m";

    @TempDir
    private static Path folder;

    /** One process for all commands that need little. */
    private static CommandsInTurn little;

    @BeforeAll
    static void writeLinesAndDocument() throws IOException {
        Catalogue edition = Editions.latest();
        Catalogue head = edition.toBuilder()
                .caseStudies(List.of())
                .recommendations(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("many.ndjson")))) {
            CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, head);
            for (int i = 0; i < CASES; i++) {
                CaseStudy caseStudy =
                        edition.caseStudies().get(i % edition.caseStudies().size());
                lines.write(CaseStudy.builder(
                                CaseStudyId.of("case-" + i),
                                caseStudy.title(),
                                caseStudy.technologies(),
                                caseStudy.adopters())
                        .stages(caseStudy.stages())
                        .scopes(caseStudy.scopes())
                        .sources(caseStudy.sources())
                        .build());
            }
        }
        little = CommandsInTurn.start(folder, LITTLE);
        convertWithoutLimit("many.ndjson", "many.json");
    }

    /** Does in this process, which has more memory, what is not asked for here in little. */
    private static void convertWithoutLimit(String from, String to) {
        assertThat(CommandRun.of(
                                "convert",
                                folder.resolve(from).toString(),
                                "--output",
                                folder.resolve(to).toString())
                        .code())
                .isZero();
    }

    @AfterAll
    static void end() throws IOException {
        little.close();
    }

    private static String run(String... args) throws IOException {
        return run(little, args);
    }

    private static String run(CommandsInTurn process, String... args) throws IOException {
        CommandRun run = ended(process, args);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static CommandRun ended(CommandsInTurn process, String... args) throws IOException {
        return process.run(args).succeeded();
    }

    @Test
    void linesAreValidatedCountedConvertedAndDigestedInLittleMemory() throws IOException {
        assertThat(run("validate", "many.ndjson")).contains("0 errors, 0 warnings, ");
        assertThat(run("stats", "many.ndjson", "--by", "group", "--format", "json"))
                .contains("\"total\": " + CASES);
        assertThat(run("stats", "many.ndjson", "--by", "year", "--format", "csv"))
                .contains("\r\n2026,," + CASES + ",0,");
        assertThat(run("convert", "many.ndjson", "--output", "same.ndjson")).contains("15,000 case studies");
        assertThat(folder.resolve("same.ndjson")).hasSameBinaryContentAs(folder.resolve("many.ndjson"));
        Files.delete(folder.resolve("same.ndjson"));
    }

    @Test
    void aDocumentIsValidatedCountedConvertedAndDigestedInLittleMemory() throws IOException {
        assertThat(run("validate", "many.json")).contains("0 errors, 0 warnings, ");
        assertThat(run("stats", "many.json", "--by", "group", "--format", "json"))
                .contains("\"total\": " + CASES);
        run("convert", "many.json", "--output", "back.ndjson");
        assertThat(folder.resolve("back.ndjson")).hasSameBinaryContentAs(folder.resolve("many.ndjson"));
        run("convert", "back.ndjson", "--output", "again.json");
        assertThat(folder.resolve("again.json")).hasSameBinaryContentAs(folder.resolve("many.json"));
        assertThat(run("digest", "many.json")).hasSize(65).isEqualTo(run("digest", "many.ndjson"));
    }

    @Test
    void linesAreListedAndSearchedInLittleMemory() throws IOException {
        assertThat(run("list", "many.ndjson", "--where", "group=drones", "--page", "3"))
                .contains("case-", "41 to 60 of ");
        assertThat(run("list", "many.ndjson", "--format", "csv").lines()).hasSize(1 + CASES);
        assertThat(run("search", "customs", "many.ndjson", "--page-size", "5")).contains("1 to 5 of ");
    }

    @Test
    void linesAreSignedAndVerifiedInLittleMemoryBesideTheirDigests() throws IOException, GeneralSecurityException {
        ExchangeFixtures.writeKeys(folder, "key");
        try (CommandsInTurn process = CommandsInTurn.start(folder, WITH_DIGESTS)) {
            run(process, "sign", "many.ndjson", "--key", "key.pem");
            assertThat(run(process, "verify", "many.ndjson", "--key", "key.pem"))
                    .startsWith("Valid: ");
        }
    }

    /** Commands that need all cases may or may not fit, but the user never sees a stack trace. */
    @ParameterizedTest
    @ValueSource(strings = "report many.ndjson --output site")
    void inLittleMemoryThereIsAnAnswerOrASentence(String command) throws IOException, InterruptedException {
        CommandRun run = Jvm.program(folder, LITTLE, command.split(" "));

        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        if (run.code() != 0) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("waystage: not enough memory: ");
        }
    }

    @Test
    void tooLittleMemoryIsToldInASentence() throws IOException, InterruptedException {
        assertThat(folder.resolve("many.ndjson"))
                .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(8 << 20));

        CommandRun run = Jvm.program(folder, TOO_LITTLE, "report", "many.ndjson", "--output", "none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("waystage: not enough memory: Java may use ")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
