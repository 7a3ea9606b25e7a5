package org.waystage.history.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.history.continuity.Sample.customs;
import static org.waystage.history.continuity.Sample.decide;
import static org.waystage.history.continuity.Sample.edition;
import static org.waystage.history.continuity.Sample.entry;
import static org.waystage.history.continuity.Sample.lines;
import static org.waystage.history.continuity.Sample.of;
import static org.waystage.history.continuity.Sample.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.decision.Withdrawal;
import org.waystage.core.value.Text;

/** What persons decided, applied. */
class DecisionsAppliedTest {
    private static final Verdict SAME = Verdict.Listed.SAME;
    private static final Verdict DIFFERENT = Verdict.Listed.DIFFERENT;
    private static final Verdict MERGED = Verdict.Listed.MERGED;
    private static final Verdict SPLIT = Verdict.Listed.SPLIT;
    private static final Verdict UNDECIDED = Verdict.Listed.UNDECIDED;

    private static final Catalogue BEFORE = edition(2025, customs("a", "Detection of seals"), customs("b", "Drone"));
    private static final Catalogue AFTER =
            edition(2026, customs("x", "Detection of seal"), customs("y", "Drone"), customs("z", "Radar"));

    private static final List<Catalogue> BOTH = List.of(BEFORE, AFTER);

    @Test
    void whatIsConfirmedIsOneThingAndWhatIsRefusedIsNotSuggestedAgain() {
        assertThat(of(BOTH).suggestions()).hasSize(1);

        Continuity confirmed = of(BOTH, decide(1, SAME, "2025 a > 2026 x"));
        Continuity refused = of(BOTH, decide(1, DIFFERENT, "2025 a > 2026 x"));

        assertThat(lines(confirmed.cases()))
                .contains("renamed continuing 0:a 1:x (decision)", "same continuing 0:b 1:y (key)");
        assertThat(confirmed.applied()).containsExactly(1L);
        assertThat(lines(refused.cases())).contains("absent gone 0:a ()", "new - 1:x ()");
        assertThat(refused.suggestions()).isEmpty();
    }

    @Test
    void aDecisionStandsAboveIdAndKey() {
        Continuity found = of(
                List.of(edition(2025, customs("a", "Drone")), edition(2026, customs("a", "Drone"))),
                decide(1, DIFFERENT, "2025 a > 2026 a"));

        assertThat(lines(found.cases())).containsExactly("absent gone 0:a ()", "new - 1:a ()");
        assertThat(found.notices()).isEmpty();
    }

    @Test
    void mergesAndSplitsAreNamedByDecisions() {
        assertThat(lines(of(BOTH, decide(1, MERGED, "2025 a, 2025 b > 2026 z")).cases()))
                .containsExactly("merged continuing 0:a 0:b 1:z (decision)", "new - 1:x ()", "new - 1:y ()");
        assertThat(lines(of(BOTH, decide(1, SPLIT, "2025 a > 2026 x, 2026 z")).cases()))
                .containsExactly("split continuing 0:a 1:x 1:z (decision)", "same continuing 0:b 1:y (key)");
    }

    @Test
    void aDecisionSettlesASharedKey() {
        List<Catalogue> editions = List.of(
                edition(2025, customs("a", "Drone")), edition(2026, customs("x", "Drone"), customs("y", "Drone")));

        assertThat(lines(of(editions, decide(1, SAME, "2025 a > 2026 y")).cases()))
                .containsExactly("same continuing 0:a 1:y (decision)", "new - 1:x ()");
        assertThat(lines(of(editions, decide(1, DIFFERENT, "2025 a > 2026 y")).cases()))
                .containsExactly("same continuing 0:a 1:x (key)", "new - 1:y ()");
    }

