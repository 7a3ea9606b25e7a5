package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What cases say to the question how long they take, worked out by hand. */
class TimeToStageTest {
    private static final Milestone DEPLOYED = Milestone.parse("deployed");
    private static final Milestone PILOT = Milestone.parse("pilot");
    private static final Milestone ABANDONED = Milestone.parse("abandoned");
    private static final TimeOrigin CALENDAR = TimeOrigin.calendar(LocalDate.of(2020, 1, 1));

    /** Reads records such as {@code pilot began 2020-01-01, @north deployed observed 2021}. */
    private static CaseStudy caseOf(String id, String records) {
        List<StageRecord> stages = new ArrayList<>();
        for (String text : records.isEmpty() ? new String[0] : records.split(", ")) {
            List<String> words = new ArrayList<>(List.of(text.split(" ")));
            String scope = words.get(0).startsWith("@") ? words.remove(0).substring(1) : "";
            int colon = words.get(0).indexOf(':');
            Basis basis = Basis.of(words.get(1));
            StageRecord.Builder builder = colon < 0
                    ? StageRecord.builder(AdoptionStage.of(words.get(0)), basis)
                    : StageRecord.builder(
                            ReportedAs.of(
                                    Code.of(words.get(0).substring(0, colon)),
                                    words.get(0).substring(colon + 1)),
                            basis);
            for (String date : words.subList(2, words.size())) {
                if (date.startsWith("<")) {
                    builder.notAfter(PartialDate.parse(date.substring(1)));
                } else if (date.startsWith(">")) {
                    builder.notBefore(PartialDate.parse(date.substring(1)));
                } else {
                    builder.date(PartialDate.parse(date));
                }
            }
            if (!scope.isEmpty()) {
                builder.scope(ScopeId.of(scope));
            }
            stages.add(builder.build());
        }
        return SmallCatalogue.caseStudy(id, "drones", "korea").stages(stages).build();
    }

    private static Catalogue catalogue(CaseStudy... cases) {
        return SmallCatalogue.head()
                .issued(PartialDate.parse("2020-12-31"))
                .crosswalks(List.of(
                        Crosswalk.builder(Code.of("levels"))
                                .order(List.of("one", "two", "three"))
                                .rows(List.of(Crosswalk.Row.unmapped("gone", Text.english("an end"))))
                                .build(),
                        Crosswalk.builder(Code.of("rows"))
                                .rows(List.of(
                                        Crosswalk.Row.unmapped("low", Text.english("first")),
                                        Crosswalk.Row.unmapped("", Text.english("no answer")),
                                        Crosswalk.Row.unmapped("high", Text.english("second"))))
                                .build()))
                .caseStudies(List.of(cases))
                .build();
    }

