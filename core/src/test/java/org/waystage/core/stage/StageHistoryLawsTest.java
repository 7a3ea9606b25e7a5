package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/** What holds for every history; tried on histories drawn by chance from a calendar of two months. */
class StageHistoryLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate BEFORE_ALL = FIRST.minusDays(5);
    private static final LocalDate AFTER_ALL = FIRST.plusYears(1).plusDays(5);
    private static final List<String> SCOPES = List.of("", "port", "depot");

    private static void forManyHistories(
            int number, int most, BiConsumer<List<StageRecord>, Optional<PartialDate>> law) {
        RandomHistories random = new RandomHistories(20261125, FIRST, 60);
        for (int i = 0; i < number; i++) {
            law.accept(random.records(most), random.issued());
        }
    }

    /** Returns the days to ask for: those on which something may change, and some between. */
    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(
                FIRST.minusDays(1).datesUntil(FIRST.plusDays(62)).toList());
        days.add(LocalDate.of(2020, 12, 30));
        days.add(LocalDate.of(2020, 12, 31));
        days.add(LocalDate.of(2021, 1, 1));
        return days;
    }

    private static StageHistory history(List<StageRecord> records, Optional<PartialDate> issued) {
        return StageHistory.of(records, issued);
    }

    @Test
    void theRecordedStageIsThatOfANaiveReading() {
        forManyHistories(600, 7, (records, issued) -> {
            StageHistory history = history(records, issued);
            NaiveStages naive = new NaiveStages(records, issued, BEFORE_ALL, AFTER_ALL);
            for (LocalDate day : days()) {
                Supplier<String> what = () -> "%s, issued %s, as of %s".formatted(records, issued, day);
                assertSame(what, history.asOf(day), naive.ofCase(day));
                for (String scope : SCOPES) {
                    Optional<ScopeId> id = scope.isEmpty() ? Optional.empty() : Optional.of(ScopeId.of(scope));
                    assertSame(what, history.asOf(id, day), naive.ofScope(scope, day));
                }
            }
        });
    }

    private static void assertSame(Supplier<String> what, EvidencedStage state, NaiveStages.Answer expected) {
        assertThat(state.answer().code()).as(what).isEqualTo(expected.word());
        assertThat(state.records())
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        expected.facts().stream().map(NaiveStages.Fact::record).toList());
        assertThat(state.evidence().isPresent())
                .as(what)
                .isEqualTo(expected.facts().stream().anyMatch(NaiveStages.Fact::dated));
    }

    @Test
    void theRecordedStageIsPossible() {
        forManyHistories(600, 7, (records, issued) -> {
            StageHistory history = history(records, issued);
            for (LocalDate day : days()) {
                assertThat(history.possibleAsOf(day))
                        .as("%s, issued %s, as of %s", records, issued, day)
                        .contains(history.asOf(day).answer());
            }
        });
    }

    @Test
    void theOrderOfRecordsInTheCaseDoesNotMatter() {
        Random random = new Random(7);
        forManyHistories(500, 6, (records, issued) -> {
            List<StageRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, random);
            StageHistory history = history(records, issued);
            StageHistory other = history(shuffled, issued);
            for (LocalDate day : days()) {
                Supplier<String> what = () -> "%s, issued %s, as of %s".formatted(records, issued, day);
                EvidencedStage state = history.asOf(day);
                assertThat(other.asOf(day).answer()).as(what).isEqualTo(state.answer());
                assertThat(other.asOf(day).evidence()).as(what).isEqualTo(state.evidence());
                assertThat(other.asOf(day).records()).as(what).containsExactlyInAnyOrderElementsOf(state.records());
                assertThat(other.possibleAsOf(day)).as(what).containsExactlyElementsOf(history.possibleAsOf(day));
            }
            assertThat(other.overduePlans()).containsExactlyInAnyOrderElementsOf(history.overduePlans());
            assertThat(other.timeline()).containsExactlyInAnyOrderElementsOf(records);
        });
    }

    @Test
    void plansAndFactsAfterTheIssueDateChangeNothing() {
        List<StageRecord> further = Histories.records("expected deployed-full 2020-01-15; expected retired;"
                + " rumoured deployed-full 2020-01-15; began deployed-full 2021; observed retired 2021-03..");
        forManyHistories(250, 5, (records, issued) -> {
            List<StageRecord> more = new ArrayList<>(records);
            more.addAll(issued.isPresent() ? further : further.subList(0, 3));
            for (LocalDate day : days()) {
                Supplier<String> what = () -> "%s, issued %s, as of %s".formatted(records, issued, day);
                assertThat(history(more, issued).asOf(day))
                        .as(what)
                        .isEqualTo(history(records, issued).asOf(day));
                assertThat(history(more, issued).possibleAsOf(day))
                        .as(what)
                        .isEqualTo(history(records, issued).possibleAsOf(day));
            }
        });
    }

    @Test
    void withExactBeginningsOneStageIsPossible() {
        RandomHistories random = new RandomHistories(3, FIRST, 60);
        for (int i = 0; i < 500; i++) {
            List<StageRecord> records = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                String day = FIRST.plusDays(10L * n + random.nextInt(10)).toString();
                records.add(Histories.record("began "
                        + List.of("exploring", "pilot", "suspended", "deployed").get(random.nextInt(4)) + " " + day));
            }
            StageHistory history = history(records, Optional.of(PartialDate.of(2020, 3)));
            for (LocalDate day : days()) {
                assertThat(history.possibleAsOf(day))
                        .containsExactly(history.asOf(day).answer());
            }
        }
    }
}
