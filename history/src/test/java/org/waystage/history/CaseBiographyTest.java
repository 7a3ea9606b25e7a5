package org.waystage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.core.stage.AdoptionStage.Listed.DEPLOYED;
import static org.waystage.core.stage.AdoptionStage.Listed.DEVELOPMENT;
import static org.waystage.core.stage.AdoptionStage.Listed.PILOT;
import static org.waystage.core.stage.AdoptionStage.Listed.PLANNED;
import static org.waystage.core.stage.AdoptionStage.Listed.UNKNOWN;
import static org.waystage.history.Fixtures.began;
import static org.waystage.history.Fixtures.edition;
import static org.waystage.history.Fixtures.seen;
import static org.waystage.history.difference.StageMove.Cause.CORRECTION;
import static org.waystage.history.difference.StageMove.Cause.LATE_KNOWLEDGE;
import static org.waystage.history.difference.StageMove.Cause.RECODED;
import static org.waystage.history.difference.StageMove.Cause.WORLD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.Look.Finding;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.StageMove;

/** Two clocks, and the records of a case over all editions. */
class CaseBiographyTest {
    private static final CaseStudyId A = CaseStudyId.of("a");

    private static CaseBiography biography(Catalogue... editions) {
        return CaseBiography.of(EditionHistory.of(List.of(editions)), A);
    }

    private static List<Finding> findings(List<Look> looks) {
        return looks.stream().map(Look::finding).toList();
    }

    private static List<String> stages(List<Look> looks) {
        return looks.stream()
                .map(look -> look.stage().map(stage -> stage.answer().code()).orElse("absent"))
                .toList();
    }

    private static StageMove move(List<Look> looks) {
        Look last = looks.get(looks.size() - 1);
        assertThat(last.finding()).isEqualTo(Finding.MOVED);
        return last.move().orElseThrow();
    }

    @Test
    void manyRecordsAreFollowedInTimeInProportion() {
        List<Catalogue> editions = Stream.of(2025, 2026)
                .map(year -> edition(
                        year,
                        IntStream.range(0, 80_000)
                                .mapToObj(i -> seen(year == 2025 ? PILOT : DEPLOYED, year).toBuilder()
                                        .scope(ScopeId.of("s-" + i))
                                        .build())
                                .toArray(StageRecord[]::new)))
                .toList();
        CaseBiography biography = CaseBiography.of(EditionHistory.of(editions), A);

        List<RecordLife> lives = biography.records();

        assertThat(lives).hasSize(160_000);
    }

    @Test
    void aDayIsAnsweredByWhatTheEditionKnew() {
        Catalogue first = edition(2024, began(PILOT, "2023"));
        Catalogue second = edition(2025, began(PILOT, "2023"), began(DEPLOYED, "2024-03"));
        CaseBiography biography = biography(first, second);
        LocalDate day = LocalDate.of(2024, 4, 30);

        assertThat(biography.at(day, first).orElseThrow().answer()).isEqualTo(StageAnswer.of(PILOT));
        assertThat(biography.at(day, second).orElseThrow().answer()).isEqualTo(StageAnswer.of(DEPLOYED));
        assertThat(biography.at(LocalDate.of(2020, 1, 1), second).orElseThrow().answer())
                .isEqualTo(StageAnswer.NOT_YET);
    }

    @Test
    void anEditionKnowsNothingAfterItsIssueDate() {
        Catalogue first = edition(2024, began(PILOT, "2023"), began(DEPLOYED, "2024-12"));
        CaseBiography biography = biography(first, edition(2025, began(DEPLOYED, "2024-12")));

        assertThat(biography.at(LocalDate.of(2025, 1, 1), first).orElseThrow().answer())
                .isEqualTo(StageAnswer.of(PILOT));
        assertThat(biography.on(LocalDate.of(2025, 1, 1)))
                .extracting(Look::day)
                .containsExactly(LocalDate.of(2024, 6, 30), LocalDate.of(2025, 1, 1));
    }

    @Test
    void onlyEditionsOfTheHistoryAreAsked() {
        CaseBiography biography = biography(edition(2024, began(PILOT, "2023")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> biography.at(LocalDate.of(2024, 1, 1), edition(2025)))
                .withMessageContaining("no edition of this history");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CaseBiography.of(EditionHistory.of(List.of(edition(2024))), CaseStudyId.of("unheard-of")))
                .withMessageContaining("no edition has the case unheard-of");
    }

    @Test
    void laterEvidenceIsTheWorld() {
        Catalogue first = edition(2024, began(PILOT, "2023"));
        Catalogue second = edition(2025, began(PILOT, "2023"), began(DEPLOYED, "2024-09"));

        assertThat(move(biography(first, second).looks()).causes()).containsExactly(WORLD);
        assertThat(findings(biography(first, second).on(LocalDate.of(2024, 6, 30))))
                .containsExactly(Finding.FIRST, Finding.SAME);
    }

