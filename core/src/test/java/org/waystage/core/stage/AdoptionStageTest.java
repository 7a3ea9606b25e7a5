package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.stage.AdoptionStage.Listed;
import org.waystage.core.value.Code;

class AdoptionStageTest {
    /**
     * What a rung held (the row) shows to have been reached (the columns, in the order of the rows): "Reached at least R" of
     * section 4 of the design.
     */
    private static final String REACHED = """
            not-planned      x . . . . . . . . . . . . . .
            exploring        . x . . . . . . . . . . . . .
            planned          . x x . . . . . . . . . . . .
            development      . x x x . . . . . . . . . . .
            proof-of-concept . x x x x . . . . . . . . . .
            pilot            . x x x x x . . . . . . . . .
            deployed-limited . x x x x x x x . . . . . . .
            deployed         . x x x x x x x . . . . . . .
            deployed-full    . x x x x x x x x . . . . . .
            suspended        . . . . . . . . . x . . . . .
            concluded        . . . . . . . . . . x . . . .
            abandoned        . . . . . . . . . . . x . . .
            retired          . x x x x x x x . . . . x . .
            discontinued     . . . . . . . . . . . . . x .
            unknown          . . . . . . . . . . . . . . x
            """;

    static Stream<Arguments> pairs() {
        List<String[]> rows = REACHED.lines().map(line -> line.split(" +")).toList();
        List<Arguments> pairs = new ArrayList<>();
        for (String[] row : rows) {
            for (int column = 0; column < rows.size(); column++) {
                pairs.add(Arguments.of(row[0], rows.get(column)[0], row[column + 1].equals("x")));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} shows {1}: {2}")
    @MethodSource("pairs")
    void aRungShowsWhatWasReached(String held, String target, boolean reached) {
        assertThat(((Listed) AdoptionStage.of(held)).reaches((Listed) AdoptionStage.of(target)))
                .isEqualTo(reached);
    }

    @Test
    void theTableNamesEachPairOfRungs() {
        assertThat(pairs()).hasSize(15 * 15);
        assertThat(REACHED.lines().map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(Listed.values()).map(Listed::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "not-planned, none",
        "exploring, preparation",
        "planned, preparation",
        "development, preparation",
        "proof-of-concept, trial",
        "pilot, trial",
        "deployed-limited, operation",
        "deployed, operation",
        "deployed-full, operation",
        "suspended, pause",
        "concluded, end",
        "abandoned, end",
        "retired, end",
        "discontinued, end",
        "unknown,",
        "later-rung,"
    })
    void eachRungHasThePhaseOfTheDesign(String code, String phase) {
        Optional<String> expected = Optional.ofNullable(phase);

        assertThat(Phase.of(AdoptionStage.of(code)).map(Phase::code)).isEqualTo(expected);
        assertThat(StageAnswer.of(AdoptionStage.of(code)).phase().map(Phase::code))
                .isEqualTo(expected);
    }

    @Test
    void anAnswerIsWrittenAsItsStageOrItsKind() {
        assertThat(StageAnswer.of(Listed.PROOF_OF_CONCEPT)).hasToString("proof-of-concept");
        assertThat(StageAnswer.of(AdoptionStage.of("later-rung"))).hasToString("later-rung");
        assertThat(StageAnswer.UNMAPPED).hasToString("unmapped");
        assertThat(StageAnswer.NOT_YET).hasToString("not-yet");
    }

    @Test
    void unmappedIsNeitherUnknownNorNotYet() {
        assertThat(List.of(StageAnswer.UNMAPPED, StageAnswer.NOT_YET, StageAnswer.of(Listed.UNKNOWN)))
                .doesNotHaveDuplicates();
        assertThat(StageAnswer.UNMAPPED.phase()).isEmpty();
        assertThat(StageAnswer.NOT_YET.stage()).isEmpty();
    }

    @Test
    void anAnswerOfARecordIsItsStageWhateverItsWord() {
        StageRecord both = StageRecord.builder(Listed.PILOT, Basis.Listed.OBSERVED)
                .reportedAs(ReportedAs.of(Code.of("scheme"), "word"))
                .build();

        assertThat(StageAnswer.of(both)).isEqualTo(StageAnswer.of(Listed.PILOT));
        assertThat(StageAnswer.of(Histories.record("observed ?"))).isEqualTo(StageAnswer.UNMAPPED);
    }
}
