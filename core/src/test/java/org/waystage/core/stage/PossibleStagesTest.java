package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waystage.core.stage.Histories.day;
import static org.waystage.core.stage.Histories.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.stage.ChoicesOfDays.Held;
import org.waystage.core.value.PartialDate;

/** The stages that a case may have held: a table, and every choice of days on small calendars. */
class PossibleStagesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a beginning is what it is              | 2019-03-14 | began pilot 2019-03-14    | pilot
            and nothing before                     | 2019-03-13 | began pilot 2019-03-14    | not-yet
            within a year it may have begun or not | 2019-06-30 | began pilot 2019          | pilot not-yet
            on its last day it has                 | 2019-12-31 | began pilot 2019          | pilot
            an observed stage may have begun before | 2001       | observed pilot 2019-03-14 | pilot not-yet
            but holds on the day                   | 2019-03-14 | observed pilot 2019-03-14 | pilot
            it began since the record before | 2018-06-30 | began exploring 2018-01-01; observed pilot 2019 | pilot exploring
            and not before that one | 2017-12-31 | began exploring 2018-01-01; observed pilot 2019 | not-yet
            a beginning is not early | 2018-06-30 | began exploring 2018-01-01; began pilot 2019-01-01 | exploring
            two on one day: the last is open | 2019-03-14 | began exploring 2019-03-14; began pilot 2019-03-14 | pilot exploring
            a year around a day leaves the order open | 2020 | began exploring 2019-03-14; began pilot 2019 | pilot exploring
            a year before a day does not           | 2020       | began exploring 2018; began pilot 2019-03-14 | pilot
            an open beginning | 2020 | began exploring ..2019; began pilot 2018-03-14 | pilot exploring
            an open end reaches to the issue date  | 2025 | began exploring 2019; began pilot 2020.. | pilot exploring
            at the issue date it holds             | 2026-11-25 | began exploring 2019; began pilot 2020.. | pilot
            an undated record may lie anywhere     | 2020       | began exploring 2019; observed pilot | pilot exploring
            a plan is no state                     | 2026-11-25 | began exploring 2019; expected pilot 2020 | exploring
            the furthest stands first | 2020 | began unknown 2019; began ? 2019; began deployed 2019; began not-planned 2019; began pilot 2019 | deployed pilot not-planned unmapped unknown
            """)
    void thePossibleStagesAreThoseThatSomeChoiceOfDaysGives(String name, String asOf, String records, String expected) {
        assertThat(history(records, "2026-11-25").possibleAsOf(day(asOf)))
                .extracting(StageAnswer::code)
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            full service of a scope is limited | began deployed-full 2019 @port                    | deployed-limited
            a scope whose order is open        | began pilot 2019 @port; began deployed 2019 @port | deployed pilot
            the furthest of the parts | began pilot 2018; began pilot 2019 @port; began deployed 2019 @port | deployed pilot
            what the whole surpasses is not possible | began deployed-limited 2018; began pilot 2019 @port; began deployed 2019 @port | deployed deployed-limited
            an end of the whole whose order is open | began deployed 2019-06-30 @port; began retired 2019 | deployed retired
            an end of the whole that certainly is later | began deployed 2018 @port; began retired 2019     | retired
            an end of the whole that certainly is before | began deployed 2019 @port; began retired 2018     | deployed
            """)
    void theScopesAndTheWholeAreTakenTogether(String name, String records, String expected) {
        assertThat(history(records, "2026-11-25").possibleAsOf(day("2020")))
                .extracting(StageAnswer::code)
                .containsExactly(expected.split(" "));
    }

    @Test
    void theAnswersAreImmutable() {
        Set<StageAnswer> possible = history("began pilot 2019", "2026").possibleAsOf(day("2020"));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(possible::clear);
    }

    @Test
    void threeFactsGiveWhatEveryChoiceOfTheirDaysGives() {
        assertAsEveryChoice(1_500, 3, 6);
    }

    @Test
    void fourFactsGiveWhatEveryChoiceOfTheirDaysGives() {
        assertAsEveryChoice(150, 4, 4);
    }

    private static void assertAsEveryChoice(int histories, int most, int days) {
        RandomHistories random = new RandomHistories(days, FIRST, days);
        for (int i = 0; i < histories; i++) {
            List<StageRecord> records = facts(random, "", 1 + random.nextInt(most));
            Optional<PartialDate> issued = issued(random);
            StageHistory history = StageHistory.of(records, issued);
            List<Set<Held>> held = ChoicesOfDays.held(records, issued, FIRST, days);
            for (int day = 0; day <= days + 1; day++) {
                assertThat(codes(history, day))
                        .as("%s, issued %s, as of day %s", records, issued, day)
                        .containsExactlyInAnyOrderElementsOf(
                                held.get(day).stream().map(Held::word).collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void theWholeAndTwoScopesGiveWhatEveryChoiceOfTheirDaysGives() {
        RandomHistories random = new RandomHistories(11, FIRST, 6);
        for (int i = 0; i < 2_000; i++) {
            Optional<PartialDate> issued = issued(random);
            List<StageRecord> all = new ArrayList<>();
            List<List<Set<Held>>> parts = new ArrayList<>();
            for (String scope : List.of("", "@port", "@depot")) {
                List<StageRecord> records = facts(random, scope, random.nextInt(3));
                all.addAll(records);
                parts.add(ChoicesOfDays.held(records, issued, FIRST, 6));
            }
            StageHistory history = StageHistory.of(all, issued);
            for (int day = 0; day <= 7; day++) {
                Set<String> expected = new TreeSet<>();
                for (Held whole : parts.get(0).get(day)) {
                    for (Held port : parts.get(1).get(day)) {
                        for (Held depot : parts.get(2).get(day)) {
                            expected.add(together(whole, List.of(port, depot)));
                        }
                    }
                }
                assertThat(codes(history, day))
                        .as("%s, issued %s, as of day %s", all, issued, day)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** Returns the furthest, where a pause or end of the whole overrules what did not begin after it. */
    private static String together(Held whole, List<Held> scopes) {
        List<String> words = new ArrayList<>(List.of(whole.word()));
        for (Held scope : scopes) {
            if (!NaiveStages.PAUSE_OR_END.contains(whole.word()) || scope.beginning() > whole.beginning()) {
                words.add(scope.word().equals("deployed-full") ? "deployed-limited" : scope.word());
            }
        }
        return NaiveStages.FURTHEST_FIRST.stream()
                .filter(words::contains)
                .findFirst()
                .orElseThrow();
    }

    private static List<StageRecord> facts(RandomHistories random, String scope, int number) {
        List<StageRecord> facts = new ArrayList<>();
        while (facts.size() < number) {
            facts.add(random.fact(random.nextInt(2) == 0 ? "began" : "observed", scope));
        }
        return facts;
    }

    private static Optional<PartialDate> issued(RandomHistories random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(PartialDate.of(random.day()));
    }

    private static List<String> codes(StageHistory history, int day) {
        return history.possibleAsOf(FIRST.plusDays(day - 1L)).stream()
                .map(StageAnswer::code)
                .toList();
    }
}
