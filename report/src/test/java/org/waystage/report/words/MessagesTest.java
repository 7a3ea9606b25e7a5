package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.report.figures.Standing;

class MessagesTest {
    private static final Words ENGLISH = new Words(ReportLanguage.ENGLISH);
    private static final Words FRENCH = new Words(ReportLanguage.FRENCH);

    @Test
    void everyCodeThatTheModelListsHasAWord() {
        for (AdoptionStage.Listed stage : AdoptionStage.Listed.values()) {
            assertThat(ENGLISH.code("stage", stage.code())).isNotEqualTo(stage.code());
            assertThat(FRENCH.code("meaning", stage.code())).isNotEqualTo(stage.code());
        }
        for (OrganizationKind.Listed kind : OrganizationKind.Listed.values()) {
            assertThat(FRENCH.code("kind", kind.code())).isNotEqualTo(kind.code());
        }
        for (Standing standing : Standing.values()) {
            assertThat(FRENCH.say("phase." + standing.code())).isNotEmpty();
        }
        assertThat(FRENCH.code("kind", "guild")).isEqualTo("guild");
    }

    @Test
    void aCodeIsNotNamedByAMessageThatNeedsValues() {
        for (Words words : List.of(ENGLISH, FRENCH)) {
            assertThat(words.code("stage", "word")).isEqualTo("word");
            assertThat(words.code("member", "since")).isEqualTo("since");
            assertThat(Words.word(words.language().tag(), "stage", "word")).isEqualTo("word");
        }
    }

    @Test
    void numbersWithoutAFormOfTheirOwnAreWrittenToo() {
        assertThat(ENGLISH.number(new BigDecimal("1E+400"))).isEqualTo("1E+400");
        assertThat(ENGLISH.percent(0, 0)).isEqualTo("–");
        assertThat(FRENCH.count("cases", 1)).isEqualTo("1 cas");
        assertThat(ENGLISH.count("sources", 0)).isEqualTo("0 sources");
        assertThat(FRENCH.count("sources", 0)).isEqualTo("0 source");
    }

