package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Visibility;

/** The state of a redaction: the ids left out, the counts and the notices. */
final class Cut {
    final Map<RedactionReport.Content, Integer> counts = new EnumMap<>(RedactionReport.Content.class);
    final List<Notice> notices = new ArrayList<>();
    /** What the left-out content used. */
    final Uses left = new Uses();
    /** The ids of what is left out. If an id is duplicated and one of the two elements is left out, both are. */
    final Set<TechnologyId> technologies = new HashSet<>();

    final Set<OrganizationId> organizations = new HashSet<>();
    final Set<SourceId> sources = new HashSet<>();
    final Set<CaseStudyId> cases = new HashSet<>();

    private final Visibility.Listed audience;
    private final Set<Object> marked;

    Cut(Catalogue catalogue, Visibility.Listed audience, Set<Object> marked) {
        this.audience = audience;
        this.marked = marked;
        catalogue.technologies().stream().filter(this::isMarked).forEach(value -> technologies.add(value.id()));
        catalogue.organizations().stream().filter(this::isMarked).forEach(value -> organizations.add(value.id()));
        catalogue.sources().stream().filter(this::isMarked).forEach(value -> sources.add(value.id()));
        left.technologies.addAll(technologies);
        left.organizations.addAll(organizations);
        catalogue.caseStudies().forEach(this::consider);
    }

    /** Finds out whether a case is left out as a whole. */
    private void consider(CaseStudy value) {
        if (isMarked(value) || restsOnNothing(value).isPresent()) {
            cases.add(value.id());
        }
    }

    Visibility.Listed audience() {
        return audience;
    }

    boolean isMarked(Object value) {
        return marked.contains(value);
    }

    boolean isHidden(Citation citation) {
        return isMarked(citation) || sources.contains(citation.source());
    }

    void count(RedactionReport.Content content, int number) {
        if (number > 0) {
            counts.merge(content, number, Integer::sum);
        }
    }

    /** Returns the part of a case whose loss leaves nothing that may be shown, if any. */
    Optional<String> restsOnNothing(CaseStudy value) {
        if (allGo(value.sources(), this::isHidden)) {
            return Optional.of("sources");
        } else if (allGo(value.adopters(), organizations::contains)) {
            return Optional.of("adopters");
        }
        return allGo(value.technologies(), technologies::contains) ? Optional.of("technologies") : Optional.empty();
    }

    /** Returns whether the list is not empty and all its elements are left out. */
    static <T> boolean allGo(List<T> values, Predicate<? super T> goes) {
        return !values.isEmpty() && values.stream().allMatch(goes);
    }

    /** Adds a notice that something without a mark is left out. */
    void nothingLeft(String pointer, String what) {
        notices.add(Notice.of(RedactionRules.NOTHING_LEFT, Place.of(pointer), Map.of("what", what)));
    }

    /** Leaves out the elements that match a predicate, and counts them. */
    <T> List<T> without(RedactionReport.Content content, List<T> values, Predicate<? super T> goes) {
        List<T> kept = values.stream().filter(goes.negate()).toList();
        count(content, values.size() - kept.size());
        return kept;
    }

    /** Leaves out the body that took a step, if that body is left out; marked steps are unchanged here and left out later. */
    List<ClearanceStep> clearance(List<ClearanceStep> steps) {
        steps.stream().filter(this::isMarked).forEach(left::add);
        return steps.stream().map(this::step).toList();
    }

    private ClearanceStep step(ClearanceStep step) {
        if (isMarked(step) || step.by().filter(organizations::contains).isEmpty()) {
            return step;
        }
        count(RedactionReport.Content.REFERENCES, 1);
        return new ClearanceStep(step.status(), Optional.empty(), step.date(), step.note(), step.extras());
    }

    /** Leaves out the citations that are marked or cite sources that are left out. */
    List<Citation> citations(List<Citation> citations) {
        citations.stream().filter(this::isMarked).forEach(citation -> left.sources.add(citation.source()));
        return without(RedactionReport.Content.CITATIONS, citations, this::isHidden);
    }

    /** How many of some sources are left out, and how many there are. */
    record Lost(long count, long all) {}

    Lost lost(List<Citation> sources) {
        return new Lost(sources.stream().filter(this::isHidden).count(), sources.size());
    }

    /** Adds a notice if a kept element has lost sources. */
    void sayLost(String pointer, Lost lost) {
        if (lost.count() > 0) {
            notices.add(Notice.of(
                    RedactionRules.SOURCES_LOST,
                    Place.of(pointer),
                    Map.of("lost", Long.toString(lost.count()), "all", Long.toString(lost.all()))));
        }
    }

    /**
     * How to redact the parts of a case or survey that have their own sources or otherwise those of the element that
     * contains them.
     */
    record Parts<T>(
            RedactionReport.Content content,
            Function<T, List<Citation>> sources,
            BiFunction<T, List<Citation>, T> withSources,
            Consumer<T> gone) {}

    /**
     * Leaves out parts because of their marks and sources.
     *
     * <p>A part that loses all its own sources would then claim those of the element that contains it, which never
     * supported it; so it is left out too.
     */
    <T> List<T> parts(Parts<T> how, String pointer, List<T> values, List<Citation> inherited, Predicate<T> goes) {
        List<T> kept = new ArrayList<>();
        Lost ofWhole = lost(inherited); // of each part without sources of its own
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            String place = pointer + "/" + i;
            List<Citation> cited = how.sources().apply(value);
            boolean closed = isMarked(value) || goes.test(value);
            if (closed || allGo(cited, this::isHidden)) {
                how.gone().accept(value);
                count(how.content(), 1);
                if (!closed) {
                    nothingLeft(place, "sources");
                }
            } else {
                sayLost(place, cited.isEmpty() ? ofWhole : lost(cited));
                List<Citation> open = citations(cited);
                kept.add(open.size() == cited.size() ? value : how.withSources().apply(value, open));
            }
        }
        return kept;
    }
}
