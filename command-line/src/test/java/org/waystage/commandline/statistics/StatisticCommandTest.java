package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waystage.commandline.CommandRun;

/** Commands are made from the descriptions of statistics, with nothing added. */
class StatisticCommandTest {
    @Test
    void theHelpOfACommandThatIsMadeIsInOneLanguage() {
        assertThat(words(CommandRun.of("stats", "gaps", "--lang=fr", "--help").out()))
                .contains(
                        "L’organisme qui demande (son identifiant).",
                        "Le jour auquel se rapporte la réponse",
                        "Quels cas comptent")
                .contains("Exemples :", "Codes de sortie :")
                .doesNotContain(" the ", "The ");
    }

    private static String words(String text) {
        return text.replace("\\\n", " ").replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
