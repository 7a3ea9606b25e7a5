package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.editions.Editions;

class CatalogueSourceTest {
    private static final String HEAD =
            "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"issued\":\"2024\",\"title\":{\"en\":\"X\"}}";
    private static final String CASE =
            "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"technologies\":[\"b\"],\"adopters\":[\"c\"]}";

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        String open = HEAD.substring(0, HEAD.length() - 1) + ",\"caseStudies\":[" + CASE;
        return Stream.of(
                Arguments.of("a document on one line", HEAD, InputForm.DOCUMENT),
                Arguments.of("a document on one line with a line end", HEAD + "\n\r\n  \n", InputForm.DOCUMENT),
                Arguments.of("a document on several lines", HEAD.replace(",", ",\n"), InputForm.DOCUMENT),
                Arguments.of(
                        "a document with a case a line", "{\"caseStudies\":[\n" + CASE + "\n]}", InputForm.DOCUMENT),
                Arguments.of(
                        "a document with a case a line, after a comma",
                        open + "\n," + CASE + "\n]}",
                        InputForm.DOCUMENT),
                Arguments.of("a document whose last line has no case", open + " \n \n]}", InputForm.DOCUMENT),
                Arguments.of("a document that lacks a comma", open + "\n" + CASE + "]}", InputForm.DOCUMENT),
                Arguments.of(
                        "a remark and a document on several lines",
                        "// exported\n" + HEAD.replace(",", ",\n"),
                        InputForm.DOCUMENT),
                Arguments.of("a list", "[\n" + CASE + "\n]", InputForm.DOCUMENT),
                Arguments.of("nothing", "", InputForm.DOCUMENT),
                Arguments.of("blanks", " \n\n", InputForm.DOCUMENT),
                Arguments.of("words", "no JSON at all\nreally none\n", InputForm.DOCUMENT),
                Arguments.of("a head and a case", HEAD + "\n" + CASE, InputForm.LINES),
                Arguments.of("a head and a case with CRLF", HEAD + "\r\n" + CASE + "\r\n", InputForm.LINES),
                Arguments.of(
                        "a head and a case after a mark and blanks",
                        "\uFEFF\n \n" + HEAD + "\n" + CASE,
                        InputForm.LINES),
                Arguments.of(
                        "a head longer than the buffer, and a case",
                        HEAD.replace("\"X\"", "\"" + "X".repeat(200_000) + "\"") + " \n\n " + CASE,
                        InputForm.LINES),
                Arguments.of(
                        "a broken head and a case", HEAD.replace("\"2024\"", "2O24") + "\n" + CASE, InputForm.LINES),
                Arguments.of(
                        "a head that breaks off, and a case", HEAD.substring(0, 50) + "\n" + CASE, InputForm.DOCUMENT),
                Arguments.of("a head and what is no case", HEAD + "\nnonsense", InputForm.LINES),
                Arguments.of("a case", CASE, InputForm.LINES),
                Arguments.of("a broken line and a case", "{\"id\":}\n" + CASE, InputForm.LINES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theFormIsToldByTheContent(String name, String content, InputForm form) throws IOException {
        Path file = folder.resolve("file.txt");
        Files.writeString(file, content);
        assertThat(InputForm.of(file)).isEqualTo(form);
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        String text = "\uFEFF" + new String(CommandRun.resource("small.json"), StandardCharsets.UTF_8);
        CommandRun run = CommandRun.withInput(text.getBytes(StandardCharsets.UTF_8), "validate", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("-\n").contains("    51:28 /caseStudies/3/stages/0/stage\n");
    }

    @Test
    void standardInputMayHoldLines() throws IOException {
        CommandRun run = CommandRun.withInput(CommandRun.resource("faulty-lines.ndjson"), "validate", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("4 errors, 0 warnings, 0 infos in 1 file\n");
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] deflated = new byte[4096];
        new Random(1).nextBytes(deflated);
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("deep", "{\"x\":".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("deep lists", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("nulls", new byte[1 << 20]),
                Arguments.of("random", deflated),
                Arguments.of("random after the sign of an archive", archive(3, deflated)),
                Arguments.of("the sign of an empty archive alone", archive(5, new byte[0])),
                Arguments.of("an empty archive", archive(5, new byte[18])),
                Arguments.of("UTF-16", HEAD.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("truncated", HEAD.substring(0, 50).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("bad UTF-8", withBadByte()),
                Arguments.of(
                        "huge number", ("{\"format\":" + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("huge string", ("{\"" + "x".repeat(2_000_000) + "\":1}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "escapes for the terminal",
                        HEAD.replace("\"x\"", "\"\\u001b[2J\\ud800\\u202e\"").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "a long line",
                        (HEAD + "\n{\"x\":\"" + "y".repeat(20_000_000) + "\"}\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] archive(int sign, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'P', 'K', (byte) sign, (byte) (sign + 1)});
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static byte[] withBadByte() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HEAD.getBytes(StandardCharsets.UTF_8), 0, HEAD.length() - 5);
        bytes.write(0xFF);
        bytes.write(HEAD.substring(HEAD.length() - 5).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileInputEndsInNoticesOfEveryCommand(String name, byte[] content) throws IOException {
        Path file = folder.resolve("hostile.json");
        Files.write(file, content);
        String[][] commands = {
            {"validate", file.toString()},
            {"validate", file.toString(), "--format", "json"},
            {"validate", file.toString(), "--format", "sarif"},
            {"stats", file.toString(), "--by", "group"},
            {"convert", file.toString(), "-o", folder.resolve("out.ndjson").toString()},
            {"report", file.toString(), "-o", folder.resolve("out").toString()},
        };
        for (String[] command : commands) {
            CommandRun run = CommandRun.of(command);
            assertThat(run.code()).as(String.join(" ", command)).isEqualTo(1);
            assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "\u001B");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats", "digest", "diff 2026-11"})
    void aLabelThatNoBundledEditionHasIsAnsweredWithThoseThereAre(String command) {
        CommandRun run = CommandRun.of((command + " 2026-13").split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .isEqualTo(
                        "waystage: cannot read '2026-13': there is no such file, and no such bundled edition; there are: "
                                + String.join(", ", Editions.available()) + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by=group",
                "digest",
                "digest --canonical",
                "convert --output=x.json",
                "report --output=x"
            })
    void aFileThatIsNotThereIsTold(String command) {
        String missing = folder.resolve("missing.json").toString();
        CommandRun run = CommandRun.of((command + " " + missing).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: cannot read '" + missing + "': there is no such file\n");
        assertThat(Path.of("x.json")).doesNotExist();
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void aDeviceWithoutEndIsNotReadForEver() {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.isReadable(zero));
        CommandRun run = CommandRun.of("validate", zero.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("json-not-utf-8");
    }

    @Test
    void nothingOfStandardInputIsLeftBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = spooled(temporary);
        CommandRun.withInput(HEAD.getBytes(StandardCharsets.UTF_8), "digest", "-");
        CommandRun.withInput(HEAD.getBytes(StandardCharsets.UTF_8), "digest", "--canonical", "-");
        assertThat(spooled(temporary)).isEqualTo(before);
    }

    /** Counts the temporary files with the input of this test; others may run at the same time. */
    private static long spooled(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("waystage-") && holdsTheHead(file))
                    .count();
        }
    }

    private static boolean holdsTheHead(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).equals(HEAD);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
