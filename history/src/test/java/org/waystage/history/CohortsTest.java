package org.waystage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.stage.AdoptionStage.Listed.DEPLOYED;
import static org.waystage.core.stage.AdoptionStage.Listed.PILOT;
import static org.waystage.core.stage.AdoptionStage.Listed.PLANNED;
import static org.waystage.history.Fixtures.began;
import static org.waystage.history.Fixtures.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.EditionHistory;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Evidence;

/** How far the cases came that an edition showed first. */
class CohortsTest {
    private static final EditionHistory HISTORY = EditionHistory.of(List.of(
            edition(
                    2024,
                    Map.of(
                            "a", List.of(began(PLANNED, "2023")),
                            "b", List.of(began(PILOT, "2023")))),
            edition(
                    2025,
                    Map.of(
                            "a", List.of(began(PLANNED, "2023"), began(PILOT, "2025-01")),
                            "c", List.of(began(DEPLOYED, "2025-02")),
                            "d", List.of())),
            edition(
                    2026,
                    Map.of(
                            "a", List.of(began(DEPLOYED, "2026-01")),
                            "b", List.of(began(DEPLOYED, "2026-01")),
                            "d", List.of(began(PILOT, "2026-01"))))));

    private static List<String> standings(Cohorts.Cohort cohort) {
        return cohort.standings().stream()
                .map(one -> one.edition().edition().orElse("") + " " + one.stages() + " absent " + one.absent())
                .toList();
    }

    @Test
    void aCohortIsFixedAndFollowedByEachLaterEdition() {
        Cohorts cohorts = Cohorts.of(HISTORY);

        assertThat(cohorts.cohorts())
                .extracting(one -> one.first().edition().orElse("") + " " + one.cases())
                .containsExactly("2024 2", "2025 2", "2026 0");
        assertThat(standings(cohorts.cohorts().get(0)))
                .containsExactly(
                        "2024 {planned=1, pilot=1} absent 0", "2025 {pilot=1} absent 1", "2026 {deployed=2} absent 0");
        assertThat(standings(cohorts.cohorts().get(1)))
                .containsExactly("2025 {deployed=1, (not-yet)=1} absent 0", "2026 {pilot=1} absent 1");
    }

    @Test
    void casesWithIdsMadeOfNothingAreFollowedByTheirKeys() {
        Cohorts cohorts = Cohorts.of(marked("none"));

        assertThat(cohorts.cohorts()).isEqualTo(Cohorts.of(HISTORY).cohorts());
        assertThat(cohorts.followedBy())
                .containsExactly(Map.entry(Evidence.Kind.ID, 2L), Map.entry(Evidence.Kind.KEY, 1L));
        assertThat(cohorts.notFollowed()).isZero();
    }

    @Test
    void casesWithIdsMadeOfNothingAndOtherTitlesAreNotFollowed() {
        EditionHistory retitled = EditionHistory.of(marked("none").editions().stream()
                .map(edition -> edition.caseStudy(CaseStudyId.of("b"))
                        .map(one -> edition.with(one.toBuilder()
                                .title(Text.english("In " + edition.edition().orElse("")))
                                .build()))
                        .orElse(edition))
                .toList());

        assertThat(Cohorts.of(retitled).notFollowed()).isEqualTo(2);
    }

    @Test
    void casesWithIdsMadeFromTheirKeysAreFollowed() {
        assertThat(Cohorts.of(marked("register-key")).cohorts())
                .isEqualTo(Cohorts.of(HISTORY).cohorts());
    }

    @Test
    void anUnlistedStageIsNotCountedWithTheAnswerOfItsName() {
        StageRecord word = StageRecord.builder(
                        new ReportedAs(Code.of("rings"), "hold", Optional.empty(), Optional.empty(), Extras.none()),
                        Basis.Listed.OBSERVED)
                .date(Fixtures.issued(2025))
                .build();
        Cohorts cohorts = Cohorts.of(EditionHistory.of(List.of(edition(
                2025,
                Map.of(
                        "a", List.of(began(AdoptionStage.of("unmapped"), "2025")),
                        "b", List.of(began(AdoptionStage.of("not-yet"), "2025")),
                        "c", List.of(began(AdoptionStage.of("several"), "2025")),
                        "d", List.of(word),
                        "e", List.of())))));

        assertThat(standings(cohorts.cohorts().get(0)))
                .containsExactly("2025 {not-yet=1, several=1, unmapped=1, (not-yet)=1, (unmapped)=1} absent 0");
    }

    /** Returns the history in which a case has an id that was made from something. */
    private static EditionHistory marked(String of) {
        return EditionHistory.of(HISTORY.editions().stream()
                .map(edition -> edition.caseStudy(CaseStudyId.of("b"))
                        .map(one -> edition.with(one.toBuilder()
                                .identifiers(List.of(Identifier.of(Identifier.MADE_UP_ID, of)))
                                .build()))
                        .orElse(edition))
                .toList());
    }

    @Test
    void everyCaseIsInOneCohortAndEachStandingHasThemAll() {
        Cohorts.of(HISTORY)
                .cohorts()
                .forEach(cohort -> assertThat(cohort.standings())
                        .allMatch(one -> one.absent()
                                        + one.stages().values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()
                                == cohort.cases()));
    }
}
