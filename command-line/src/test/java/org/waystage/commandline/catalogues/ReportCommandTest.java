package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;

class ReportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theReportOfTheBundledEditionIsWrittenAndWhereToOpenItIsSaid() {
        Path output = folder.resolve("report");
        CommandRun run = CommandRun.of("report", "--output", output.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Open " + output.resolve("index.html") + " in a browser.\n");
        assertThat(output.resolve("index.html")).isNotEmptyFile();
        assertThat(CommandRun.of("report", "--languages", "fr", "--output", output.toString(), "--lang", "fr")
                        .out())
                .isEqualTo("Ouvrez " + output.resolve("index.html") + " dans un navigateur.\n");
    }

    @Test
    void everyCallOnThePageOfMethodsAnswers() throws IOException {
        Path output = folder.resolve("report");
        assertThat(CommandRun.of("report", "--languages", "en", "--output", output.toString())
                        .code())
                .isZero();
        List<String> calls = Pattern.compile("<code>(.*?)</code>")
                .matcher(Files.readString(output.resolve("methods.html")))
                .results()
                .map(call -> call.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
        assertThat(calls).hasSizeGreaterThan(12).allSatisfy(call -> {
            assertThat(call).startsWith("waystage ").contains(" FILE");
            CommandRun.of(call.replace(" FILE", "")
                            .replace("ORGANIZATION", "japan-customs") // which the reader says
                            .substring("waystage ".length())
                            .split(" +"))
                    .succeeded();
        });
    }

    @Test
    void aCatalogueWithErrorsIsNotReported() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of(
                "report", file.toString(), "--output", folder.resolve("report").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("8 errors, so nothing was written");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "as it was");
        CommandRun run = CommandRun.of("report", "--output", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .startsWith("waystage: cannot write '" + file + "': it is a file, not a folder");
        assertThat(file).hasContent("as it was");
    }

    /** Writes a catalogue with a case for members and a restricted one, to which nothing else refers. */
    private String marked() throws IOException {
        String text = new String(CommandRun.resource("small.json"), StandardCharsets.UTF_8)
                .replace("\"id\": \"smart-scanners\",", "\"id\": \"smart-scanners\", \"visibility\": \"members\",")
                .replace("\"id\": \"undated-case\",", "\"id\": \"undated-case\", \"visibility\": \"restricted\",");
        return Files.writeString(folder.resolve("marked.json"), text).toString();
    }

    private String pages(Path report) throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> files = Files.walk(report)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.append(report.relativize(file)).append('\n').append(Files.readString(file));
            }
        }
        return pages.toString();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,       false, false, case studies (2)",
                "public,     false, false, case studies (2)",
                "members,    true,  false, case studies (1)",
                "restricted, true,  true,  none",
            })
    void theAudienceSeesWhatIsForItAndIsToldHowMuchIsNot(
            @Nullable String audience, boolean members, boolean restricted, @Nullable String leftOut)
            throws IOException {
        Path output = folder.resolve("report");
        List<String> args = new ArrayList<>(List.of("report", marked(), "--output", output.toString()));
        if (audience != null) {
            args.add("--audience=" + audience);
        }
        CommandRun run = CommandRun.of(args.toArray(String[]::new)).succeeded();

        String pages = pages(output);
        assertThat(pages.contains("Scanners that see") || pages.contains("smart-scanners"))
                .isEqualTo(members);
        assertThat(pages.contains("A case with its own stage") || pages.contains("undated-case"))
                .isEqualTo(restricted);
        if (leftOut == null) {
            assertThat(run.err()).isEmpty();
            assertThat(pages).doesNotContain("Left out of this edition");
        } else {
            assertThat(run.err()).contains("Left out of this edition for ", leftOut);
            assertThat(output.resolve("index.html")).content().contains("Left out of this edition for ", leftOut);
            assertThat(output.resolve("fr/index.html")).content().contains("Ne figurent pas dans cette édition pour ");
        }
    }

    @Test
    void noReportIsWrittenWhileAnythingIsInDoubt() throws IOException {
        Path file = Path.of(marked());
        Files.writeString(
                file, Files.readString(file).replace("Start small.", "Start small, as in Scanners that see."));
        Path output = folder.resolve("report");
        CommandRun run = CommandRun.of("report", file.toString(), "--output", output.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("redaction-name-mentioned", "2 doubts, so nothing was written");
        assertThat(output).doesNotExist();
        assertThat(CommandRun.of(
                                "report",
                                file.toString(),
                                "--output",
                                output.toString(),
                                "--accept=redaction-name-mentioned")
                        .code())
                .isZero();
        assertThat(output).exists();
    }

    @Test
    void anAudienceThatThereIsNotIsTold() {
        CommandRun run = CommandRun.of("report", "--output", folder.resolve("r").toString(), "--audience", "all");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected public, members or restricted, but was 'all'");
    }

    @Test
    void theFirstPageSaysWhatWasLeftOutAlsoWhereNothingIsLeft() throws IOException {
        Path file = Path.of(marked());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"edition\":", "\"notes\": [{\"en\": \"Of few\"}], \"edition\":")
                        .replace("\"nature\": \"use\",", "\"visibility\": \"restricted\",")
                        .replace("\"visibility\": \"members\",", "")
                        .replace(
                                "\"id\": \"formula-case\",",
                                "\"id\": \"formula-case\", \"visibility\": \"restricted\","));
        Path output = folder.resolve("report");
        CommandRun.of("report", file.toString(), "--output", output.toString()).succeeded();
        assertThat(output.resolve("index.html"))
                .content()
                .contains("Of few", "Left out of this edition for the public: case studies (4)");
    }

    @Test
    void aReportIsInTheLanguagesAskedForWithItsTitle() throws IOException {
        Path output = folder.resolve("report");
        Path small = CommandRun.copy("small.json", folder);
        CommandRun.of(
                        "report",
                        small.toString(),
                        "--languages",
                        "fr,en",
                        "--title",
                        "Nos cas",
                        "--output",
                        output.toString())
                .succeeded();
        assertThat(output.resolve("index.html")).content().contains("<html lang=\"fr\">", "Nos cas</a>");
        assertThat(output.resolve("en/index.html")).content().contains("<html lang=\"en\">", "Nos cas</span></a>");
    }

    @Test
    void aLanguageWithoutPagesIsRefusedWithThoseThatThereAre() {
        CommandRun run = CommandRun.of(
                "report",
                "--languages",
                "en,tlh",
                "--output",
                folder.resolve("r").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--languages: expected en", "but was 'tlh'");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Tag("long")
    @Test
    void anEarlierEditionIsReadByItsLabelAndCutForTheSameAudience() throws IOException {
        Path output = folder.resolve("report");
        CommandRun.of("report", "2026-12", "--since", "2026-11", "--languages", "en", "--output", output.toString())
                .succeeded();

        Path doubtful = Path.of(marked());
        Files.writeString(
                doubtful, Files.readString(doubtful).replace("Start small.", "Start small, as in Scanners that see."));
        CommandRun refused = CommandRun.of(
                "report",
                "--since",
                doubtful.toString(),
                "--output",
                folder.resolve("other").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("2 doubts, so nothing was written");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void anEarlierEditionOfAnotherSeriesIsDoubted() throws IOException {
        Path other = CommandRun.copy("small.json", folder);
        CommandRun run = CommandRun.of(
                "report",
                "--since",
                other.toString(),
                "--languages",
                "en",
                "--output",
                folder.resolve("r").toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("these are editions of different series");
    }

    @Test
    void aLaterEditionIsDoubtedAsTheEarlierOne() {
        CommandRun run = CommandRun.of(
                "report",
                "2026-11",
                "--since",
                "2026-12",
                "--languages",
                "en",
                "--output",
                folder.resolve("r").toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("is taken as the earlier edition but was issued later than 2026-11");
    }

    @Test
    void anEmptyTitleIsRefusedBeforeAnythingIsWritten() {
        CommandRun run = CommandRun.of(
                "report", "--title", " ", "--output", folder.resolve("r").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--title: expected a text");
        assertThat(folder.resolve("r")).doesNotExist();
    }
}
