package org.waystage.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;

/**
 * Replaces deprecated technologies and codes by their successors, for counts that should not split what a list has renamed or merged.
 *
 * <pre>{@code
 * StageMatrix.of(Successors.of(catalogue).apply(catalogue), Dimension.TECHNOLOGY);
 * }</pre>
 *
 * <p>Technologies, countries, Customs processes, needs, objectives, benefits and challenges are followed, from successor to
 * successor. Codes of other lists, such as maturity levels or kinds of source, are not followed. A code or technology is kept if it has no
 * successor, is in a cycle, or has a successor that the catalogue does not list. Immutable.
 */
public final class Successors {
    private final Map<TechnologyId, TechnologyId> technologies;
    private final Map<Code, Code> countries;
    private final Map<Code, Code> processes;
    private final Map<Code, Code> needs;
    private final Map<Code, Code> objectives;
    private final Map<Code, Code> benefits;
    private final Map<Code, Code> challenges;

    private Successors(Map<Code, Code> none) {
        technologies = Map.of();
        countries = none;
        processes = none;
        needs = none;
        objectives = none;
        benefits = none;
        challenges = none;
    }

    private Successors(Catalogue catalogue) {
        technologies = last(catalogue.technologies(), Technology::id, Technology::replacedBy);
        countries = codes(catalogue, "countries");
        processes = codes(catalogue, "customs-processes");
        needs = codes(catalogue, "needs");
        objectives = codes(catalogue, "objectives");
        benefits = codes(catalogue, "benefits");
        challenges = codes(catalogue, "challenges");
    }

    /**
     * Returns the successors that a catalogue states.
     *
     * @param catalogue the catalogue with the technologies and code lists
     * @return the successors
     */
    public static Successors of(Catalogue catalogue) {
        return new Successors(catalogue);
    }

    /**
     * Returns successors that change nothing.
     *
     * @return no successors
     */
    public static Successors none() {
        return new Successors(Map.of());
    }

    private static Map<Code, Code> codes(Catalogue catalogue, String list) {
        return catalogue
                .codeList(CodeListId.of(list))
                .map(codes -> last(codes.codes(), CodeList.Entry::code, CodeList.Entry::replacedBy))
                .orElse(Map.of());
    }

    /** Returns the last successor of each that has one; those passed on the way to one are not followed again. */
    private static <T, K> Map<K, K> last(List<T> all, Function<T, K> id, Function<T, Optional<K>> replacedBy) {
        Map<K, Optional<K>> next = new HashMap<>();
        all.forEach(one -> next.putIfAbsent(id.apply(one), replacedBy.apply(one)));
        next.replaceAll((one, successor) -> successor.filter(next::containsKey));
        Map<K, Optional<K>> ends = new HashMap<>(); // empty for what leads into a cycle, and while it is followed
        for (K first : next.keySet()) {
            List<K> path = new ArrayList<>();
            K now = first;
            while (!ends.containsKey(now)) {
                path.add(now);
                Optional<K> successor = next.getOrDefault(now, Optional.empty());
                ends.put(now, successor.isPresent() ? Optional.empty() : Optional.of(now));
                now = successor.orElse(now);
            }
            Optional<K> end = ends.getOrDefault(now, Optional.empty());
            path.forEach(one -> ends.put(one, end));
        }
        Map<K, K> last = new HashMap<>();
        ends.forEach((one, end) -> end.filter(other -> !other.equals(one)).ifPresent(other -> last.put(one, other)));
        return last;
    }

    /**
     * Returns how many technologies and codes have a successor that is followed.
     *
     * @return the number; if it is zero, {@link #apply} changes nothing
     */
    public int size() {
        return technologies.size()
                + countries.size()
                + processes.size()
                + needs.size()
                + objectives.size()
                + benefits.size()
                + challenges.size();
    }

