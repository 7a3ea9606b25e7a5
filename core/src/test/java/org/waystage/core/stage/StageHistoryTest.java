package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.stage.Histories.answer;
import static org.waystage.core.stage.Histories.day;
import static org.waystage.core.stage.Histories.history;
import static org.waystage.core.stage.Histories.record;
import static org.waystage.core.stage.Histories.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/** The recorded stage of one scope as of a day, sentence by sentence of section 4 of the design. */
class StageHistoryTest {
    private static final String ISSUED = "2026-11-25";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no record is not yet                | 2026       |                                              | not-yet
            before its first record is not yet  | 2018-12-31 | began pilot 2019-03-14                       | not-yet
            a day counts from itself on         | 2019-03-14 | began pilot 2019-03-14                       | pilot
            a day does not count before itself  | 2019-03-13 | began pilot 2019-03-14                       | not-yet
            a month counts from its last day on | 2019-03-31 | began pilot 2019-03                          | pilot
            a month does not count before       | 2019-03-30 | began pilot 2019-03                          | not-yet
            a year counts from its last day on  | 2019-12-31 | observed pilot 2019                          | pilot
            a year does not count before        | 2019-12-30 | observed pilot 2019                          | not-yet
            the last record speaks              | 2021       | began pilot 2019; began deployed 2020        | deployed
            until then the one before speaks    | 2020-12-30 | began pilot 2019; began deployed 2020        | pilot
            going back is allowed               | 2021       | began deployed 2019; began pilot 2020        | pilot
            a case may start again              | 2021       | began retired 2019; began exploring 2020     | exploring
            observed counts like began          | 2021       | began deployed 2019; observed pilot 2020     | pilot
            an end may be overcome              | 2021       | observed abandoned 2019; observed pilot 2020 | pilot
            """)
    void theNewestRecordThatCountsSpeaks(String name, String asOf, String records, String expected) {
        assertAnswer(records, asOf, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a month within the year leaves it open   | began pilot 2019-03; observed deployed 2019        | deployed
            the furthest speaks whatever its date    | began deployed 2019-03; observed pilot 2019        | deployed
            the same day leaves the order open       | began pilot 2019-03-14; began deployed 2019-03-14  | deployed
            an end stands further down than service  | observed retired 2019; observed deployed 2019      | retired
            of two ends the one further down speaks  | observed abandoned 2019; observed concluded 2019   | abandoned
            a pause stands above an end              | observed suspended 2019; observed concluded 2019   | concluded
            not planned is the first row             | observed exploring 2019; observed not-planned 2019 | exploring
            what ends before the newest is history   | began deployed 2019-02; began pilot 2019-03        | pilot
            ending on its first day is not before it | began deployed 2019-03-01; began pilot 2019-03     | deployed
            a chain: only what ends before e is past | observed retired 2018; observed deployed 2018-01..2019-06; observed pilot 2019-05..2019-07 | deployed
            """)
    void amongRecordsWhoseOrderIsOpenTheOneFurthestDownTheTableSpeaks(String name, String records, String expected) {
        assertAnswer(records, "2020", expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown speaks where it is alone        | observed unknown 2019                             | unknown
            unmapped speaks where it is alone       | observed ? 2019                                   | unmapped
            unknown is silent beside a rung         | observed unknown 2019; observed exploring 2019    | exploring
            unmapped is silent beside a rung        | observed ? 2019; observed not-planned 2019        | not-planned
            unmapped says more than unknown         | observed ? 2019; observed unknown 2019            | unmapped
            a newer unknown makes the rung history  | observed pilot 2018; observed unknown 2019        | unknown
            a newer unmapped makes the rung history | observed pilot 2018; observed ? 2019              | unmapped
            an unlisted stage is kept               | observed later-rung 2019                          | later-rung
            an unlisted stage is silent beside one  | observed later-rung 2019; observed exploring 2019 | exploring
            an unlisted stage says more than others | observed later-rung 2019; observed ? 2019         | later-rung
            """)
    void unknownAndUnmappedSpeakOnlyWhereNoRungStands(String name, String records, String expected) {
        assertAnswer(records, "2020", expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a year that is not over counts from the issue date on | 2026-11-25 | observed pilot 2026          | pilot
            and not before it                                     | 2026-11-24 | observed pilot 2026          | not-yet
            an open end counts from the issue date on             | 2026-11-25 | observed pilot 2019..        | pilot
            and not before                                        | 2026-11-24 | observed pilot 2019..        | not-yet
            an end beyond the issue date is capped                | 2026-11-25 | observed pilot 2019..2030    | pilot
            both bounds count as earliest and latest              | 2020-03-31 | observed pilot 2019..2020-03 | pilot
            and not before the latest                             | 2020-03-30 | observed pilot 2019..2020-03 | not-yet
            a latest day alone is enough                          | 2020-12-31 | observed pilot ..2020        | pilot
            and not before it                                     | 2020-12-30 | observed pilot ..2020        | not-yet
            an open beginning makes nothing history | 2021 | observed pilot 2019; observed deployed ..2020 | deployed
            an open beginning is history for what comes after | 2022 | observed pilot 2021; observed deployed ..2020 | pilot
            a lower bound makes what ends before it history | 2026-11-25 | began deployed 2018; observed pilot 2019.. | pilot
            a lower bound leaves the order to what ends after it | 2026-11-25 | began pilot 2020; observed exploring 2019.. | pilot
            """)
    void boundsAreEarliestAndLatestAndTheIssueDateCaps(String name, String asOf, String records, String expected) {
        assertAnswer(records, asOf, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an undated record counts from the issue date on | 2026-11-25 | observed pilot | pilot
            and after it                                    | 2030       | observed pilot | pilot
            and not before                                  | 2026-11-24 | observed pilot | not-yet
            of two the one further down the table speaks    | 2026-11-25 | observed pilot; observed deployed | deployed
            it is silent beside a dated record              | 2026-11-25 | observed deployed; began pilot 2001 | pilot
            it is silent beside a dated unknown | 2026-11-25 | observed deployed; observed unknown 2001 | unknown
            it is silent beside a record with one bound     | 2026-11-25 | observed deployed; began pilot 2019.. | pilot
            a plan does not silence it | 2026-11-25 | observed pilot; expected deployed 2025 | pilot
            a record after the issue date does not silence it | 2026-11-25 | observed pilot; began deployed 2027 | pilot
            """)
    void aRecordWithoutDateCountsFromTheIssueDateOnWhereNoOtherDoes(
            String name, String asOf, String records, String expected) {
        assertAnswer(records, asOf, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plan is no state                  | 2026-11-25 | expected deployed 2020                   | not-yet
            nor after its date                  | 2030       | expected deployed 2020                   | not-yet
            nor beside a fact                   | 2026-11-25 | began pilot 2019; expected deployed 2020 | pilot
            nor without a date                  | 2026-11-25 | expected deployed                        | not-yet
            a beginning after the issue date does not count | 2030 | began deployed 2026-11-26 | not-yet
            nor does an observation             | 2030       | observed deployed 2027                   | not-yet
            nor bounds that begin after it      | 2030       | observed deployed 2026-12..              | not-yet
            nor does it make others history     | 2030       | began pilot 2019; began deployed 2027    | pilot
            the issue date itself counts        | 2026-11-25 | began deployed 2026-11-25                | deployed
            a month that has begun counts       | 2026-11-25 | began deployed 2026-11                   | deployed
            an unlisted basis is not understood | 2026-11-25 | rumoured deployed 2019                   | not-yet
            """)
    void plansAndFactsAfterTheIssueDateNeverCount(String name, String asOf, String records, String expected) {
        assertAnswer(records, asOf, expected);
    }

    @ParameterizedTest(name = "bounds the wrong way round: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            are read as the span between them | 2026-11-25 | observed pilot 2025..2010 | pilot
            count from the later one on       | 2024-12-31 | observed pilot 2025..2010 | not-yet
            count though one lies after the issue date | 2026-11-25 | observed pilot 2030..2020 | pilot
            do not silence what else is recorded | 2024-12-31 | observed deployed 2019; observed pilot 2025..2010 | deployed
            """)
    void reversedBoundsLoseNothing(String name, String asOf, String records, String expected) {
        assertAnswer(records, asOf, expected);
    }

    private static void assertAnswer(String records, String asOf, String expected) {
        StageHistory history = history(records, ISSUED);

        assertThat(history.asOf(day(asOf)).answer()).isEqualTo(answer(expected));
        assertThat(history.asOf(Optional.empty(), day(asOf)).answer()).isEqualTo(answer(expected));
        assertThat(history.possibleAsOf(day(asOf))).contains(answer(expected));
    }

    @ParameterizedTest(name = "issued {0}, as of {1}")
    @CsvSource({
        "2026, 2026-12-31, pilot",
        "2026, 2026-12-30, not-yet",
        "2026-11, 2026-11-30, pilot",
        "2026-11, 2026-11-29, not-yet"
    })
    void aPartialIssueDateCapsAtItsLatestDay(String issued, LocalDate asOf, String expected) {
        assertThat(history("observed pilot 2019..", issued).asOf(asOf).answer()).isEqualTo(answer(expected));
        assertThat(history("observed pilot", issued).asOf(asOf).answer()).isEqualTo(answer(expected));
    }

    @Test
    void theCurrentStageIsThatAsOfTheIssueDate() {
        StageHistory history = history("began pilot 2019; observed deployed 2026", ISSUED);

        assertThat(history.current()).isEqualTo(history.asOf(day(ISSUED)));
        assertThat(history.current().stage()).contains(AdoptionStage.Listed.DEPLOYED);
        assertThat(history.current().phase()).contains(Phase.OPERATION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a date counts              | began pilot 2019                            | pilot
            a latest day counts        | observed pilot ..2019                       | pilot
            no date never counts       | observed pilot                              | not-yet
            no latest day never counts | observed pilot 2019..                       | not-yet
            nor beside another         | began exploring 2018; observed pilot 2019.. | exploring
            """)
    void withoutAnIssueDateOnlyWhatHasALatestDayCounts(String name, String records, String expected) {
        StageHistory history = history(records, null);

        assertThat(history.current().answer()).isEqualTo(answer(expected));
        assertThat(history.asOf(LocalDate.of(9999, 12, 31)).answer()).isEqualTo(answer(expected));
        assertThat(history.asOf(LocalDate.MAX).answer()).isEqualTo(answer(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one record         | 2026 | began pilot 2018                       | began pilot 2018 | 2018
            not the one before | 2026 | began exploring 2017; began pilot 2018 | began pilot 2018 | 2018
            each that says the same | 2026 | observed pilot 2018; observed pilot 2018-03 | observed pilot 2018; observed pilot 2018-03 | 2018-03
            not one that is overlapped | 2026 | observed exploring 2018; observed pilot 2018-03 | observed pilot 2018-03 | 2018-03
            the latest of bounds | 2026 | observed pilot 2018..2019-02 | observed pilot 2018..2019-02 | 2019-02
            the earliest where there is no other | 2026 | observed pilot 2018.. | observed pilot 2018.. | 2018
            the later of bounds the wrong way round | 2026 | observed pilot 2025..2020 | observed pilot 2025..2020 | 2025
            the issue date where it is later | 2026 | observed pilot 2020..2030 | observed pilot 2020..2030 | 2026-11-25
            the issue date of those too | 2026 | observed pilot 2030..2020 | observed pilot 2030..2020 | 2026-11-25
            the date where it may be earlier | 2026 | observed pilot 2026 | observed pilot 2026 | 2026
            no date            | 2026 | observed pilot; observed exploring     | observed pilot   |      |
            nothing            | 2017 | observed pilot 2018                    |                  |      |
            """)
    void theAnswerCarriesItsRecordsAndTheDateOfItsEvidence(
            String name, String asOf, String records, String restsOn, String evidence) {
        EvidencedStage state = history(records, ISSUED).asOf(day(asOf));

        assertThat(state.records()).containsExactlyInAnyOrderElementsOf(records(restsOn));
        assertThat(state.evidence()).isEqualTo(Optional.ofNullable(evidence).map(PartialDate::parse));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2026-11", "2026, 2026-12-31"})
    void evidenceOfTheIssueDateItselfKeepsItsOwnDate(String issued, String date) {
        EvidencedStage state = history("observed pilot " + date, issued).current();

        assertThat(state.evidence()).contains(PartialDate.parse(date));
    }

    @Test
    void theTimelineHoldsEveryRecordInTheOrderOfTime() {
        StageHistory history = history(
                "observed pilot; expected deployed 2027; began pilot 2019; observed exploring ..2018;"
                        + " began exploring 2019; began deployed 2019-01-01; began deployed 2028",
                ISSUED);

        assertThat(history.timeline())
                .containsExactlyElementsOf(records(
                        "observed exploring ..2018; began deployed 2019-01-01; began exploring 2019; began pilot 2019;"
                                + " expected deployed 2027; began deployed 2028; observed pilot"));
    }

    @Test
    void theFactsByScopeLeaveOutPlansAndWhatLiesAfterTheIssueDate() {
        StageHistory history = history(
                "began pilot 2019 @port; began exploring 2018 @port; began deployed 2027;"
                        + " expected deployed 2020 @port; observed pilot 2020 @depot",
                ISSUED);

        assertThat(history.byScope().keySet())
                .containsExactly(Optional.of(ScopeId.of("port")), Optional.of(ScopeId.of("depot")));
        assertThat(history.byScope().get(Optional.of(ScopeId.of("port"))))
                .containsExactlyElementsOf(records("began exploring 2018 @port; began pilot 2019 @port"));
        assertThat(history("began pilot 2019 @port; began pilot 2019", ISSUED)
                        .byScope()
                        .keySet())
                .containsExactly(Optional.empty(), Optional.of(ScopeId.of("port")));
    }

    @Test
    void theWordOfAnotherSchemeIsKeptInTheRecord() {
        StageRecord record = record("observed ? 2019");

        assertThat(StageAnswer.of(record)).isEqualTo(StageAnswer.UNMAPPED);
        assertThat(StageHistory.of(List.of(record), Optional.empty()).current().records())
                .containsExactly(record);
    }
}
