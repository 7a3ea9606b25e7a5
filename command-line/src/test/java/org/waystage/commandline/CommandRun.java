package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waystage.commandline.console.Console;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command, run inside the test's own process, wrote and returned. In texts, no-break spaces are blanks, as a reader sees
 * them; the bytes have both.
 *
 * @param code the exit code
 * @param bytes what it wrote to standard output
 * @param said what it wrote to standard error
 */
public record CommandRun(int code, byte[] bytes, String said) {
    private static final Pattern FIRST =
            Pattern.compile("^('[^']+'[,.;:!?)]*|«[^»]+»[\\u00A0\\u202F,.;:!?)]*|[^ ]+)?.*");

    public static CommandRun of(String... args) {
        return withInput(new byte[0], args);
    }

    /** Runs a command whose words come in two parts. */
    public static CommandRun of(List<String> words, String... more) {
        return of(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** Runs a line such as {@code "stats frequencies --of needs"}, with a file in the first place and more words at its end. */
    public static CommandRun on(String file, String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        boolean isOfAKind = words.get(0).equals("stats")
                && words.size() > 1
                && !words.get(1).startsWith("-");
        words.add(isOfAKind ? 2 : 1, file);
        return of(words, more);
    }

    public static CommandRun withInput(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new Console(
                        new ByteArrayInputStream(input),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new CommandRun(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns this run, which must have succeeded. */
    public CommandRun succeeded() {
        assertThat(code).as(err()).isZero();
        return this;
    }

    /** Returns this run, which must have succeeded and written nothing to standard error. */
    public CommandRun silent() {
        assertThat(err()).isEmpty();
        return succeeded();
    }

    /** Returns standard output as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(bytes);
    }

    private static String asSeen(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Returns standard error, each message on one line: continuation lines, the only ones indented by four, are joined. */
    public String err() {
        return joined(said);
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        String last = "";
        String indent = "    ";
        for (String line : text.split("\n", -1)) {
            String words = line.stripLeading();
            String first = FIRST.matcher(words).replaceFirst("$1");
            boolean goesOn = line.startsWith(indent)
                    && line.length() - words.length() == indent.length()
                    && !joined.isEmpty()
                    && (last.length() <= 80 || !last.strip().contains(" "))
                    && last.length() + 1 + first.length() > 80;
            if (!goesOn) {
                indent = " ".repeat(line.length() - words.length() + 4);
            }
            joined.append(joined.isEmpty() ? "" : goesOn ? " " : "\n").append(goesOn ? words : line);
            last = line;
        }
        return asSeen(joined.toString());
    }

    /** Returns what was written to standard output, with messages joined as {@link #err} joins them. */
    public String out() {
        return joined(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns what was written to standard output, line by line as it was. */
    public String written() {
        return asSeen(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Copies a file of the corpus into a folder. */
    public static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, resource(name));
        return file;
    }

    public static byte[] resource(String name) throws IOException {
        try (InputStream in = CommandRun.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
