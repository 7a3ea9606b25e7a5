package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Serialized;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** From when on cases count as being under observation, worked out by hand. */
class TimeEntryTest {
    private static final TimeToStage QUESTION = TimeToStage.to(Milestone.parse("deployed"))
            .from(TimeOrigin.stage(Milestone.parse("pilot")))
            .asOf(LocalDate.of(2020, 12, 31));

    private static StageRecord record(String text) {
        String[] words = text.split(" ");
        StageRecord.Builder builder = StageRecord.builder(AdoptionStage.of(words[0]), Basis.of(words[1]))
                .date(PartialDate.parse(words[2]));
        return words.length > 3 ? builder.statedOn(PartialDate.parse(words[3])).build() : builder.build();
    }

    private static CaseStudy caseOf(String id, String... records) {
        return SmallCatalogue.caseStudy(id, "drones", "korea")
                .stages(Arrays.stream(records).map(TimeEntryTest::record).toList())
                .build();
    }

    private static Catalogue catalogue(CaseStudy... cases) {
        Catalogue.Builder builder = SmallCatalogue.head().issued(PartialDate.parse("2020-12-31"));
        return builder.caseStudies(List.of(cases)).build();
    }

    private static CaseTime only(TimeToStage question, CaseStudy one) {
        return question.of(catalogue(one)).cases().get(0);
    }

    @Test
    void aCaseCountsFromItsOriginUnlessAskedOtherwise() {
        CaseTime one = only(
                QUESTION,
                caseOf("a", "pilot began 2019-01-01", "pilot observed 2019-06-01", "deployed began 2020-01-01"));

        assertThat(one.time()).contains(TimeInterval.exact(365));
        assertThat(QUESTION.entry()).hasToString("origin");
    }

    @Test
    void aCaseFirstSeenAfterItsOriginEntersThen() {
        CaseTime one = only(
                QUESTION.entering(TimeEntry.FIRST_SEEN),
                caseOf("a", "pilot began 2019-01-01", "pilot observed 2019-06-01", "deployed began 2020-01-01"));

        assertThat(one.time()).contains(TimeInterval.exact(365).entering(151).orElseThrow());
        assertThat(one.explanation())
                .isEqualTo("a reached deployed at day 365, counted from 2019-01-01, under observation from day 151 on");
    }

    @Test
    void theDayOnWhichARecordWasStatedShowsTheCaseToo() {
        CaseTime one = only(
                QUESTION.entering(TimeEntry.FIRST_SEEN),
                caseOf("a", "pilot began 2019-01-01 2019-03-01", "deployed began 2020-01-01"));

        assertThat(one.time().orElseThrow().entry()).hasValue(59);
    }

    @Test
    void aCaseThatOnlyRecordsOfLaterTellIsLeftOut() {
        CaseTime one = only(
                QUESTION.entering(TimeEntry.FIRST_SEEN),
                caseOf("a", "pilot began 2019-01-01", "deployed began 2020-01-01"));

        assertThat(one.leftOut()).contains(CaseTime.Reason.ENTRY_NOT_KNOWN);
    }

    @Test
    void aCaseAtTheTargetWhenTheRegisterBeganIsLeftOut() {
        CaseStudy done = caseOf("a", "pilot began 2018-01-01", "deployed began 2019-01-01");
        CaseStudy waiting = caseOf("b", "pilot began 2018-01-01", "deployed began 2019-07-01");
        StageTimes times =
                QUESTION.entering(TimeEntry.on(LocalDate.of(2019, 1, 1))).of(catalogue(done, waiting));

        assertThat(times.leftOut()).containsOnlyKeys(CaseTime.Reason.OVER_BEFORE_ENTRY);
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(times.subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0);
        assertThat(curve.atRisk(365)).isZero();
        assertThat(curve.atRisk(366)).isEqualTo(1);
        assertThat(curve.points().get(0).time()).isCloseTo(546, within(1e-12));
    }

    @Test
    void aCaseThatBeganAfterTheRegisterCountsFromItsOrigin() {
        CaseTime one = only(
                QUESTION.entering(TimeEntry.on(LocalDate.of(2019, 1, 1))),
                caseOf("a", "pilot began 2019-01-01", "deployed began 2020-01-01"));

        assertThat(one.time()).contains(TimeInterval.exact(365));
    }

    @Test
    void aCaseOfWhichOnlyTheEndOfItsIntervalIsKnownBeginsAtItsEntry() {
        CaseTime one = only(
                QUESTION.entering(TimeEntry.on(LocalDate.of(2019, 7, 1))),
                caseOf("a", "pilot began 2019-01-01", "deployed observed 2020-01-01"));

        assertThat(one.kind()).isEqualTo(CaseTime.Kind.INTERVAL);
        assertThat(one.time())
                .contains(new TimeInterval(OptionalDouble.of(181), OptionalDouble.of(365), OptionalDouble.of(181)));
    }

    @Test
    void eachCaseMayEnterWithTheFirstEditionThatListsIt() {
        StageTimes times = QUESTION.of(catalogue(
                caseOf("a", "pilot began 2019-01-01", "deployed began 2020-01-01"),
                caseOf("b", "pilot began 2019-01-01", "deployed began 2020-01-01"),
                caseOf("c", "pilot began 2019-01-01")));

        StageTimes entered = times.entering(id -> id.equals(CaseStudyId.of("b"))
                ? Optional.empty()
                : Optional.of(LocalDate.of(2019, id.equals(CaseStudyId.of("a")) ? 2 : 1, 1)));

        assertThat(entered.cases().get(0).time().orElseThrow().entry()).hasValue(31);
        assertThat(entered.cases().get(1).leftOut()).contains(CaseTime.Reason.ENTRY_NOT_KNOWN);
        assertThat(entered.cases().get(2).time().orElseThrow().entry()).isEmpty();
    }

    @Test
    void theRuleTravelsWithTheQuestion() {
        for (TimeEntry rule : new TimeEntry[] {TimeEntry.FIRST_SEEN, TimeEntry.on(LocalDate.of(2019, 1, 1))}) {
            assertThat(Serialized.copy(QUESTION.entering(rule))).isEqualTo(QUESTION.entering(rule));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeEntry(true, Optional.of(LocalDate.of(2019, 1, 1))));
    }
}
