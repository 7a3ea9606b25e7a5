package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failures;
import picocli.CommandLine;

class MainTest {
    /** A file, or a file or folder; what a statistic is of; a day or an edition since which. */
    private static final Set<String> DIFFERENT_LABELS = Set.of("--output", "--of", "--since");

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("report", "validate", "stats", "convert", "extract", "sign", "verify", "digest")
                .contains("Exit codes: 0 success", "bundled edition");
        assertThat(run.err()).isEmpty();
    }

    static List<List<String>> commands() {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false);
        collect(Main.commandLine(console), List.of(), all);
        return all;
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> all) {
        command.getSubcommands().forEach((name, sub) -> {
            List<String> words = new ArrayList<>(path);
            words.add(name);
            all.add(words);
            collect(sub, words, all);
        });
    }

    @Test
    void helpGroupsTheCommandsByTopicTheMostUsedFirst() {
        assertThat(CommandRun.of("--help").out())
                .containsSubsequence(
                        "  Look\n    report",
                        "    stats",
                        "  Check\n    validate",
                        "  Convert\n    convert",
                        "  Compare\n",
                        "  Exchange\n    import",
                        "  Set up\n    completion");
    }

    @Test
    void everyCommandStandsUnderOneTopicOfHelp() {
        List<String> top = commands().stream()
                .filter(words -> words.size() == 1 && !words.contains("help"))
                .map(words -> words.get(0))
                .sorted()
                .toList();
        assertThat(HelpTopics.ALL.values().stream()
                        .flatMap(List::stream)
                        .sorted()
                        .toList())
                .isEqualTo(top);
    }

    /** Options with the same name accept the same values and have the same meaning in all commands. */
    @Test
    void anOptionMeansOneThingInAllCommands() {
        Map<String, Set<String>> labels = new TreeMap<>();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false);
        labels(Main.commandLine(console), labels);
        assertThat(labels.get("--profile")).containsExactly("NAME|FILE");
        assertThat(labels.keySet())
                .allSatisfy(name -> assertThat(labels.get(name))
                        .as(name)
                        .hasSizeLessThanOrEqualTo(DIFFERENT_LABELS.contains(name) ? 3 : 1));
    }

    private static void labels(CommandLine command, Map<String, Set<String>> labels) {
        command.getCommandSpec()
                .options()
                .forEach(option -> labels.computeIfAbsent(option.longestName(), name -> new TreeSet<>())
                        .add(option.arity().max() == 0 ? "" : option.paramLabel()));
        command.getSubcommands().values().forEach(sub -> labels(sub, labels));
    }

    @Test
    void statsAnswersByGroupWhereNothingIsAsked() {
        assertThat(CommandRun.of("stats").out())
                .isEqualTo(CommandRun.of("stats", "--by", "group").out());
    }

    @Test
    void versionTellsProgramFormatAndEditionApart() {
        CommandRun run = CommandRun.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("waystage ", "format waystage-catalogue/1.0", "bundled edition 2026-12");
    }

    @Test
    void aCallWithoutACommandShowsHelpAndIsWrongUse() {
        CommandRun run = CommandRun.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: waystage", "name a command");
    }

    @Test
    void helpShowsACommandOfACommand() {
        assertThat(CommandRun.of("help", "profiles", "show").out())
                .isEqualTo(CommandRun.of("profiles", "show", "--help").out());
    }

    @Test
    void aFileThatIsNotThereLeavesStandardOutputEmpty() {
        CommandRun run = CommandRun.of("validate", "nope.xlsx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("waystage: cannot read 'nope.xlsx': there is no such file\n");
    }

    @Test
    void wordsOfTheCallerCannotSteerTheTerminal() {
        assertThat(CommandRun.of("\u001B[31mred").err())
                .contains("\\u001B[31mred")
                .doesNotContain("\u001B");
    }

    @Test
    void aClosedPipeIsTold() {
        CommandRun run = withOutput("Broken pipe");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: standard output was closed before everything was written\n");
    }

    @Test
    void aFullDiskBehindStandardOutputIsTold() {
        CommandRun run = withOutput("No space left on device");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: cannot write to standard output: No space left on device\n");
    }

    private static CommandRun withOutput(String problem) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(problem);
            }
        };
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Main.run(new String[] {"digest", "--canonical"}, console);
        return new CommandRun(code, new byte[0], err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void problemsOfTheProgramItselfAreToldWithoutATrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(Failures.report(new OutOfMemoryError(), console)).isEqualTo(2);
        assertThat(Failures.report(new StackOverflowError(), console)).isEqualTo(2);
        assertThat(Failures.report(new IllegalStateException("oops"), console)).isEqualTo(2);
        assertThat(new CommandRun(2, new byte[0], err.toString(StandardCharsets.UTF_8))
                        .err()
                        .lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("not enough memory"))
                .anySatisfy(line -> assertThat(line).contains("nested too deeply"))
                .anySatisfy(line -> assertThat(line).contains("please report it", "oops"));
    }
}
