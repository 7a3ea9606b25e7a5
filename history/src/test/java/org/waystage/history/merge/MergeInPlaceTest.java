package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CatalogueId;
import org.waystage.history.difference.RandomModel;
import org.waystage.history.merge.outcome.Policy;

/** Cases that are read whenever they are asked for are merged as those in memory are. */
class MergeInPlaceTest {
    private static final int SEEDS = 3;

    /** Makes each case anew whenever it is asked for, as reading does. */
    private static final class InPlace extends AbstractList<CaseStudy> {
        private final List<CaseStudy> cases;

        InPlace(List<CaseStudy> cases) {
            this.cases = cases;
        }

        @Override
        public int size() {
            return cases.size();
        }

        @Override
        public CaseStudy get(int position) {
            return cases.get(position).toBuilder().build();
        }
    }

    /** Keeps what was taken last. */
    private static final class Taken implements Merge.Target {
        private Optional<Catalogue> head = Optional.empty();
        private final List<CaseStudy> cases = new ArrayList<>();

        @Override
        public void begin(Catalogue catalogue) {
            head = Optional.of(catalogue);
            cases.clear();
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            cases.add(caseStudy);
        }
    }

    private static Catalogue any(String series, long seed) {
        Catalogue catalogue = new RandomModel(seed).catalogue();
        Catalogue.Builder builder = catalogue.toBuilder().id(CatalogueId.of(series));
        Kind.ALL.forEach(kind -> putFirst(kind, catalogue, builder));
        return builder.build();
    }

    private static <T> void putFirst(Kind<T> kind, Catalogue catalogue, Catalogue.Builder builder) {
        Map<String, T> first = new LinkedHashMap<>();
        kind.list()
                .apply(catalogue)
                .forEach(record -> first.putIfAbsent(kind.id().apply(record), record));
        kind.put().accept(builder, List.copyOf(first.values()));
    }

    private static MergeInput inPlace(Catalogue catalogue) {
        MergeInput input = MergeInput.of(catalogue);
        return new MergeInput(input.head(), new InPlace(input.cases()));
    }

    private static void isTheSame(List<Catalogue> inputs, MergeOptions.Builder options, Optional<Catalogue> base) {
        base.ifPresent(options::base);
        Merge inMemory = Merge.of(inputs, options.build());
        base.ifPresent(one -> options.base(inPlace(one)));
        Taken taken = new Taken();
        Merge merge = Merge.of(inputs.stream().map(MergeInPlaceTest::inPlace).toList(), options.build(), taken);

        assertThat(merge.catalogue()).isIn(Optional.empty(), taken.head);
        assertThat(with(taken.cases, merge)).isEqualTo(inMemory);
    }

    private static Merge with(List<CaseStudy> cases, Merge merge) {
        return new Merge(
                merge.inputs(),
                merge.policy(),
                merge.catalogue()
                        .map(head -> head.toBuilder().caseStudies(cases).build()),
                merge.counts(),
                merge.unified(),
                merge.newIds(),
                merge.removed(),
                merge.conflicts(),
                merge.contradictions(),
                merge.doubles(),
                merge.skipped(),
                merge.reuses(),
                merge.notApplied());
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void twoSeriesOfWhichOneCameTwice(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = List.of(any("a", seed), any("b", seed + 100), any("a", seed));

            isTheSame(inputs, MergeFixtures.options(policy), Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void editionsOfOneSeriesWithTheirBase(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = List.of(any("a", seed), any("a", seed + 100), any("b", seed + 200));

            isTheSame(inputs, MergeFixtures.options(policy), Optional.of(any("a", seed + 300)));
        }
    }

    @Test
    void anInputWhoseHeadHasCasesIsRefused() {
        Catalogue catalogue =
                MergeFixtures.catalogue("a", MergeFixtures.study("one", "One").build());

        assertThatThrownBy(() -> new MergeInput(catalogue, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("case studies");
    }
}
