package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.CaseBiography;
import org.waystage.history.Look;
import org.waystage.history.continuity.Continuity;

/** A difference of editions of which it is known which case study is which. */
class PairingTest {
    private static final StageRecord PLANNED =
            StageRecord.began(AdoptionStage.Listed.PLANNED, PartialDate.parse("2023"));
    private static final StageRecord PILOT = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2023"));
    private static final StageRecord DEPLOYED =
            StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2025-02"));
    private static final CaseStudy KEPT = one("k", "Cameras at the border", "customs", PLANNED);
    private static final CaseStudy OTHER = one("l", "Chatbot for travellers", "customs", PLANNED);

    private static CaseStudy one(String id, String title, String adopter, StageRecord... stages) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(title),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of(adopter)))
                .stages(List.of(stages))
                .build();
    }

    private static Catalogue edition(int year, CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .edition(Integer.toString(year))
                .sequence((long) year)
                .issued(PartialDate.of(year, 12, 31))
                .caseStudies(List.of(cases))
                .build();
    }

    private static Difference followed(Catalogue before, Catalogue after) {
        return Difference.between(
                before, after, Continuity.between(before, after).pairing());
    }

    private static final Catalogue DRONES = edition(2024, KEPT, OTHER, one("a", "Drones over harbour", "x", PLANNED));
    private static final Catalogue DOGS =
            edition(2025, KEPT, OTHER, one("a", "Robot dogs in the mail room", "y", DEPLOYED));

    @Test
    void anIdThatWasGivenToAnotherThingIsNoMoveAndNoChange() {
        Difference difference = followed(DRONES, DOGS);

        assertThat(difference.moves()).isEmpty();
        assertThat(difference.of(List.of(RecordKind.CASE_STUDIES)).changes())
                .containsExactly(
                        new Change.Added(RecordKind.CASE_STUDIES, "a"),
                        new Change.Removed(RecordKind.CASE_STUDIES, "a"));
        assertThat(difference.open())
                .contains(List.of(new Pairing.Open(List.of(CaseStudyId.of("a")), List.of(CaseStudyId.of("a")))));
    }

    @Test
    void aDifferenceByIdsAloneSaysSo() {
        assertThat(Difference.between(DRONES, DOGS).open()).isEmpty();
        assertThat(Difference.between(DRONES, DOGS).moves()).hasSize(1);
    }

    @Test
    void permutedIdsMoveNothing() {
        Catalogue before = edition(
                2024,
                one("a", "Drones over harbour", "x", PLANNED),
                one("b", "Robot dogs in the mail room", "y", PILOT),
                one("c", "Chatbot for travellers", "z", PLANNED));
        Catalogue after = edition(
                2025,
                one("b", "Drones over harbour", "x", PLANNED),
                one("c", "Robot dogs in the mail room", "y", PILOT),
                one("a", "Chatbot for travellers", "z", PLANNED));

        Difference difference = followed(before, after);

        assertThat(difference.moves()).isEmpty();
        assertThat(difference.open()).contains(List.of());
        assertThat(difference.compared().get(RecordKind.CASE_STUDIES)).isEqualTo(new Difference.Compared(0, 0, 3, 0));
        assertThat(difference.of(List.of(RecordKind.CASE_STUDIES)).changes())
                .allSatisfy(change -> assertThat(((Change.Changed) change).members())
                        .singleElement()
                        .satisfies(member -> assertThat(member.place().member()).isEqualTo("/id")));
    }

    @Test
    void anEntryUnderANewIdIsChangedAndItsMoveIsTold() {
        Catalogue before = edition(2024, KEPT, one("d", "Drones over harbour", "x", PLANNED));
        Catalogue after = edition(2025, KEPT, one("d2", "Drones over harbour", "x", PLANNED, DEPLOYED));

        Difference difference = followed(before, after);

        assertThat(difference.compared().get(RecordKind.CASE_STUDIES)).isEqualTo(new Difference.Compared(0, 0, 1, 1));
        assertThat(difference.moves()).singleElement().satisfies(move -> {
            assertThat(move.id()).isEqualTo(CaseStudyId.of("d2"));
            assertThat(move.direction()).isEqualTo(StageMove.Direction.FORWARD);
        });
    }

    @Test
    void withTheEditionsSwappedWhatIsOpenIsSwapped() {
        Difference back = followed(DOGS, DRONES);

        assertThat(back.moves()).isEmpty();
        assertThat(back.compared()).isEqualTo(followed(DRONES, DOGS).compared());
        assertThat(back.open().orElseThrow()).hasSize(1);
    }

    @Test
    void anEditionWithTwoEntriesOfOneKeyDoesNotDifferFromItself() {
        Catalogue doubles = edition(
                2024,
                madeUp(one("a", "Drones over harbour", "x", PLANNED)),
                madeUp(one("b", "Drones over harbour", "x", PLANNED)));

        assertThat(followed(doubles, doubles).isEmpty()).isTrue();
        assertThat(followed(doubles, doubles).open()).contains(List.of());
    }

    private static CaseStudy madeUp(CaseStudy one) {
        return one.toBuilder()
                .identifiers(List.of(new Identifier(Identifier.MADE_UP_ID, Identifier.OF_NOTHING, Extras.none())))
                .build();
    }

    @Test
    void aBiographyAcrossAnIdThatWasGivenToAnotherThingTellsNoMove() {
        CaseBiography biography = CaseBiography.of(EditionHistory.of(List.of(DRONES, DOGS)), CaseStudyId.of("a"));

        assertThat(biography.looks()).extracting(Look::finding).containsExactly(Look.Finding.FIRST, Look.Finding.OPEN);
        assertThat(biography.looks().get(1).move()).isEmpty();
    }
}
