package org.waystage.history.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.history.continuity.Sample.at;
import static org.waystage.history.continuity.Sample.body;
import static org.waystage.history.continuity.Sample.customs;
import static org.waystage.history.continuity.Sample.edition;
import static org.waystage.history.continuity.Sample.entry;
import static org.waystage.history.continuity.Sample.imported;
import static org.waystage.history.continuity.Sample.lines;
import static org.waystage.history.continuity.Sample.linked;
import static org.waystage.history.continuity.Sample.rules;
import static org.waystage.history.continuity.Sample.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.Decisions;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;

/** The traps that real registers hold, each in a few entries. */
class ContinuityTest {
    private static final String LONG =
            "Scans the containers of each vessel that calls at the port and compares what it sees"
                    + " with what the manifest says, so that officers look where the two differ.";

    @Test
    void anIdThatWasGivenToAnotherThingIsAmbiguousAndTold() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "Berth planner"), customs("b", "Cargo scanner"), customs("c", "Seal")),
                edition(
                        2026,
                        entry("a", "Tariff chatbot", "port").build(),
                        customs("b", "Cargo scanner"),
                        customs("c", "Seal")));

        assertThat(lines(found.cases()))
                .containsExactly(
                        "ambiguous - 0:a 1:a (idReused)",
                        "same continuing 0:b 1:b (id)",
                        "same continuing 0:c 1:c (id)");
        assertThat(found.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(ContinuityRules.ID_REUSED);
            assertThat(notice.place().pointer()).isEqualTo("/caseStudies/0/id");
            assertThat(notice.message()).contains("'Berth planner' and 'Tariff chatbot'");
        });
    }

    @Test
    void anIdWhoseTitleAndSummaryAreOthersIsAmbiguousEvenAtTheSameBody() {
        CaseStudy before = entry("a", "Berth planner", "customs")
                .summary(Text.english(LONG))
                .build();
        CaseStudy after = entry("a", "Tariff chatbot", "customs")
                .summary(Text.english("Answers questions of traders about duties."))
                .build();
        CaseStudy renamed = entry("a", "Tariff chatbot", "customs")
                .summary(Text.english(LONG))
                .build();

        assertThat(lines(Continuity.between(edition(2025, before), edition(2026, after))
                        .cases()))
                .containsExactly("ambiguous - 0:a 1:a (idReused)");
        assertThat(lines(Continuity.between(edition(2025, before), edition(2026, renamed))
                        .cases()))
                .containsExactly("renamed continuing 0:a 1:a (id)");
    }

    @Test
    void whereHalfOfTheIdsStandForOtherThingsNoneIsEvidence() {
        Continuity churned = Continuity.between(
                edition(2025, customs("a", "Berth planner"), customs("b", "Cargo scanner")),
                edition(2026, entry("a", "Tariff chatbot", "port").build(), customs("b", "Berth planner")));

        assertThat(lines(churned.cases()))
                .containsExactly("same continuing 0:a 1:b (key)", "absent gone 0:b ()", "new - 1:a ()");
        assertThat(churned.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(ContinuityRules.ID_CHURN);
            assertThat(notice.message()).startsWith("1 of 2 ids");
        });
    }

    @Test
    void aThingWhoseOldIdWasGivenToAnotherIsFoundUnderItsNewId() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "Berth planner"), customs("b", "Cargo scanner"), customs("c", "Seal")),
                edition(
                        2026,
                        entry("a", "Tariff chatbot", "port").build(),
                        customs("b", "Cargo scanner"),
                        customs("c", "Seal"),
                        customs("d", "Berth planner")));

        assertThat(lines(found.cases())).contains("same continuing 0:a 1:d (key)", "new - 1:a ()");
        assertThat(rules(found)).containsExactly("continuity-id-reused");
    }

    @Test
    void theSameThingUnderANewIdIsFoundByItsAdoptersAndTitle() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "Berth planner"), customs("b", "Cargo scanner")),
                edition(2026, customs("b", "Cargo scanner"), customs("x", "BERTH-planner")));

        assertThat(lines(found.cases()))
                .containsExactly("same continuing 0:a 1:x (key)", "same continuing 0:b 1:b (id)");
    }

    @Test
    void casesOfAMergedCatalogueThatALaterOneUnifiesWereMerged() {
        CaseStudy ours = from("joint-scanning", "Joint scanning", "catalogue:elbonia=x");
        CaseStudy theirs = from("scanners", "Scanners of two bodies", "catalogue:ruritania=y");
        CaseStudy both = from("scanners", "Scanners of two bodies", "catalogue:ruritania=y", "catalogue:elbonia=x");
        Catalogue region = edition(2025, ours, theirs);
        Catalogue decided = edition(2026, both);

        assertThat(lines(Continuity.between(region, decided).cases()))
                .containsExactly("merged continuing 0:joint-scanning 0:scanners 1:scanners (id link)");
        assertThat(lines(Continuity.between(decided, region).cases()))
                .containsExactly("split continuing 0:scanners 1:joint-scanning 1:scanners (id link)");
    }

    @Test
    void aCaseThatTwoOfAnEditionNameAsTheirOriginDeclaresNothing() {
        Continuity found = Continuity.between(
                edition(2025, from("a", "Berth planner", "catalogue:elbonia=x")),
                edition(
                        2026,
                        from("b", "Tariff chatbot", "catalogue:elbonia=x"),
                        from("c", "Cargo scanner", "catalogue:elbonia=x")));

        assertThat(lines(found.cases())).containsExactly("absent gone 0:a ()", "new - 1:b ()", "new - 1:c ()");
    }

    private static CaseStudy from(String id, String title, String... origins) {
        return entry(id, title, "customs")
                .identifiers(Stream.of(origins)
                        .map(origin -> origin.split("="))
                        .map(origin -> Identifier.of(origin[0], origin[1]))
                        .toList())
                .build();
    }

    @Test
    void aDoubleBesideAContinuingEntryIsNew() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "Berth planner")),
                edition(2026, customs("a", "Berth planner"), customs("b", "Berth planner")));

        assertThat(lines(found.cases())).containsExactly("same continuing 0:a 1:a (id)", "new - 1:b ()");
    }

    @Test
    void aKeyThatSeveralEntriesShareIsAmbiguousAndCountsOnceWithItsRecords() {
        Continuity found = Continuity.between(
                edition(2025, imported("k", "Chatbot", "hq|chatbot")),
                edition(
                        2026,
                        imported("k-1", "Chatbot", "hq|chatbot"),
                        imported("k-2", "Chatbot", "hq|chatbot"),
                        imported("n", "Other", "hq|other")));

        assertThat(lines(found.cases())).containsExactly("ambiguous - 0:k 1:k-1 1:k-2 (keyShared)", "new - 1:n ()");
        Tally tally = found.tally(DecidedKind.Listed.CASE_STUDIES);
        assertThat(tally.identity()).containsEntry(Identity.AMBIGUOUS, new Tally.Size(1, 1, 2));
        assertThat(tally.identity()).containsEntry(Identity.NEW, new Tally.Size(1, 0, 1));
        assertThat(tally).isEqualTo(found.steps().get(0).cases());
    }

    @Test
    void onlyAnIdThatIsMarkedAsMadeUpNeverMatches() {
        CaseStudy marked = imported("k", "Chatbot", "hq|chatbot");
        CaseStudy other = imported("k", "Chatbot", "hq|tariff chatbot");
        CaseStudy withoutKey = entry("k", "Chatbot", "port")
                .identifiers(List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING)))
                .build();

        assertThat(lines(Continuity.between(edition(2025, marked), edition(2026, other))
                        .cases()))
                .containsExactly("absent gone 0:k ()", "new - 1:k ()");
        assertThat(lines(Continuity.between(edition(2025, withoutKey), edition(2026, withoutKey))
                        .cases()))
                .containsExactly("same continuing 0:k 1:k (key)");
        CaseStudy looksMadeUp = customs("x-no-key-0123456789abcdef", "Chatbot");
        assertThat(lines(Continuity.between(edition(2025, looksMadeUp), edition(2026, looksMadeUp))
                        .cases()))
                .containsExactly("same continuing 0:x-no-key-0123456789abcdef 1:x-no-key-0123456789abcdef (id)");
    }

    @Test
    void aBodyThatIsRenamedKeepsTheEntriesThatKeepTheirIds() {
        List<CaseStudy> before = new ArrayList<>();
        List<CaseStudy> after = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            before.add(entry("e-" + i, "System " + i, "board").build());
            after.add(entry("e-" + i, "System " + i, "authority").build());
        }
        Continuity found = Continuity.between(
                edition(2025, List.of(body("board", "Board of duties")), before.toArray(CaseStudy[]::new)),
                edition(2026, List.of(body("authority", "Revenue authority")), after.toArray(CaseStudy[]::new)));

        assertThat(found.cases())
                .hasSize(21)
                .allSatisfy(each -> assertThat(each.identity()).isEqualTo(Identity.SAME));
        assertThat(lines(found.bodies())).containsExactly("absent gone 0:board ()", "new - 1:authority ()");
        assertThat(suggestions(found)).containsExactly("board > authority 1000 entries");
        assertThat(found.suggestions().get(0).because()).containsExactly(new Evidence(Evidence.Kind.ENTRIES, "21/21"));
    }

    @Test
    void anAdopterThatAnEntryNamesTwiceCountsOnce() {
        Catalogue before = edition(
                2025,
                List.of(body("board", "Board of duties")),
                entry("e", "System", "board", "board").build());
        Catalogue after = edition(
                2026,
                List.of(body("authority", "Revenue authority")),
                entry("e", "System", "authority", "authority").build());

        assertThat(suggestions(Continuity.between(before, after))).containsExactly("board > authority 1000 entries");
        assertThat(OpenQuestions.after(before, after, Decisions.none(), Sample::digest)
                        .entries())
                .hasSize(1);
    }

    @Test
    void bodiesAreRenamedAndMoved() {
        Organization moved = body("lab", "Laboratory").toBuilder()
                .partOf(Optional.of(OrganizationId.of("port")))
                .build();
        Organization renamed = body("authority", "Revenue authority").toBuilder()
                .earlierNames(List.of(
                        new Organization.EarlierName(Text.english("Board of duties"), Optional.empty(), Extras.none())))
                .build();
        Continuity found = Continuity.between(
                edition(
                        2025,
                        List.of(
                                body("customs", "Customs"),
                                body("port", "Port"),
                                body("lab", "Laboratory").toBuilder()
                                        .partOf(Optional.of(OrganizationId.of("customs")))
                                        .build(),
                                body("board", "Board of duties"),
                                body("dcp", "DCP"))),
                edition(
                        2026,
                        List.of(
                                body("customs", "Customs service"),
                                body("port", "Port"),
                                moved,
                                renamed,
                                body("us-dcp", "Division of Consumer Protection"))));

        assertThat(lines(found.bodies()))
                .containsExactly(
                        "renamed continuing 0:board 1:authority (link)",
                        "renamed continuing 0:customs 1:customs (id)",
                        "absent gone 0:dcp ()",
                        "same continuing 0:lab 1:lab (id)",
                        "same continuing 0:port 1:port (id)",
                        "new - 1:us-dcp ()");
        assertThat(found.bodies())
                .filteredOn(Correspondence::moved)
                .singleElement()
                .satisfies(each -> assertThat(each.in(1)).containsExactly("lab"));
        assertThat(suggestions(found)).containsExactly("dcp > us-dcp 900 initials");
    }

    @Test
    void officesOfOneNameInDifferentBodiesAreNotOneBody() {
        Organization office = body("office", "Office of Information").toBuilder()
                .partOf(Optional.of(OrganizationId.of("customs")))
                .build();
        Organization other = body("bureau", "Office of Information").toBuilder()
                .partOf(Optional.of(OrganizationId.of("port")))
                .build();
        Continuity found = Continuity.between(
                edition(2025, List.of(body("customs", "Customs"), body("port", "Port"), office)),
                edition(2026, List.of(body("customs", "Customs"), body("port", "Port"), other)));

        assertThat(lines(found.bodies())).contains("absent gone 0:office ()", "new - 1:bureau ()");
        assertThat(found.suggestions()).isEmpty();
    }

    @Test
    void anAddressThatChangedInEveryEntryChangesNoIdentity() {
        CaseStudy before = entry("a", "Berth planner", "customs")
                .sources(List.of(new Citation(SourceId.of("s"), Optional.of("https://old.example/a"), Extras.none())))
                .build();
        CaseStudy after = entry("a", "Berth planner", "customs")
                .sources(List.of(new Citation(SourceId.of("s"), Optional.of("https://new.example/a"), Extras.none())))
                .build();

        assertThat(lines(Continuity.between(edition(2025, before), edition(2026, after))
                        .cases()))
                .containsExactly("same continuing 0:a 1:a (id)");
    }

    @Test
    void anEntryThatCameBackTwoEditionsLaterReappearedAndOneThatStayedAwayIsAbsent() {
        Continuity found = Continuity.of(EditionHistory.of(List.of(
                edition(2023, customs("a", "Berth planner"), customs("b", "Cargo scanner"), customs("c", "Seal")),
                edition(2024, customs("c", "Seal")),
                edition(2025, customs("c", "Seal")),
                edition(2026, customs("a", "Berth planner"), customs("c", "Seal"), customs("d", "Drone")))));

        assertThat(lines(found.cases()))
                .containsExactly(
                        "reappeared continuing 0:a 3:a (id)",
                        "absent gone 0:b ()",
                        "same continuing 0:c 1:c 2:c 3:c (id)",
                        "new - 3:d ()");
        assertThat(found.steps())
                .extracting(step -> step.cases().identity().get(Identity.REAPPEARED))
                .containsExactly(Tally.Size.NONE, Tally.Size.NONE, new Tally.Size(1, 0, 1));
    }

    @Test
    void typographicAndPlainApostrophesAreOneTitle() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "Traders' portal of “Ħal Far”")),
                edition(2026, customs("b", "Traders’ portal of Ħal Far")));

        assertThat(lines(found.cases())).containsExactly("same continuing 0:a 1:b (key)");
    }

    @Test
    void lettersOfEveryScriptTellTitlesApart() {
        Continuity found = Continuity.between(
                edition(2025, customs("a", "区块链"), customs("b", "无人机"), customs("c", "Дрон")),
                edition(2026, customs("x", "区块链"), customs("y", "无人机2"), customs("z", "Дрон")));

        assertThat(lines(found.cases()))
                .containsExactly(
                        "same continuing 0:a 1:x (key)",
                        "absent gone 0:b ()",
                        "same continuing 0:c 1:z (key)",
                        "new - 1:y ()");
    }

    @Test
    void aTitleInAnotherLanguageIsNoOtherTitle() {
        CaseStudy english = customs("a", "Berth planner");
        CaseStudy both = english.toBuilder()
                .id(CaseStudyId.of("b"))
                .title(Text.of("en", "Berth planner").with("fr", "Planificateur de postes"))
                .build();
        CaseStudy french = both.toBuilder()
                .id(CaseStudyId.of("c"))
                .title(Text.of("fr", "Planificateur de postes"))
                .build();

        assertThat(lines(Continuity.of(EditionHistory.of(
                                List.of(edition(2024, english), edition(2025, both), edition(2026, french))))
                        .cases()))
                .containsExactly("same continuing 0:a 1:b 2:c (key)");
    }

    @Test
    void retiredEntriesOfWhichAQuarterIsNotInThePreviousEditionAreToldApart() {
        CaseStudy retired = at(customs("a", "Berth planner"), AdoptionStage.Listed.RETIRED, 2026);
        CaseStudy unseen = at(customs("b", "Cargo scanner"), AdoptionStage.Listed.RETIRED, 2026);
        Continuity found = Continuity.between(
                edition(2025, at(customs("a", "Berth planner"), AdoptionStage.Listed.PILOT, 2025)),
                edition(2026, retired, unseen));

        assertThat(lines(found.cases())).containsExactly("same ended 0:a 1:a (id)", "new - 1:b ()");
    }

    @Test
    void anEntryIsTheSameAndEndedAndOneThatVanishesAfterItsEndIsNotGone() {
        CaseStudy running = at(customs("a", "Berth planner"), AdoptionStage.Listed.DEPLOYED, 2025);
        CaseStudy over = at(customs("a", "Berth planner"), AdoptionStage.Listed.RETIRED, 2025);
        CaseStudy stillOver = at(customs("a", "Berth planner"), AdoptionStage.Listed.RETIRED, 2026);

        assertThat(lines(Continuity.between(edition(2025, running), edition(2026, stillOver))
                        .cases()))
                .containsExactly("same ended 0:a 1:a (id)");
        assertThat(lines(Continuity.between(edition(2025, over), edition(2026, stillOver))
                        .cases()))
                .containsExactly("same continuing 0:a 1:a (id)");
        assertThat(lines(Continuity.between(edition(2025, over), edition(2026)).cases()))
                .containsExactly("absent ended 0:a ()");
        assertThat(lines(Continuity.between(edition(2025, running), edition(2026))
                        .cases()))
                .containsExactly("absent gone 0:a ()");
    }

    @Test
    void wordsWithoutARungMoveAsWhatTheyAre() {
        Continuity found = Continuity.between(
                edition(
                        2025,
                        Sample.word(customs("a", "A"), "assess", 2025),
                        Sample.word(customs("b", "B"), "hold", 2025),
                        Sample.word(customs("c", "C"), "hold", 2025),
                        customs("d", "D")),
                edition(
                        2026,
                        Sample.word(customs("a", "A"), "trial", 2026),
                        Sample.word(customs("b", "B"), "hold", 2026),
                        at(customs("c", "C"), AdoptionStage.Listed.PILOT, 2026),
                        at(customs("d", "D"), AdoptionStage.Listed.PILOT, 2026)));

        Step step = found.steps().get(0);
        assertThat(step.stages())
                .containsEntry(StageChange.OPEN, 2L)
                .containsEntry(StageChange.UNMAPPED, 1L)
                .containsEntry(StageChange.NEWLY_KNOWN, 1L)
                .containsEntry(StageChange.FORWARD, 0L);
        Code ring = Code.of("ring");
        assertThat(step.words())
                .containsOnly(
                        Map.entry(new WordMove(ring, "assess", ring, "trial"), 1L),
                        Map.entry(new WordMove(ring, "hold", ring, "hold"), 1L));
        assertThat(step.words().keySet())
                .filteredOn(WordMove::isMove)
                .containsExactly(new WordMove(ring, "assess", ring, "trial"));
    }

    @Test
    void linksMergeSplitAndRename() {
        Continuity merged = Continuity.between(
                edition(2025, customs("a", "North scanner"), customs("b", "South scanner")),
                edition(
                        2026,
                        linked("a", "North scanner", LinkKind.Listed.MERGED_INTO, "c"),
                        linked("b", "South scanner", LinkKind.Listed.MERGED_INTO, "c"),
                        customs("c", "Scanner")));
        Continuity split = Continuity.between(
                edition(2025, customs("a", "Scanner")),
                edition(2026, customs("a", "Scanner"), linked("b", "South scanner", LinkKind.Listed.SPLIT_FROM, "a")));
        Continuity renamed = Continuity.between(
                edition(2025, customs("a", "Berth planner")),
                edition(2026, linked("b", "Port call optimizer", LinkKind.Listed.RENAMED_FROM, "a")));
        Continuity kept = Continuity.between(
                edition(2025, customs("a", "Berth planner")),
                edition(
                        2026,
                        customs("a", "Berth planner"),
                        linked("b", "Port call optimizer", LinkKind.Listed.RENAMED_FROM, "a")));
        Continuity dropped = Continuity.between(
                edition(2025, linked("a", "Old scanner", LinkKind.Listed.MERGED_INTO, "c"), customs("c", "Scanner")),
                edition(2026, customs("c", "Scanner")));

        assertThat(lines(merged.cases())).containsExactly("merged continuing 0:a 0:b 1:a 1:b 1:c (id link)");
        assertThat(lines(split.cases())).containsExactly("split continuing 0:a 1:a 1:b (id link)");
        assertThat(lines(renamed.cases())).containsExactly("renamed continuing 0:a 1:b (link)");
        assertThat(lines(kept.cases())).containsExactly("renamed continuing 0:a 1:a 1:b (id link)");
        assertThat(lines(dropped.cases())).containsExactly("merged continuing 0:a 0:c 1:c (id link)");
    }

    @Test
    void linksThatBothEditionsDeclareAndOtherLinksTellNothing() {
        CaseStudy part = linked("a", "North scanner", LinkKind.Listed.MERGED_INTO, "c");
        CaseStudy beside = linked("d", "Second phase", LinkKind.Listed.CONTINUES, "c");
        CaseStudy related = linked("e", "Scanner of the rail", LinkKind.Listed.RELATED, "c");

        assertThat(lines(Continuity.between(
                                edition(2025, part, customs("c", "Scanner")),
                                edition(2026, part, customs("c", "Scanner"), beside, related))
                        .cases()))
                .containsExactly(
                        "same continuing 0:a 1:a (id)", "same continuing 0:c 1:c (id)", "new - 1:d ()", "new - 1:e ()");
        assertThat(lines(Continuity.between(edition(2025, customs("c", "Scanner")), edition(2026, beside))
                        .cases()))
                .containsExactly("renamed continuing 0:c 1:d (link)");
    }

    @Test
    void nearTitlesAndEqualLongTextsOfOneBodyAreSuggestedAndNeverDecided() {
        Continuity found = Continuity.between(
                edition(
                        2025,
                        customs("a", "Predicted to naturalize"),
                        entry("b", "Berth planner", "customs")
                                .summary(Text.english(LONG))
                                .build(),
                        customs("c", "Detection of seals")),
                edition(
                        2026,
                        customs("x", "Predicted to natzuralize"),
                        entry("y", "Optimizer of port calls", "customs")
                                .summary(Text.english(LONG))
                                .build(),
                        entry("z", "Detection of seal", "port").build()));

        assertThat(found.tally(DecidedKind.Listed.CASE_STUDIES)
                        .identity()
                        .get(Identity.ABSENT)
                        .decisions())
                .isEqualTo(3);
        assertThat(suggestions(found)).containsExactly("a > x 958 title", "b > y 900 text");
    }

    @Test
    void tiesSuggestBothAndManyWithOneTextAreCountedAndNotCompared() {
        List<CaseStudy> before = new ArrayList<>();
        List<CaseStudy> after = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            before.add(entry("a-" + i, "Tool for task " + i, "customs")
                    .summary(Text.english(LONG))
                    .build());
            after.add(entry("b-" + i, "System " + (100 + i), "customs")
                    .summary(Text.english(LONG))
                    .build());
        }
        Continuity many = Continuity.between(
                edition(2025, before.toArray(CaseStudy[]::new)), edition(2026, after.toArray(CaseStudy[]::new)));
        Continuity tie = Continuity.between(
                edition(2025, customs("a", "Detection of seals")),
                edition(2026, customs("x", "Detection of seal"), customs("y", "Detection of sealz")));

        assertThat(many.suggestions()).isEmpty();
        assertThat(many.skipped()).isPositive();
        assertThat(suggestions(tie)).containsExactly("a > x 944 title", "a > y 944 title");
    }

    @Test
    void oneEditionHasNoContinuity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Continuity.of(EditionHistory.of(List.of(edition(2025)))))
                .withMessageContaining("two editions");
    }

    @Test
    void titlesThatAreTooLongAreComparedOnlyForEqualityAndCounted() {
        String fits = "a" + " b".repeat(240);
        String longer = "a" + " b".repeat(250);

        Continuity compared = Continuity.between(
                edition(2025, customs("a", fits + " seals")), edition(2026, customs("x", fits + " seal")));
        Continuity left = Continuity.between(
                edition(2025, customs("a", longer + " seals")), edition(2026, customs("x", longer + " seal")));

        assertThat(compared.suggestions()).hasSize(1);
        assertThat(compared.skipped()).isZero();
        assertThat(left.suggestions()).isEmpty();
        assertThat(left.skipped()).isEqualTo(2);
    }

    @Test
    void theMarkOfAMadeUpIdIsNoIdentifierOfABody() {
        List<Identifier> mark = List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING));
        Organization before =
                body("row-1", "Port of Alpha").toBuilder().identifiers(mark).build();
        Organization after =
                body("row-2", "Maritime agency").toBuilder().identifiers(mark).build();

        assertThat(Continuity.between(
                                edition(2025).toBuilder()
                                        .organizations(List.of(before))
                                        .build(),
                                edition(2026).toBuilder()
                                        .organizations(List.of(after))
                                        .build())
                        .bodies())
                .extracting(Correspondence::identity)
                .containsExactlyInAnyOrder(Identity.ABSENT, Identity.NEW);
    }
}
