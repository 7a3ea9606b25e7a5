package org.waystage.examples.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.editions.Editions;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;
import org.waystage.springboot.CurrentCatalogue;

/**
 * The catalogue of the database, and what each audience may see of it. It is read again when a case has changed, whichever
 * instance of the service changed it.
 */
@Component
class StoredCatalogue implements CurrentCatalogue, InitializingBean {
    private final CaseStore store;
    private volatile @Nullable State state;

    /** The catalogue after a change, and its views, each made when it is first asked for. */
    private static final class State {
        final long sequence;
        final Catalogue whole;
        final RecordReader<CaseStudy> caseStudies;
        private final Map<Visibility.Listed, Catalogue> views = new EnumMap<>(Visibility.Listed.class);

        State(long sequence, Catalogue whole) {
            this.sequence = sequence;
            this.whole = whole;
            this.caseStudies = RecordReader.ofCaseStudies(whole);
        }

        synchronized Catalogue view(Visibility.Listed audience) {
            return views.computeIfAbsent(
                    audience, a -> Redaction.forAudience(a).apply(whole).catalogue());
        }
    }

    StoredCatalogue(CaseStore store) {
        this.store = store;
    }

    /** Puts the bundled edition into an empty database. */
    @Override
    public void afterPropertiesSet() {
        if (store.isEmpty()) {
            store.replaceAll(Editions.latest(), new CaseStore.Change("service", "the bundled edition"));
        }
    }

    private State state() {
        long sequence = store.sequence();
        State known = state;
        if (known == null || known.sequence != sequence) {
            known = new State(sequence, store.catalogue());
            state = known;
        }
        return known;
    }

    @Override
    public Catalogue catalogue() {
        return state().whole;
    }

    /** Returns what an audience may see. */
    Catalogue view(Visibility.Listed audience) {
        return state().view(audience);
    }

    /** Returns what an audience may see of one case as it was at another time; empty if nothing. */
    Optional<CaseStudy> view(CaseStudy caseStudy, Visibility.Listed audience) {
        Catalogue alone =
                catalogue().toBuilder().caseStudies(List.of(caseStudy)).build();
        return Redaction.forAudience(audience).apply(alone).catalogue().caseStudy(caseStudy.id());
    }

    @Override
    public RecordReader<CaseStudy> caseStudies() {
        return state().caseStudies;
    }

    @Override
    public Reading<Catalogue> reload() {
        state = null;
        return new Reading<>(Optional.of(catalogue()), List.of(), new Reading.Counts(0, 0, 0));
    }
}
