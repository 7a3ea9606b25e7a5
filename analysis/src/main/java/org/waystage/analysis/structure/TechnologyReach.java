package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;

/**
 * The furthest phase in which several bodies were recently seen with each technology, as the rings of a technology radar
 * show it.
 *
 * <p>Only uses count, each once ({@link Selection}), and among these only those in preparation, trial or operation with
 * evidence that is not old ({@link Staleness.Age#RECENT}). A case counts for the technologies that it names and for
 * broader ones; a body counts for its phase and for earlier ones. A body counts once, however many cases it has.
 *
 * @param asOf the day as of which stages and ages are taken
 * @param years the number of years after which evidence is old
 * @param bodies the number of bodies that a phase needs
 * @param technologies the technologies that cases name, in the order of the taxonomy, then those that it lacks, in the
 *     order of their ids; immutable
 * @param selection which cases count, and how many were left out
 */
public record TechnologyReach(LocalDate asOf, int years, int bodies, List<Entry> technologies, Selection selection) {
    private static final List<Phase> FURTHEST_FIRST = List.of(Phase.OPERATION, Phase.TRIAL, Phase.PREPARATION);

    /**
     * How far a technology has come.
     *
     * @param technology the technology
     * @param phase the furthest phase that enough bodies have; empty if there is none
     * @param bodies the number of bodies in each of the three phases or a further one, operation first; immutable
     */
    public record Entry(TechnologyId technology, Optional<Phase> phase, SortedMap<Phase, Long> bodies) {
        /** Checks the components and keeps an immutable copy of the map. */
        public Entry {
            Objects.requireNonNull(technology, "technology");
            Objects.requireNonNull(phase, "phase");
            bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
        }
    }

    /**
     * Checks the numbers and makes an immutable copy of the list.
     *
     * @throws IllegalArgumentException if the years are negative or no body is needed
     */
    public TechnologyReach {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(selection, "selection");
        if (years < 0 || bodies < 1) {
            throw new IllegalArgumentException(
                    "years must not be negative and bodies at least one, but they were " + years + " and " + bodies);
        }
        technologies = List.copyOf(technologies);
    }

    /**
     * Returns how far each technology that a catalogue names has come. Takes time linear in the number of cases and of
     * the technologies that they name, including broader ones.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day as of which stages and ages are taken
     * @param years the number of years after which evidence is old
     * @param bodies the number of bodies that a phase needs
     * @return the technologies; without entries if no case names any
     * @throws IllegalArgumentException if the years are negative or no body is needed
     */
    public static TechnologyReach of(Catalogue catalogue, LocalDate asOf, int years, int bodies) {
        CountedCases cases = CountedCases.of(catalogue, Natures.USE, asOf);
        Set<TechnologyId> named = new HashSet<>();
        Map<TechnologyId, Map<OrganizationId, Phase>> furthest = new HashMap<>();
        for (Lineage<CaseStudy> lineage : cases.all()) {
            named.addAll(lineage.own().technologies());
            EvidencedStage state = Lineage.recorded(lineage, catalogue::history, asOf);
            Optional<Phase> phase = state.phase();
            if (phase.isPresent()
                    && FURTHEST_FIRST.contains(phase.get())
                    && Staleness.age(state, asOf, years) == Staleness.Age.RECENT) {
                seen(catalogue, lineage.own(), phase.get(), furthest);
            }
        }
        List<Entry> entries = new ArrayList<>();
        inOrder(catalogue, named)
                .forEach(technology ->
                        entries.add(entry(technology, furthest.getOrDefault(technology, Map.of()), bodies)));
        return new TechnologyReach(asOf, years, bodies, entries, cases.selection());
    }

    /** Notes the phase of a case for its adopters, with its technologies and those broader than them. */
    private static void seen(
            Catalogue catalogue,
            CaseStudy caseStudy,
            Phase phase,
            Map<TechnologyId, Map<OrganizationId, Phase>> furthest) {
        Set<TechnologyId> technologies = new LinkedHashSet<>();
        for (TechnologyId technology : caseStudy.technologies()) {
            technologies.addAll(catalogue.withBroader(technology));
        }
        for (TechnologyId technology : technologies) {
            Map<OrganizationId, Phase> bodies = furthest.computeIfAbsent(technology, id -> new HashMap<>());
            for (OrganizationId body : caseStudy.adopters()) {
                bodies.merge(body, phase, TechnologyReach::further);
            }
        }
    }

    private static Phase further(Phase one, Phase other) {
        return FURTHEST_FIRST.indexOf(one) <= FURTHEST_FIRST.indexOf(other) ? one : other;
    }

    private static Set<TechnologyId> inOrder(Catalogue catalogue, Set<TechnologyId> named) {
        Set<TechnologyId> ordered = new LinkedHashSet<>();
        catalogue.technologies().stream()
                .map(Technology::id)
                .filter(named::contains)
                .forEach(ordered::add);
        named.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(ordered::add);
        return ordered;
    }

    private static Entry entry(TechnologyId technology, Map<OrganizationId, Phase> furthest, int needed) {
        SortedMap<Phase, Long> bodies = new TreeMap<>();
        long sofar = 0;
        Optional<Phase> reached = Optional.empty();
        for (Phase phase : FURTHEST_FIRST) {
            sofar += furthest.values().stream().filter(phase::equals).count();
            bodies.put(phase, sofar);
            if (reached.isEmpty() && sofar >= needed) {
                reached = Optional.of(phase);
            }
        }
        return new Entry(technology, reached, bodies);
    }
}
