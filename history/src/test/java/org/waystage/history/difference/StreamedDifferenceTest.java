package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.core.CasesById;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;

/** A difference whose cases come id by id says what the difference of whole catalogues says. */
class StreamedDifferenceTest {
    private static final int SEEDS = 40;

    @Test
    void casesThatComeIdByIdGiveTheSameDifferenceAndTheSameCounts() {
        int moves = 0;
        int repeated = 0;
        int inAnotherPlace = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = mixed(seed);
            Catalogue after = seed % 4 == 0 ? shuffled(before, seed) : mixed(seed + SEEDS);
            Difference whole = Difference.between(before, after);

            EditionDifference streamed = EditionDifference.between(new InMemory(before, after));

            assertThat(collected(streamed)).as("seed %s", seed).isEqualTo(whole);
            assertThat(streamed.directions()).as("seed %s", seed).isEqualTo(whole.directions());
            assertThat(streamed.causes()).as("seed %s", seed).isEqualTo(whole.causes());
            assertThat(streamed.movedCases()).isEqualTo(whole.caseMoves().size());
            assertThat(streamed.isEmpty()).isEqualTo(whole.isEmpty());
            moves += whole.moves().size();
            repeated +=
                    before.caseStudies().stream().map(CaseStudy::id).distinct().count()
                                    < before.caseStudies().size()
                            ? 1
                            : 0;
            inAnotherPlace += whole.reissue().count(Reissue.Reason.ORDER) > 0 ? 1 : 0;
        }
        assertThat(List.of(moves, repeated, inAnotherPlace))
                .allSatisfy(count -> assertThat(count).isGreaterThan(20));
    }

    @Test
    void aPartOfTheKindsIsThatOfTheWhole() {
        List<List<RecordKind>> parts = List.of(
                List.of(),
                List.of(RecordKind.CASE_STUDIES),
                List.of(RecordKind.HEAD, RecordKind.SOURCES),
                List.of(RecordKind.CASE_STUDIES, RecordKind.LESSONS));
        for (long seed = 0; seed < SEEDS; seed += 10) {
            Difference whole = Difference.between(mixed(seed), mixed(seed + SEEDS));
            EditionDifference streamed = EditionDifference.between(new InMemory(mixed(seed), mixed(seed + SEEDS)));

            for (List<RecordKind> part : parts) {
                assertThat(collected(streamed.of(part)))
                        .as("seed %s, %s", seed, part)
                        .isEqualTo(whole.of(part));
            }
        }
    }

    /** Returns a random catalogue with the cases of two, so that some ids stand twice, in any order. */
    private static Catalogue mixed(long seed) {
        Catalogue one = new RandomModel(seed).catalogue();
        List<CaseStudy> cases = new ArrayList<>(one.caseStudies());
        cases.addAll(new RandomModel(seed * 31 + 7).catalogue().caseStudies());
        return shuffled(one.toBuilder().caseStudies(cases).build(), seed);
    }

    private static Catalogue shuffled(Catalogue catalogue, long seed) {
        List<CaseStudy> cases = new ArrayList<>(catalogue.caseStudies());
        Collections.shuffle(cases, new Random(seed));
        return catalogue.toBuilder().caseStudies(cases).build();
    }

    private static Difference collected(EditionDifference streamed) {
        List<StageMove> moves = new ArrayList<>();
        streamed.forEachMove(moves::add);
        List<Change> changes = new ArrayList<>();
        streamed.forEachChange(changes::add);
        return new Difference(
                streamed.from(),
                streamed.to(),
                streamed.compared(),
                changes,
                moves,
                streamed.withoutStage(),
                streamed.reissue(),
                streamed.open());
    }

    /** The cases of two catalogues in memory. */
    private static final class InMemory implements CasesById {
        private final Edition before;
        private final Edition after;
        private final TreeMap<CaseStudyId, Cases> groups = new TreeMap<>();

        private record Cases(
                List<Integer> placesBefore, List<CaseStudy> before, List<Integer> placesAfter, List<CaseStudy> after)
                implements Group {
            Cases() {
                this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
        }

        InMemory(Catalogue from, Catalogue to) {
            before = edition(from);
            after = edition(to);
            for (int i = 0; i < from.caseStudies().size(); i++) {
                Cases cases = cases(from.caseStudies().get(i));
                cases.placesBefore.add(i);
                cases.before.add(from.caseStudies().get(i));
            }
            for (int i = 0; i < to.caseStudies().size(); i++) {
                Cases cases = cases(to.caseStudies().get(i));
                cases.placesAfter.add(i);
                cases.after.add(to.caseStudies().get(i));
            }
        }

        private Cases cases(CaseStudy one) {
            return groups.computeIfAbsent(one.id(), id -> new Cases());
        }

        private static Edition edition(Catalogue catalogue) {
            Set<SourceId> cited = catalogue.caseStudies().stream()
                    .map(one -> one.sources().stream().map(Citation::source).collect(Collectors.toSet()))
                    .reduce((one, other) -> {
                        one.retainAll(other);
                        return one;
                    })
                    .orElse(Set.of());
            return new Edition(catalogue, catalogue.caseStudies().size(), cited);
        }

        @Override
        public Edition before() {
            return before;
        }

        @Override
        public Edition after() {
            return after;
        }

        @Override
        public void forEach(Action action) {
            int number = 0;
            for (Cases cases : groups.values()) {
                action.accept(number++, cases);
            }
        }
    }
}
