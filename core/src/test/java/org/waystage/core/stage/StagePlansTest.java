package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.stage.Histories.history;
import static org.waystage.core.stage.Histories.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.value.PartialDate;

/** When a plan is met and when it is overdue. */
class StagePlansTest {
    private static final String ISSUED = "2026-11-25";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            its date has passed          | expected deployed 2025       | true
            its date has passed by a day | expected deployed 2026-11-24 | true
            its date is the issue date   | expected deployed 2026-11-25 | false
            its month is not over        | expected deployed 2026-11    | false
            its year is not over         | expected deployed 2026       | false
            its date is to come          | expected deployed 2027       | false
            its latest bound has passed  | expected deployed ..2025     | true
            its bounds have passed       | expected deployed 2020..2025 | true
            its latest bound is to come  | expected deployed 2020..2027 | false
            the later of its bounds is to come | expected deployed 2027..2020 | false
            the later of its bounds has passed | expected deployed 2025..2020 | true
            it has no latest day         | expected deployed 2020..     | false
            it has no date               | expected deployed            | false
            """)
    void aPlanIsOverdueWhenItsDateHasPassedAtTheIssueDate(String name, String plan, boolean overdue) {
        assertThat(history(plan, ISSUED).overduePlans()).isEqualTo(overdue ? records(plan) : records(null));
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(delimiter = '|', textBlock = """
            the rung itself meets it                | pilot            | began pilot 2020               | true
            a further rung meets it                 | pilot            | began deployed 2020            | true
            a rung before it does not               | pilot            | began proof-of-concept 2020    | false
            an observation meets it                 | pilot            | observed pilot 2020            | true
            a fact without date meets it            | pilot            | observed deployed              | true
            a fact before the plan meets it         | pilot            | observed pilot 2001            | true
            a fact after its date meets it          | pilot            | began pilot 2026-11            | true
            another plan does not                   | pilot            | expected deployed 2027         | false
            a fact after the issue date does not    | pilot            | began pilot 2027               | false
            retirement shows that it was in service | deployed         | observed retired 2025          | true
            retirement does not show full service   | deployed-full    | observed retired 2025          | false
            an end that tells nothing does not      | pilot            | observed discontinued 2025     | false
            abandoning it does not                  | deployed         | observed abandoned 2025        | false
            limited service meets service           | deployed         | observed deployed-limited 2025 | true
            service meets limited service           | deployed-limited | observed deployed 2025         | true
            service does not meet full service      | deployed-full    | observed deployed 2025         | false
            unknown does not                        | pilot            | observed unknown 2025          | false
            unmapped does not                       | pilot            | observed ? 2025                | false
            an unlisted basis does not              | pilot            | rumoured pilot 2020            | false
            a planned end is met by that end        | retired          | observed retired 2025          | true
            a planned end is not met by service     | retired          | observed deployed 2025         | false
            """)
    void aPlanIsMetByAnyFactOfItsRungOrFurther(String name, String planned, String fact, boolean met) {
        String plan = "expected " + planned + " 2021";

        assertThat(history(plan + ";" + fact, ISSUED).overduePlans()).isEqualTo(met ? records(null) : records(plan));
        assertThat(history(fact + ";" + plan, ISSUED).overduePlans()).isEqualTo(met ? records(null) : records(plan));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plan of a scope by that scope  | expected pilot 2021 @port | began pilot 2020 @port  | true
            a plan of a scope not by another | expected pilot 2021 @port | began pilot 2020 @depot | false
            a plan of a scope not by the whole, which may be another | expected pilot 2021 @port | began pilot 2020 | false
            a plan of the whole by a scope   | expected pilot 2021       | began pilot 2020 @port  | true
            full service of the whole not by full service of a scope | expected deployed-full 2021 | began deployed-full 2020 @port | false
            service of the whole by full service of a scope | expected deployed 2021 | began deployed-full 2020 @port | true
            full service of a scope by that scope | expected deployed-full 2021 @port | began deployed-full 2020 @port | true
            """)
    void aPlanIsMetWithinItsScope(String name, String plan, String fact, boolean met) {
        assertThat(history(plan + ";" + fact, ISSUED).overduePlans()).isEqualTo(met ? records(null) : records(plan));
    }

    @Test
    void overduePlansStandInTheOrderOfTheCase() {
        String records = "expected deployed 2025; began pilot 2020; expected deployed-full 2023; expected pilot 2019";

        assertThat(history(records, ISSUED).overduePlans())
                .containsExactlyElementsOf(records("expected deployed 2025; expected deployed-full 2023"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            expected deployed 2025       | 2025-12-31 | true
            expected deployed 2025       | 2026-01-01 | false
            expected deployed 2027       | 2026-11-25 | true
            expected deployed 2020..2027 | 2026-11-25 | true
            expected deployed 2020..     | 2026-11-25 | true
            expected deployed            | 2026-11-25 | true
            expected ? 2027              | 2026-11-25 | true
            expected rolling-out 2027    | 2026-11-25 | true
            expected pilot 2027; began deployed 2026-01 | 2026-11-25 | false
            began deployed 2026-01       | 2026-11-25 | false
            """)
    void aPlanIsOpenUntilItsTimeHasPassedOrItIsMet(String records, LocalDate day, boolean open) {
        assertThat(history(records, ISSUED).openPlans(day)).hasSize(open ? 1 : 0);
    }

    /** A plan of 2018 for 2023, met in 2023, and another of 2025 for 2030. */
    @ParameterizedTest
    @CsvSource({
        "2017-12-31, ''",
        "2018-06-30, expected deployed-limited 2023",
        "2020-01-01, expected deployed-limited 2023",
        "2023-03-31, expected deployed-limited 2023",
        "2023-04-01, ''",
        "2024-12-31, ''",
        "2025-01-01, expected deployed-full 2030",
        "2026-11-25, expected deployed-full 2030",
    })
    void aPlanIsOpenByWhatWasStatedAndHeldOnTheDay(LocalDate day, String open) {
        StageRecord first = Histories.record("expected deployed-limited 2023").toBuilder()
                .statedOn(PartialDate.of(2018))
                .build();
        StageRecord second = Histories.record("expected deployed-full 2030").toBuilder()
                .statedOn(PartialDate.of(2025))
                .build();
        StageHistory history = StageHistory.of(
                List.of(second, Histories.record("began deployed-limited 2023-04-01"), first),
                Optional.of(PartialDate.parse(ISSUED)));

        assertThat(history.openPlans(day))
                .extracting(plan -> plan.toBuilder().statedOn(Optional.empty()).build())
                .isEqualTo(open.isEmpty() ? List.of() : records(open));
    }

    @Test
    void aFactWithoutADateMeetsAPlanFromTheIssueDateOn() {
        StageHistory history = history("expected pilot 2027; observed deployed", ISSUED);

        assertThat(history.openPlans(LocalDate.of(2026, 11, 24))).hasSize(1);
        assertThat(history.openPlans(LocalDate.of(2026, 11, 25))).isEmpty();
    }

    @Test
    void openPlansStandInTheOrderOfTheirDates() {
        assertThat(history("expected deployed-full 2030; expected deployed; expected pilot 2027", ISSUED)
                        .openPlans(LocalDate.of(2026, 11, 25)))
                .containsExactlyElementsOf(
                        records("expected pilot 2027; expected deployed-full 2030; expected deployed"));
    }

    @Test
    void nothingIsOverdueWithoutAnIssueDate() {
        assertThat(history("expected deployed 1999", null).overduePlans()).isEmpty();
    }

    @Test
    void aPlanForWhatIsNotOnTheLadderIsNeverOverdue() {
        assertThat(history("expected later-rung 2020; expected ? 2020", ISSUED).overduePlans())
                .isEmpty();
    }

    @Test
    void aPartialIssueDateMakesOverdueOnlyWhatHasCertainlyPassed() {
        assertThat(history("expected deployed 2026-03", "2026").overduePlans()).isEmpty();
        assertThat(history("expected deployed 2025-12", "2026").overduePlans()).hasSize(1);
    }
}
