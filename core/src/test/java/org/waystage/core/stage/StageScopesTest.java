package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.stage.Histories.answer;
import static org.waystage.core.stage.Histories.day;
import static org.waystage.core.stage.Histories.history;
import static org.waystage.core.stage.Histories.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/** How the scopes of a case and its whole speak for the case together. */
class StageScopesTest {
    private static final String ISSUED = "2026-11-25";

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "deployed-limited, pilot",
        "deployed, deployed-limited",
        "pilot, proof-of-concept",
        "proof-of-concept, development",
        "development, planned",
        "planned, exploring",
        "exploring, suspended",
        "suspended, discontinued",
        "discontinued, retired",
        "retired, abandoned",
        "abandoned, concluded",
        "concluded, not-planned",
        "not-planned, later-rung",
        "later-rung, ?",
        "?, unknown"
    })
    void theFurthestThatAScopeHoldsSpeaks(String further, String other) {
        String one = "observed %s 2019 @port".formatted(further);
        String two = "observed %s 2019 @depot".formatted(other);
        StageAnswer expected = answer(further.equals("?") ? "unmapped" : further);

        assertThat(history(one + ";" + two, ISSUED).current().answer()).isEqualTo(expected);
        assertThat(history(two + ";" + one, ISSUED).current().answer()).isEqualTo(expected);
        assertThat(history(one + ";" + two, ISSUED).possibleAsOf(day(ISSUED))).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a scope that is further speaks          | began pilot 2019; began deployed 2018 @port          | deployed
            the whole speaks where it is further    | began deployed 2018; began pilot 2019 @port          | deployed
            a scope has a history of its own        | began deployed 2018 @port; began pilot 2019 @depot   | deployed
            a scope's own record makes history      | began deployed 2018 @port; began pilot 2019 @port    | pilot
            a scope may go on when another ended    | began retired 2020 @port; began pilot 2019 @depot    | pilot
            nothing of the whole is no obstacle     | began pilot 2019 @port                               | pilot
            a rung of a scope stands before unknown | observed unknown 2020; observed exploring 2019 @port | exploring
            """)
    void eachScopeHasAHistoryOfItsOwn(String name, String records, String expected) {
        assertAnswer(records, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            full service of a scope is limited service of the whole | began deployed-full 2019 @port | deployed-limited
            though all scopes have it | began deployed-full 2019 @port; began deployed-full 2019 @depot | deployed-limited
            service of the whole stands before it | began deployed 2018; began deployed-full 2019 @port | deployed
            full service of the whole stays full  | began deployed-full 2018; began pilot 2019 @port    | deployed-full
            it stands before a pilot of the whole | began pilot 2020; began deployed-full 2019 @port | deployed-limited
            service of a scope stays service      | began deployed 2019 @port                           | deployed
            """)
    void fullServiceOfAScopeIsNoMoreThanLimitedServiceOfTheWhole(String name, String records, String expected) {
        assertAnswer(records, expected);
    }

    @Test
    void aScopeAloneIsAnsweredWhateverTheWholeHolds() {
        StageHistory history = history("began retired 2020; began deployed-full 2019 @port", ISSUED);

        assertThat(history.asOf(Optional.of(ScopeId.of("port")), day(ISSUED)).answer())
                .isEqualTo(answer("deployed-full"));
        assertThat(history.asOf(Optional.of(ScopeId.of("depot")), day(ISSUED)).answer())
                .isEqualTo(answer("not-yet"));
        assertThat(history.asOf(Optional.empty(), day(ISSUED)).answer()).isEqualTo(answer("retired"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a later end overrules                | began deployed 2019 @port; began retired 2020             | retired
            a later pause overrules              | began deployed 2019 @port; began suspended 2020           | suspended
            it overrules all scopes | began deployed 2019 @port; began pilot 2018 @depot; observed concluded 2020 | concluded
            a scope that comes after it speaks   | began retired 2019; began pilot 2020 @port                | pilot
            one after and one before | began retired 2019; began pilot 2020 @port; began deployed 2018 @depot | pilot
            an end whose order is open overrules | began deployed 2020-03 @port; observed retired 2020       | retired
            and so on the same day               | began deployed 2020-03-14 @port; began retired 2020-03-14 | retired
            an end that the whole overcame does not | began retired 2019; began exploring 2021; began deployed 2018 @port | deployed
            an end of another scope does not     | began retired 2020 @port; began deployed 2018 @depot      | deployed
            no plan of the whole does            | began not-planned 2020; began deployed 2019 @port         | deployed
            a scope last seen after it speaks | began retired 2019; began deployed-limited 2020 @port; observed deployed ..2021 @port | deployed
            an undated end leaves the order open | observed discontinued; began deployed 2019 @port | discontinued
            """)
    void aLaterPauseOrEndOfTheWholeOverrulesItsScopes(String name, String records, String expected) {
        assertAnswer(records, expected);
    }

    @Test
    void beforeTheEndOfTheWholeItsScopesSpeak() {
        StageHistory history = history("began deployed 2019 @port; began retired 2021", ISSUED);

        assertThat(history.asOf(day("2020")).answer()).isEqualTo(answer("deployed"));
        assertThat(history.asOf(day("2021")).answer()).isEqualTo(answer("retired"));
    }

    private static void assertAnswer(String records, String expected) {
        StageHistory history = history(records, ISSUED);

        assertThat(history.current().answer()).isEqualTo(answer(expected));
        assertThat(history.possibleAsOf(day(ISSUED))).contains(answer(expected));
    }

    @Test
    void theAnswerRestsOnTheRecordsOfTheScopeThatSpeaks() {
        EvidencedStage state = history("began pilot 2024; began deployed-full 2019 @port", ISSUED)
                .current();

        assertThat(state.records()).containsExactlyElementsOf(records("began deployed-full 2019 @port"));
        assertThat(state.evidence()).contains(PartialDate.of(2019));
    }

    @Test
    void theAnswerRestsOnEachPartThatHoldsItSoThatTheLastSightIsShown() {
        String early = "observed pilot 2018 @port";
        String late = "observed pilot 2024 @depot";
        String whole = "observed pilot 2020";

        for (String order : new String[] {early + ";" + late + ";" + whole, whole + ";" + late + ";" + early}) {
            EvidencedStage state = history(order, ISSUED).current();
            assertThat(state.records()).containsExactlyInAnyOrderElementsOf(records(order));
            assertThat(state.evidence()).contains(PartialDate.of(2024));
        }
    }

    @Test
    void ofTwoUnlistedStagesTheSameSpeaksInWhateverOrderTheyStand() {
        for (String scope : new String[] {"", " @port"}) {
            String one = "observed rung-a 2019";
            String two = "observed rung-b 2019" + scope;
            assertThat(history(one + ";" + two, ISSUED).current().answer())
                    .isEqualTo(history(two + ";" + one, ISSUED).current().answer());
        }
        assertThat(history("observed rung-a 2019 @port; observed rung-b 2019 @depot", ISSUED)
                        .current()
                        .answer())
                .isEqualTo(history("observed rung-b 2019 @depot; observed rung-a 2019 @port", ISSUED)
                        .current()
                        .answer());
    }

    @Test
    void manyScopesThatAgreeTakeTimeThatGrowsWithTheirNumber() {
        List<StageRecord> records = ofScopes(50_000, Basis.Listed.BEGAN, AdoptionStage.Listed.PILOT, "2020");
        StageHistory history = StageHistory.of(records, Optional.of(PartialDate.parse(ISSUED)));

        assertThat(history.current().records()).containsExactlyElementsOf(records);
    }

    @Test
    void plansOfManyScopesTakeTimeThatGrowsWithTheirNumber() {
        List<StageRecord> plans = ofScopes(50_000, Basis.Listed.EXPECTED, AdoptionStage.Listed.DEPLOYED, "2021");
        List<StageRecord> records = new ArrayList<>(plans);
        records.addAll(ofScopes(50_000, Basis.Listed.BEGAN, AdoptionStage.Listed.PILOT, "2020"));
        StageHistory history = StageHistory.of(records, Optional.of(PartialDate.parse(ISSUED)));

        assertThat(history.overduePlans()).isEqualTo(plans);
        assertThat(history.openPlans(day("2020-06-01"))).isEqualTo(plans);
    }

    private static List<StageRecord> ofScopes(int count, Basis basis, AdoptionStage stage, String date) {
        return IntStream.range(0, count)
                .mapToObj(i -> StageRecord.builder(stage, basis)
                        .date(PartialDate.parse(date))
                        .scope(ScopeId.of("s" + i))
                        .build())
                .toList();
    }
}
