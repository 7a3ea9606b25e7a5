package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;

/** How old the evidence of the bundled cases is; this test is here because the module of the editions does not depend on the analysis. */
class BundledEvidenceTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 12, 1);

    /** Of the 94 cases of the first edition, 46 had no evidence of the last five years; they were checked again. */
    @Test
    void mostOfTheOlderCasesHaveEvidenceOfTheLastFiveYears() {
        Set<CaseStudyId> older =
                Editions.of("2026-11").caseStudies().stream().map(CaseStudy::id).collect(Collectors.toSet());
        List<CaseStudyId> old = Staleness.of(Editions.of("2026-12"), ISSUED, 5).cases().stream()
                .filter(entry -> entry.age() == Staleness.Age.OLD)
                .map(Staleness.Entry::id)
                .filter(older::contains)
                .toList();

        assertThat(older).hasSize(94);
        assertThat(old).hasSizeLessThanOrEqualTo(21);
    }
}
