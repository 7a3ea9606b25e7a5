package org.waystage.history.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Verdict;
import org.waystage.core.decision.Withdrawal;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;

/** What holds for any editions: tried on random ones, whose entries often share ids, keys, links and words. */
class ContinuityLawsTest {
    private static final List<String> WORDS = List.of("drone", "scanner", "seal", "port", "cargo", "берег", "无人机");
    private static final List<LinkKind> KINDS = List.of(
            LinkKind.Listed.MERGED_INTO,
            LinkKind.Listed.SPLIT_FROM,
            LinkKind.Listed.RENAMED_FROM,
            LinkKind.Listed.CONTINUES,
            LinkKind.Listed.RELATED);
    private static final List<AdoptionStage> STAGES =
            List.of(AdoptionStage.Listed.PILOT, AdoptionStage.Listed.DEPLOYED, AdoptionStage.Listed.RETIRED);

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    static Catalogue random(Random random, int year) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(10) < 7) {
                String id = "e-" + (random.nextInt(10) < 9 ? i : 0);
                String title = random.nextInt(3) > 0 ? WORDS.get(i) + " one" : title(random);
                CaseStudy.Builder entry = Sample.entry(id, title, "b-" + random.nextInt(3));
                if (random.nextInt(4) == 0) {
                    entry.identifiers(List.of(
                            Identifier.of("key", "k " + random.nextInt(3)),
                            Identifier.of(Identifier.MADE_UP_ID, random.nextBoolean() ? "key" : "none")));
                }
                if (random.nextInt(5) == 0) {
                    entry.links(List.of(CaseStudy.Link.of(
                            KINDS.get(random.nextInt(KINDS.size())), CaseStudyId.of("e-" + random.nextInt(6)))));
                }
                if (random.nextInt(3) == 0) {
                    entry.summary(Text.english(title(random)));
                }
                CaseStudy built = entry.build();
                cases.add(
                        random.nextBoolean()
                                ? Sample.at(built, STAGES.get(random.nextInt(STAGES.size())), year)
                                : built);
            }
        }
        List<Organization> bodies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(8) > 0) {
                bodies.add(Sample.body("b-" + i, random.nextInt(4) > 0 ? "Body " + WORDS.get(i) : title(random)));
            }
        }
        return Sample.edition(year, bodies, cases.toArray(CaseStudy[]::new));
    }

    private static String title(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Set<List<RecordRef>> groups(Continuity found) {
        return found.cases().stream().map(Correspondence::records).collect(Collectors.toSet());
    }

    /** Returns identity and records, with what follows from an order of ids alone left aside. */
    private static Set<String> told(Continuity found) {
        return new TreeSet<>(Sample.lines(found.cases()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachRecordIsInOneEntryAndTheNumbersAddUp(int seed) {
        Random random = new Random(seed);
        List<Catalogue> editions = List.of(random(random, 2023), random(random, 2024), random(random, 2025));
        Continuity found = Sample.of(editions);
        List<RecordRef> records = found.cases().stream()
                .flatMap(each -> each.records().stream())
                .sorted()
                .toList();
        List<RecordRef> all = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            for (CaseStudy one : editions.get(i).caseStudies()) {
                all.add(new RecordRef(i, one.id().value()));
            }
        }
        Collections.sort(all);

        assertThat(records).isEqualTo(all);
        for (Step step : found.steps()) {
            assertThat(step.cases().identity().values().stream()
                            .mapToLong(Tally.Size::earlier)
                            .sum())
                    .isEqualTo(editions.get(step.from()).caseStudies().size());
            assertThat(step.cases().identity().values().stream()
                            .mapToLong(Tally.Size::later)
                            .sum())
                    .isEqualTo(editions.get(step.to()).caseStudies().size());
            assertThat(step.bodies().identity().values().stream()
                            .mapToLong(Tally.Size::later)
                            .sum())
                    .isEqualTo(editions.get(step.to()).organizations().size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inReverseNewIsAbsentAndMergedIsSplit(int seed) {
        Random random = new Random(seed);
        Catalogue before = random(random, 2023);
        Catalogue after = random(random, 2024);
        Continuity forth = Continuity.between(before, after);
        Continuity back = Continuity.between(after, before);

        assertThat(groups(back))
                .isEqualTo(
                        groups(forth).stream().map(ContinuityLawsTest::reversed).collect(Collectors.toSet()));
        Map<Identity, Tally.Size> sizes = new EnumMap<>(Identity.class);
        forth.tally(DecidedKind.Listed.CASE_STUDIES)
                .identity()
                .forEach((identity, size) -> sizes.put(
                        switch (identity) {
                            case NEW -> Identity.ABSENT;
                            case ABSENT -> Identity.NEW;
                            case MERGED -> Identity.SPLIT;
                            case SPLIT -> Identity.MERGED;
                            default -> identity;
                        },
                        new Tally.Size(size.decisions(), size.later(), size.earlier())));
        assertThat(back.tally(DecidedKind.Listed.CASE_STUDIES).identity()).isEqualTo(sizes);
    }

    private static List<RecordRef> reversed(List<RecordRef> records) {
        return records.stream()
                .map(record -> new RecordRef(1 - record.edition(), record.id()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRecordsChangesNothing(int seed) {
        Random random = new Random(seed);
        Catalogue before = random(random, 2023);
        Catalogue after = random(random, 2024);
        List<CaseStudy> shuffled = new ArrayList<>(after.caseStudies());
        Collections.shuffle(shuffled, random);
        Catalogue other = after.toBuilder().caseStudies(shuffled).build();

        assertThat(told(Continuity.between(before, other))).isEqualTo(told(Continuity.between(before, after)));
        assertThat(Continuity.between(before, other).steps())
                .isEqualTo(Continuity.between(before, after).steps());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherNamesForAllIdsChangeNothing(int seed) {
        Random random = new Random(seed);
        List<Catalogue> editions = List.of(random(random, 2023), random(random, 2024), random(random, 2025));

        Continuity renamed = Sample.of(editions.stream()
                .map(edition -> renamed(edition, id -> "z-" + id))
                .toList());

        assertThat(told(renamed).stream().map(line -> line.replace(":z-", ":")))
                .containsExactlyElementsOf(told(Sample.of(editions)));
    }

    private static Catalogue renamed(Catalogue edition, UnaryOperator<String> name) {
        return edition.toBuilder()
                .organizations(edition.organizations().stream()
                        .map(one -> one.toBuilder()
                                .id(OrganizationId.of(name.apply(one.id().value())))
                                .build())
                        .toList())
                .caseStudies(edition.caseStudies().stream()
                        .map(one -> one.toBuilder()
                                .id(CaseStudyId.of(name.apply(one.id().value())))
                                .adopters(one.adopters().stream()
                                        .map(id -> OrganizationId.of(name.apply(id.value())))
                                        .toList())
                                .links(one.links().stream()
                                        .map(link -> CaseStudy.Link.of(
                                                link.kind(),
                                                CaseStudyId.of(name.apply(link.target()
                                                        .orElseThrow()
                                                        .value()))))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryThatHasNothingToDoWithOthersChangesNothingForThem(int seed) {
        Random random = new Random(seed);
        Catalogue before = random(random, 2023);
        Catalogue after = random(random, 2024);
        List<CaseStudy> more = new ArrayList<>(after.caseStudies());
        more.add(Sample.entry("alone", "Nothing of the kind", "elsewhere").build());
        Catalogue other = after.toBuilder().caseStudies(more).build();

        Set<String> lines = told(Continuity.between(before, other));

        assertThat(lines.remove("new - 1:alone ()")).isTrue();
        assertThat(lines).isEqualTo(told(Continuity.between(before, after)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditionContinuesItself(int seed) {
        Catalogue edition = random(new Random(seed), 2023);
        Set<String> ids = new HashSet<>();
        boolean unique = edition.caseStudies().stream()
                .allMatch(one -> ids.add(one.id().value()) && one.identifiers().isEmpty());

        Continuity found = Continuity.between(edition, edition);

        assertThat(found.tally(DecidedKind.Listed.CASE_STUDIES)
                        .identity()
                        .get(Identity.RENAMED)
                        .decisions())
                .isZero();
        if (unique) {
            assertThat(found.cases())
                    .allSatisfy(each -> assertThat(each.identity()).isEqualTo(Identity.SAME));
        }
        assertThat(found.notices()).isEmpty();
        assertThat(found.steps().get(0).stages().entrySet())
                .filteredOn(one -> one.getKey() != StageChange.UNCHANGED && one.getKey() != StageChange.OPEN)
                .allSatisfy(one -> assertThat(one.getValue()).isZero());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryThatIsFollowedByItsIdIsTheSameWhenTheFirstIsComparedWithTheLast(int seed) {
        Random random = new Random(seed);
        List<Catalogue> editions = List.of(random(random, 2023), random(random, 2024), random(random, 2025));
        Continuity chain = Sample.of(editions);
        Continuity direct = Continuity.between(editions.get(0), editions.get(2));
        if (chain.notices().isEmpty() && direct.notices().isEmpty()) {
            Set<String> ends = direct.cases().stream()
                    .filter(each -> !each.in(0).isEmpty() && !each.in(1).isEmpty())
                    .map(each -> each.in(0) + " " + each.in(1))
                    .collect(Collectors.toSet());

            assertThat(chain.cases())
                    .filteredOn(each -> each.identity() == Identity.SAME && isById(each, editions))
                    .allSatisfy(each -> assertThat(ends).contains(each.in(0) + " " + each.in(2)));
        }
    }

    private static boolean isById(Correspondence entry, List<Catalogue> editions) {
        Set<Text> titles = new HashSet<>();
        for (RecordRef record : entry.records()) {
            editions.get(record.edition())
                    .caseStudy(CaseStudyId.of(record.id()))
                    .ifPresent(one -> titles.add(one.title()));
        }
        return titles.size() == 1
                && entry.records().size() == 3
                && entry.because().stream().allMatch(one -> one.kind() == Evidence.Kind.ID)
                && editions.stream()
                        .flatMap(edition -> edition.caseStudies().stream())
                        .allMatch(one -> one.links().isEmpty());
    }

    private static List<Decision> decisions(Random random, List<Catalogue> editions) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String earlier = "2023 e-" + random.nextInt(6);
            String later = "2024 e-" + random.nextInt(6);
            Verdict verdict = random.nextBoolean() ? Verdict.Listed.SAME : Verdict.Listed.DIFFERENT;
            decisions.add(Sample.decide(i, verdict, earlier + " > " + later));
        }
        return decisions;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decisionsInAnyOrderSayTheSameAndAWithdrawalRestores(int seed) {
        Random random = new Random(seed);
        List<Catalogue> editions = List.of(random(random, 2023), random(random, 2024));
        List<Decision> decided = decisions(random, editions);
        List<DecisionEntry> shuffled = new ArrayList<>(decided);
        Collections.shuffle(shuffled, random);
        List<DecisionEntry> withdrawn = new ArrayList<>(decided);
        for (Decision one : decided) {
            withdrawn.add(Withdrawal.of(
                    one.number() + 10, one.number(), "Secretariat", Sample.DAY, Text.english("It does not hold.")));
        }

        Continuity found = Sample.of(editions, decided.toArray(DecisionEntry[]::new));

        assertThat(Sample.of(editions, shuffled.toArray(DecisionEntry[]::new)).cases())
                .isEqualTo(found.cases());
        assertThat(Sample.of(editions, withdrawn.toArray(DecisionEntry[]::new)).cases())
                .isEqualTo(Sample.of(editions).cases());
        for (Decision one : decided) {
            if (found.applied().contains(one.number()) && isLast(one, decided)) {
                assertThat(isTogether(found, one)).isEqualTo(one.verdict() == Verdict.Listed.SAME);
            }
        }
    }

    /** Returns whether no later decision is about the same two records. */
    private static boolean isLast(Decision one, List<Decision> decided) {
        return decided.stream()
                .noneMatch(other -> other.number() > one.number()
                        && other.earlier().equals(one.earlier())
                        && other.later().equals(one.later()));
    }

    private static boolean isTogether(Continuity found, Decision one) {
        return found.cases().stream()
                .filter(each -> each.identity() != Identity.AMBIGUOUS || one.verdict() == Verdict.Listed.SAME)
                .anyMatch(each -> each.in(0).contains(one.earlier().get(0).id())
                        && each.in(1).contains(one.later().get(0).id()));
    }
}