    /** Numbers of the program's own, which are never one: limits, and counts above a limit. */
    private static final Set<String> NEVER_ONE = Set.of(
            "changes.silent.text",
            "diffusion.basis",
            "diffusion.too-few",
            "paths.time.few",
            "sentence.members",
            "together.groups.pairs",
            "together.groups.many",
            "together.groups.rare",
            "together.adopters.pairs",
            "together.adopters.many",
            "together.adopters.rare",
            "together.processes.pairs",
            "together.processes.many",
            "together.processes.rare",
            "years.message",
            "years.message.none");

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d)}(?: (?:recorded|different|more|Customs))? (?:"
            + "cases?|adopters?|bodies|body|countr(?:y|ies)|sources?|groups?|technolog(?:y|ies)|records?|questions?"
            + "|answers?|years?|months?|days?|intervals?|histor(?:y|ies)|figures?|plans?|steps?|pairs?|surveys?"
            + "|organizations?|[Mm]embers?|processes|process|articles?|places?|results?|changes?|moves?|sectors?|files?"
            + "|organismes?|groupes?|relevés?|réponses?|ans?|jours?|intervalles?|historiques?|chiffres?|paires?"
            + "|enquêtes?|[Mm]embres?|résultats?|changements?|passages?|secteurs?|fichiers?)(?!\\p{L})");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatIsCountedInAMessageAgreesWithItsNumber(String language) throws IOException {
        messages(language).forEach((key, message) -> {
            String counted = key.replaceFirst("\\.(?:one|other)$", "");
            // what agrees is left out, and so is the number of a message in two forms
            String rest = message.replaceAll("\\[[^\\[\\]]*\\|[^\\[\\]]*]", "")
                    .replaceAll(counted.equals(key) ? "$^" : "\\{0}", "");
            if (!NEVER_ONE.contains(counted)) {
                assertThat(rest).as(key).doesNotContainPattern(COUNTED);
            }
        });
    }

    private static SortedMap<String, String> messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("messages_" + language + ".properties");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        messages.stringPropertyNames().forEach(key -> sorted.put(key, messages.getProperty(key)));
        return sorted;
    }

    @Test
    void sharesOfFewAreNoPercentages() {
        ShareWords english = new ShareWords(ENGLISH);
        ShareWords french = new ShareWords(FRENCH);
        assertThat(english.of(Share.of(3, 4))).isEqualTo("3 of 4");
        assertThat(english.percent(Share.of(3, 4))).isEqualTo("3 of 4");
        assertThat(english.percent(Share.of(0, 0))).isEqualTo("–");
        assertThat(english.interval(Share.of(3, 4))).isEqualTo("–");
        assertThat(english.of(Share.of(4, 5))).isEqualTo("4 of 5 (80%)");
        assertThat(english.interval(Share.of(4, 5))).isEqualTo("38% to 96%");
        assertThat(french.of(Share.of(107, 116))).isEqualTo("107 sur 116 (92\u202f%)");
        assertThat(french.interval(Share.of(107, 116))).isEqualTo("86\u202f% à 96\u202f%");
    }

    @Test
    void percentagesAreWholeAndOnlyMarksOfAxesHaveADigitMore() {
        ShareWords english = new ShareWords(ENGLISH);
        assertThat(english.percent(Share.of(1, 8))).isEqualTo("13%");
        assertThat(english.percent(0.125)).isEqualTo("13%");
        assertThat(english.mark(0.025)).isEqualTo("2.5%");
        assertThat(english.mark(0.1)).isEqualTo("10%");
        assertThat(english.mark(0)).isEqualTo("0%");
    }

    @Test
    void ratiosHaveThreeDigits() {
        ShareWords french = new ShareWords(FRENCH);
        assertThat(french.number(1.4049)).isEqualTo("1,40");
        assertThat(french.number(0.0123456)).isEqualTo("0,0123");
        assertThat(french.number(12345.6)).isEqualTo("12\u202f346");
        assertThat(french.number(Double.NaN)).isEqualTo("–");
    }

    @Test
    void aLiftThatRestsOnFewHasNoInterval() {
        ShareWords english = new ShareWords(ENGLISH);
        assertThat(english.lift(new CoOccurrence.Pair("a", "b", 10, 20, 20, 100)))
                .isEqualTo("2.50 (1.69 to 3.70)");
        assertThat(english.lift(new CoOccurrence.Pair("a", "b", 2, 4, 4, 20))).isEqualTo("2.50");
        assertThat(english.lift(new CoOccurrence.Pair("a", "b", 0, 4, 4, 20))).isEqualTo("0.00");
        assertThat(english.lift(new CoOccurrence.Pair("a", "b", 0, 0, 4, 20))).isEqualTo("–");
    }

    @Test
    void everyReasonOfTheUptakeHasWords() {
        for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
            assertThat(FRENCH.say("diffusion.left-out." + reason.code())).isNotEmpty();
        }
    }

    @Test
    void quantitiesSayWhatTheyAre() {
        Phrases english = new Phrases(ENGLISH);
        assertThat(english.quantity(Quantity.atLeast(new BigDecimal("20"), "percent")))
                .isEqualTo("at least 20%");
        assertThat(english.quantity(Quantity.moreThan(new BigDecimal("20"), "day")))
                .isEqualTo("more than 20 day");
        assertThat(english.quantity(Quantity.lessThan(new BigDecimal("20"), "percent")))
                .isEqualTo("less than 20%");
        assertThat(english.quantity(Quantity.about(new BigDecimal("30"), "error types")))
                .isEqualTo("about 30 error types");
        assertThat(new Phrases(FRENCH).quantity(Quantity.atMost(new BigDecimal("93.90"), "percent")))
                .isEqualTo("au plus 93,90\u202f%");
    }

    @Test
    void aUnitAgreesWithItsNumberInTheLanguage() {
        Quantity one = Quantity.of(BigDecimal.ONE, "containers per hour");
        assertThat(new Phrases(ENGLISH).quantity(one)).isEqualTo("1 container per hour");
        assertThat(new Phrases(FRENCH).quantity(one)).isEqualTo("1 conteneur par heure");
        assertThat(new Phrases(FRENCH).quantity(Quantity.atLeast(new BigDecimal("1.5"), "minutes")))
                .isEqualTo("au moins 1,5 minute");
        assertThat(new Phrases(FRENCH).quantity(Quantity.of(BigDecimal.TEN, "EUR")))
                .isEqualTo("10 EUR");
    }

    @Test
    void aTextSaysWhichLanguageItIsIn() {
        Text both = Text.english("Customs").with("fr", "Douane");
        assertThat(FRENCH.text(both)).isEqualTo(LocalizedText.plain("Douane"));
        assertThat(FRENCH.text(Text.english("Customs"))).isEqualTo(new LocalizedText("Customs", "en"));
        assertThat(ENGLISH.text(Text.of("ar", "الجمارك"))).isEqualTo(new LocalizedText("الجمارك", "ar"));
        assertThat(List.of(FRENCH.text(Text.of("fr-CA", "Douanes")))).containsExactly(LocalizedText.plain("Douanes"));
    }
}