    @Test
    void theHigherNumberWinsAndAWithdrawalRestoresWhatWasBefore() {
        Decision same = decide(1, SAME, "2025 a > 2026 x");
        Decision different = decide(2, DIFFERENT, "2025 a > 2026 x");
        Withdrawal withdrawn =
                Withdrawal.of(3, 2, "Secretariat", Sample.DAY, Text.english("The body corrects itself."));

        assertThat(lines(of(BOTH, same, different).cases())).contains("absent gone 0:a ()");
        assertThat(of(BOTH, same, different, withdrawn).cases())
                .isEqualTo(of(BOTH, same).cases());
        assertThat(of(BOTH, withdrawn, different, same).cases())
                .isEqualTo(of(BOTH, same).cases());
        assertThat(of(BOTH, same, decide(2, UNDECIDED, "2025 a > 2026 x")).cases())
                .isEqualTo(of(BOTH).cases());
    }

    @Test
    void decisionsThatContradictEachOtherAreNamedAndNoneIsApplied() {
        Continuity found = of(
                BOTH,
                decide(1, SAME, "2025 a > 2026 x"),
                decide(2, SAME, "2025 a > 2026 z"),
                decide(5, SAME, "2025 b > 2026 y"));
        Continuity both =
                of(BOTH, decide(1, MERGED, "2025 a, 2025 b > 2026 z"), decide(2, SPLIT, "2025 a > 2026 x, 2026 z"));

        assertThat(lines(found.cases())).contains("absent gone 0:a ()", "same continuing 0:b 1:y (decision)");
        assertThat(found.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(ContinuityRules.CONTRADICTED);
            assertThat(notice.message()).startsWith("Decisions 1, 2 contradict");
        });
        assertThat(found.applied()).containsExactly(5L);
        assertThat(rules(both)).containsExactly("decision-contradicted");
        assertThat(both.cases()).isEqualTo(of(BOTH).cases());
    }

    @Test
    void idsThatAPersonHasSettledSayNothingOfTheOthers() {
        List<Catalogue> editions = List.of(
                edition(2025, customs("a", "Berth planner"), customs("b", "Drone"), customs("c", "Cargo scanner")),
                edition(
                        2026,
                        entry("a", "Tariff chatbot", "port").build(),
                        customs("b", "Drone"),
                        entry("c", "Queue camera", "port").build()));

        assertThat(rules(of(editions))).containsExactly("continuity-id-churn");
        Continuity found =
                of(editions, decide(1, DIFFERENT, "2025 a > 2026 a"), decide(2, DIFFERENT, "2025 c > 2026 c"));
        assertThat(rules(found)).isEmpty();
        assertThat(lines(found.cases())).contains("same continuing 0:b 1:b (id)");
        assertThat(rules(of(editions, decide(1, SAME, "2025 a > 2026 a"))))
                .as("one of two others is still half")
                .containsExactly("continuity-id-churn");
    }

    @Test
    void aDecisionWithAnUnknownVerdictOrKindIsToldSinceItHasNoEffect() {
        Decision misspelt = decide(1, Verdict.of("Same"), "2025 a > 2026 x");
        Decision foreign = Decision.builder(2, SAME)
                .kind(DecidedKind.of("case-study"))
                .earlier(misspelt.earlier())
                .later(misspelt.later())
                .decided("Secretariat", Sample.DAY, Text.english("The body says so."))
                .build();
        Continuity found = of(BOTH, misspelt, foreign);

        assertThat(found.applied()).isEmpty();
        assertThat(found.notices())
                .extracting(notice -> notice.rule().id() + " " + notice.values().get("number"))
                .containsExactly("decision-unlisted 1", "decision-unlisted 2");
        assertThat(of(BOTH, misspelt, Withdrawal.of(3, 1, "Secretariat", Sample.DAY, Text.english("A slip.")))
                        .notices())
                .isEmpty();
    }

    @Test
    void aDecisionThatNoLongerFitsIsTold() {
        Continuity gone = of(BOTH, decide(1, SAME, "2025 a > 2026 gone"));
        Continuity elsewhere = of(BOTH, decide(1, SAME, "2019 u > 2020 v"));

        assertThat(gone.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(ContinuityRules.STALE);
            assertThat(notice.place().pointer()).isEqualTo("/entries/0");
            assertThat(notice.message()).startsWith("Decision 1 no longer fits").contains("'gone'");
        });
        assertThat(gone.applied()).isEmpty();
        assertThat(elsewhere.notices()).isEmpty();
        assertThat(elsewhere.elsewhere()).containsExactly(1L);
    }

    @Test
    void aDecisionHoldsForACorrectedEditionAsLongAsItsRecordsAreTheSame() {
        Decision decision = keyed("customs|detection of seal", "Detection of seal");
        Continuity stands =
                of(List.of(BEFORE, edition(2027, customs("x", "Detection of seal"), customs("y", "Drone"))), decision);
        Continuity shifted =
                of(List.of(BEFORE, edition(2027, customs("x", "Detection of a seal by drones"))), decision);
        Continuity another = of(
                List.of(
                        BEFORE,
                        edition(
                                2027,
                                Sample.entry("x", "Tariff chatbot", "port").build())),
                decision);

        assertThat(lines(stands.cases())).contains("renamed continuing 0:a 1:x (decision)");
        assertThat(stands.notices()).isEmpty();
        assertThat(lines(shifted.cases())).contains("renamed continuing 0:a 1:x (decision)");
        assertThat(rules(shifted)).containsExactly("decision-shifted");
        assertThat(lines(another.cases())).contains("absent gone 0:a ()");
        assertThat(rules(another)).containsExactly("decision-stale");
    }

    private static Decision keyed(String key, String title) {
        return Decision.builder(1, SAME)
                .earlier(List.of(DecidedRecord.of(
                        Sample.digest(BEFORE).orElseThrow(),
                        "a",
                        Optional.empty(),
                        Text.english("Detection of seals"))))
                .later(List.of(DecidedRecord.of(
                        Sample.digest(AFTER).orElseThrow(), "x", Optional.of(key), Text.english(title))))
                .decided("Secretariat", Sample.DAY, Text.english("The body says so."))
                .build();
    }

    @Test
    void aDecisionJoinsAnEntryThatCameBackUnderAnotherName() {
        List<Catalogue> editions = List.of(
                edition(2024, customs("a", "Berth planner")), edition(2025), edition(2026, customs("x", "Optimizer")));

        assertThat(lines(of(editions, decide(1, SAME, "2024 a > 2026 x")).cases()))
                .containsExactly("reappeared continuing 0:a 2:x (decision)");
    }

    @Test
    void whatIsUnansweredIsWrittenOnceAsQuestionsThatCanBeAnswered() {
        List<Catalogue> editions = List.of(
                edition(2025, customs("a", "Detection of seals"), customs("b", "Drone")),
                edition(2026, customs("x", "Detection of seal"), customs("y", "Drone"), customs("z", "Drone")));
        Decisions first = OpenQuestions.after(editions.get(0), editions.get(1), Decisions.none(), Sample::digest);

        Decisions again = OpenQuestions.after(editions.get(0), editions.get(1), first, Sample::digest);

        assertThat(again).isEqualTo(first);
        assertThat(first.inForce()).hasSize(2).allSatisfy(each -> {
            assertThat(each.verdict()).isEqualTo(UNDECIDED);
            assertThat(each.by()).isEmpty();
        });
        Decision shared = first.inForce().get(0);
        assertThat(shared.later()).extracting(DecidedRecord::id).containsExactly("y", "z");
        assertThat(shared.earlier().get(0).key()).contains("customs|drone");
        Decision near = first.inForce().get(1);
        assertThat(near.suggestion().orElseThrow().permille()).isEqualTo(944);
        Continuity answered = Continuity.of(
                editions,
                Decisions.of(List.of(Decision.builder(near.number(), SAME)
                        .earlier(near.earlier())
                        .later(near.later())
                        .decided("Secretariat", Sample.DAY, Text.english("The body says so."))
                        .build())),
                Sample::digest);
        assertThat(lines(answered.cases())).contains("renamed continuing 0:a 1:x (decision)");
    }

    @Test
    void manyDecisionsTakeTimeInProportion() {
        DecisionEntry[] many = IntStream.rangeClosed(1, 50_000)
                .mapToObj(number -> decide(number, SAME, "2025 a" + number + " > 2026 x"))
                .toArray(DecisionEntry[]::new);

        Continuity found = of(BOTH, many);

        assertThat(found.notices())
                .hasSize(many.length)
                .last()
                .extracting(notice -> notice.place().pointer())
                .isEqualTo("/entries/49999");
    }

    @Test
    void whatIsOpenOfManyRecordsIsNotLookedAtTwoByTwo() {
        List<Catalogue> editions = Stream.of(2025, 2026)
                .map(year -> edition(
                        year,
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> customs("c" + year + "-" + i, "Drone"))
                                .toArray(CaseStudy[]::new)))
                .toList();
        Decisions open = OpenQuestions.after(editions.get(0), editions.get(1), Decisions.none(), Sample::digest);
        assertThat(open.entries()).hasSize(1);

        Decisions again = OpenQuestions.after(editions.get(0), editions.get(1), open, Sample::digest);

        assertThat(again).isEqualTo(open);
    }

    @Test
    void manyRecordsThatAreDifferentAreNotLookedAtTwoByTwo() {
        int count = 20_000;
        List<Catalogue> editions = Stream.of(2025, 2026)
                .map(year -> edition(
                        year,
                        IntStream.range(0, count)
                                .mapToObj(i -> customs("c" + year + "-" + i, "Drone"))
                                .toArray(CaseStudy[]::new)))
                .toList();
        Decision different = decide(1, DIFFERENT, all(2025, count) + " > " + all(2026, count));
        Decision same = decide(2, SAME, "2025 c2025-0 > 2026 c2026-0");

        Continuity found = of(editions, different, same);

        assertThat(lines(found.cases()))
                .hasSize(2 * count - 1)
                .contains("same continuing 0:c2025-0 1:c2026-0 (decision)", "absent gone 0:c2025-1 ()");
        assertThat(found.applied()).containsExactly(1L, 2L);
    }

    @Test
    void manyRecordsAreMergedInTimeInProportion() {
        int count = 50_000;
        Catalogue before = edition(
                2025,
                IntStream.range(0, count)
                        .mapToObj(i -> customs("c2025-" + i, "Drone " + i))
                        .toArray(CaseStudy[]::new));
        Decision merged = decide(1, MERGED, all(2025, count) + " > 2026 x");

        Continuity found = of(List.of(before, edition(2026, customs("x", "Fleet"))), merged);

        assertThat(found.cases()).singleElement().satisfies(one -> {
            assertThat(one.identity()).isEqualTo(Identity.MERGED);
            assertThat(one.records()).hasSize(count + 1);
        });
    }

    private static String all(int year, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> year + " c" + year + "-" + i)
                .collect(Collectors.joining(", "));
    }

    @Test
    void ofDecisionsOnManyRecordsTheLastOneAboutEachTwoCounts() {
        Continuity found = of(
                BOTH,
                decide(1, SAME, "2025 a > 2026 x"),
                decide(2, DIFFERENT, "2025 a, 2025 b > 2026 x, 2026 y"),
                decide(3, MERGED, "2025 a, 2025 b > 2026 x"),
                decide(4, DIFFERENT, "2025 b > 2026 x, 2026 z"));

        assertThat(found.notices()).isEmpty();
        assertThat(lines(found.cases()))
                .containsExactly(
                        "renamed continuing 0:a 1:x (decision)", "absent gone 0:b ()", "new - 1:y ()", "new - 1:z ()");
    }
}
