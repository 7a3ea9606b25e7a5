package org.waystage.examples.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.editions.Editions;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;
import org.waystage.springboot.CurrentCatalogue;

/**
 * The catalogue of the database in memory, and what each audience may see of it. Before it answers, it asks how far the database
 * has come, and takes over the versions since then, whichever instance of the service wrote them.
 *
 * <p>Whatever the service answers comes from {@link #view}, so that it cannot tell of anything that the caller may not see.
 */
@Component
class StoredCatalogue implements CurrentCatalogue, InitializingBean {
    private final CaseStore store;
    private volatile @Nullable State state;

    /** The catalogue when the database had come so far, and its views, each made when it is first asked for. */
    private static final class State {
        final long last;
        final Catalogue head;
        final RecordReader<CaseStudy> reader;
        /** By id, so that the order of the catalogue is the same on every instance. */
        final SortedMap<CaseStudyId, CaseStudy> cases;

        final Catalogue whole;
        private final Map<Visibility.Listed, Catalogue> views = new EnumMap<>(Visibility.Listed.class);

        State(long last, Catalogue head, RecordReader<CaseStudy> reader, SortedMap<CaseStudyId, CaseStudy> cases) {
            this.last = last;
            this.head = head;
            this.reader = reader;
            this.cases = cases;
            this.whole = with(cases);
        }

        static State of(CaseStore.Contents contents) {
            TreeMap<CaseStudyId, CaseStudy> cases = new TreeMap<>();
            contents.cases().forEach(caseStudy -> cases.put(caseStudy.id(), caseStudy));
            Catalogue head = contents.head();
            return new State(contents.last(), head, RecordReader.ofCaseStudies(head), cases);
        }

        State after(List<CaseStore.Version> versions, long now) {
            TreeMap<CaseStudyId, CaseStudy> next = new TreeMap<>(cases);
            versions.forEach(version -> version.caseStudy()
                    .ifPresentOrElse(caseStudy -> next.put(version.id(), caseStudy), () -> next.remove(version.id())));
            return new State(now, head, reader, next);
        }

        Catalogue with(Map<CaseStudyId, CaseStudy> others) {
            return head.toBuilder()
                    .caseStudies(new ArrayList<>(others.values()))
                    .build();
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
        store.fill(Editions.latest(), new CaseStore.Change("service", "the bundled edition"));
    }

    /** Cuts a catalogue to what an audience may see. */
    private static Catalogue cut(Catalogue catalogue, Visibility.Listed audience) {
        return Redaction.forAudience(audience).cut(catalogue);
    }

    private State state() {
        State known = state;
        return known != null && known.last == store.last() ? known : caughtUp();
    }

    private synchronized State caughtUp() {
        State known = state;
        long now = store.last();
        if (known == null) {
            known = State.of(store.contents());
        } else if (known.last < now) {
            known = known.after(store.versions(known.last, now), now);
        }
        state = known;
        return known;
    }

    /** Returns what cases are checked against. */
    Catalogue head() {
        return state().head;
    }

    @Override
    public Catalogue catalogue() {
        return state().whole;
    }

    @Override
    public RecordReader<CaseStudy> caseStudies() {
        return state().reader;
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

    /** Returns what an audience may see of an earlier version of a case, if it stood among the others of today; empty if nothing. */
    Optional<CaseStudy> view(CaseStudy caseStudy, Visibility.Listed audience) {
        State now = state();
        TreeMap<CaseStudyId, CaseStudy> cases = new TreeMap<>(now.cases);
        cases.put(caseStudy.id(), caseStudy);
        return cut(now.with(cases), audience).caseStudy(caseStudy.id());
    }
}
