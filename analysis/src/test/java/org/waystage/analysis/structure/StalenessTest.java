package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;

class StalenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Staleness.Age age(String id, LocalDate day, int years) {
        return Staleness.of(StructureCatalogue.catalogue(), day, years).cases().stream()
                .filter(entry -> entry.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .age();
    }

    @Test
    void everyCaseHasAnAgeInTheOrderOfTheIds() {
        Staleness staleness = Staleness.of(StructureCatalogue.catalogue(), DAY, 5);

        assertThat(staleness.cases().stream().map(entry -> entry.id().value()))
                .hasSize(10)
                .isSorted();
        // grown of 2021 lies less than five years before at the end of 2021
        assertThat(staleness.counts())
                .isEqualTo(Map.of(
                        Staleness.Age.RECENT, 5L,
                        Staleness.Age.OLD, 1L,
                        Staleness.Age.ENDED, 3L,
                        Staleness.Age.UNDATED, 0L,
                        Staleness.Age.NOT_YET, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "running, 2026-12-31, 4, recent",
        "running, 2027-01-01, 4, old",
        "running, 2022-12-31, 0, recent",
        "over, 2040-01-01, 1, ended",
        "plan, 2026-11-25, 1, not-yet",
    })
    void evidenceIsOldOnceItsLatestDayLiesFurtherBack(String id, LocalDate day, int years, String age) {
        assertThat(age(id, day, years)).hasToString(age);
    }

    @Test
    void theAgesAsOfEachDayAreThoseAsOfTheDayAlone() {
        List<LocalDate> days = List.of(LocalDate.of(2019, 12, 31), DAY, LocalDate.of(2022, 12, 31));

        List<Map.Entry<LocalDate, Staleness.Entry>> told = new ArrayList<>();
        Staleness.each(StructureCatalogue.catalogue(), days, 3, (day, entry) -> told.add(Map.entry(day, entry)));

        assertThat(told).extracting(Map.Entry::getKey).isSortedAccordingTo(Comparator.comparing(days::indexOf));
        for (LocalDate day : days) {
            assertThat(told.stream().filter(each -> each.getKey().equals(day)).map(Map.Entry::getValue))
                    .containsExactlyInAnyOrderElementsOf(
                            Staleness.of(StructureCatalogue.catalogue(), day, 3).cases());
        }
        assertThatThrownBy(() -> Staleness.each(StructureCatalogue.catalogue(), days, -1, (day, entry) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, Integer.MAX_VALUE})
    void anotherNumberOfYearsMakesTheSameEvidenceOld(int years) {
        assertThat(Staleness.of(StructureCatalogue.catalogue(), DAY, 5).after(years))
                .isEqualTo(Staleness.of(StructureCatalogue.catalogue(), DAY, years));
        assertThat(Staleness.of(SmallCatalogue.catalogue(), DAY, 5, Natures.ALL).after(years))
                .isEqualTo(Staleness.of(SmallCatalogue.catalogue(), DAY, years, Natures.ALL));
    }

    @Test
    void noEvidenceIsOlderThanAllTime() {
        assertThat(age("running", DAY, Integer.MAX_VALUE)).isEqualTo(Staleness.Age.RECENT);
    }

    @Test
    void evidenceWithoutADateIsUndated() {
        Staleness small = Staleness.of(SmallCatalogue.catalogue(), DAY, 5, Natures.ALL);
        assertThat(small.cases().get(1).id().value()).isEqualTo("lab");
        assertThat(small.cases().get(1).age()).isEqualTo(Staleness.Age.UNDATED);
    }

    @Test
    void noCasesHaveNoAgesAndNoAgeIsNegative() {
        assertThat(Staleness.of(SmallCatalogue.head().build(), DAY, 5).counts().values())
                .containsOnly(0L);
        assertThatThrownBy(() -> Staleness.of(SmallCatalogue.head().build(), DAY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaseHasGoneSilentIfItsEvidenceWasRecentAndIsOldNow() {
        Staleness before = Staleness.of(StructureCatalogue.catalogue(), LocalDate.of(2026, 12, 31), 4);
        Staleness after = Staleness.of(StructureCatalogue.catalogue(), LocalDate.of(2027, 1, 1), 4);

        assertThat(after.goneSilentSince(before))
                .extracting(entry -> entry.id().value())
                .contains("running")
                .doesNotContain("nothing", "ended");
        assertThat(before.goneSilentSince(after)).isEmpty();
        assertThat(after.goneSilentSince(after)).isEmpty();
    }

    @Test
    void aCaseThatIsNewHasNotGoneSilent() {
        Staleness nothing = Staleness.of(SmallCatalogue.head().build(), DAY, 4);
        Staleness after = Staleness.of(StructureCatalogue.catalogue(), LocalDate.of(2027, 1, 1), 4);

        assertThat(after.goneSilentSince(nothing)).isEmpty();
    }
}
