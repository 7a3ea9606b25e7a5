package org.waystage.history.difference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;

/** What each of two editions says about itself: own sources, and issue dates. */
final class Renewal {
    /** Replaces what may differ between two own sources. */
    private static final SourceId ANY = SourceId.of("any");

    private final List<Reissue.OwnSource> sources;
    private final Map<SourceId, SourceId> common = new HashMap<>();
    private final Optional<PartialDate> issuedBefore;
    private final Optional<PartialDate> issuedAfter;

    private Renewal(
            List<Reissue.OwnSource> sources, Optional<PartialDate> issuedBefore, Optional<PartialDate> issuedAfter) {
        this.sources = sources;
        this.issuedBefore = issuedBefore;
        this.issuedAfter = issuedAfter;
        for (Reissue.OwnSource own : sources) {
            SourceId first = own.before().compareTo(own.after()) < 0 ? own.before() : own.after();
            common.put(own.before(), first);
            common.put(own.after(), first);
        }
    }

    static Renewal of(Catalogue before, Catalogue after) {
        return of(before, citedByAll(before), after, citedByAll(after));
    }

    /**
     * Returns the renewal of two editions.
     *
     * @param citedBefore the sources that every case of the earlier edition cites
     * @param citedAfter the sources that every case of the later edition cites
     */
    static Renewal of(Catalogue before, Set<SourceId> citedBefore, Catalogue after, Set<SourceId> citedAfter) {
        Map<Extras.Value, Optional<SourceId>> earlier = own(before, citedBefore, after);
        Map<Extras.Value, Optional<SourceId>> later = own(after, citedAfter, before);
        List<Reissue.OwnSource> sources = earlier.entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .flatMap(one -> later.getOrDefault(one.getKey(), Optional.empty()).stream()
                        .map(id -> new Reissue.OwnSource(one.getValue().get(), id)))
                .sorted((one, other) -> one.before().compareTo(other.before()))
                .toList();
        return new Renewal(sources, before.issued(), after.issued());
    }

    private static Set<SourceId> citedByAll(Catalogue edition) {
        Set<SourceId> cited = new HashSet<>();
        boolean first = true;
        for (CaseStudy caseStudy : edition.caseStudies()) {
            Set<SourceId> sources =
                    caseStudy.sources().stream().map(Citation::source).collect(Collectors.toSet());
            if (first) {
                cited.addAll(sources);
            } else {
                cited.retainAll(sources);
            }
            first = false;
            if (cited.isEmpty()) {
                return cited;
            }
        }
        return cited;
    }

    /**
     * Returns the sources that every case of an edition cites and the other edition does not have, by the properties that do not
     * change with an edition; if several sources have the same properties, it is open which is which, and there is none.
     */
    private static Map<Extras.Value, Optional<SourceId>> own(Catalogue edition, Set<SourceId> cited, Catalogue other) {
        Map<Extras.Value, Optional<SourceId>> own = new HashMap<>();
        for (Source source : edition.sources()) {
            if (cited.contains(source.id()) && other.source(source.id()).isEmpty()) {
                own.merge(lasting(source), Optional.of(source.id()), (one, another) -> Optional.empty());
            }
        }
        return own;
    }

    private static Extras.Value lasting(Source source) {
        Map<String, Extras.Value> members = new HashMap<>(((Extras.Obj)
                        KnowledgeTables.SOURCE.value(source.toBuilder().id(ANY).build(), View.AS_IS))
                .members());
        members.keySet().removeAll(KnowledgeTables.CHANGING_WITH_AN_EDITION);
        members.put("title", KnowledgeTables.withoutNumbers(source.title()));
        return new Extras.Obj(members);
    }

    List<Reissue.OwnSource> sources() {
        return sources;
    }

    boolean isSameSource(SourceId before, SourceId after) {
        return common(before).equals(common(after));
    }

    /** Returns whether two records are the own sources of the two editions, which differ only as editions do. */
    boolean isRenewed(Object before, Object after) {
        return before instanceof Source old
                && after instanceof Source now
                && !old.id().equals(now.id())
                && isSameSource(old.id(), now.id());
    }

    private SourceId common(SourceId id) {
        return common.getOrDefault(id, id);
    }

    /** Returns whether a view of each edition shows anything that the edition itself does not. */
    boolean isTrivial() {
        return sources.isEmpty() && !datesMove();
    }

    boolean datesMove() {
        return issuedBefore.isPresent() && issuedAfter.isPresent() && !issuedBefore.equals(issuedAfter);
    }

    /** Returns the view of both editions with one id for their own source. */
    View sourcesAlike() {
        return view(date -> date);
    }

    /** Returns the view of the earlier edition that moves a stage observed on its issue date to the issue date of the later one. */
    View before() {
        return alike(issuedBefore);
    }

    /** Returns the view of the later edition, for comparison with {@link #before} of the earlier one. */
    View after() {
        return alike(issuedAfter);
    }

    private View alike(Optional<PartialDate> own) {
        Optional<PartialDate> last = datesMove() ? last() : own;
        return view(date -> own.isPresent() && date.equals(own.get()) ? last.orElse(date) : date);
    }

    private View view(UnaryOperator<PartialDate> observed) {
        return new View() {
            @Override
            public SourceId source(SourceId id) {
                return common(id);
            }

            @Override
            public PartialDate observed(PartialDate date) {
                return observed.apply(date);
            }
        };
    }

    /** Returns one of the two issue dates: the same one in whichever order the editions are compared. */
    private Optional<PartialDate> last() {
        PartialDate one = issuedBefore.orElseThrow();
        PartialDate other = issuedAfter.orElseThrow();
        int order = Long.compare(one.lastDay(), other.lastDay());
        if (order == 0) {
            order = one.toString().compareTo(other.toString());
        }
        return order > 0 ? issuedBefore : issuedAfter;
    }
}
