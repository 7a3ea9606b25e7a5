package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;

class StageCountsTest {
    /** Each rung but unknown as often as its number in the ladder says, from 1. */
    private static final StageCounts STAIRS = stairs();

    @Test
    void keepsTheOrderOfTheLadderAndUnlistedStagesLast() {
        Map<String, Long> stages = new LinkedHashMap<>();
        for (String code : "zzz retired deployed rolling-out exploring suspended pilot not-planned".split(" ")) {
            stages.put(code, 1L);
        }

        assertThat(new StageCounts(stages, 0, 0, 0).stages().keySet())
                .containsExactly(
                        "not-planned", "exploring", "pilot", "deployed", "suspended", "retired", "rolling-out", "zzz");
    }

    @Test
    void totalsAllButThoseNotYet() {
        assertThat(new StageCounts(Map.of("pilot", 3L, "rolling-out", 2L), 5, 7, 100).total())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource(AdoptionStage.Listed.class)
    void tellsTheCasesAtEachStage(AdoptionStage.Listed stage) {
        assertThat(STAIRS.at(stage)).isEqualTo(stage.ordinal() + 1);
    }

    @Test
    void tellsTheCasesAtAnUnlistedStage() {
        StageCounts counts = new StageCounts(Map.of("rolling-out", 2L), 5, 7, 11);

        assertThat(counts.at(AdoptionStage.of("rolling-out"))).isEqualTo(2);
        assertThat(counts.at(AdoptionStage.of("rolled-back"))).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("phases")
    void addsUpTheStagesOfAPhase(Phase phase, long expected) {
        assertThat(STAIRS.in(phase)).isEqualTo(expected);
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                arguments(Phase.NONE, 1),
                arguments(Phase.PREPARATION, 2 + 3 + 4),
                arguments(Phase.TRIAL, 5 + 6),
                arguments(Phase.OPERATION, 7 + 8 + 9),
                arguments(Phase.PAUSE, 10),
                arguments(Phase.END, 11 + 12 + 13 + 14));
    }

    @Test
    void countsUnknownUnmappedAndUnlistedInNoPhase() {
        StageCounts counts = new StageCounts(Map.of("rolling-out", 2L), 5, 7, 11);

        assertThat(Phase.values())
                .allSatisfy(phase -> assertThat(counts.in(phase)).isZero());
    }

    @Test
    void addsUpColumnByColumn() {
        StageCounts one = new StageCounts(Map.of("pilot", 1L, "deployed", 2L), 3, 4, 5);
        StageCounts two = new StageCounts(Map.of("deployed", 10L, "exploring", 20L), 30, 40, 50);

        assertThat(one.plus(two))
                .isEqualTo(new StageCounts(Map.of("exploring", 20L, "pilot", 1L, "deployed", 12L), 33, 44, 55));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void refusesWhatCannotBeCounted(String name, Map<String, Long> stages, long unknown, long unmapped, long notYet) {
        assertThatThrownBy(() -> new StageCounts(stages, unknown, unmapped, notYet))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments("unknown among the stages", Map.of("unknown", 1L), 0, 0, 0),
                arguments("a key that is no code", Map.of("in use", 1L), 0, 0, 0),
                arguments("a negative stage", Map.of("pilot", -1L), 0, 0, 0),
                arguments("negative unknown", Map.of(), -1, 0, 0),
                arguments("negative unmapped", Map.of(), 0, -1, 0),
                arguments("negative not-yet", Map.of(), 0, 0, -1));
    }

    @Test
    void answersForATextThatIsNoCode() {
        assertThat(STAIRS.stages().get("in use")).isNull();
    }

    private static StageCounts stairs() {
        Map<String, Long> stages = new LinkedHashMap<>();
        for (AdoptionStage.Listed stage : AdoptionStage.Listed.values()) {
            stages.put(stage.code(), stage.ordinal() + 1L);
        }
        long unknown = stages.remove("unknown");
        return new StageCounts(stages, unknown, 0, 0);
    }
}
