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
 * The catalogue of the database in memory, and what each audience may see of it. It is read again after a change, whichever
 * instance of the service made it.
 *
 * <p>Whatever the service answers comes from {@link #view}, so that it cannot tell of anything that the caller may not see.
 */
@Component
class StoredCatalogue implements CurrentCatalogue, InitializingBean {
    private final CaseStore store;
    private volatile @Nullable State state;

    /** The catalogue after a number of changes, and its views, each made when it is first asked for. */
    private static final class State {
        final Optional<Long> changes;
        final Catalogue whole;
        final RecordReader<CaseStudy> caseStudies;
        private final Map<Visibility.Listed, Catalogue> views = new EnumMap<>(Visibility.Listed.class);

        State(Optional<Long> changes, Catalogue whole) {
            this.changes = changes;
            this.whole = whole;
            this.caseStudies = RecordReader.ofCaseStudies(whole);
        }

        synchronized Catalogue view(Visibility.Listed audience) {
            return views.computeIfAbsent(audience, each -> cut(whole, each));
        }
    }

    StoredCatalogue(CaseStore store) {
        this.store = store;
    }

    /** Puts the bundled edition into an empty database. */
    @Override
    public void afterPropertiesSet() {
        if (store.changes().isEmpty()) {
            store.replaceAll(Editions.latest(), new CaseStore.Change("service", "the bundled edition"));
        }
    }

    /** Cuts a catalogue to what an audience may see. */
    static Catalogue cut(Catalogue catalogue, Visibility.Listed audience) {
        return Redaction.forAudience(audience).apply(catalogue).catalogue();
    }

    private State state() {
        State known = state;
        return known != null && known.changes.equals(store.changes()) ? known : read();
    }

    private synchronized State read() {
        // looked at before the cases are read: a change in between is then found by the next caller
        Optional<Long> changes = store.changes();
        State known = state;
        if (known == null || !known.changes.equals(changes)) {
            known = new State(changes, store.catalogue());
            state = known;
        }
        return known;
    }

    @Override
    public Catalogue catalogue() {
        return state().whole;
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

    /** Returns what an audience may see. */
    Catalogue view(Visibility.Listed audience) {
        return state().view(audience);
    }

    /** Returns what an audience may see of an earlier version of a case; empty if nothing. */
    Optional<CaseStudy> view(CaseStudy caseStudy, Visibility.Listed audience) {
        if (audience == Visibility.Listed.RESTRICTED) {
            return Optional.of(caseStudy);
        }
        Catalogue alone =
                catalogue().toBuilder().caseStudies(List.of(caseStudy)).build();
        return cut(alone, audience).caseStudy(caseStudy.id());
    }
}
