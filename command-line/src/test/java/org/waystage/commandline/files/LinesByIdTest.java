package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waystage.core.id.CaseStudyId;

class LinesByIdTest {
    private final LinesById lines = new LinesById();

    @Test
    void aCaseThatWasNotPutHasNoLine() {
        lines.putIfAbsent(CaseStudyId.of("a"), 1);

        assertThat(lines.line(CaseStudyId.of("b"))).isZero();
        assertThat(lines.contains(CaseStudyId.of("b"))).isFalse();
        assertThat(lines.contains(CaseStudyId.of("a"))).isTrue();
    }

    @Test
    void theFirstLineOfACaseStays() {
        lines.putIfAbsent(CaseStudyId.of("a"), 3);
        lines.putIfAbsent(CaseStudyId.of("a"), 7);

        assertThat(lines.line(CaseStudyId.of("a"))).isEqualTo(3);
    }

    @Test
    void manyCasesAreFoundAgainHoweverOftenTheTableGrows() {
        for (int i = 1; i <= 100_000; i++) {
            lines.putIfAbsent(CaseStudyId.of("case-" + i), i);
        }
        for (int i = 1; i <= 100_000; i++) {
            assertThat(lines.line(CaseStudyId.of("case-" + i))).isEqualTo(i);
            assertThat(lines.contains(CaseStudyId.of("other-" + i))).isFalse();
        }
    }
}
