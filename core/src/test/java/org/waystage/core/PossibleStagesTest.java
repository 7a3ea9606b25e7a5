package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waystage.core.Histories.day;
import static org.waystage.core.Histories.history;

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

/** The stages that a case may have held: a table, and every choice of days on small calendars. */
class PossibleStagesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a beginning is what it is                    | 2019-03-14 | began pilot 2019-03-14                               | pilot
            and nothing before                           | 2019-03-13 | began pilot 2019-03-14                               | not-yet
            within a year it may have begun or not       | 2019-06-30 | began pilot 2019                                     | pilot not-yet
            on its last day it has                       | 2019-12-31 | began pilot 2019                                     | pilot
            an observed stage may have begun before      | 2001       | observed pilot 2019-03-14                            | pilot not-yet
            but holds on the day                         | 2019-03-14 | observed pilot 2019-03-14                            | pilot
            it began since the record before             | 2018-06-30 | began exploring 2018-01-01; observed pilot 2019      | pilot exploring
            and not before that one                      | 2017-12-31 | began exploring 2018-01-01; observed pilot 2019      | not-yet
            a beginning is not early                     | 2018-06-30 | began exploring 2018-01-01; began pilot 2019-01-01   | exploring
            two on one day: the last is open             | 2019-03-14 | began exploring 2019-03-14; began pilot 2019-03-14   | pilot exploring
            a year around a day leaves the order open    | 2020       | began exploring 2019-03-14; began pilot 2019         | pilot exploring
            a year before a day does not                 | 2020       | began exploring 2018; began pilot 2019-03-14         | pilot
            an open beginning                            | 2020       | began exploring ..2019; began pilot 2018-03-14       | pilot exploring
            an open end reaches to the issue date        | 2025       | began exploring 2019; began pilot 2020..             | pilot exploring
            at the issue date it holds                   | 2026-11-25 | began exploring 2019; began pilot 2020..             | pilot
            an undated record may lie anywhere           | 2020       | began exploring 2019; observed pilot                 | pilot exploring
            a plan is no state                           | 2026-11-25 | began exploring 2019; expected pilot 2020            | exploring
            the furthest stands first                    | 2020       | began unknown 2019; began ? 2019; began deployed 2019; began not-planned 2019; began pilot 2019 | deployed pilot not-planned unmapped unknown
            """)
    void thePossibleStagesAreThoseThatSomeChoiceOfDaysGives(String name, String asOf, String records, String expected) {
        assertThat(history(records, "2026-11-25").possibleAsOf(day(asOf)))
                .extracting(StageAnswer::code)
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            full service of a scope is limited           | began deployed-full 2019 @port                            | deployed-limited
            a scope whose order is open                  | began pilot 2019 @port; began deployed 2019 @port         | deployed pilot
            the furthest of the parts                    | began pilot 2018; began pilot 2019 @port; began deployed 2019 @port | deployed pilot
            what the whole surpasses is not possible     | began deployed-limited 2018; began pilot 2019 @port; began deployed 2019 @port | deployed deployed-limited
            an end of the whole whose order is open      | began deployed 2019-06-30 @port; began retired 2019       | deployed retired
            an end of the whole that certainly is later  | began deployed 2018 @port; began retired 2019             | retired
            an end of the whole that certainly is before | began deployed 2019 @port; began retired 2018             | deployed
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
            List<StageRecord> records = random.facts(1 + random.nextInt(most));
            Optional<PartialDate> issued =
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(PartialDate.of(random.day()));
            StageHistory history = StageHistory.of(Histories.caseOf(records), issued);
            List<Set<String>> expected = new Choices(records, issued, days).possible();
            for (int day = 0; day <= days + 1; day++) {
                assertThat(history.possibleAsOf(FIRST.plusDays(day - 1L)).stream()
                                .map(StageAnswer::code))
                        .as("%s, issued %s, as of day %s", records, issued, day)
                        .containsExactlyInAnyOrderElementsOf(expected.get(day));
            }
        }
    }

    /**
     * Every choice of days for some facts: a day within the bounds of each, in every order that equal days leave open, and
     * for an observed one a beginning at any time since the fact before.
     *
     * <p>Days are numbers: 1 is the first of the calendar, 0 any time before, the last one any time after.
     */
    private static final class Choices {
        private final int last;
        private final List<Fact> facts;
        private final List<Set<String>> possible = new ArrayList<>();

        record Fact(String word, int earliest, int latest, boolean observed) {}

        Choices(List<StageRecord> records, Optional<PartialDate> issued, int days) {
            int end = days + 2;
            this.last = end;
            int cap = issued.map(date -> number(date.latest())).orElse(end);
            this.facts = records.stream()
                    .map(record -> new Fact(
                            record.stage().map(AdoptionStage::code).orElse("unmapped"),
                            record.date()
                                    .or(record::notBefore)
                                    .map(date -> number(date.earliest()))
                                    .orElse(0),
                            Math.min(
                                    cap,
                                    record.date()
                                            .or(record::notAfter)
                                            .map(date -> number(date.latest()))
                                            .orElse(end)),
                            record.basis() == Basis.Listed.OBSERVED))
                    .filter(fact -> fact.earliest() <= cap)
                    .collect(Collectors.toCollection(ArrayList::new));
            for (int day = 0; day <= last; day++) {
                possible.add(new TreeSet<>());
            }
        }

        private static int number(LocalDate day) {
            return (int) (day.toEpochDay() - FIRST.toEpochDay()) + 1;
        }

        List<Set<String>> possible() {
            place(new ArrayList<>(), new ArrayList<>(), 0);
            return possible;
        }

        /** Puts one of the remaining facts behind those that are placed. */
        private void place(List<String> words, List<Integer> beginnings, int before) {
            if (facts.isEmpty()) {
                note(words, beginnings);
            }
            for (int i = 0; i < facts.size(); i++) {
                Fact fact = facts.remove(i);
                words.add(fact.word());
                for (int day = Math.max(before, fact.earliest()); day <= fact.latest(); day++) {
                    for (int beginning = fact.observed() ? before : day; beginning <= day; beginning++) {
                        beginnings.add(beginning);
                        place(words, beginnings, day);
                        beginnings.remove(beginnings.size() - 1);
                    }
                }
                words.remove(words.size() - 1);
                facts.add(i, fact);
            }
        }

        private void note(List<String> words, List<Integer> beginnings) {
            for (int day = 0; day <= last; day++) {
                String held = "not-yet";
                for (int i = 0; i < words.size(); i++) {
                    held = beginnings.get(i) <= day ? words.get(i) : held;
                }
                possible.get(day).add(held);
            }
        }
    }
}
