package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.stage.AdoptionStage.Listed.DEPLOYED;
import static org.waystage.core.stage.AdoptionStage.Listed.DEVELOPMENT;
import static org.waystage.core.stage.AdoptionStage.Listed.PILOT;
import static org.waystage.core.stage.AdoptionStage.Listed.PLANNED;
import static org.waystage.core.stage.AdoptionStage.Listed.RETIRED;
import static org.waystage.core.stage.AdoptionStage.Listed.UNKNOWN;
import static org.waystage.history.difference.StageMove.Cause.CORRECTION;
import static org.waystage.history.difference.StageMove.Cause.LATE_KNOWLEDGE;
import static org.waystage.history.difference.StageMove.Cause.RECODED;
import static org.waystage.history.difference.StageMove.Cause.WORLD;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Which cases moved between two editions, where, and why. */
class StageMovesTest {
    private static final PartialDate FIRST = date("2025-06-30");
    private static final PartialDate SECOND = date("2026-06-30");

    private static PartialDate date(String date) {
        return PartialDate.parse(date);
    }

    private static StageRecord began(AdoptionStage stage, String date) {
        return StageRecord.began(stage, date(date));
    }

    private static StageRecord observed(AdoptionStage stage, PartialDate date) {
        return StageRecord.observed(stage, date);
    }

    private static StageRecord reported(
            AdoptionStage stage, PartialDate date, String scheme, String word, String version) {
        return observed(stage, date).toBuilder()
                .reportedAs(new ReportedAs(
                        Code.of(scheme), word, Optional.of(Relation.Listed.EXACT), Optional.of(version), Extras.none()))
                .build();
    }

    private static Catalogue edition(PartialDate issued, StageRecord... stages) {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .issued(issued)
                .caseStudies(List.of(CaseStudy.builder(
                                CaseStudyId.of("a"),
                                Text.english("A"),
                                List.of(TechnologyId.of("drones")),
                                List.of(OrganizationId.of("customs")))
                        .stages(List.of(stages))
                        .build()))
                .build();
    }

    private static List<StageMove> moves(Catalogue before, Catalogue after) {
        return Difference.between(before, after).moves();
    }

