package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.OpenQuestions;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Unified;

/** What holds for suggestions and decisions in the merge of any catalogues. */
class MergeDecisionLawsTest {
    private static final int SEEDS = 30;
    private static final List<String> TITLES = List.of(
            "Drones over the port of Alpha",
            "Scanning of parcels with a trained model",
            "Electronic seals for goods in transit",
            "Answers to traders by a virtual assistant");
    private static final String LONG =
            "The officers look at each picture that the model marked, and write down what they "
                    + "found in the parcel, so that the model learns from it.";

    static Stream<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed();
    }

    /** Returns a catalogue whose ids are its own, and whose titles are nearly those of others. */
    private static Catalogue any(String series, long seed) {
        Random random = new Random(seed * 31 + series.hashCode());
        List<CaseStudy> cases = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (String title : TITLES) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String varied = varied(title, random);
                if (titles.add(varied)) {
                    CaseStudy.Builder study = MergeFixtures.study(series + "-" + cases.size(), varied)
                            .nature(random.nextBoolean() ? Nature.Listed.USE : Nature.Listed.OFFER);
                    if (random.nextInt(4) == 0) {
                        study.summary(Text.english(LONG));
                    }
                    if (random.nextInt(4) == 0) {
                        study.adopters(List.of(OrganizationId.of(series + "-port")));
                    }
                    cases.add(study.build());
                }
            }
        }
        Organization port = Organization.builder(
                        OrganizationId.of(series + "-port"), Text.english(varied("Port authority of Alpha", random)))
                .country(Code.of("XA"))
                .build();
        return MergeFixtures.catalogue(series, cases.toArray(CaseStudy[]::new)).toBuilder()
                .organizations(List.of(MergeFixtures.CUSTOMS, port))
                .issued(PartialDate.of(2020 + series.charAt(0) - 'a', 1, 1))
                .build();
    }

    private static String varied(String title, Random random) {
        int at = random.nextInt(title.length());
        return switch (random.nextInt(3)) {
            case 0 -> title;
            case 1 -> title.substring(0, at) + "x" + title.substring(at);
            default -> title.substring(0, at) + title.substring(at + 1);
        };
    }

    private static List<Catalogue> three(long seed) {
        return List.of(any("a", seed), any("b", seed), any("c", seed));
    }

    /** Returns what names a catalogue of these tests, by its id. */
    private static Optional<String> digest(Catalogue catalogue) {
        return Optional.of(catalogue.id().value().substring(0, 1).repeat(64));
    }

    private static Merge merge(Policy policy, List<Catalogue> inputs, Decisions decisions) {
        return Merge.of(
                inputs,
                MergeFixtures.options(policy)
                        .decisions(
                                decisions,
                                inputs.stream()
                                        .map(one -> digest(one).orElseThrow())
                                        .toList())
                        .build());
    }

    private static Decisions questions(List<Catalogue> inputs, Merge merge, Decisions known) {
        return OpenQuestions.about(
                inputs,
                merge.doubles().stream().map(PossibleDouble::suggestion).toList(),
                known,
                MergeDecisionLawsTest::digest);
    }

    /** Answers each question by chance, but says of no record twice that it is the same as another. */
    private static Decisions answered(Decisions questions, long seed) {
        Random random = new Random(seed);
        Set<String> taken = new HashSet<>();
        List<DecisionEntry> entries = new ArrayList<>();
        for (Decision question : questions.inForce()) {
            String one = question.kind() + question.earlier().get(0).id();
            String other = question.kind() + question.later().get(0).id();
            boolean same = random.nextBoolean() && !taken.contains(one) && !taken.contains(other);
            if (same) {
                taken.addAll(List.of(one, other));
            }
            entries.add(answer(question, question.number(), same ? Verdict.Listed.SAME : Verdict.Listed.DIFFERENT));
        }
        return Decisions.of(entries);
    }

    private static Decision answer(Decision question, long number, Verdict verdict) {
        return Decision.builder(number, verdict)
                .kind(question.kind())
                .earlier(question.earlier())
                .later(question.later())
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
    }

    /** Returns what a merge suggests, with the ids of the catalogues in the place of their numbers. */
    private static Set<String> suggested(List<Catalogue> inputs, Merge merge) {
        Function<PossibleDouble, String> told = one -> new TreeSet<>(List.of(
                        inputs.get(one.one().input() - 1).id() + "/" + one.one().id() + ">" + one.oneId(),
                        inputs.get(one.other().input() - 1).id() + "/"
                                + one.other().id() + ">" + one.otherId()))
                + " " + one.permille() + " " + one.because();
        return merge.doubles().stream().map(told).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unified(List<Catalogue> inputs, Merge merge) {
        return merge.unified().stream()
                .map(one -> one.kind() + " " + one.id() + " "
                        + one.joined().stream()
                                .map(each -> inputs.get(each.origin().input() - 1)
                                                .id() + "/" + each.origin().id() + each.rule())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenTwoCataloguesTheSuggestionsAreThoseOfContinuity(int seed) {
        Catalogue a = any("a", seed);
        Catalogue b = any("b", seed);

        assertThat(merge(Policy.NEWER, List.of(a, b), Decisions.none()).doubles())
                .extracting(PossibleDouble::suggestion)
                .containsExactlyInAnyOrderElementsOf(Continuity.between(a, b).suggestions());
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"NEWER", "BOTH"})
    void inAnyOrderSuggestionsAndDecisionsAreTheSame(Policy policy) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = three(seed);
            Merge first = merge(policy, inputs, Decisions.none());
            Decisions decisions = answered(questions(inputs, first, Decisions.none()), seed);
            Merge merge = merge(policy, inputs, decisions);
            List<Catalogue> shuffled = new ArrayList<>(inputs);
            Collections.shuffle(shuffled, new Random(seed));
            Merge other = merge(policy, shuffled, decisions);

            assertThat(suggested(shuffled, merge(policy, shuffled, Decisions.none())))
                    .as("seed %s", seed)
                    .isEqualTo(suggested(inputs, first));
            assertThat(other.catalogue()).as("seed %s", seed).isEqualTo(merge.catalogue());
            assertThat(suggested(shuffled, other)).as("seed %s", seed).isEqualTo(suggested(inputs, merge));
            assertThat(unified(shuffled, other)).as("seed %s", seed).isEqualTo(unified(inputs, merge));
            assertThat(other.notApplied()).as("seed %s", seed).isEqualTo(merge.notApplied());
        }
    }

    @Test
    void whatWasDecidedIsNotSuggestedAgain() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = three(seed);
            Decisions decisions =
                    answered(questions(inputs, merge(Policy.NEWER, inputs, Decisions.none()), Decisions.none()), seed);
            Merge merge = merge(Policy.NEWER, inputs, decisions);
            for (int round = 0; round < 20 && !merge.doubles().isEmpty(); round++) {
                Decisions asked = questions(inputs, merge, decisions);
                assertThat(asked.entries())
                        .as("seed %s", seed)
                        .hasSizeGreaterThan(decisions.entries().size());
                decisions = different(asked);
                merge = merge(Policy.NEWER, inputs, decisions);
            }

            assertThat(merge.doubles()).as("seed %s", seed).isEmpty();
            assertThat(merge.notApplied()).as("seed %s", seed).isEmpty();
        }
    }

    private static Decisions different(Decisions asked) {
        return Decisions.of(asked.inForce().stream()
                .map(one -> one.verdict() == Verdict.Listed.UNDECIDED
                        ? answer(one, one.number(), Verdict.Listed.DIFFERENT)
                        : one)
                .toList());
    }

    @Test
    void whatIsLeftUndecidedIsAskedOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = three(seed);
            Decisions asked = questions(inputs, merge(Policy.NEWER, inputs, Decisions.none()), Decisions.none());
            Merge again = merge(Policy.NEWER, inputs, asked);

            assertThat(questions(inputs, again, asked)).as("seed %s", seed).isEqualTo(asked);
        }
    }

    @Test
    void neitherTheOrderOfDecisionsNorSayingThemTwiceChangesAnything() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = three(seed);
            Decisions decisions =
                    answered(questions(inputs, merge(Policy.NEWER, inputs, Decisions.none()), Decisions.none()), seed);
            Merge merge = merge(Policy.NEWER, inputs, decisions);
            List<DecisionEntry> entries = new ArrayList<>(decisions.entries());
            long next = decisions.nextNumber();
            for (Decision decision : decisions.inForce()) {
                entries.add(answer(decision, next++, decision.verdict()));
            }
            Collections.shuffle(entries, new Random(seed));

            Merge other = merge(Policy.NEWER, inputs, Decisions.of(entries));

            assertThat(other.catalogue()).as("seed %s", seed).isEqualTo(merge.catalogue());
            assertThat(other.unified()).as("seed %s", seed).isEqualTo(merge.unified());
            assertThat(other.doubles()).as("seed %s", seed).isEqualTo(merge.doubles());
        }
    }

    @Test
    void whatWasMergedByDecisionsCanBeMergedAgainWithThemAndWithout() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Catalogue> inputs = three(seed);
            Decisions decisions =
                    answered(questions(inputs, merge(Policy.OURS, inputs, Decisions.none()), Decisions.none()), seed);
            Catalogue merged = merge(Policy.OURS, inputs, decisions).catalogue().orElseThrow();

            assertThat(Merge.of(List.of(merged, merged), MergeOptions.of(Policy.OURS))
                            .catalogue())
                    .contains(merged);
            for (Catalogue input : inputs) {
                Merge again = merge(Policy.OURS, List.of(merged, input), Decisions.none());
                assertThat(ids(again.catalogue().orElseThrow()))
                        .as("seed %s", seed)
                        .isEqualTo(ids(merged));
                Merge decided = merge(Policy.OURS, List.of(merged, input), decisions);
                assertThat(ids(decided.catalogue().orElseThrow()))
                        .as("seed %s", seed)
                        .isEqualTo(ids(merged));
            }
        }
    }

    private static Set<CaseStudyId> ids(Catalogue catalogue) {
        return catalogue.caseStudies().stream().map(CaseStudy::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDecisionsOfAMergeServeContinuity(int seed) {
        List<Catalogue> inputs = List.of(any("a", seed), any("b", seed));
        Decisions decisions =
                answered(questions(inputs, merge(Policy.OURS, inputs, Decisions.none()), Decisions.none()), seed);

        Continuity continuity = Continuity.of(inputs, decisions, MergeDecisionLawsTest::digest);

        assertThat(continuity.applied()).hasSize(decisions.entries().size());
        assertThat(continuity.notices()).isEmpty();
        assertThat(questions(inputs, merge(Policy.OURS, inputs, decisions), decisions)
                        .entries())
                .hasSize(OpenQuestions.after(inputs.get(0), inputs.get(1), decisions, MergeDecisionLawsTest::digest)
                        .entries()
                        .size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDecisionsOfContinuityServeAMerge(int seed) {
        List<Catalogue> inputs = List.of(any("a", seed), any("b", seed));
        Decisions decisions = answered(
                OpenQuestions.after(inputs.get(0), inputs.get(1), Decisions.none(), MergeDecisionLawsTest::digest),
                seed);

        Merge merge = merge(Policy.OURS, inputs, decisions);

        assertThat(merge.notApplied()).extracting(NotApplied::number).isEmpty();
        assertThat(merge.unified())
                .filteredOn(one -> one.rules().contains(Unified.Rule.DECISION))
                .hasSize((int) decisions.inForce().stream()
                        .filter(one -> one.verdict() == Verdict.Listed.SAME)
                        .count());
        assertThat(merge.doubles())
                .extracting(PossibleDouble::suggestion)
                .containsExactlyInAnyOrderElementsOf(Continuity.of(inputs, decisions, MergeDecisionLawsTest::digest)
                        .suggestions());
    }
}
