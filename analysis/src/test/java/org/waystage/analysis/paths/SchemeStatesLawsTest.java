package org.waystage.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.structure.NaiveStructure;
import org.waystage.analysis.structure.StructureLawsTest;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Code;

/** What holds of moves between words and of words by year in any catalogue, tried on random ones. */
class SchemeStatesLawsTest {
    private static final Code RINGS = Code.of("rings");
    private static final List<String> ORDER = List.of("rings:low", "rings:middle", "rings:high");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesEqualANaiveRecountAndEveryRecordIsToldOf(long seed) {
        Catalogue catalogue = RandomCatalogues.withWords(seed);
        LocalDate day = RandomCatalogues.day(seed);
        TransitionMatrix matrix = TransitionMatrix.of(catalogue, day, RINGS);

        Map<String, Long> moves = new TreeMap<>();
        matrix.moves().forEach(move -> moves.put(move.from() + " > " + move.to(), move.count()));
        assertThat(moves).isEqualTo(NaiveStructure.moves(catalogue, day, "rings"));
        long records = catalogue.caseStudies().stream()
                .flatMap(caseStudy -> DatedRecord.of(catalogue.history(caseStudy), catalogue.issued()).stream())
                .filter(fact -> fact.latest() <= day.toEpochDay())
                .count();
        assertThat(sum(matrix.starts()) + sum(moves) + matrix.repeats() + sum(matrix.leftOut()))
                .isEqualTo(records);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsOfEachYearEqualANaiveRecount(long seed) {
        Catalogue catalogue = RandomCatalogues.withWords(seed);
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        SchemeOccupation occupation = SchemeOccupation.of(catalogue, RINGS);

        assertThat(occupation.cases() + occupation.undated() + occupation.withoutWord())
                .isEqualTo(catalogue.caseStudies().size());
        assertThat(occupation.years().lastKey()).isEqualTo(issued.getYear());
        occupation.years().forEach((year, counts) -> {
            LocalDate end = LocalDate.of(year, 12, 31);
            Map<String, Long> told = new TreeMap<>(counts.words());
            if (counts.notYet() > 0) {
                told.put("not-yet", counts.notYet());
            }
            assertThat(told)
                    .isEqualTo(
                            NaiveStructure.occupation(catalogue, end.isAfter(issued) ? issued : end, "rings", ORDER));
            assertThat(occupation.words().stream().filter(counts.words()::containsKey))
                    .containsExactlyElementsOf(counts.words().keySet());
        });
        LocalDate before = LocalDate.of(occupation.years().firstKey() - 1, 12, 31);
        assertThat(NaiveStructure.occupation(catalogue, before, "rings", ORDER).keySet())
                .isSubsetOf("not-yet");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stagesOfEachYearAreThoseOfTheTableAsOfItsEnd(long seed) {
        Catalogue catalogue = RandomCatalogues.withWords(seed);
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        List<CaseStudy> dated = catalogue.caseStudies().stream()
                .filter(one -> DatedRecord.of(catalogue.history(one), catalogue.issued()).stream()
                        .anyMatch(fact -> !fact.undated()))
                .toList();
        StageOccupation occupation = StageOccupation.of(catalogue, Natures.ALL);

        assertThat(occupation.cases()).isEqualTo(dated.size());
        occupation.years().forEach((year, counts) -> {
            LocalDate end = LocalDate.of(year, 12, 31);
            StageMatrix matrix = StageMatrix.of(
                    catalogue.toBuilder().caseStudies(dated).build(),
                    Dimension.GROUP,
                    end.isAfter(issued) ? issued : end,
                    Natures.ALL);
            assertThat(counts).isEqualTo(matrix.all());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheCasesDoesNotMatter(long seed) {
        Catalogue catalogue = RandomCatalogues.withWords(seed);
        List<CaseStudy> cases = new ArrayList<>(catalogue.caseStudies());
        Collections.reverse(cases);
        Catalogue reversed = catalogue.toBuilder().caseStudies(cases).build();

        SchemeOccupation occupation = SchemeOccupation.of(catalogue, RINGS);
        assertThat(SchemeOccupation.of(reversed, RINGS)).isEqualTo(occupation).hasToString(occupation.toString());
        LocalDate day = RandomCatalogues.day(seed);
        TransitionMatrix moves = TransitionMatrix.of(catalogue, day, RINGS);
        assertThat(TransitionMatrix.of(reversed, day, RINGS)).isEqualTo(moves).hasToString(moves.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpInAnyOrderAndGrouping(long seed) {
        Catalogue catalogue = RandomCatalogues.withWords(seed);
        LocalDate day = RandomCatalogues.day(seed);
        Supplier<TransitionMatrixBuilder> moves = () -> new TransitionMatrixBuilder(catalogue, day, RINGS);
        StructureLawsTest.adds(
                catalogue,
                moves,
                TransitionMatrixBuilder::add,
                TransitionMatrixBuilder::add,
                TransitionMatrixBuilder::build);
        StructureLawsTest.addUp(
                catalogue, moves, TransitionMatrixBuilder::add, TransitionMatrixBuilder::build, TransitionMatrix::plus);
    }

    /** A scheme that only renames rungs without pauses, ends and parts gives the moves and the years of the ladder. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsThatAreRungsMoveAsTheRungsDo(long seed) {
        Catalogue words = RandomCatalogues.rungsAsWords(seed);
        LocalDate day = RandomCatalogues.day(seed);

        Map<String, Long> ofWords = new TreeMap<>();
        TransitionMatrix.of(words, day, Code.of("rungs"))
                .moves()
                .forEach(move -> ofWords.put(move.from() + move.to(), move.count()));
        Map<String, Long> ofRungs = new TreeMap<>();
        TransitionMatrix.of(words, StageLevel.STAGE, day, Natures.ALL)
                .moves()
                .forEach(move -> ofRungs.put("rungs:" + move.from() + "rungs:" + move.to(), move.count()));
        assertThat(ofWords).isEqualTo(ofRungs);

        SchemeOccupation occupation = SchemeOccupation.of(words, Code.of("rungs"));
        StageOccupation ladder = StageOccupation.of(words, Natures.ALL);
        assertThat(occupation.cases()).isEqualTo(ladder.cases());
        assertThat(occupation.years().keySet()).isEqualTo(ladder.years().keySet());
        occupation.years().forEach((year, counts) -> {
            Map<String, Long> stages = new TreeMap<>();
            counts.words().forEach((word, count) -> stages.put(word.substring("rungs:".length()), count));
            assertThat(stages).isEqualTo(new TreeMap<>(ladder.years().get(year).stages()));
        });
    }
}
