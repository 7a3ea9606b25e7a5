package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;

/** The differences of parts of the cases are together those of whole catalogues. */
class PartsOfDifferenceTest {
    private static final int SEEDS = 40;
    private static final int PARTS = 3;

    @Test
    void theEntriesOfAllPartsAreThoseOfTheWhole() {
        int moves = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = mixed(seed);
            Catalogue after = seed % 4 == 0 ? shuffled(before, seed) : mixed(seed + SEEDS);
            Difference whole = Difference.between(before, after).of(List.of(RecordKind.CASE_STUDIES));
            List<StageMove> allMoves = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            Difference.Compared compared = new Difference.Compared(0, 0, 0, 0);
            Difference.WithoutStage withoutStage = Difference.WithoutStage.NONE;

            for (int part = 0; part < PARTS; part++) {
                Difference one = Difference.ofPart(
                                part(before, part), citedByAll(before), part(after, part), citedByAll(after))
                        .of(List.of(RecordKind.CASE_STUDIES));
                one.forEachMove(allMoves::add);
                one.forEachChange(changes::add);
                compared = compared.plus(one.total());
                withoutStage = withoutStage.plus(one.withoutStage());
                assertThat(one.reissue().sources()).isEqualTo(whole.reissue().sources());
            }

            changes.sort(Comparison.CHANGES);
            allMoves.sort(Comparison.MOVES);
            assertThat(changes).as("seed %s", seed).isEqualTo(whole.changes());
            assertThat(allMoves).as("seed %s", seed).isEqualTo(whole.moves());
            assertThat(compared).as("seed %s", seed).isEqualTo(whole.total());
            assertThat(withoutStage).as("seed %s", seed).isEqualTo(whole.withoutStage());
            moves += allMoves.size();
        }
        assertThat(moves).isGreaterThan(20);
    }

    @Test
    void aPartWithoutCasesHasTheDifferencesInEverythingElse() {
        Catalogue before = mixed(1);
        Catalogue after = mixed(2);
        Catalogue headBefore = before.toBuilder().caseStudies(List.of()).build();
        Catalogue headAfter = after.toBuilder().caseStudies(List.of()).build();

        Difference heads = Difference.ofPart(headBefore, citedByAll(before), headAfter, citedByAll(after));

        assertThat(heads.changes())
                .isEqualTo(Difference.between(before, after).changes().stream()
                        .filter(change -> change.kind() != RecordKind.CASE_STUDIES)
                        .toList());
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

    /** Returns the catalogue with the cases of some ids alone. */
    private static Catalogue part(Catalogue catalogue, int part) {
        return catalogue.toBuilder()
                .caseStudies(catalogue.caseStudies().stream()
                        .filter(study -> Math.floorMod(study.id().value().hashCode(), PARTS) == part)
                        .toList())
                .build();
    }

    private static Set<SourceId> citedByAll(Catalogue catalogue) {
        List<Set<SourceId>> cited = catalogue.caseStudies().stream()
                .map(study -> study.sources().stream().map(Citation::source).collect(Collectors.toSet()))
                .toList();
        Set<SourceId> all = new HashSet<>(cited.isEmpty() ? Set.of() : cited.get(0));
        cited.forEach(all::retainAll);
        return all;
    }
}
