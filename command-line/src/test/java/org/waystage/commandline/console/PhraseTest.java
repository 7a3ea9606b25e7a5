package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PhraseTest {
    /** Returns the phrases of the file of messages. */
    private static List<Phrase> all() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Phrase.class.getResourceAsStream("messages_en.properties")) {
            messages.load(in);
        }
        return messages.stringPropertyNames().stream().map(Phrase::of).toList();
    }

    @Test
    void frenchHasNoBreakSpacesWhereItHasSpacesBeforeSigns() throws IOException {
        assertThat(all())
                .hasSizeGreaterThan(150)
                .allSatisfy(phrase -> assertThat(phrase.format("fr"))
                        .doesNotContainPattern("[^\\u202F?!\\u00A0][;?!]")
                        .doesNotContainPattern("[^\\u00A0]:(?=\\s|$)")
                        .doesNotContainPattern("«[^\\u00A0]|[^\\u00A0]»"));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(Phrase.CASES.count("en", 1234)).isEqualTo("1,234 case studies");
        assertThat(Phrase.CASES.count("fr", 1234)).isEqualTo("1\u202F234 études de cas");
        assertThat(Phrase.of("time.days").in("en", 1234.5, 3.38)).isEqualTo("1,235 days = 3.4 years");
        assertThat(Phrase.of("time.days").in("fr", 1234.5, 3.38)).isEqualTo("1\u202F235 jours = 3,4 ans");
    }

    @Test
    void wordsGoWithTheNumberBeforeThem() {
        Phrase gap = Phrase.of("structure.gap");
        assertThat(gap.in("en", "drones", "pilot", 1, 0, "no case"))
                .isEqualTo("drones: pilot; recorded of 1 peer, further 0, in no case");
        assertThat(gap.in("en", "drones", "pilot", 1_000, 1, "1 case"))
                .isEqualTo("drones: pilot; recorded of 1,000 peers, further 1, in 1 case");
        assertThat(gap.in("fr", "drones", "pilote", 2, 0, "0 cas"))
                .isEqualTo("drones\u00A0: pilote\u202F; relevé chez 2 pairs, dont 0 plus avancé, dans 0 cas");
        assertThat(Phrase.of("structure.not-tested").in("en", 1, 2, 3)).contains("more than 1, or 3 tables");
    }

    @Test
    void whereThereIsAChoiceOfWordsThereIsANumberBefore() throws IOException {
        for (String language : List.of("en", "fr")) {
            assertThat(all())
                    .allSatisfy(phrase -> assertThat(phrase.format(language))
                            .doesNotContainPattern("^(?:(?!%(?:\\d\\$)?,?d|%\\.1f).)*\\[[^\\[\\]]*\\|"));
        }
    }

    @Test
    void aRegionSpeaksItsLanguage() {
        assertThat(Phrase.CASES.count("fr-CA", 0)).isEqualTo("0 étude de cas");
        assertThat(Phrase.CASES.count("en-GB", 0)).isEqualTo("0 case studies");
        assertThat(Phrase.CASES.count("de", 1)).isEqualTo("1 case study");
        assertThat(Language.of("fr-CA")).contains(new Language("fr"));
        assertThat(Language.of("de")).isEmpty();
    }
}