    /**
     * Returns a catalogue whose cases and organizations name the successors; a narrower technology moves below the successor
     * of its broader one, unless that successor is then below it. The deprecated technologies and codes stay in their lists.
     *
     * @param catalogue the catalogue, commonly the one that states the successors
     * @return the catalogue with the successors; the same one if nothing has any
     */
    public Catalogue apply(Catalogue catalogue) {
        if (size() == 0) {
            return catalogue;
        }
        return catalogue.toBuilder()
                .technologies(belowSuccessors(catalogue.technologies()))
                .organizations(catalogue.organizations().stream()
                        .map(this::inSuccessor)
                        .toList())
                .caseStudies(catalogue.caseStudies().stream().map(this::apply).toList())
                .build();
    }

    /** Returns technologies below the successors of their broader ones, each unless that successor is itself or, after the moves before, below it. */
    private List<Technology> belowSuccessors(List<Technology> all) {
        Map<TechnologyId, TechnologyId> above = new HashMap<>();
        all.forEach(one -> one.broader().ifPresent(broader -> above.putIfAbsent(one.id(), broader)));
        List<Technology> moved = new ArrayList<>(all.size());
        for (Technology one : all) {
            TechnologyId successor = one.broader().map(technologies::get).orElse(null);
            if (successor == null || isWithin(successor, one.id(), above)) {
                moved.add(one);
            } else {
                above.put(one.id(), successor);
                moved.add(one.toBuilder().broader(successor).build());
            }
        }
        return moved;
    }

    private static boolean isWithin(TechnologyId low, TechnologyId high, Map<TechnologyId, TechnologyId> above) {
        Set<TechnologyId> met = new HashSet<>();
        for (TechnologyId at = low; at != null && met.add(at); at = above.get(at)) {
            if (at.equals(high)) {
                return true;
            }
        }
        return false;
    }

    private Organization inSuccessor(Organization organization) {
        Optional<Code> country = organization.country().map(one -> countries.getOrDefault(one, one));
        return country.equals(organization.country())
                ? organization
                : organization.toBuilder().country(country).build();
    }

    /**
     * Returns a case that names the successors.
     *
     * @param one the case
     * @return the case with the successors
     */
    public CaseStudy apply(CaseStudy one) {
        if (size() == 0) {
            return one;
        }
        return one.toBuilder()
                .technologies(follow(one.technologies(), technologies))
                .countries(follow(one.countries(), countries))
                .processes(follow(one.processes(), processes))
                .scopes(scopes(one.scopes()))
                .needs(statements(one.needs(), needs))
                .objectives(statements(one.objectives(), objectives))
                .benefits(statements(one.benefits(), benefits))
                .challenges(statements(one.challenges(), challenges))
                .build();
    }

    /**
     * Returns a case or outline that names the successors.
     *
     * @param one the case or its outline
     * @return the same kind of value with the successors
     */
    public Undertaking apply(Undertaking one) {
        if (one instanceof CaseStudy whole) {
            return apply(whole);
        }
        return size() == 0
                ? one
                : new CaseOutline(
                        one.id(),
                        one.nature(),
                        follow(one.technologies(), technologies),
                        one.adopters(),
                        follow(one.countries(), countries),
                        follow(one.processes(), processes),
                        scopes(one.scopes()),
                        one.stages(),
                        one.links());
    }

    private List<Scope> scopes(List<Scope> scopes) {
        return scopes.stream()
                .map(scope -> new Scope(
                        scope.id(),
                        scope.name(),
                        follow(scope.technologies(), technologies),
                        follow(scope.countries(), countries),
                        scope.extras()))
                .toList();
    }

    private static List<Statement> statements(List<Statement> statements, Map<Code, Code> successors) {
        return statements.stream()
                .map(one -> new Statement(
                        one.text(), follow(one.codes(), successors), one.sources(), one.visibility(), one.extras()))
                .toList();
    }

    /** Returns the successors of some, each once. */
    private static <K> List<K> follow(List<K> all, Map<K, K> successors) {
        if (all.stream().noneMatch(successors::containsKey)) {
            return all;
        }
        return new ArrayList<>(all.stream()
                .map(one -> successors.getOrDefault(one, one))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
