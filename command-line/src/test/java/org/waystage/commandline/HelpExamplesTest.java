package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.console.Console;
import picocli.CommandLine;

/** The examples in the help of commands and in the README that need no file of the reader. */
class HelpExamplesTest {
    @TempDir
    private Path folder;

    /** Returns every example line of every help, without what a shell does with the output. */
    private static List<String> all() {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        List<String> examples = new ArrayList<>();
        collect(Main.commandLine(console), examples);
        return examples;
    }

    private static void collect(CommandLine command, List<String> examples) {
        for (String call : new CommandHelp(command.getCommandSpec(), "en").examples()) {
            String line = call.replaceAll("\\\\\n +", "");
            if (line.startsWith("waystage ")) {
                examples.add(line.substring("waystage ".length()).split(" [>|] |\\s{3,}")[0]);
            }
        }
        for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
            collect(sub.getValue(), examples);
        }
    }

    private static boolean needsAFile(String example) {
        String withoutOutput = example.replaceAll("(--output|-o) \\S+", "");
        return withoutOutput.endsWith("\\") // continues on the next line
                || Stream.of(withoutOutput.split(" ")).anyMatch(word -> word.matches(".+\\.[a-z]+|.+/"));
    }

    private static List<String> ofTheReadme() throws IOException {
        Path readme = Path.of(System.getProperty("basedir", "."), "README.md");
        return Pattern.compile("\\| `waystage ([^`A-Z]+)` \\|")
                .matcher(Files.readString(readme))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static List<String> examples() throws IOException {
        return Stream.concat(all().stream(), ofTheReadme().stream())
                .filter(example -> !needsAFile(example))
                .distinct()
                .toList();
    }

    @Test
    void thereAreExamplesThatNeedNoFile() throws IOException {
        assertThat(examples())
                .contains("stats gaps --body japan-customs", "stats funnel --by group", "stats --by region")
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleThatNeedsNoFileWorksAndHasSomethingToTell(String example) {
        String whole = example.startsWith("report ") && !example.contains("--languages")
                ? example + " --languages en" // other tests write all of it
                : example;
        String[] words = whole.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (words[i - 1].equals("--output")) {
                words[i] = folder.resolve(words[i].replace("/", "")) + (words[i].endsWith("/") ? "/" : "");
            }
        }
        CommandRun run = CommandRun.of(words).succeeded();

        assertThat(run.out()).doesNotContain("No case is counted", " 0 organizations", "There is nothing");
    }
}
