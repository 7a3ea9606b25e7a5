package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What holds for the difference of any two catalogues. */
class DifferenceLawsTest {
    private static final int SEEDS = 25;

    private static Catalogue any(long seed) {
        return new RandomModel(seed).catalogue();
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Difference difference = Difference.between(any(seed), any(seed));

            assertThat(difference.isEmpty()).as("seed %s", seed).isTrue();
            assertThat(difference.reissue().records()).as("seed %s", seed).isEmpty();
            assertThat(difference.total().unchanged()).isPositive();
        }
    }

    @Test
    void swappedEditionsGiveTheInverse() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = any(seed);
            // with another position, so that it is never open which was issued first
            Catalogue after = any(seed + SEEDS).toBuilder().sequence(7L).build();

            assertThat(Inverse.of(Difference.between(before, after)))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(Inverse.asIs(Difference.between(after, before)));
        }
    }

    @Test
    void theOrderOfRecordsIsNoChange() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = any(seed);
            Catalogue after = any(seed + SEEDS);
            Difference difference = Difference.between(before, after);
            Difference shuffled = Difference.between(shuffled(before, seed), shuffled(after, seed + 1));

            assertThat(shuffled.changes()).as("seed %s", seed).isEqualTo(difference.changes());
            assertThat(shuffled.moves()).as("seed %s", seed).isEqualTo(difference.moves());
            assertThat(shuffled.compared()).as("seed %s", seed).isEqualTo(difference.compared());
        }
    }

    private static Catalogue shuffled(Catalogue catalogue, long seed) {
        return catalogue.toBuilder()
                .technologies(shuffled(catalogue.technologies(), seed))
                .collections(shuffled(catalogue.collections(), seed))
                .codeLists(shuffled(catalogue.codeLists(), seed))
                .crosswalks(shuffled(catalogue.crosswalks(), seed))
                .organizations(shuffled(catalogue.organizations(), seed))
                .caseStudies(shuffled(catalogue.caseStudies(), seed))
                .surveys(shuffled(catalogue.surveys(), seed))
                .recommendations(shuffled(catalogue.recommendations(), seed))
                .lessons(shuffled(catalogue.lessons(), seed))
                .initiatives(shuffled(catalogue.initiatives(), seed))
                .sources(shuffled(catalogue.sources(), seed))
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    @Test
    void theOrderOfElementsIsNoChange() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue catalogue = any(seed);
            long mix = seed;
            Catalogue mixed = catalogue.toBuilder()
                    .caseStudies(catalogue.caseStudies().stream()
                            .map(one -> one.toBuilder()
                                    .stages(shuffled(one.stages(), mix))
                                    .adopters(shuffled(one.adopters(), mix))
                                    .notes(shuffled(one.notes(), mix))
                                    .benefits(shuffled(one.benefits(), mix))
                                    .build())
                            .toList())
                    .build();

            Difference difference = Difference.between(catalogue, mixed);

            assertThat(difference.changes()).as("seed %s", seed).isEmpty();
            assertThat(difference.moves()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void swappedReissuesGiveTheInverse() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = any(seed);
            Catalogue again = reissued(before, "register-2024", PartialDate.of(2024, 1, 1));
            Catalogue after = reissued(
                    before.toBuilder().caseStudies(any(seed + 1).caseStudies()).build(),
                    "register-2025",
                    PartialDate.of(2025, 1, 1));
            Difference difference = Difference.between(again, after);

            assertThat(difference.reissue().sources())
                    .hasSize(
                            before.caseStudies().isEmpty()
                                            || after.caseStudies().isEmpty()
                                    ? 0
                                    : 1);
            assertThat(Inverse.of(difference))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(Inverse.asIs(Difference.between(after, again)));
        }
    }

    @Test
    void aMereReissueIsNoChange() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue catalogue = any(seed);
            Difference difference = Difference.between(
                    reissued(catalogue, "register-2024", PartialDate.of(2024, 1, 1)),
                    reissued(catalogue, "register-2025", PartialDate.of(2025, 1, 1)));

            if (!catalogue.caseStudies().isEmpty()) {
                assertThat(difference.changes()).as("seed %s", seed).isEmpty();
                assertThat(difference.moves()).as("seed %s", seed).isEmpty();
                assertThat(difference.reissue().count(Reissue.Reason.OBSERVED))
                        .isEqualTo(catalogue.caseStudies().size());
            }
        }
    }

    /** Returns an edition in which each case cites the edition itself and was observed when it was issued. */
    private static Catalogue reissued(Catalogue catalogue, String id, PartialDate issued) {
        Source own = Source.builder(SourceId.of(id), Text.english("Register of " + issued.year()))
                .issued(issued)
                .build();
        List<Source> sources = new ArrayList<>(catalogue.sources());
        sources.add(own);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            List<Citation> citations = new ArrayList<>(one.sources());
            citations.add(Citation.of(own.id()));
            List<StageRecord> stages = new ArrayList<>(one.stages());
            stages.add(StageRecord.observed(AdoptionStage.Listed.PILOT, issued));
            cases.add(one.toBuilder().sources(citations).stages(stages).build());
        }
        return catalogue.toBuilder()
                .issued(issued)
                .sources(sources)
                .caseStudies(cases)
                .build();
    }

    @TestFactory
    Stream<DynamicTest> theChangesLeadFromOneRecordToTheOther() {
        return TablesTest.TABLES.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey().getSimpleName(),
                        () -> changesLeadFromOneToTheOther(one.getKey(), one.getValue())));
    }

    @SuppressWarnings("unchecked")
    private static <T> void changesLeadFromOneToTheOther(Class<?> type, Table<T> table) {
        Renewal nothing = Renewal.of(any(0), any(0));
        for (long seed = 0; seed < 2 * SEEDS; seed++) {
            T before = (T) new RandomModel(seed).value(type);
            T after = (T) new RandomModel(-1 - seed).value(type);
            Findings findings = new Findings(nothing);
            table.compare(before, after, MemberPlace.RECORD, findings);
            if (findings.changes().stream()
                    .anyMatch(change -> change.place().member().isEmpty())) {
                continue; // replaced as a whole
            }

            assertThat(Patch.apply(table.value(before, View.AS_IS), findings.changes()))
                    .as("seed %s", seed)
                    .isEqualTo(Patch.settled(table.value(after, View.AS_IS)));
        }
    }

    @Test
    void aSingleEditOfARecordIsTheOnlyChange() {
        int edits = 0;
        PartialDate issued = PartialDate.of(2030, 1, 1); // nothing is observed on this day
        for (long seed = 0; seed < 2 * SEEDS; seed++) {
            RandomModel random = new RandomModel(seed);
            Catalogue before = random.catalogue(issued);
            if (before.caseStudies().isEmpty()) {
                continue;
            }
            List<CaseStudy> cases = new ArrayList<>(before.caseStudies());
            int at = random.below(cases.size());
            RecordComponent[] components = CaseStudy.class.getRecordComponents();
            RecordComponent component = components[1 + random.below(components.length - 1)];
            Optional<Record> changed = random.changed(cases.get(at), component);
            boolean unique = cases.stream()
                            .filter(one -> one.id().equals(cases.get(at).id()))
                            .count()
                    == 1;
            if (changed.isEmpty() || !unique) {
                continue;
            }
            CaseStudy now = (CaseStudy) changed.get();
            cases.set(at, now);
            Difference difference = Difference.between(
                    before, before.toBuilder().caseStudies(cases).build());
            String member = "/" + component.getName();

            assertThat(difference.total().added() + difference.total().removed())
                    .as("seed %s", seed)
                    .isZero();
            for (Change change : difference.changes()) {
                assertThat(change.kind()).isEqualTo(RecordKind.CASE_STUDIES);
                assertThat(change.id()).isEqualTo(now.id().value());
                assertThat(((Change.Changed) change).members())
                        .as("seed %s", seed)
                        .allMatch(one -> component.getName().equals("extras")
                                || (one.place().member() + "/").startsWith(member + "/"));
            }
            assertThat(difference.changes().isEmpty())
                    .as("seed %s: %s", seed, component)
                    .isEqualTo(Patch.settled(CaseTables.CASE_STUDY.value(now, View.AS_IS))
                            .equals(Patch.settled(CaseTables.CASE_STUDY.value(
                                    before.caseStudies().get(at), View.AS_IS))));
            assertThat(difference.moves().isEmpty() || component.getName().equals("stages"))
                    .isTrue();
            edits++;
        }
        assertThat(edits).isGreaterThan(SEEDS / 2);
    }

    @Test
    void anAddedOrRemovedRecordIsTheOnlyChange() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalogue before = any(seed);
            CaseStudy added = new RandomModel(seed)
                    .value(CaseStudy.class).toBuilder()
                            .id(CaseStudyId.of("another"))
                            .build();
            List<CaseStudy> cases = new ArrayList<>(before.caseStudies());
            cases.add(cases.size() / 2, added);
            Catalogue after = before.toBuilder().caseStudies(cases).build();

            assertThat(Difference.between(before, after).changes())
                    .containsExactly(new Change.Added(RecordKind.CASE_STUDIES, "another"));
            assertThat(Difference.between(after, before).changes())
                    .containsExactly(new Change.Removed(RecordKind.CASE_STUDIES, "another"));
            assertThat(Difference.between(before, after).reissue().records()).isEmpty();
        }
    }
}
