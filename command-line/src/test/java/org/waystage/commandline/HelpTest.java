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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Statistics;
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
    void everyLineOfFrenchHelpFitsEightyColumnsAndNoMarkBeginsOne(List<String> command) {
        assertThat(help(command, "--lang=fr").written().lines()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(80);
            assertThat(line.strip()).doesNotMatch("[;:!?»%].*");
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
    @CsvSource({"validate, sarif", "profiles validate, sarif", "stats, csv", "verify, json", "import, json", "gaps, csv"
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
                "statistic.exit-codes"));
        HelpTopics.all().keySet().forEach(topic -> used.add("topic." + topic));
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
        boolean statistic = Statistics.all().stream().anyMatch(one -> words.equals(List.of(one.name())));
        List<String> parts = new ArrayList<>(List.of("about", "notes"));
        if (statistic) {
            parts.add("exit-codes");
        } else {
            used.add(name + ".summary");
            used.add(name + ".exit-codes");
        }
        parts.forEach(part -> addIfAny(name + "." + part, used));
        for (String example : spec.usageMessage().footer()) {
            addIfAny(name + ".example." + example.split(" ")[1], used);
        }
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
                && Statistics.all().stream().anyMatch(one -> words.equals(List.of(one.name())))
                && Statistics.all().stream()
                        .filter(CatalogueStatistic.class::isInstance)
                        .flatMap(one -> ((CatalogueStatistic<?>) one).options().stream())
                        .anyMatch(one -> option.equals("--" + one.name()));
    }

    private static boolean addIfAny(String key, Set<String> used) {
        return HelpTexts.find("en", key).isPresent() && (used.add(key) || used.contains(key));
    }
}
