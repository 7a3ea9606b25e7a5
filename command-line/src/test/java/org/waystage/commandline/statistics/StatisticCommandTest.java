package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;
import picocli.CommandLine;

/** Commands are made from the descriptions of statistics, with nothing added. */
class StatisticCommandTest {
    static List<Statistic> statistics() {
        List<String> gone = List.of("median-age", "sensitivity", "compare-times", "pooled-diffusion", "pooled-shares");
        return Statistics.all().stream()
                .filter(statistic -> !gone.contains(statistic.name()))
                .toList();
    }

    /** Returns what a command without a picture writes for the bundled edition. */
    private static String table(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        CommandLine command = StatisticCommand.of(Statistics.STALENESS, console)
                .registerConverter(LocalDate.class, text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeParseException e) {
                        throw new CommandLine.TypeConversionException(text);
                    }
                });
        assertThat(command.execute(args)).isZero();
        console.out().flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aStatisticWithoutAPictureIsATableOfItsColumns() {
        assertThat(table("--as-of", "2026-11-25").lines())
                .startsWith("Age of the evidence as of 2026-11-25")
                .anyMatch(line -> line.matches("Uses only; --nature all also counts .*"))
                .anyMatch(line -> line.matches("case +title +stage +evidence +age"))
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void helpSaysWhatTheDescriptionSays(Statistic statistic) {
        String help = words(CommandRun.of(statistic.name(), "--help").out());

        assertThat(help)
                .contains(
                        typed(statistic.summary("en")),
                        typed(statistic.counted("en")),
                        typed(statistic.method("en")),
                        typed(statistic.caution("en")),
                        typed(statistic.notes("en").orElse("")));
        assertThat(statistic.examples()).allSatisfy(call -> assertThat(help).contains(words(call)));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void helpIsInTheLanguageThatIsAskedFor(Statistic statistic) {
        assertThat(words(CommandRun.of(statistic.name(), "--lang", "fr", "--help")
                        .out()))
                .contains(words(statistic.summary("fr")), words(statistic.caution("fr")))
                .contains("text (par défaut), json ou csv.", "Le catalogue ; l’édition fournie")
                .doesNotContain("Show this help", "The catalogue;", "The day as of which", "Which cases count");
    }

    @Test
    void theHelpOfACommandThatIsMadeIsInOneLanguage() {
        assertThat(words(CommandRun.of("gaps", "--lang=fr", "--help").out()))
                .contains("L’organisme qui demande (son identifiant).", "Le jour auquel compter", "Quels cas comptent")
                .contains("Exemples :", "Codes de sortie :")
                .doesNotContain(" the ", "The ");
    }

    private static String typed(String english) {
        return words(HelpTexts.typed(english, "en"));
    }

    private static String words(String text) {
        return text.replace("\\\n", " ").replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