    @Test
    void ofAPastDayMoreCanBeKnownLater() {
        Catalogue first = edition(2024, began(PILOT, "2023"));
        Catalogue second = edition(2025, began(PILOT, "2023"), began(DEPLOYED, "2024-03"));

        assertThat(move(biography(first, second).on(LocalDate.of(2024, 4, 30))).causes())
                .containsExactly(LATE_KNOWLEDGE);
        assertThat(findings(biography(first, second).on(LocalDate.of(2023, 12, 31))))
                .containsExactly(Finding.FIRST, Finding.SAME);
    }

    @Test
    void aRecordInThePlaceOfAnotherCorrectsAPastDay() {
        Catalogue first = edition(2024, began(DEVELOPMENT, "2023"));
        Catalogue second = edition(2025, began(PLANNED, "2023"));

        StageMove move = move(biography(first, second).on(LocalDate.of(2024, 4, 30)));
        assertThat(move.causes()).containsExactly(CORRECTION);
        assertThat(move.direction()).isEqualTo(StageMove.Direction.BACK);
        assertThat(move.recordsBefore()).containsExactly(began(DEVELOPMENT, "2023"));
        assertThat(move.recordsAfter()).containsExactly(began(PLANNED, "2023"));
    }

    @Test
    void theSameWordOnAnotherRungIsRecodedOfAPastDayToo() {
        StageRecord before = began(PLANNED, "2023").toBuilder()
                .reportedAs(seen(PLANNED, 2024, "us", "Initiation").reportedAs().orElseThrow())
                .build();
        StageRecord after = before.toBuilder().stage(DEVELOPMENT).build();

        assertThat(move(biography(edition(2024, before), edition(2025, after)).on(LocalDate.of(2024, 1, 1)))
                        .causes())
                .containsExactly(RECODED);
    }

    @Test
    void aStageThatIsMerelySeenAgainDoesNotMove() {
        Catalogue first = edition(2024, began(PILOT, "2023"));
        Catalogue second =
                edition(2025, began(PILOT, "2023"), StageRecord.observed(PILOT, PartialDate.parse("2025-02")));

        assertThat(findings(biography(first, second).looks())).containsExactly(Finding.FIRST, Finding.SEEN_AGAIN);
    }

    @Test
    void aDateThatReachesUpToTheLaterIssueLeavesAPastDayOpen() {
        StageRecord vague = StageRecord.observed(PILOT, PartialDate.parse("2024"));
        CaseBiography biography = biography(edition(2024, vague), edition(2025, vague));

        List<Look> looks = biography.on(LocalDate.of(2024, 6, 30));

        assertThat(stages(looks)).containsExactly("pilot", "not-yet");
        assertThat(findings(looks)).containsExactly(Finding.FIRST, Finding.LEFT_OPEN);
        assertThat(findings(biography.looks())).containsExactly(Finding.FIRST, Finding.SAME);
    }

    @Test
    void aCaseThatCameBackIsComparedWithTheLastEditionThatHadIt() {
        CaseBiography biography = biography(
                edition(2023, Map.of("b", List.of())),
                edition(2024, began(PILOT, "2023")),
                edition(2025, Map.of("b", List.of())),
                edition(2026, began(PILOT, "2023"), began(DEPLOYED, "2026-01")));

        assertThat(findings(biography.looks()))
                .containsExactly(Finding.ABSENT, Finding.FIRST, Finding.ABSENT, Finding.MOVED);
        assertThat(biography.spans()).extracting(CaseBiographyTest::text).containsExactly("[2024, 2025)", "[2026, )");
    }

    private static String text(Span span) {
        return "[" + span.first().edition().orElse("")
                + ", "
                + span.withdrawn().flatMap(EditionName::edition).orElse("")
                + ")";
    }

    private static List<String> lives(CaseBiography biography) {
        return biography.records().stream()
                .map(life -> life.record().stage().orElseThrow() + " "
                        + life.record().date().orElseThrow() + " "
                        + life.spans().stream().map(CaseBiographyTest::text).toList())
                .toList();
    }

    @Test
    void aRecordStandsFromTheEditionThatFirstSaysItToTheOneThatWithdrawsIt() {
        CaseBiography biography = biography(
                edition(2023, began(PLANNED, "2022")),
                edition(2024, began(PLANNED, "2022"), began(PILOT, "2024-01")),
                edition(2025, began(PILOT, "2024-01")),
                edition(2026, began(PILOT, "2024-01"), began(PLANNED, "2022")));

        assertThat(lives(biography))
                .containsExactly("planned 2022 [[2023, 2025), [2026, )]", "pilot 2024-01 [[2024, )]");
    }

    @Test
    void aNoteGainedMakesNoOtherRecord() {
        StageRecord noted =
                began(PILOT, "2022").toBuilder().note(Text.english("n")).build();
        CaseBiography biography = biography(edition(2023, began(PILOT, "2022")), edition(2024, noted, noted));

        assertThat(biography.records()).singleElement().satisfies(life -> {
            assertThat(life.record()).isEqualTo(noted);
            assertThat(life.spans()).hasSize(1);
        });
    }