    private static String classified(TimeToStage question, String records) {
        CaseTime one = question.of(catalogue(caseOf("one", records))).cases().get(0);
        String time = one.time()
                .map(interval -> interval.isExact()
                        ? " " + Math.round(interval.by().getAsDouble())
                        : " ("
                                + (interval.after().isPresent()
                                        ? "" + Math.round(interval.after().getAsDouble())
                                        : "-")
                                + ","
                                + (interval.by().isPresent()
                                        ? "" + Math.round(interval.by().getAsDouble())
                                        : "-")
                                + "]")
                .orElse("");
        return one.kind().name()
                + one.leftOut().map(reason -> " " + reason.name()).orElse("")
                + time;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("fromPilot")
    void fromPilotToDeployed(String records, String expected) {
        TimeToStage question =
                TimeToStage.to(DEPLOYED).from(TimeOrigin.stage(PILOT)).competing(List.of(ABANDONED));
        assertThat(classified(question, records)).isEqualTo(expected);
    }

    static Stream<Arguments> fromPilot() {
        return Stream.of(
                arguments("", "LEFT_OUT NO_RECORD"),
                arguments("unknown observed 2020", "LEFT_OUT NO_RECORD"),
                arguments("levels:one began 2020-01-01", "LEFT_OUT NO_RECORD"),
                arguments("pilot began 2020-01-01", "RIGHT_CENSORED (365,-]"),
                arguments("pilot began 2020-01-01, deployed began 2020-02-01", "EVENT 31"),
                arguments("pilot began 2020-01-01, deployed began 2020-01-01", "EVENT 0"),
                arguments("pilot began 2020-01-01, deployed-limited began 2020-02-01", "EVENT 31"),
                // full operation, or retirement, came after operation of some extent
                arguments("pilot began 2020-01-01, deployed-full began 2020-02-01", "INTERVAL (0,31]"),
                arguments("pilot began 2020-01-01, retired began 2020-02-01", "INTERVAL (0,31]"),
                arguments("pilot began 2020-01-01, deployed observed 2020-02-01", "INTERVAL (0,31]"),
                arguments("pilot began 2020-01-01, deployed began 2020-02", "INTERVAL (30,59]"),
                arguments(
                        "pilot began 2020-01-01, pilot observed 2020-02-10, deployed observed 2020-03-01",
                        "INTERVAL (40,60]"),
                arguments("pilot began 2020-01-01, deployed observed", "INTERVAL (0,365]"),
                arguments("pilot began 2020-01-01, deployed expected 2020-03-01", "RIGHT_CENSORED (365,-]"),
                arguments("pilot began 2020-01-01, deployed began 2021-03-01", "RIGHT_CENSORED (365,-]"),
                arguments("pilot began 2020-01-01, abandoned began 2020-01-11", "COMPETING 10"),
                arguments("pilot began 2020-01-01, abandoned observed 2020-01-11", "COMPETING (0,10]"),
                arguments(
                        "pilot began 2020-01-01, abandoned began 2020-01-11, deployed began 2020-02-01",
                        "COMPETING 10"),
                arguments("pilot began 2020-01-01, deployed began 2020-02-01, abandoned began 2020-03-01", "EVENT 31"),
                // the order is open: the case is taken to have gone forward
                arguments(
                        "pilot began 2020-01-01, deployed observed 2020, abandoned observed 2020-06-01",
                        "INTERVAL (0,152]"),
                arguments("pilot began 2020-01-01, suspended began 2020-01-11", "RIGHT_CENSORED (365,-]"),
                arguments("exploring began 2020-01-01", "LEFT_OUT NO_ORIGIN"),
                arguments("pilot began 2020-01, deployed began 2020-03-01", "LEFT_OUT ORIGIN_NOT_EXACT"),
                arguments("pilot observed 2020-01-01, deployed began 2020-03-01", "LEFT_OUT ORIGIN_NOT_EXACT"),
                arguments("deployed began 2020-03-01", "LEFT_OUT ORIGIN_NOT_EXACT"),
                arguments("abandoned began 2019-01-01, pilot began 2020-01-01", "LEFT_OUT END_BEFORE_ORIGIN"),
                // no record names the day, whatever the bounds leave
                arguments("pilot began 2020-01-01, deployed began 2020, abandoned began 2020-01-02", "INTERVAL (0,1]"),
                arguments("pilot began 2020-01-01, deployed observed 2020-01-02", "INTERVAL (0,1]"),
                arguments("pilot began 2020-01-01, deployed observed 2020-01-01", "INTERVAL (-1,0]"),
                arguments("pilot began 2020-01-01, deployed began >2020-01-05 <2020-01-05", "EVENT 4"),
                arguments("pilot began 2020-01-01, abandoned observed 2020-01-02", "COMPETING (0,1]"),
                // the first part that is deployed counts; the end of a part is not that of the whole
                arguments(
                        "pilot began 2020-01-01, @north deployed began 2020-02-01, @south deployed began 2020-01-21",
                        "EVENT 20"),
                arguments(
                        "pilot began 2020-01-01, @north deployed-full began 2020-02-01, @south pilot began 2020-03-01",
                        "EVENT 31"),
                arguments("pilot began 2020-01-01, @north abandoned began 2020-02-01", "RIGHT_CENSORED (365,-]"),
                arguments(
                        "pilot began 2020-01-01, @north deployed began 2020-02-01, @south deployed observed 2020-03-01",
                        "INTERVAL (0,31]"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("onTheCalendar")
    void toDeployedOnTheCalendar(String records, String expected) {
        assertThat(classified(TimeToStage.to(DEPLOYED).from(CALENDAR), records)).isEqualTo(expected);
    }

    static Stream<Arguments> onTheCalendar() {
        return Stream.of(
                arguments("deployed began 2020-02-01", "EVENT 31"),
                arguments("deployed began 2019-12-31", "EVENT -1"),
                arguments("deployed observed 2020", "LEFT_CENSORED (-,365]"),
                arguments("pilot observed 2019, deployed observed 2020", "INTERVAL (-365,365]"),
                arguments("pilot observed 2020-03, deployed observed 2020", "INTERVAL (60,365]"),
                arguments("pilot observed 2020-02-01", "RIGHT_CENSORED (31,-]"),
                arguments("pilot observed >2020-02-01 <2020-03-01", "RIGHT_CENSORED (31,-]"),
                arguments("pilot observed", "LEFT_OUT NOTHING_KNOWN"),
                arguments("suspended observed 2020", "LEFT_OUT NOTHING_KNOWN"),
                arguments("deployed observed <2020-02-01", "LEFT_CENSORED (-,31]"),
                // that the issue leaves one day of a year does not name it
                arguments("pilot observed 2020-12-30, deployed began 2020-12", "INTERVAL (364,365]"));
    }

    @ParameterizedTest(name = "to {0}: {1}: {2}")
    @MethodSource("otherTargets")
    void fromTheFirstRecord(String target, String records, String expected) {
        assertThat(classified(TimeToStage.to(Milestone.parse(target)), records)).isEqualTo(expected);
    }

    static Stream<Arguments> otherTargets() {
        return Stream.of(
                arguments("deployed", "exploring observed 2020-01-01, deployed began 2020-02-01", "EVENT 31"),
                arguments("deployed", "exploring began 2020, deployed began 2020-02-01", "LEFT_OUT ORIGIN_NOT_EXACT"),
                arguments("deployed", "exploring observed", "LEFT_OUT NO_ORIGIN"),
                arguments("deployed-full", "deployed began 2020-01-01, deployed-full began 2020-02-01", "EVENT 31"),
                // deployed does not say that it was not in full
                arguments(
                        "deployed-full",
                        "pilot began 2020-01-01, deployed observed 2020-01-21, deployed-full observed 2020-02-01",
                        "INTERVAL (0,31]"),
                arguments(
                        "deployed-full",
                        "pilot began 2020-01-01, deployed-limited observed 2020-01-21, deployed-full observed 2020-02-01",
                        "INTERVAL (20,31]"),
                arguments(
                        "retired",
                        "deployed began 2020-01-01, suspended observed 2020-01-21, retired observed 2020-02-01",
                        "INTERVAL (20,31]"),
                arguments("suspended", "deployed began 2020-01-01, suspended began 2020-02-01", "EVENT 31"),
                arguments("levels:two", "levels:one began 2020-01-01, levels:two began 2020-02-01", "EVENT 31"),
                arguments(
                        "levels:two", "levels:one began 2020-01-01, levels:three began 2020-02-01", "INTERVAL (0,31]"),
                arguments(
                        "levels:two",
                        "levels:one began 2020-01-01, levels:gone began 2020-02-01",
                        "RIGHT_CENSORED (365,-]"),
                arguments(
                        "levels:gone",
                        "levels:one began 2020-01-01, levels:three observed 2020-01-21, levels:gone observed 2020-02-01",
                        "INTERVAL (20,31]"),
                arguments("rows:high", "rows:low began 2020-01-01, rows:high began 2020-02-01", "EVENT 31"),
                arguments("rows:low", "rows:high observed 2020-02-01", "LEFT_OUT FIRST_SEEN_AT_TARGET"),
                // what is first seen at the target carries no time
                arguments("deployed", "deployed began 2020-02-01", "LEFT_OUT FIRST_SEEN_AT_TARGET"),
                arguments("deployed", "deployed-full observed 2020-02-01", "LEFT_OUT FIRST_SEEN_AT_TARGET"),
                arguments(
                        "deployed",
                        "@north deployed began 2020-02-01, pilot began 2020-03-01",
                        "LEFT_OUT FIRST_SEEN_AT_TARGET"),
                arguments("deployed", "pilot began 2020-02-01, deployed began 2020-02-01", "EVENT 0"),
                arguments("other:two", "other:one began 2020-01-01, other:two began 2020-02-01", "EVENT 31"),
                arguments(
                        "other:two",
                        "other:one began 2020-01-01, other:two observed 2020-02-01",
                        "LEFT_CENSORED (-,31]"));
    }

    @Test
    void factsAfterTheDayDoNotCount() {
        TimeToStage question =
                TimeToStage.to(DEPLOYED).from(TimeOrigin.stage(PILOT)).asOf(LocalDate.of(2020, 1, 21));

        assertThat(classified(question, "pilot began 2020-01-01, deployed began 2020-02-01"))
                .isEqualTo("RIGHT_CENSORED (20,-]");
        assertThat(classified(question, "pilot began 2020-02-01")).isEqualTo("LEFT_OUT NO_RECORD");
    }

    @Test
    void aCatalogueKnowsNothingAfterItsIssue() {
        StageTimes times = TimeToStage.to(DEPLOYED)
                .from(TimeOrigin.stage(PILOT))
                .asOf(LocalDate.of(2100, 1, 1))
                .of(catalogue(caseOf("one", "pilot began 2020-01-01")));

        assertThat(times.asOf()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(times.cases().get(0).time()).contains(TimeInterval.after(365));
    }

    @ParameterizedTest(name = "{0}: {1}, on the calendar {2}")
    @MethodSource("astrideOfTheDay")
    void whatMayHaveComeAfterTheDayHadNotComeByIt(String records, String fromPilot, String calendar) {
        TimeToStage question = TimeToStage.to(DEPLOYED)
                .from(TimeOrigin.stage(PILOT))
                .competing(List.of(ABANDONED))
                .asOf(LocalDate.of(2020, 6, 30));

        assertThat(classified(question, records)).isEqualTo(fromPilot);
        assertThat(classified(question.from(CALENDAR), records)).isEqualTo(calendar);
    }

    static Stream<Arguments> astrideOfTheDay() {
        return Stream.of(
                arguments(
                        "pilot began 2020-01-11, deployed began 2020", "RIGHT_CENSORED (0,-]", "RIGHT_CENSORED (10,-]"),
                arguments(
                        "pilot began 2020-01-11, deployed began >2020-06-01 <2020-07-31",
                        "RIGHT_CENSORED (141,-]",
                        "RIGHT_CENSORED (151,-]"),
                arguments("pilot began 2020-01-11, deployed observed", "RIGHT_CENSORED (0,-]", "RIGHT_CENSORED (10,-]"),
                arguments(
                        "pilot began 2020-01-11, abandoned began >2020-06-01 <2020-07-31",
                        "RIGHT_CENSORED (141,-]",
                        "RIGHT_CENSORED (151,-]"),
                arguments("deployed observed 2020", "LEFT_OUT ORIGIN_NOT_EXACT", "LEFT_OUT NOTHING_KNOWN"));
    }

    @Test
    void whatEndedBeforeItWasSeenCarriesNoTimeFromTheFirstRecord() {
        TimeToStage question = TimeToStage.to(DEPLOYED).competing(List.of(ABANDONED));

        assertThat(classified(question, "abandoned began 2020-02-01")).isEqualTo("LEFT_OUT FIRST_SEEN_AT_END");
        assertThat(classified(question, "exploring observed 2020-02-01, abandoned began 2020-02-01"))
                .isEqualTo("COMPETING 0");
    }

    @Test
    void anEndThatBoundsTheTargetIsAmongItsRecords() {
        String records = "pilot began 2020-01-01, deployed began 2020, abandoned began 2020-01-02";
        CaseTime one = TimeToStage.to(DEPLOYED)
                .from(TimeOrigin.stage(PILOT))
                .competing(List.of(ABANDONED))
                .of(catalogue(caseOf("one", records)))
                .cases()
                .get(0);

        assertThat(one.records()).containsAll(caseOf("one", records).stages());
    }

    @Test
    void aCaseCanBeFollowedToItsLastRecord() {
        TimeToStage question =
                TimeToStage.to(DEPLOYED).from(TimeOrigin.stage(PILOT)).followUp(TimeToStage.FollowUp.LAST_RECORD);

        assertThat(classified(question, "pilot began 2020-01-01, pilot observed 2020-02"))
                .isEqualTo("RIGHT_CENSORED (31,-]");
    }

    @Test
    void explainsEachCaseByItsRecords() {
        StageTimes times = TimeToStage.to(DEPLOYED)
                .from(TimeOrigin.stage(PILOT))
                .of(catalogue(
                        caseOf("port", "pilot began 2020-01-01, deployed began 2020-02-01"),
                        caseOf("pier", "pilot began 2020-01-01, deployed observed 2020-02-01"),
                        caseOf("dock", "exploring began 2020-01-01")));

        CaseTime port = times.explain(CaseStudyId.of("port")).orElseThrow();
        assertThat(port.explanation()).isEqualTo("port reached deployed at day 31, counted from 2020-01-01");
        assertThat(port.originRecords()).containsExactly(port(times, 0));
        assertThat(port.records()).containsExactly(port(times, 1));
        assertThat(times.explain(CaseStudyId.of("pier")).orElseThrow().explanation())
                .isEqualTo("pier reached deployed after day 0 and by day 31, counted from 2020-01-01");
        assertThat(times.explain(CaseStudyId.of("dock")).orElseThrow().explanation())
                .isEqualTo("dock is left out: it is not recorded to have reached the origin");
        assertThat(times.explain(CaseStudyId.of("none"))).isEmpty();
        assertThat(times.leftOut()).isEqualTo(Map.of(CaseTime.Reason.NO_ORIGIN, 1L));
        assertThat(times.count(CaseTime.Kind.EVENT)).isEqualTo(1);
    }

    private static StageRecord port(StageTimes times, int record) {
        assertThat(times.cases()).hasSize(3);
        return caseOf("port", "pilot began 2020-01-01, deployed began 2020-02-01")
                .stages()
                .get(record);
    }

    @Test
    void refusesDifferencesOfIntervalsAndOffersWhatCanBeAsked() {
        Catalogue catalogue = catalogue(
                caseOf("a", "pilot observed 2019, deployed observed 2020"),
                caseOf("b", "pilot began 2020-01-01, deployed began 2020-02-01"));
        TimeToStage question = TimeToStage.to(DEPLOYED).from(TimeOrigin.stage(PILOT));

        for (ThrowingCallable estimate : List.<ThrowingCallable>of(
                () -> question.of(catalogue).subjects(),
                () -> question.of(catalogue).turnbull())) {
            assertThatThrownBy(estimate).isInstanceOfSatisfying(RefusedException.class, refusal -> {
                assertThat(refusal.obstacles())
                        .containsExactly(new RefusedException.Obstacle(RefusedException.Reason.ORIGIN_NOT_EXACT, 1, 2));
                assertThat(refusal.offers())
                        .containsExactly(RefusedException.Offer.CALENDAR, RefusedException.Offer.EXACT_ORIGINS);
                assertThat(refusal)
                        .hasMessage(
                                "refused: 1 of 2 cases: the origin is known only to lie between two days, and"
                                        + " differences of such ends are not data. Possible instead: when the target was"
                                        + " reached, on the calendar, which needs no origin; only the cases whose origin is exact");
            });
        }
        assertThat(question.withExactOriginsOnly().of(catalogue).subjects().size())
                .isEqualTo(1);
        assertThat(question.from(CALENDAR)
                        .of(catalogue)
                        .turnbull()
                        .get(Subjects.ALL)
                        .intervals())
                .isEqualTo(2);
    }

    /** Returns what is offered by the refusal of an estimate. */
    private static List<RefusedException.Offer> offers(ThrowingCallable estimate) {
        return catchThrowableOfType(RefusedException.class, estimate).offers();
    }

    @Test
    void offersExactOriginsWithTurnbullsEstimateWhereExactOriginsAloneWouldBeRefusedToo() {
        Catalogue catalogue = catalogue(
                caseOf("a", "pilot observed 2019, deployed observed 2020"),
                caseOf("b", "pilot began 2020-01-01, deployed observed 2020-02"));
        TimeToStage question = TimeToStage.to(DEPLOYED).from(TimeOrigin.stage(PILOT));

        assertThat(offers(() -> question.of(catalogue).subjects()))
                .containsExactly(RefusedException.Offer.CALENDAR, RefusedException.Offer.EXACT_ORIGINS_TURNBULL);
        StageTimes exact = question.withExactOriginsOnly().of(catalogue);
        assertThatThrownBy(exact::subjects).isInstanceOf(RefusedException.class);
        assertThat(exact.turnbull().get(Subjects.ALL).intervals()).isEqualTo(1);
    }

    @Test
    void theFollowUpThatHoldsIsThatOfTheQuestionElseThatOfItsOrigin() {
        TimeToStage question = TimeToStage.to(DEPLOYED);

        assertThat(question.following()).isEqualTo(TimeToStage.FollowUp.AS_OF);
        assertThat(question.from(CALENDAR).following()).isEqualTo(TimeToStage.FollowUp.LAST_RECORD);
        assertThat(question.from(CALENDAR).followUp(TimeToStage.FollowUp.AS_OF).following())
                .hasToString("as-of");
    }

    @Test
    void refusesExactEstimatesOfIntervalsAndOffersTurnbulls() {
        StageTimes times = TimeToStage.to(DEPLOYED)
                .from(CALENDAR)
                .competing(List.of(ABANDONED))
                .of(catalogue(
                        caseOf("a", "pilot observed 2019, deployed observed 2020"),
                        caseOf("b", "deployed observed 2020"),
                        caseOf("c", "pilot observed 2020-02-01, abandoned observed 2020-06-01")));

        assertThat(times.obstacles())
                .containsExactly(
                        new RefusedException.Obstacle(RefusedException.Reason.TARGET_NOT_EXACT, 1, 3),
                        new RefusedException.Obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, 1, 3),
                        new RefusedException.Obstacle(RefusedException.Reason.END_NOT_EXACT, 1, 3));
        assertThat(offers(times::subjects)).containsExactly(RefusedException.Offer.TURNBULL);
        assertThat(times.intervals().get(Subjects.ALL))
                .containsExactly(TimeInterval.between(-365, 365), TimeInterval.by(365), TimeInterval.after(31));
    }

    @Test
    void leavesOutAndTellsWhatCameToAnotherEndAtSomeTime() {
        StageTimes times = TimeToStage.to(DEPLOYED)
                .from(CALENDAR)
                .competing(List.of(ABANDONED))
                .of(catalogue(
                        caseOf("a", "abandoned observed 2020"),
                        caseOf("b", "pilot observed 2019, abandoned observed 2020"),
                        caseOf("c", "pilot observed")));

        assertThat(times.leftOut())
                .isEqualTo(Map.of(CaseTime.Reason.END_WITHOUT_BEGINNING, 1L, CaseTime.Reason.NOTHING_KNOWN, 1L));
        assertThat(times.explain(CaseStudyId.of("a")).orElseThrow().records()).hasSize(1);
        assertThat(times.obstacles())
                .containsExactly(new RefusedException.Obstacle(RefusedException.Reason.END_NOT_EXACT, 2, 3));
        assertThat(times.turnbull().get(Subjects.ALL).intervals()).isEqualTo(1);
    }

    @Test
    void whatCountsHasATimeAndWhatIsLeftOutAReason() {
        CaseTime event = TimeToStage.to(DEPLOYED)
                .from(CALENDAR)
                .of(catalogue(caseOf("a", "deployed began 2020")))
                .cases()
                .get(0);

        assertThatThrownBy(() -> new CaseTime(
                        event.id(),
                        CaseTime.Kind.LEFT_OUT,
                        event.leftOut(),
                        event.origin(),
                        event.time(),
                        event.cause(),
                        event.groups(),
                        event.originRecords(),
                        event.records()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a reason");
    }

    @Test
    void subjectsCarryCausesAndGroups() {
        CaseStudy a = caseOf("a", "pilot began 2020-01-01, deployed began 2020-02-01");
        CaseStudy b = caseOf("b", "pilot began 2020-01-01, abandoned began 2020-03-01").toBuilder()
                .nature(Nature.Listed.RESEARCH)
                .build();
        StageTimes times = TimeToStage.to(DEPLOYED)
                .from(TimeOrigin.stage(PILOT))
                .competing(List.of(ABANDONED))
                .by(Dimension.NATURE)
                .of(catalogue(a, b));

        Subjects subjects = times.subjects();
        assertThat(subjects.causes()).containsExactly("deployed", "abandoned");
        assertThat(subjects.groups()).containsExactly("research", "use");
        assertThat(subjects.overlapping()).isFalse();
        assertThat(SurvivalEstimate.cumulativeIncidence(subjects, ConfidenceTransform.LOG, 0.95))
                .extracting(SurvivalEstimate::group, SurvivalEstimate::cause, SurvivalEstimate::events)
                .containsExactly(
                        tuple("research", "deployed", 0L),
                        tuple("research", "abandoned", 1L),
                        tuple("use", "deployed", 1L),
                        tuple("use", "abandoned", 0L));
    }

    @Test
    void aCatalogueWithoutAnIssueDateNeedsADay() {
        Catalogue undated = Catalogue.builder(CatalogueId.of("undated"), Text.english("Undated"))
                .build();

        assertThatThrownBy(() -> TimeToStage.to(DEPLOYED).of(undated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issue date");
        assertThat(TimeToStage.to(DEPLOYED)
                        .asOf(LocalDate.of(2020, 1, 1))
                        .of(undated)
                        .subjects()
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deplyed", "unknown", "no rung", ":word", "a b:word", "scheme:"})
    void aMilestoneIsARungOrAWordOfAScheme(String text) {
        assertThatThrownBy(() -> Milestone.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMilestoneIsSplitAtTheFirstColon() {
        Milestone milestone = Milestone.parse("scheme:word: the second");

        assertThat(milestone.scheme()).contains(Code.of("scheme"));
        assertThat(milestone.word()).isEqualTo("word: the second");
        assertThat(Milestone.parse(milestone.toString())).isEqualTo(milestone);
        assertThat(Milestone.of(AdoptionStage.Listed.PILOT)).isEqualTo(PILOT);
    }

    @Test
    void theTargetDoesNotCompeteWithItself() {
        assertThatThrownBy(() -> TimeToStage.to(DEPLOYED).competing(List.of(DEPLOYED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
