package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;

class EditionsTest {
    @Test
    void listsTheLabelsOfTheBundledEditions() {
        assertThat(Editions.available()).startsWith("2026-11", "2026-12").isSorted();
        assertThatThrownBy(() -> Editions.available().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void givesTheNewestEdition() {
        Catalogue latest = Editions.latest();

        assertThat(latest.id()).isEqualTo(CatalogueId.of("customs-technology-adoption"));
        assertThat(latest.edition()).contains(Edition.LABEL);
        assertThat(latest.sequence()).contains((long) Editions.available().size());
        assertThat(latest.licence()).contains("CC-BY-4.0");
    }

    @Test
    void givesEachEditionUnderItsLabel() {
        for (String label : Editions.available()) {
            assertThat(Editions.of(label).edition()).contains(label);
        }
    }

    @Test
    void givesTheSameObjectAtEachCall() {
        assertThat(Editions.latest()).isSameAs(Editions.latest()).isSameAs(Editions.of(Edition.LABEL));
    }

    @Test
    void givesTheSameObjectToAllThreads() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Catalogue>> answers = threads.invokeAll(Collections.nCopies(32, Editions::latest));
            Set<Catalogue> catalogues = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Catalogue> answer : new ArrayList<>(answers)) {
                catalogues.add(answer.get());
            }

            assertThat(catalogues).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2027-01", "latest", "2026-11.json", "../editions/2026-11", " 2026-11"})
    void refusesALabelThatNoEditionHas(String label) {
        assertThatThrownBy(() -> Editions.of(label))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'" + label + "'")
                .hasMessageContaining(Editions.available().toString());
    }
}