    @Test
    void whatARegisterOfTheDayObservesEachTimeIsOneRecord() {
        CaseBiography biography = biography(
                edition(2023, seen(PLANNED, 2023)),
                edition(2024, seen(PLANNED, 2024)),
                edition(2025, seen(PILOT, 2025)));

        assertThat(lives(biography))
                .containsExactly("planned 2024-06-30 [[2023, 2025)]", "pilot 2025-06-30 [[2025, )]");
        assertThat(findings(biography.looks())).containsExactly(Finding.FIRST, Finding.SEEN_AGAIN, Finding.MOVED);
    }

    @Test
    void aRegisterThatKeepsItsObservationsHasARecordForEach() {
        CaseBiography biography =
                biography(edition(2023, seen(PILOT, 2023)), edition(2024, seen(PILOT, 2023), seen(PILOT, 2024)));

        assertThat(lives(biography)).containsExactly("pilot 2023-06-30 [[2023, )]", "pilot 2024-06-30 [[2024, )]");
    }

    @Test
    void whatIsKnownInNoEditionStaysTheSame() {
        CaseBiography biography = biography(edition(2023), edition(2024, began(UNKNOWN, "2023")));

        assertThat(findings(biography.looks())).containsExactly(Finding.FIRST, Finding.SAME);
    }

    @Test
    void aWordWithoutAStageThatChangedIsToldAsAWord() {
        CaseBiography biography = biography(
                edition(2023, word(2023, "trial")),
                edition(2024, word(2024, "trial")),
                edition(2025, word(2025, "adopt")),
                edition(2026),
                edition(2027, seen(PILOT, 2027)));

        assertThat(findings(biography.looks()))
                .containsExactly(Finding.FIRST, Finding.SAME, Finding.REWORDED, Finding.REWORDED, Finding.MOVED);
        assertThat(biography.looks())
                .filteredOn(look -> look.move().isPresent())
                .extracting(look -> look.move().orElseThrow().direction())
                .containsExactly(StageMove.Direction.REWORDED, StageMove.Direction.NEWLY_KNOWN);
    }

    private static StageRecord word(int year, String word) {
        return seen(PILOT, year, "rings", word).toBuilder()
                .stage(Optional.empty())
                .build();
    }

    /** The figures are those of a register whose scheme was replaced: most of what went forward did so in words. */
    @Test
    void movesAcrossChangedWordsAreMarkedAsWording() {
        Map<String, List<StageRecord>> before = new HashMap<>();
        Map<String, List<StageRecord>> after = new HashMap<>();
        for (int i = 0; i < 220; i++) {
            boolean wording = i < 102;
            before.put("c" + i, List.of(seen(PLANNED, 2024, "us-2024", "Initiated")));
            after.put(
                    "c" + i,
                    List.of(
                            wording
                                    ? seen(DEVELOPMENT, 2025, "us-2025", "Pre-deployment")
                                    : seen(PILOT, 2025, "us-2024", "Pilot")));
        }
        Difference difference = Difference.between(edition(2024, before), edition(2025, after));

        assertThat(difference.moves()).hasSize(220).allMatch(move -> move.direction() == StageMove.Direction.FORWARD);
        assertThat(difference.moves().stream().filter(move -> move.causes().contains(RECODED)))
                .hasSize(102);
    }

    @Test
    void ofAPastDayOnlyKnowledgeCanChangeAndALookRestsOnItsOwnEdition() {
        Random random = new Random(7);
        List<AdoptionStage> rungs = List.of(PLANNED, DEVELOPMENT, PILOT, DEPLOYED, UNKNOWN);
        for (int round = 0; round < 300; round++) {
            List<Catalogue> editions = Stream.of(2023, 2024, 2025)
                    .map(year -> edition(
                            year,
                            Stream.generate(() -> random.nextBoolean()
                                            ? began(
                                                    rungs.get(random.nextInt(5)),
                                                    String.valueOf(2020 + random.nextInt(6)))
                                            : seen(rungs.get(random.nextInt(5)), 2020 + random.nextInt(6)))
                                    .limit(random.nextInt(4))
                                    .toArray(StageRecord[]::new)))
                    .toList();
            CaseBiography biography = biography(editions.toArray(Catalogue[]::new));
            LocalDate day = LocalDate.of(2020 + random.nextInt(4), 1 + random.nextInt(6), 28);

            List<Look> looks = biography.on(day);

            for (int i = 0; i < looks.size(); i++) {
                Look look = looks.get(i);
                assertThat(look.stage()).isEqualTo(biography.at(day, editions.get(i)));
                assertThat(biography(editions.subList(0, i + 1).toArray(Catalogue[]::new))
                                .on(day))
                        .isEqualTo(looks.subList(0, i + 1));
                look.move().ifPresent(move -> assertThat(move.causes()).doesNotContain(WORLD));
            }
        }
    }
}
