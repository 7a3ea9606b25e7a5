package org.waystage.history.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.Inverse;
import org.waystage.history.difference.Pairing;
import org.waystage.history.difference.RandomModel;

/** What holds for the difference of any two editions of which it is known which case is which, also under other ids. */
class PairedDifferenceLawsTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Fewer, as these are of models with every member. */
    static IntStream modelSeeds() {
        return IntStream.range(0, 30);
    }

    private static Difference followed(Catalogue before, Catalogue after) {
        return Difference.between(
                before, after, Continuity.between(before, after).pairing());
    }

    private static UnaryOperator<CaseStudyId> idBefore(Pairing pairing) {
        Map<CaseStudyId, CaseStudyId> before = new HashMap<>();
        pairing.followed().forEach((old, now) -> before.put(now, old));
        return id -> before.getOrDefault(id, id);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditionThatIsFollowedToItselfDoesNotDiffer(int seed) {
        doesNotDifferFromItself(ContinuityLawsTest.random(new Random(seed), 2024));
    }

    @ParameterizedTest
    @MethodSource("modelSeeds")
    void anEditionOfRandomRecordsThatIsFollowedToItselfDoesNotDiffer(int seed) {
        doesNotDifferFromItself(renamed(seed));
    }

    private static void doesNotDifferFromItself(Catalogue edition) {
        Difference difference = followed(edition, edition);

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.moves()).isEmpty();
        assertThat(difference.reissue().records()).isEmpty();
        assertThat(difference.open()).contains(List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void swappedEditionsWhoseEntriesAreFollowedGiveTheInverse(int seed) {
        Random random = new Random(seed);
        Catalogue before = ContinuityLawsTest.random(random, 2024);
        Catalogue after = ContinuityLawsTest.random(random, 2025);
        Pairing pairing = Continuity.between(before, after).pairing();

        assertThat(Inverse.of(Difference.between(before, after, pairing), idBefore(pairing)))
                .containsExactlyInAnyOrderElementsOf(Inverse.asIs(followed(after, before)));
    }

    @ParameterizedTest
    @MethodSource("modelSeeds")
    void swappedEditionsWithCasesUnderOtherIdsGiveTheInverse(int seed) {
        Catalogue before = unique(new RandomModel(seed).catalogue());
        Catalogue after = unique(renamed(seed + 1_000)).toBuilder().sequence(7L).build();
        Pairing pairing = pairs(before, after, new Random(seed));

        assertThat(Inverse.of(Difference.between(before, after, pairing), idBefore(pairing)))
                .containsExactlyInAnyOrderElementsOf(Inverse.asIs(Difference.between(after, before, inverse(pairing))));
    }

    /** Returns a random catalogue whose cases have ids that others may have in another. */
    private static Catalogue renamed(int seed) {
        Catalogue catalogue = new RandomModel(seed).catalogue();
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            cases.add(one.toBuilder()
                    .id(CaseStudyId.of("no-" + (cases.size() + seed) % 6))
                    .build());
        }
        return catalogue.toBuilder().caseStudies(cases).build();
    }

    private static Catalogue unique(Catalogue catalogue) {
        Map<CaseStudyId, CaseStudy> cases = new LinkedHashMap<>();
        catalogue.caseStudies().forEach(one -> cases.putIfAbsent(one.id(), one));
        return catalogue.toBuilder().caseStudies(List.copyOf(cases.values())).build();
    }

    /** Pairs some cases at random, whatever their ids. */
    private static Pairing pairs(Catalogue before, Catalogue after, Random random) {
        List<CaseStudyId> later =
                new ArrayList<>(after.caseStudies().stream().map(CaseStudy::id).toList());
        Collections.shuffle(later, random);
        Map<CaseStudyId, CaseStudyId> followed = new HashMap<>();
        for (CaseStudy one : before.caseStudies()) {
            if (!later.isEmpty() && random.nextInt(4) > 0) {
                followed.put(one.id(), later.remove(0));
            }
        }
        return new Pairing(followed, List.of());
    }

    private static Pairing inverse(Pairing pairing) {
        Map<CaseStudyId, CaseStudyId> followed = new HashMap<>();
        pairing.followed().forEach((old, now) -> followed.put(now, old));
        return new Pairing(followed, List.of());
    }
}
