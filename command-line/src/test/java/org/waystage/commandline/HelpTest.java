package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.HelpTexts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of each command, in both languages. */
class HelpTest {
    static List<List<String>> commands() {
        return MainTest.commands();
    }

    private static CommandRun help(List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpInFrench(List<String> command) {
        String english = help(command).out();
        CommandRun french = help(command, "--lang", "fr");

        assertThat(french.code()).isZero();
        assertThat(french.out()).startsWith("Utilisation : waystage").contains("Options :", "Codes de sortie :");
        assertThat(english).startsWith("Usage: waystage").contains("Options:", "Exit codes:");
        List<String> same =
                new ArrayList<>(french.out().lines().map(String::strip).toList());
        same.retainAll(english.lines()
                .map(String::strip)
                .filter(line -> line.contains(" is ") || line.contains(" the "))
                .toList());
        assertThat(same).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyLineOfHelpFitsEightyColumnsAndNoMarkBeginsOne(List<String> command) {
        for (String language : List.of("en", "fr")) {
            assertThat(help(command, "--lang", language).written().lines()).allSatisfy(line -> {
                assertThat(line).hasSizeLessThanOrEqualTo(80);
                assertThat(line.strip()).doesNotMatch("[;:!?»%].*");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsAScreenAndHasTwoExamplesAtMost(List<String> command) {
        for (String language : List.of("en", "fr")) {
            assertThat(help(command, "--lang", language).written().lines()).hasSizeLessThanOrEqualTo(45);
        }
        assertThat(help(command).written().lines().filter(line -> line.startsWith("  waystage ")))
                .hasSizeBetween(command.equals(List.of("profiles", "list")) ? 0 : 1, 2);
    }

    @Test
    void thereAreFewCommandsAndFewOptions() {
        assertThat(program().getSubcommands()).hasSizeLessThanOrEqualTo(23); // with "help"
        Map<String, Integer> options = new TreeMap<>();
        count(program(), options);

        assertThat(options.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(120);
        options.forEach((command, number) -> assertThat(number)
                .as(command)
                .isLessThanOrEqualTo(
                        switch (command) {
                            case "merge" -> 9;
                            case "stats time-to" -> 10;
                            default -> 6;
                        }));
    }

    /** Counts the options of each command beside those that all have. */
    private static void count(CommandLine command, Map<String, Integer> options) {
        command.getSubcommands().values().forEach(sub -> {
            options.put(String.join(" ", CommandHelp.words(sub.getCommandSpec())), (int)
                    sub.getCommandSpec().options().stream()
                            .map(CommandHelp::name)
                            .filter(name ->
                                    !List.of("--help", "--lang", "--format").contains(name))
                            .count());
            count(sub, options);
        });
    }

    @Test
    void aCommandThatIsGoneNamesItsSuccessor() {
        Commands.SUCCESSORS.forEach((gone, successor) -> {
            CommandRun run = CommandRun.of(gone, "--by", "group");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("waystage: " + gone + ": see 'waystage " + successor + "'\n");
            assertThat(help(List.of(successor.split(" --")[0].split(" "))).code())
                    .isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsBrokenAtBlanksAndNotInsideWords(List<String> command) {
        for (String language : List.of("en", "fr")) {
            assertThat(help(command, "--lang", language)
                            .written()
                            .lines()
                            .filter(line -> !line.startsWith("  waystage ")))
                    .allSatisfy(line -> assertThat(line).doesNotMatch(".*( \\.|’|\\w[-/|=])|\\s*\\."));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theLanguageMayStandBeforeTheCommandToo(List<String> command) {
        List<String> before = new ArrayList<>(List.of("--lang", "fr"));
        before.addAll(command);
        before.add("--help");
        assertThat(CommandRun.of(before.toArray(String[]::new)).out())
                .isEqualTo(help(command, "--lang", "fr").out());
    }

    @Test
    void theLanguageOfResultsMayStandBeforeTheCommandToo() {
        CommandRun after = CommandRun.of("stats", "--lang", "fr");
        assertThat(after.code()).isZero();
        assertThat(CommandRun.of("--lang", "fr", "stats"))
                .usingRecursiveComparison()
                .isEqualTo(after);
        assertThat(CommandRun.of("--lang=fr", "stats").out()).isEqualTo(after.out());
        assertThat(CommandRun.of("--version", "--lang", "fr").out()).contains("édition fournie");
    }

    @ParameterizedTest
    @CsvSource({
        "validate, sarif",
        "profiles validate, sarif",
        "stats stages, csv",
        "verify, json",
        "import, json",
        "stats gaps, csv"
    })
    void helpNamesTheFormsThatACommandWrites(String command, String last) {
        assertThat(help(List.of(command.split(" "))).out().replaceAll("\\s+", " "))
                .containsPattern("How the result is written: text \\(default\\)(, json)? or " + last + "\\.");
    }

    @Test
    void frenchSaysOfEachCommandWhatItDoes() {
        assertThat(program().getSubcommands().values())
                .extracting(command -> new CommandHelp(command.getCommandSpec(), "fr").summary())
                .allSatisfy(summary -> assertThat(summary).doesNotMatch("(\\p{L}+er|\\p{L}+ir|Dire|Écrire|Faire) .*"));
    }

    private static CommandLine program() {
        return Main.commandLine(new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false));
    }

    /** A key follows from the names of a command and its options, so a key that no command has is found here. */
    @Test
    void noTextOfTheHelpIsMissingOrUnused() throws IOException {
        Set<String> used = new TreeSet<>(Set.of(
                "heading.usage",
                "heading.options",
                "heading.commands",
                "heading.examples",
                "form.default",
                "exit-codes",
                "statistic.notes"));
        HelpTopics.ALL.keySet().forEach(topic -> used.add("topic." + topic));
        collect(program(), used);

        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Optional.ofNullable(HelpTexts.class.getResourceAsStream("help_en.properties"))
                        .orElseThrow(),
                StandardCharsets.UTF_8));
        assertThat(used).containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
    }

    private static void collect(CommandLine command, Set<String> used) {
        CommandSpec spec = command.getCommandSpec();
        List<String> words = CommandHelp.words(spec);
        String name = words.isEmpty() ? "waystage" : String.join(".", words);
        if (!isAKind(words)) {
            used.add(name + ".summary");
        }
        List.of("about", "notes", "exit-codes").forEach(part -> addIfAny(name + "." + part, used));
        for (ArgSpec arg : spec.args()) {
            String own = name + "." + CommandHelp.name(arg);
            if (!addIfAny(own, used) && !isDescribed(words, CommandHelp.name(arg))) {
                used.add(CommandHelp.name(arg));
            }
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, used));
    }

    /** Returns whether the descriptions of statistics say what an option is for. */
    private static boolean isDescribed(List<String> words, String option) {
        return HelpTexts.find("en", option).isEmpty()
                && isAKind(words)
                && StatisticCommands.text(words.get(1), option, "en").isPresent();
    }

    private static boolean isAKind(List<String> words) {
        return words.size() == 2 && words.get(0).equals(StatisticCommands.NAME);
    }

    private static boolean addIfAny(String key, Set<String> used) {
        return HelpTexts.find("en", key).isPresent() && (used.add(key) || used.contains(key));
    }
}
