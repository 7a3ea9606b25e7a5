package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Policy;

/** What holds for the merge of any catalogues, also with a base that has other records. */
class MergeWithBaseLawsTest {
    private static final int SEEDS = 3;

    private static Merge merge(List<Catalogue> inputs, Policy policy, Optional<Catalogue> base) {
        MergeOptions.Builder options = MergeFixtures.options(policy);
        base.ifPresent(options::base);
        return Merge.of(inputs, options.build());
    }

    private static void check(List<Catalogue> inputs, Policy policy, Optional<Catalogue> base) {
        Merge merge = merge(inputs, policy, base);

        assertThat(merge.catalogue().isEmpty()).isEqualTo(!merge.open().isEmpty());
        merge.catalogue().ifPresent(merged -> {
            SortedMap<RecordKind, Merge.Counts> counts = merge.counts();
            Kind.ALL.forEach(kind -> hasEachIdOnce(kind, merged, counts));
        });
        List<Catalogue> turned = new ArrayList<>(inputs);
        Collections.reverse(turned);
        if (!policy.dependsOnOrder()) {
            assertThat(merge(turned, policy, base).catalogue()).isEqualTo(merge.catalogue());
        }
    }

    private static <T> void hasEachIdOnce(Kind<T> kind, Catalogue merged, SortedMap<RecordKind, Merge.Counts> counts) {
        List<String> ids = kind.list().apply(merged).stream().map(kind.id()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(counts.get(kind.kind()).merged()).isEqualTo(ids.size());
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void twoSeriesOfWhichOneCameTwice(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue twice = MergeLawsTest.any("a", seed);
            check(List.of(twice, MergeLawsTest.any("b", seed + 100), twice), policy, Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void editionsOfOneSeriesWithTheirBase(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            check(
                    List.of(
                            MergeLawsTest.any("a", seed),
                            MergeLawsTest.any("a", seed + 100),
                            MergeLawsTest.any("b", seed + 200)),
                    policy,
                    Optional.of(MergeLawsTest.any("a", seed + 300)));
        }
    }
}
