package org.waystage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.Id;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.Difference;

/** Entries keep their identity under other ids. */
class EntriesTest {
    private static final StageRecord PILOT = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2023"));
    private static final StageRecord DEPLOYED =
            StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2025-02"));

    private static CaseStudy one(String id, String title, StageRecord... stages) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(title),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .stages(List.of(stages))
                .build();
    }

    private static CaseStudy linked(CaseStudy one, LinkKind kind, String target) {
        List<CaseStudy.Link> links = new ArrayList<>(one.links());
        links.add(new CaseStudy.Link(
                kind, Optional.of(CaseStudyId.of(target)), Optional.empty(), Optional.empty(), Extras.none()));
        return one.toBuilder().links(links).build();
    }

    private static Catalogue edition(int year, CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .edition(Integer.toString(year))
                .sequence((long) year)
                .issued(PartialDate.of(year, 12, 31))
                .caseStudies(List.of(cases))
                .build();
    }

    /** An entry with another id and the same title, one renamed by a link, and one that became two. */
    private static final EditionHistory HISTORY = EditionHistory.of(List.of(
            edition(
                    2024,
                    one("a", "Drones at the port", PILOT),
                    one("b", "Scanning of containers", PILOT),
                    one("e", "One window for risk", PILOT)),
            edition(
                    2025,
                    one("a-2", "Drones at the port", PILOT, DEPLOYED),
                    linked(one("b-2", "X-ray images"), LinkKind.Listed.RENAMED_FROM, "b"),
                    linked(one("c", "Single window for traders", DEPLOYED), LinkKind.Listed.SPLIT_FROM, "e"),
                    linked(one("d", "Risk engine of the coast", PILOT), LinkKind.Listed.SPLIT_FROM, "e"))));

    @Test
    void aBiographyGoesOnUnderAnotherId() {
        CaseBiography biography = CaseBiography.of(HISTORY, CaseStudyId.of("a-2"));

        assertThat(biography.looks())
                .extracting(look -> look.cases() + " " + look.finding())
                .containsExactly("[a] first", "[a-2] moved");
        assertThat(biography.entry().because()).extracting(Evidence::kind).containsExactly(Evidence.Kind.KEY);
        assertThat(CaseBiography.of(HISTORY, CaseStudyId.of("a")).looks()).isEqualTo(biography.looks());
    }

    @Test
    void whereSeveralCasesStandForOneTheirStagesAreNotCompared() {
        assertThat(CaseBiography.of(HISTORY, CaseStudyId.of("e")).looks())
                .extracting(look -> look.cases() + " " + look.finding())
                .containsExactly("[e] first", "[c, d] several");
        assertThat(CaseBiography.of(HISTORY, CaseStudyId.of("c")).looks())
                .extracting(look -> look.cases() + " " + look.finding())
                .containsExactly("[e] first", "[c] moved");
    }

    @Test
    void commonCasesHaveTheIdsOfTheNewestEdition() {
        EditionHistory common = Entries.of(HISTORY).ofCommonCases();

        assertThat(common.editions())
                .extracting(edition -> edition.caseStudies().stream()
                        .map(one -> one.id().value())
                        .toList())
                .containsExactly(List.of("a-2", "b-2"), List.of("a-2", "b-2"));
    }

    /** Returns two editions with a case whose id was made of nothing. */
    private static EditionHistory madeOfNothing(String title, String laterTitle) {
        List<Identifier> mark = List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING));
        return EditionHistory.of(List.of(
                edition(
                        2024,
                        one("a", title, PILOT).toBuilder().identifiers(mark).build(),
                        one("k", "Cameras")),
                edition(
                        2025,
                        one("a", laterTitle, PILOT).toBuilder()
                                .identifiers(mark)
                                .build(),
                        one("k", "Cameras"))));
    }

    @Test
    void aCaseWhoseIdWasMadeOfNothingIsFollowedByItsKey() {
        Entries entries = Entries.of(madeOfNothing("Drones at the port", "Drones at the port"));

        assertThat(entries.all()).hasSize(2).allMatch(Entries.Entry::isFollowed);
        assertThat(entries.followedBy())
                .containsExactly(Map.entry(Evidence.Kind.ID, 1L), Map.entry(Evidence.Kind.KEY, 1L));
        assertThat(entries.ofCommonCases().editions())
                .allSatisfy(edition -> assertThat(edition.caseStudies()).hasSize(2));
    }

    @Test
    void aCaseWhoseIdWasMadeOfNothingIsNotFollowedUnderAnotherTitle() {
        Entries entries = Entries.of(madeOfNothing("Drones at the port", "Robot dogs in the mail room"));

        assertThat(entries.all()).filteredOn(entry -> !entry.isFollowed()).isNotEmpty();
        assertThat(entries.followedBy()).containsExactly(Map.entry(Evidence.Kind.ID, 1L));
        assertThat(entries.ofCommonCases().editions())
                .allSatisfy(edition -> assertThat(edition.caseStudies())
                        .extracting(each -> each.id().value())
                        .containsExactly("k"));
    }

    @Test
    void eachCaseOfASingleEditionIsAnEntry() {
        EditionHistory single = EditionHistory.of(List.of(edition(2024, one("a", "Drones"), one("b", "Scanners"))));
        Entries entries = Entries.of(single);

        assertThat(entries.all()).hasSize(2).allMatch(Entries.Entry::isFollowed);
        assertThat(entries.followedBy()).isEmpty();
        assertThat(entries.ofCommonCases()).isSameAs(single);
    }

    @Test
    void aContinuityOfOtherEditionsIsRefused() {
        EditionHistory three = EditionHistory.of(List.of(edition(2023), edition(2024), edition(2025)));

        assertThatThrownBy(() -> Entries.of(three, Continuity.of(HISTORY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 editions");
    }

    @Test
    void underOneIdEachEntryHasAnIdOfItsOwnInAllEditions() {
        EditionHistory one = Entries.of(HISTORY).underOneId();

        assertThat(one.editions().get(0).caseStudies())
                .extracting(each -> each.id().value())
                .contains("a-2", "b-2");
        assertThat(one.editions().get(1).caseStudies())
                .extracting(each -> each.id().value())
                .containsExactlyElementsOf(HISTORY.editions().get(1).caseStudies().stream()
                        .map(each -> each.id().value())
                        .toList());
    }

    @Test
    void underOneIdTwoThingsWithOneIdHaveTwo() {
        CaseStudy other = one("a", "Robot dogs in the mail room").toBuilder()
                .adopters(List.of(OrganizationId.of("post")))
                .build();
        CaseStudy kept = one("k", "Cameras");
        CaseStudy kept2 = one("l", "Chatbot");
        EditionHistory history = EditionHistory.of(
                List.of(edition(2024, kept, kept2, one("a", "Drones at the port")), edition(2025, kept, kept2, other)));

        assertThat(Entries.of(history).underOneId().editions())
                .extracting(edition -> edition.caseStudies().get(2).id().value())
                .containsExactly("a-2", "a");
    }

    @Test
    void aCaseOfTheNewestEditionKeepsItsIdWhereADecisionSplitsAnOlderOneThatHadIt() {
        Catalogue before = edition(2024, one("a", "Drones at the port"));
        Catalogue after =
                edition(2025, one("b", "Drones of the coast"), one("c", "Drones of the pier"), one("a", "Robot dogs"));
        Decision split = Decision.builder(1, Verdict.Listed.SPLIT)
                .earlier(List.of(decided(before, "a")))
                .later(List.of(decided(after, "b"), decided(after, "c")))
                .decided("Secretariat", PartialDate.parse("2026"), Text.english("The body says so."))
                .build();
        EditionHistory history = EditionHistory.of(List.of(before, after));
        Continuity continuity = Continuity.of(
                history.editions(), Decisions.of(List.of(split)), edition -> Optional.of(digest(edition)));

        EditionHistory one = Entries.of(history, continuity).underOneId();

        assertThat(one.editions())
                .extracting(edition -> edition.caseStudies().stream()
                        .map(each -> each.id().value())
                        .toList())
                .containsExactly(List.of("a-2"), List.of("b", "c", "a"));
        assertThat(one.editions().get(1).caseStudies())
                .extracting(each -> each.links().stream()
                        .map(link -> link.kind() + " " + link.target().orElseThrow())
                        .toList())
                .containsExactly(List.of("split-from a-2"), List.of("split-from a-2"), List.of());
    }

    private static DecidedRecord decided(Catalogue edition, String id) {
        return DecidedRecord.of(digest(edition), id, Optional.empty(), Text.english("Any"));
    }

    private static String digest(Catalogue edition) {
        return edition.edition().orElseThrow().repeat(16);
    }

    @Test
    void ringsMoveByTheOrderOfTheirOwnScheme() {
        EditionHistory radar = EditionHistory.of(List.of(
                rings(2024, Map.of("a", "assess", "b", "trial", "c", "odd")),
                rings(2025, Map.of("a", "adopt", "b", "hold", "c", "trial"))));

        assertThat(Difference.between(radar.editions().get(0), radar.editions().get(1))
                        .moves())
                .extracting(move -> move.id() + " " + move.direction() + " " + move.causes())
                .containsExactly("a schemeForward [world]", "b schemeBack [world]", "c reworded [world]");
        assertThat(CaseBiography.of(radar, CaseStudyId.of("a")).looks())
                .extracting(Look::finding)
                .containsExactly(Look.Finding.FIRST, Look.Finding.REWORDED);
    }

    private static Catalogue rings(int year, Map<String, String> rings) {
        Code scheme = Code.of("ring");
        PartialDate issued = PartialDate.of(year, 12, 31);
        CaseStudy[] cases = rings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(ring -> one(
                        ring.getKey(),
                        "Blip " + ring.getKey(),
                        StageRecord.builder(Basis.Listed.OBSERVED)
                                .date(issued)
                                .reportedAs(new ReportedAs(
                                        scheme, ring.getValue(), Optional.empty(), Optional.empty(), Extras.none()))
                                .build()))
                .toArray(CaseStudy[]::new);
        return edition(year, cases).toBuilder()
                .crosswalks(List.of(Crosswalk.builder(scheme)
                        .order(List.of("hold", "assess", "trial", "adopt"))
                        .build()))
                .build();
    }

    @Test
    void anIdWithANumberIsNoLongerThanIdsMayBe() {
        String id = "a".repeat(Id.MAX_LENGTH - 2) + "-b";
        CaseStudy ofOthers = one(id, "Scanning of containers", PILOT).toBuilder()
                .adopters(List.of(OrganizationId.of("coast-guard")))
                .build();
        EditionHistory history = EditionHistory.of(
                List.of(edition(2024, one(id, "Drones at the port", PILOT)), edition(2025, ofOthers)));

        assertThat(Entries.of(history).underOneId().editions().get(0).caseStudies())
                .extracting(found -> found.id().value())
                .containsExactly("a".repeat(Id.MAX_LENGTH - 2) + "-2");
    }
}
