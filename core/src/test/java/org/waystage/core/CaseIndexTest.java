package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Which cases a catalogue finds under what, also when they are many, and when several threads ask at once. */
class CaseIndexTest {
    private static final TechnologyId TOP = TechnologyId.of("robotics");
    private static final TechnologyId BELOW = TechnologyId.of("drones");
    private static final OrganizationId ONE = OrganizationId.of("one");
    private static final OrganizationId OTHER = OrganizationId.of("other");
    private static final Text NAME = Text.english("name");

    private static CaseStudy.Builder caseStudy(String id, TechnologyId technology, OrganizationId... adopters) {
        return CaseStudy.builder(CaseStudyId.of(id), NAME, List.of(technology), List.of(adopters));
    }

    private static Catalogue catalogue(CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("c"), NAME)
                .issued(PartialDate.of(2026, 11, 25))
                .technologies(List.of(
                        Technology.builder(TOP, NAME).build(),
                        Technology.builder(BELOW, NAME).broader(TOP).build()))
                .organizations(List.of(
                        Organization.builder(ONE, NAME).country(Code.of("AE")).build(),
                        Organization.builder(OTHER, NAME).country(Code.of("SN")).build()))
                .caseStudies(List.of(cases))
                .build();
    }

    @Test
    void aTechnologyFindsTheCasesOfThoseBelowItToo() {
        CaseStudy below = caseStudy("below", BELOW, ONE).build();
        CaseStudy top = caseStudy("top", TOP, ONE).build();
        CaseStudy both = caseStudy("both", BELOW, ONE)
                .technologies(List.of(TOP, BELOW, BELOW))
                .build();
        CaseStudy foreign =
                caseStudy("foreign", TechnologyId.of("unheard-of"), ONE).build();
        Catalogue catalogue = catalogue(below, top, both, foreign);

        assertThat(catalogue.casesByTechnology(TOP)).containsExactly(below, top, both);
        assertThat(catalogue.casesByTechnology(BELOW)).containsExactly(below, both);
        assertThat(catalogue.casesByTechnology(TechnologyId.of("unheard-of"))).containsExactly(foreign);
    }

    @Test
    void anAdopterFindsItsCasesAndAPartnerItsOwn() {
        CaseStudy alone = caseStudy("alone", TOP, ONE)
                .partners(List.of(Partner.of(OTHER), Partner.of(OTHER), Partner.of(NAME)))
                .build();
        CaseStudy together = caseStudy("together", TOP, OTHER, ONE, OTHER).build();
        Catalogue catalogue = catalogue(alone, together);

        assertThat(catalogue.casesByAdopter(ONE)).containsExactly(alone, together);
        assertThat(catalogue.casesByAdopter(OTHER)).containsExactly(together);
        assertThat(catalogue.casesByPartner(OTHER)).containsExactly(alone);
        assertThat(catalogue.casesByPartner(ONE)).isEmpty();
    }

    @Test
    void aCountryFindsTheCasesThatNameItOrWhoseAdoptersStandInIt() {
        CaseStudy silent = caseStudy("silent", TOP, ONE, OTHER).build();
        CaseStudy named =
                caseStudy("named", TOP, ONE).countries(List.of(Code.of("FR"))).build();
        Catalogue catalogue = catalogue(silent, named);

        assertThat(catalogue.casesByCountry(Code.of("AE"))).containsExactly(silent);
        assertThat(catalogue.casesByCountry(Code.of("SN"))).containsExactly(silent);
        assertThat(catalogue.casesByCountry(Code.of("FR"))).containsExactly(named);
    }

    @Test
    void aProcessFindsTheCasesThatNameIt() {
        Code process = Code.of("inspection");
        CaseStudy twice = caseStudy("twice", TOP, ONE)
                .processes(List.of(process, process))
                .build();

        assertThat(catalogue(twice).casesByProcess(process)).containsExactly(twice);
    }

    /** Returns cases of which every third is of the technology below, and every fifth of the other adopter. */
    private static CaseStudy[] many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> caseStudy("case-" + i, i % 3 == 0 ? BELOW : TOP, i % 5 == 0 ? OTHER : ONE)
                        .build())
                .toArray(CaseStudy[]::new);
    }

    @Test
    void aHundredThousandCasesAreFound() {
        CaseStudy[] cases = many(100_000);
        Catalogue catalogue = catalogue(cases);

        assertThat(catalogue.casesByTechnology(TOP)).hasSize(100_000);
        assertThat(catalogue.casesByTechnology(BELOW)).hasSize(33_334);
        assertThat(catalogue.casesByAdopter(OTHER)).hasSize(20_000);
        assertThat(catalogue.casesByCountry(Code.of("SN"))).hasSize(20_000);
        for (int i = 0; i < cases.length; i++) {
            if (catalogue.caseStudy(CaseStudyId.of("case-" + i)).orElseThrow() != cases[i]) {
                throw new AssertionError("case-" + i + " was not found");
            }
        }
        assertThat(catalogue.casesByTechnology(BELOW).subList(0, 3)).containsExactly(cases[0], cases[3], cases[6]);
    }

    @Test
    void threadsThatAskAtOnceGetTheSameIndex() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 20; round++) {
                Catalogue catalogue = catalogue(many(500));
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Callable<List<Object>>> askers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    boolean casesFirst = i % 2 == 0;
                    askers.add(() -> {
                        start.await();
                        Object cases = casesFirst ? catalogue.casesByTechnology(TOP) : catalogue.countries();
                        return List.of(
                                casesFirst ? cases : catalogue.casesByTechnology(TOP),
                                casesFirst ? catalogue.countries() : cases);
                    });
                }
                Set<Object> indexes = Collections.newSetFromMap(new IdentityHashMap<>());
                Set<Object> directories = Collections.newSetFromMap(new IdentityHashMap<>());
                for (Future<List<Object>> answer : pool.invokeAll(askers)) {
                    indexes.add(answer.get().get(0));
                    directories.add(answer.get().get(1));
                }
                assertThat(indexes).hasSize(1).first().isEqualTo(catalogue.caseStudies());
                assertThat(directories).hasSize(1);
            }
        } finally {
            pool.shutdown();
        }
    }
}
