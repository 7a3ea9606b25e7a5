package org.waystage.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.value.Extras;

class CountedCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aMergedCaseFromOutsideTheCatalogueCountsOnceInEitherOrder() {
        CaseStudy successor = caseStudy("b").build();
        CaseStudy predecessor = caseStudy("a")
                .links(List.of(new CaseStudy.Link(
                        LinkKind.of("merged-into"),
                        Optional.of(successor.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Extras.none())))
                .build();

        for (List<CaseStudy> order : List.of(List.of(predecessor, successor), List.of(successor, predecessor))) {
            CountedCases counted = CountedCases.of(SmallCatalogue.head().build(), order, Natures.USE, DAY);

            assertThat(counted.all()).extracting(Lineage::own).containsExactly(successor);
            assertThat(counted.selection().partOfAnother()).isEqualTo(1);
        }
    }

    private static CaseStudy.Builder caseStudy(String id) {
        return SmallCatalogue.caseStudy(id, "drones", "kenya").nature(Nature.Listed.USE);
    }
}
