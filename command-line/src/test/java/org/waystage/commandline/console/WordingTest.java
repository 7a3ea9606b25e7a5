package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.Share;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.results.KeyNames;

class WordingTest {
    private static final Wording ENGLISH = new Wording("en");
    private static final Wording FRENCH = new Wording("fr");

    @Test
    void frenchHasADecimalCommaAndNarrowSpaces() {
        assertThat(FRENCH.count(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(FRENCH.decimal(new BigDecimal("0.50"))).isEqualTo("0,50");
        assertThat(FRENCH.shortest("%.4g", 1234)).isEqualTo("1\u202f234");
        assertThat(FRENCH.shortest("%.4g", 0.25)).isEqualTo("0,2500");
        assertThat(FRENCH.share(Share.of(1, 8))).isEqualTo("12,5\u202f%");
        assertThat(FRENCH.interval(Share.of(1, 8))).matches("\\d,\\d - \\d\\d,\\d\u202f%");
    }

    @Test
    void englishHasADecimalPoint() {
        assertThat(ENGLISH.count(1234567)).isEqualTo("1,234,567");
        assertThat(ENGLISH.decimal(new BigDecimal("0.50"))).isEqualTo("0.50");
        assertThat(ENGLISH.share(Share.of(1, 8))).isEqualTo("12.5 %");
        assertThat(ENGLISH.share(Share.of(0, 0))).isEqualTo("-");
    }

    @ParameterizedTest
    @EnumSource(AdoptionStage.Listed.class)
    void aStageHasANameInFrenchAndIsItsCodeInEnglish(AdoptionStage.Listed stage) {
        assertThat(FRENCH.code("stage", stage.code())).isNotEqualTo(stage.code());
        assertThat(ENGLISH.code("stage", stage.code())).isEqualTo(stage.code());
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void aDimensionHasAName(Dimension dimension) {
        assertThat(ENGLISH.code("dimension", dimension.code())).isEqualTo(dimension.code());
        assertThat(Phrase.find("fr", "dimension." + dimension.code())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TransitionMatrix.Direction.class)
    void aDirectionHasAName(TransitionMatrix.Direction direction) {
        assertThat(ENGLISH.code("direction", direction.code())).isEqualTo(direction.code());
        assertThat(Phrase.find("fr", "direction." + direction.code())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"kind, customs-administration, administration des douanes", "ldc, ldc, pays les moins avancés"})
    void aCodeIsNamedWhereTheCatalogueHasNoName(String by, String key, String name) {
        assertThat(FRENCH.names(KeyNames.none()).name(by, key)).isEqualTo(name);
        assertThat(ENGLISH.names(KeyNames.none()).name(by, key)).isEmpty();
        assertThat(FRENCH.names((kind, code) -> "Nom").name(by, key)).isEqualTo("Nom");
        assertThat(FRENCH.names(KeyNames.none()).name("case", "no-use")).isEmpty();
    }

    @Test
    void whatNobodyKnowsStaysAsItIs() {
        assertThat(FRENCH.code("stage", "cncf-maturity:graduated")).isEqualTo("cncf-maturity:graduated");
        assertThat(FRENCH.key("(none)")).isEqualTo("(aucun)");
        assertThat(FRENCH.key("drones")).isEqualTo("drones");
    }
}