    private static StageMove move(Catalogue before, Catalogue after) {
        List<StageMove> moves = moves(before, after);
        assertThat(moves).hasSize(1);
        return moves.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "planned, pilot, FORWARD",
        "deployed, pilot, BACK",
        "not-planned, exploring, FORWARD",
        "deployed-limited, deployed-full, FORWARD",
        "pilot, abandoned, ENDED",
        "suspended, discontinued, ENDED",
        "retired, pilot, REOPENED",
        "deployed, suspended, BACK",
        "suspended, exploring, FORWARD",
        "not-planned, suspended, FORWARD",
        "concluded, retired, FORWARD",
        "unknown, pilot, NEWLY_KNOWN",
        "x-later, pilot, NEWLY_KNOWN",
        "pilot, unknown, NO_LONGER_KNOWN",
        "pilot, x-later, NO_LONGER_KNOWN",
    })
    void aMoveHasADirection(String before, String after, StageMove.Direction direction) {
        StageMove move = move(
                edition(FIRST, began(AdoptionStage.of(before), "2024")),
                edition(SECOND, began(AdoptionStage.of(after), "2024")));

        assertThat(move.direction()).isEqualTo(direction);
        assertThat(move.before()).hasToString(before);
        assertThat(move.after()).hasToString(after);
    }

    @Test
    void whatIsRecordedForTheFirstTimeIsNewlyKnown() {
        StageMove move = move(edition(FIRST), edition(SECOND, began(PILOT, "2024")));

        assertThat(move.direction()).isEqualTo(StageMove.Direction.NEWLY_KNOWN);
        assertThat(move.before()).isEqualTo(StageAnswer.NOT_YET);
        assertThat(move.recordsBefore()).isEmpty();
        assertThat(move.recordsAfter()).containsExactly(began(PILOT, "2024"));
    }

    @Test
    void whatIsKnownInNeitherDoesNotMove() {
        StageRecord word = StageRecord.builder(ReportedAs.of(Code.of("rings"), "hold"), Basis.Listed.OBSERVED)
                .date(date("2025"))
                .build();

        assertThat(moves(edition(FIRST, began(UNKNOWN, "2024")), edition(SECOND, word)))
                .isEmpty();
        assertThat(moves(edition(FIRST, word), edition(SECOND, began(AdoptionStage.of("x"), "2024"))))
                .isEmpty();
    }

    @Test
    void whatDidNotMoveAndHasNoStageInEitherEditionIsCounted() {
        StageRecord hold = word("hold");

        assertThat(withoutStage(hold, hold)).isEqualTo(new Difference.WithoutStage(1, 0));
        assertThat(withoutStage(hold, word("trial"))).isEqualTo(Difference.WithoutStage.NONE);
        assertThat(withoutStage(hold, began(PILOT, "2024"))).isEqualTo(Difference.WithoutStage.NONE);
        assertThat(withoutStage(began(PILOT, "2024"), began(PILOT, "2024"))).isEqualTo(Difference.WithoutStage.NONE);
        assertThat(withoutStage(began(UNKNOWN, "2024"), began(UNKNOWN, "2024")))
                .isEqualTo(new Difference.WithoutStage(0, 1));
        assertThat(withoutStage(began(AdoptionStage.of("x-later"), "2024"), began(AdoptionStage.of("x-later"), "2024")))
                .isEqualTo(new Difference.WithoutStage(1, 0));
        assertThat(withoutStage(began(AdoptionStage.of("x-later"), "2024"), began(AdoptionStage.of("x-last"), "2024")))
                .isEqualTo(new Difference.WithoutStage(0, 1));
        assertThat(Difference.between(edition(FIRST), edition(SECOND)).withoutStage())
                .isEqualTo(new Difference.WithoutStage(0, 1));
    }

    private static StageRecord word(String ring) {
        return StageRecord.builder(ReportedAs.of(Code.of("rings"), ring), Basis.Listed.OBSERVED)
                .date(date("2025"))
                .build();
    }

    private static Difference.WithoutStage withoutStage(StageRecord before, StageRecord after) {
        return Difference.between(edition(FIRST, before), edition(SECOND, after))
                .withoutStage();
    }

    @Test
    void evidenceAfterTheEarlierIssueDateIsTheWorld() {
        StageMove move = move(
                edition(FIRST, began(PILOT, "2024")),
                edition(SECOND, began(PILOT, "2024"), began(DEPLOYED, "2025-09")));

        assertThat(move.causes()).containsExactly(WORLD);
        assertThat(move.between()).isEqualTo(StageAnswer.of(PILOT));
        assertThat(move.recordsBefore()).containsExactly(began(PILOT, "2024"));
        assertThat(move.recordsAfter()).containsExactly(began(DEPLOYED, "2025-09"));
    }

    /** Says what the edition of 2025-06-30 and that of 2026-06-30 record, the causes, and what was the stage in between. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            earlier evidence, nothing withdrawn      | began pilot 2023 | began pilot 2023, began deployed 2024 | lateKnowledge | deployed
            a record in the place of another         | began planned 2024 | began development 2024 | correction |
            a withdrawn record                       | began pilot 2023, began deployed 2024 | began pilot 2023 | correction |
            a withdrawn record without part in it    | observed exploring 2019, began pilot 2024 | observed exploring 2019-03, began pilot 2024, began deployed 2025-01 | lateKnowledge |
            another record without part in it        | observed planned 2024-03, began pilot 2024 | began planned 2023, began pilot 2024, began deployed 2025-01 | lateKnowledge |
            a corrected observation                  | observed planned 2024-06 | observed development 2024-06 | correction |
            late knowledge beside a correction       | observed planned 2024-06 | observed development 2024-06, began deployed 2025-01 | lateKnowledge, correction |
            all causes at once                       | observed planned 2024-06 | observed development 2024-06, began pilot 2025-01, began deployed 2026-01 | world, lateKnowledge, correction |
            late knowledge that changes no stage     | began planned 2024-06 | began exploring 2023, began development 2024-06 | correction |
            another date of what does not move       | began pilot 2024 | began pilot 2024-05, began deployed 2025-01 | lateKnowledge |
            another date without which it would not  | began planned 2023, observed pilot 2024-11 | began planned 2023, observed pilot 2024-09, observed retired 2024-10 | lateKnowledge, correction |
            a withdrawn record that would hold it    | observed pilot 2024, observed planned 2024-11 | observed pilot 2024, observed deployed 2024-03 | lateKnowledge, correction |
            the world after a correction             | began planned 2024 | began exploring 2024, began pilot 2026-01 | world, correction | exploring
            an undated record                        | | observed deployed | lateKnowledge |
            a year that may lie before the issue     | began pilot 2024 | began pilot 2024, began deployed 2025 | lateKnowledge |
            what was still to come                   | began pilot 2024, began deployed 2026-01 | began pilot 2024, began deployed 2026-01 | world |
            a register of the state of the day       | observed pilot 2025-06-30 | observed deployed 2026-06-30 | world | pilot
            such a register, and its stage before    | observed development 2025-06-30 | observed deployed 2026-06-30, began deployed 2025-01 | lateKnowledge | deployed
            such a register, and an earlier stage    | observed development 2025-06-30 | observed deployed 2026-06-30, began planned 2024-10 | world | development
            an observation of the day that is gone   | began planned 2023, observed pilot 2025-06-30 | began planned 2023 | correction |
            """)
    void aMoveHasItsCauses(
            String what, @Nullable String before, String after, String causes, @Nullable String between) {
        StageMove move = move(edition(FIRST, records(before)), edition(SECOND, records(after)));

        assertThat(move.causes()).hasToString("[" + causes + "]");
        if (between != null) {
            assertThat(move.between()).hasToString(between);
        }
    }

    private static StageRecord[] records(@Nullable String records) {
        return records == null
                ? new StageRecord[0]
                : Arrays.stream(records.split(", ")).map(StageMovesTest::record).toArray(StageRecord[]::new);
    }

    private static StageRecord record(String record) {
        String[] parts = record.split(" ");
        StageRecord.Builder builder = StageRecord.builder(AdoptionStage.of(parts[1]), Basis.of(parts[0]));
        return parts.length < 3 ? builder.build() : builder.date(date(parts[2])).build();
    }

    @Test
    void aCaseCountsUnderEachOfItsCauses() {
        Difference difference = Difference.between(
                edition(FIRST, observed(PLANNED, date("2024-06"))),
                edition(SECOND, observed(DEVELOPMENT, date("2024-06")), began(DEPLOYED, "2025-01")));

        assertThat(difference.movedCases()).isOne();
        assertThat(difference.causes()).containsOnly(Map.entry(LATE_KNOWLEDGE, 1L), Map.entry(CORRECTION, 1L));
        assertThat(difference.of(List.of(RecordKind.SOURCES)).causes()).isEmpty();
    }

    @Test
    void aRecordThatIsSaidOfAPartInsteadOfTheWholeIsCorrected() {
        ScopeId port = ScopeId.of("port");
        List<StageMove> moves = moves(
                edition(FIRST, began(PILOT, "2023"), began(RETIRED, "2024")),
                edition(
                        SECOND,
                        began(PILOT, "2023"),
                        began(RETIRED, "2024").toBuilder().scope(port).build()));

        assertThat(moves).extracting(StageMove::scope).containsExactly(Optional.empty(), Optional.of(port));
        assertThat(moves).extracting(StageMove::causes).containsExactly(Set.of(CORRECTION), Set.of(CORRECTION));
    }

    @Test
    void aNoteOnARecordWithdrawsNothing() {
        StageRecord noted =
                began(PILOT, "2023").toBuilder().note(Text.english("n")).build();
        StageMove move = move(edition(FIRST, began(PILOT, "2023")), edition(SECOND, noted, began(DEPLOYED, "2024")));

        assertThat(move.causes()).containsExactly(LATE_KNOWLEDGE);
    }

    @Test
    void aMoveBetweenWordsOfTwoSchemesIsMarked() {
        StageMove move = move(
                edition(FIRST, reported(PLANNED, FIRST, "us-2023", "Initiation", "1")),
                edition(SECOND, reported(DEVELOPMENT, SECOND, "us-2024", "Pre-deployment", "1")));

        assertThat(move.causes()).containsExactly(WORLD, RECODED);
    }

    @Test
    void aMoveBetweenVersionsOfACrosswalkIsMarked() {
        StageMove move = move(
                edition(FIRST, reported(PLANNED, FIRST, "us-2024", "Initiation", "1")),
                edition(SECOND, reported(DEVELOPMENT, SECOND, "us-2024", "Development", "2")));

        assertThat(move.causes()).containsExactly(WORLD, RECODED);
    }

    @Test
    void theSameWordOnAnotherRungIsWordingAndNothingElse() {
        StageMove move = move(
                edition(FIRST, reported(PLANNED, FIRST, "us-2024", "Initiation", "1")),
                edition(SECOND, reported(DEVELOPMENT, SECOND, "us-2024", "Initiation", "2")));

        assertThat(move.causes()).containsExactly(RECODED);
    }

    @Test
    void aScopeMovesByItself() {
        StageRecord port =
                began(PILOT, "2024").toBuilder().scope(ScopeId.of("port")).build();
        StageRecord more =
                began(DEPLOYED, "2026").toBuilder().scope(ScopeId.of("port")).build();
        List<StageMove> moves = moves(
                edition(FIRST, port, began(DEPLOYED, "2023")), edition(SECOND, port, more, began(DEPLOYED, "2023")));

        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.scope()).contains(ScopeId.of("port"));
            assertThat(move.direction()).isEqualTo(StageMove.Direction.FORWARD);
            assertThat(move.causes()).containsExactly(WORLD);
        });
    }

    @Test
    void aCaseAndItsScopeMoveTogetherAndCountOnce() {
        StageRecord port =
                began(PILOT, "2024").toBuilder().scope(ScopeId.of("port")).build();
        StageRecord more =
                began(DEPLOYED, "2026").toBuilder().scope(ScopeId.of("port")).build();
        Difference difference = Difference.between(edition(FIRST, port), edition(SECOND, port, more));

        assertThat(difference.moves())
                .extracting(StageMove::scope)
                .containsExactly(Optional.empty(), Optional.of(ScopeId.of("port")));
        assertThat(difference.movedCases()).isOne();
    }

    @Test
    void withoutIssueDatesNothingIsEvidenceThatTheWorldMoved() {
        Catalogue before = edition(FIRST, began(PILOT, "2024")).toBuilder()
                .issued(Optional.empty())
                .build();
        Catalogue after = edition(SECOND, began(PILOT, "2024"), began(DEPLOYED, "2026"));

        assertThat(move(before, after).causes()).containsExactly(LATE_KNOWLEDGE);
    }

    @Test
    void theCausesAreThoseOfTheOrderOfIssue() {
        Catalogue first = edition(FIRST, began(PILOT, "2023"), began(RETIRED, "2024"));
        Catalogue second = edition(SECOND, began(PILOT, "2023"));
        StageMove move = move(second, first);

        assertThat(move.causes()).containsExactly(CORRECTION);
        assertThat(move.direction()).isEqualTo(StageMove.Direction.ENDED);
        assertThat(move.between()).isEqualTo(StageAnswer.of(PILOT));
    }

    @Test
    void theDifferenceOfSomeKindsHasTheirRecordsAndTheMovesOnlyOfCases() {
        Catalogue before = edition(FIRST, began(PILOT, "2024"));
        Catalogue after = edition(SECOND, began(PILOT, "2024"), began(DEPLOYED, "2026")).toBuilder()
                .title(Text.english("Other"))
                .build();
        Difference whole = Difference.between(before, after);

        assertThat(whole.of(List.of(RecordKind.values()))).isEqualTo(whole);
        assertThat(whole.of(List.of(RecordKind.HEAD)).changes())
                .extracting(Change::kind)
                .containsExactly(RecordKind.HEAD);
        assertThat(whole.of(List.of(RecordKind.HEAD)).moves()).isEmpty();
        assertThat(whole.of(List.of(RecordKind.CASE_STUDIES)).moves()).isEqualTo(whole.moves());
        assertThat(whole.of(List.of(RecordKind.CASE_STUDIES)).compared()).containsOnlyKeys(RecordKind.CASE_STUDIES);
        assertThat(whole.of(List.of(RecordKind.CODES)).isEmpty()).isTrue();
    }
}
