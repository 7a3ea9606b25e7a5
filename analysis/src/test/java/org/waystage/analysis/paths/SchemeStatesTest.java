package org.waystage.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.StructureCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/** Moves between the words of a scheme, and its words at the ends of years. */
class SchemeStatesTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final Code RINGS = Code.of("rings");
    private static final TransitionMatrix MOVES = TransitionMatrix.of(StructureCatalogue.ofWords(), ISSUED, RINGS);
    private static final SchemeOccupation OCCUPATION = SchemeOccupation.of(StructureCatalogue.ofWords(), RINGS);

    @Test
    void movesBetweenWordsStandInTheOrderOfTheScheme() {
        assertThat(MOVES.level().code()).isEqualTo("rings");
        assertThat(MOVES.moves())
                .containsExactly(
                        new TransitionMatrix.Move("rings:middle", "rings:hold", 1, 1),
                        new TransitionMatrix.Move("rings:high", "rings:low", 1, 1));
        assertThat(MOVES.count(TransitionMatrix.Direction.BACKWARD)).isEqualTo(1);
        assertThat(MOVES.count(TransitionMatrix.Direction.OTHER)).isEqualTo(1);
        assertThat(TransitionMatrix.of(StructureCatalogue.ofScheme(), ISSUED, RINGS)
                        .count(TransitionMatrix.Direction.FORWARD))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoWordOfTheSchemeIsLeftOutAndTold() {
        assertThat(MOVES.cases()).isEqualTo(9);
        assertThat(MOVES.histories()).isEqualTo(7); // parts has two, undated, plan and elsewhere none
        assertThat(MOVES.repeats()).isEqualTo(1);
        assertThat(MOVES.leftOut())
                .isEqualTo(Map.of(
                        TransitionMatrix.LeftOut.UNDATED, 1L,
                        TransitionMatrix.LeftOut.NO_STAGE, 2L,
                        TransitionMatrix.LeftOut.ORDER_OPEN, 2L));
        assertThat(List.copyOf(MOVES.starts().entrySet()))
                .containsExactly(
                        Map.entry("rings:low", 3L), Map.entry("rings:middle", 1L), Map.entry("rings:high", 3L));
        assertThat(List.copyOf(MOVES.stayed().entrySet()))
                .containsExactly(Map.entry("rings:low", 4L), Map.entry("rings:high", 2L), Map.entry("rings:hold", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "low, high, forward",
        "high, middle, backward",
        "high, hold, other",
        "hold, low, other",
        "hold, gone, other",
    })
    void aMoveHasADirectionWhereTheSchemeHasAnOrder(String from, String to, String direction) {
        assertThat(MOVES.direction(new TransitionMatrix.Move("rings:" + from, "rings:" + to, 1, 1)))
                .hasToString(direction);
    }

    @Test
    void withoutAnOrderThatOfTheRowsCounts() {
        Catalogue rows = StructureCatalogue.ofScheme().toBuilder()
                .crosswalks(List.of(Crosswalk.builder(RINGS)
                        .rows(List.of(row("high"), row(""), row("low")))
                        .build()))
                .build();

        TransitionMatrix moves = TransitionMatrix.of(rows, ISSUED, RINGS);
        assertThat(moves.direction(moves.moves().get(0))).isEqualTo(TransitionMatrix.Direction.BACKWARD);
        assertThat(SchemeOccupation.of(rows, RINGS).words()).containsExactly("rings:high", "rings:low", "rings:hold");
        assertThat(Funnel.of(rows, Dimension.NATURE, ISSUED, RINGS).stages())
                .containsExactly("rings:high", "rings:low");
    }

    private static Crosswalk.Row row(String word) {
        return new Crosswalk.Row(word, Optional.empty(), Optional.empty(), Optional.empty(), Extras.none());
    }

    @Test
    void wordsOfEachYearAddUpToTheCasesWithDates() {
        assertThat(OCCUPATION.cases()).isEqualTo(6);
        assertThat(OCCUPATION.undated()).isEqualTo(1);
        assertThat(OCCUPATION.withoutWord()).isEqualTo(2);
        assertThat(OCCUPATION.words()).containsExactly("rings:low", "rings:middle", "rings:high", "rings:hold");
        assertThat(OCCUPATION.years().keySet()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(OCCUPATION.years().values())
                .allSatisfy(year -> assertThat(year.notYet()
                                + year.words().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                        .isEqualTo(6));
    }

    @Test
    void theLastWordCountsAndTheFurthestWhereTheOrderIsOpen() {
        assertThat(OCCUPATION.years().get(2018))
                .isEqualTo(new SchemeOccupation.Year(Map.of("rings:low", 1L, "rings:high", 1L), 4));
        // same-day is in the middle, parts high in a part
        assertThat(OCCUPATION.years().get(2020))
                .isEqualTo(new SchemeOccupation.Year(Map.of("rings:low", 2L, "rings:middle", 2L, "rings:high", 1L), 1));
        assertThat(List.copyOf(OCCUPATION.years().get(2022).words().keySet()))
                .containsExactly("rings:low", "rings:high", "rings:hold");
        assertThat(OCCUPATION.share(2022, "rings:low")).contains(Share.of(3, 6));
        assertThat(OCCUPATION.share(2022, "rings:middle")).contains(Share.of(0, 6));
        assertThat(OCCUPATION.share(1999, "rings:low")).isEmpty();
    }

    @Test
    void noCasesGiveNoMovesAndNoShares() {
        Catalogue none =
                StructureCatalogue.ofScheme().toBuilder().caseStudies(List.of()).build();

        assertThat(TransitionMatrix.of(none, ISSUED, RINGS).moves()).isEmpty();
        SchemeOccupation occupation = SchemeOccupation.of(none, RINGS);
        assertThat(occupation.years()).isEqualTo(Map.of(2026, new SchemeOccupation.Year(Map.of(), 0)));
        assertThat(occupation.share(2026, "rings:low").orElseThrow().estimate()).isEmpty();
    }

    @Test
    void aSchemeWithoutACrosswalkIsRefused() {
        Catalogue catalogue = StructureCatalogue.ofWords();
        Code unknown = Code.of("no-such-scheme");
        assertThatThrownBy(() -> TransitionMatrix.of(catalogue, ISSUED, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-scheme");
        assertThatThrownBy(() -> SchemeOccupation.of(catalogue, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-scheme");
    }

    @Test
    void refusesToAddMovesOfAnotherScheme() {
        TransitionMatrix stages = TransitionMatrix.of(StructureCatalogue.ofWords(), StageLevel.STAGE, ISSUED);
        assertThatThrownBy(() -> MOVES.plus(stages)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stages.plus(MOVES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordWithoutCharactersInTheOrderIsNone() {
        Catalogue order = StructureCatalogue.ofScheme().toBuilder()
                .crosswalks(List.of(Crosswalk.builder(RINGS)
                        .rows(List.of(row("high"), row("low")))
                        .order(List.of("low", "", "high"))
                        .build()))
                .build();

        assertThat(SchemeOccupation.of(order, RINGS).words()).containsExactly("rings:low", "rings:high", "rings:hold");
        assertThat(Funnel.of(order, Dimension.NATURE, ISSUED, RINGS).stages())
                .containsExactly("rings:low", "rings:high");
        assertThat(Scheme.of(order)).singleElement().extracting(Scheme::order).isEqualTo(List.of("low", "high"));
    }
}
