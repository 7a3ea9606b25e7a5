package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;

/** The order of steps of clearance, and the status that follows from them. */
class ClearanceCheckTest {
    /** Returns a step from its status and, after a colon, its date. */
    private static ClearanceStep step(String text) {
        String[] parts = text.split(":");
        return new ClearanceStep(
                ClearanceStatus.of(parts[0]),
                Optional.empty(),
                parts.length > 1 ? Optional.of(PartialDate.parse(parts[1])) : Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static CaseStudy caseStudy(String steps) {
        return FullModel.caseStudy().toBuilder()
                .clearance(Arrays.stream(steps.split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(ClearanceCheckTest::step)
                        .toList())
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            submitted reviewed cleared                     |
            collected cleared                              |
            collected submitted reviewed reviewed cleared  |
            submitted cleared submitted cleared            |
            submitted cleared withdrawn submitted cleared  |
            withdrawn collected cleared                    |
            reviewed                                       | 0/status model-clearance-order
            cleared                                        | 0/status model-clearance-order
            reviewed submitted cleared                     | 0/status model-clearance-order
            submitted withdrawn cleared                    | 2/status model-clearance-order
            submitted withdrawn withdrawn                  | 2/status model-clearance-order
            submitted withdrawn checked cleared            | 2/status model-code-unlisted, 3/status model-clearance-order
            submitted checked cleared                      | 1/status model-code-unlisted
            submitted:2025 cleared:2026                    |
            submitted:2026 cleared:2026-02                 |
            submitted:2026-02 cleared:2026                 |
            submitted:2026-02 reviewed cleared:2026-01     | 2/date time-clearance-order
            submitted:2026-05 reviewed:2026 cleared:2026-03 | 2/date time-clearance-order
            submitted:2026 reviewed:2024 cleared:2025      | 1/date time-clearance-order, 2/date time-clearance-order
            """)
    void stepsFollowOneAnother(String steps, String expected) {
        Catalogue catalogue = FullModel.catalogue();

        assertThat(CatalogueValidator.validate(caseStudy(steps), catalogue))
                .extracting(notice -> notice.place().pointer().replace("/clearance/", "") + " "
                        + notice.rule().id())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    @Test
    void thePresentStatusIsThatOfTheLastStep() {
        assertThat(caseStudy("").clearanceStatus()).isEmpty();
        assertThat(caseStudy("submitted cleared").clearanceStatus()).contains(ClearanceStatus.Listed.CLEARED);
        assertThat(caseStudy("submitted cleared withdrawn").clearanceStatus())
                .contains(ClearanceStatus.Listed.WITHDRAWN);
        assertThat(FullModel.survey().clearanceStatus()).contains(ClearanceStatus.Listed.SUBMITTED);
    }
}
