package org.waystage.analysis.diffusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.PartialDate;

/**
 * In which year the organizations of a catalogue first reached operation with a technology, and which of them are left out
 * and why: the series that a diffusion model of a technology is fitted to.
 *
 * <p>Counted are the adopters of all uses that name the technology or one below it ({@link Selection}; other natures if asked), each
 * organization once, and only where the year in which it first reached operation is certain. A record that a scope speaks of
 * counts if the technologies of the scope, or those of the case where it names none, have it. Operation is reached by {@code
 * deployed-limited}, {@code deployed}, {@code deployed-full} and {@code retired}.
 *
 * <p>A case has the records of those that went on in it by the issue date and name the technology; each of these speaks for itself for
 * adopters that the case does not have.
 *
 * <p>Of each history (of a case or scope) the day of first operation lies after the earliest day of the last record below
 * operation, not before the earliest day of a {@code began} record of operation, and at or before the latest day of the first
 * record of operation. Without one of the first two, and where operation is recorded without a date at a rung below that of the
 * beginning, it may be any day before. The day of an organization is the first of all its histories; its year is certain if all
 * days that they leave open are of one year. So one case in operation since nobody knows when makes the year uncertain.
 *
 * @param technology the technology
 * @param firstInOperation the organizations by the year in which they first reached operation; immutable
 * @param leftOut why each other adopter is left out, in the order of the ids; immutable
 * @param lastYear the last year that the catalogue covers in full; empty if it has no issue date and nothing is counted
 * @param selection which cases with the technology count, and how many were left out for that
 */
public record TechnologyUptake(
        TechnologyId technology,
        SortedMap<Integer, List<OrganizationId>> firstInOperation,
        Map<OrganizationId, LeftOut> leftOut,
        Optional<Integer> lastYear,
        Selection selection) {
    /** Why an organization is left out of the series. The text is a phrase. */
    public enum LeftOut implements Worded {
        /** It reached operation in the year of issue, of which the catalogue tells only a part. */
        UNFINISHED_YEAR("unfinished-year"),
        /** It reached operation, but its records leave open in which year first. */
        INTERVAL("interval"),
        /** It reached operation, but no record tells any date. */
        UNDATED("undated"),
        /** It only plans operation. */
        PLANNED("planned"),
        /** No record says that it reached operation or plans it. */
        NOT_REACHED("not-reached");

        private final String code;

        LeftOut(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Keeps immutable copies. */
    public TechnologyUptake {
        Objects.requireNonNull(technology, "technology");
        Objects.requireNonNull(lastYear, "lastYear");
        Objects.requireNonNull(selection, "selection");
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        firstInOperation.forEach((year, organizations) -> years.put(year, List.copyOf(organizations)));
        firstInOperation = Collections.unmodifiableSortedMap(years);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /**
     * Finds the first years in the uses of a catalogue.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technology the technology; narrower ones count with it
     * @return the organizations by year, none if no case has the technology
     */
    public static TechnologyUptake of(Catalogue catalogue, TechnologyId technology) {
        return of(catalogue, technology, Natures.USE);
    }

    /**
     * Finds the first years in a catalogue.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technology the technology; narrower ones count with it
     * @param natures the natures of cases that count
     * @return the organizations by year, none if no case has the technology
     */
    public static TechnologyUptake of(Catalogue catalogue, TechnologyId technology, Natures natures) {
        Set<TechnologyId> technologies = catalogue.withNarrower(technology);
        Map<OrganizationId, FirstOperation> found =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        CountedCases cases = CountedCases.of(catalogue, casesWith(catalogue, technologies), natures, LocalDate.MAX);
        for (Lineage<CaseStudy> lineage : cases.all()) {
            FirstOperation first = FirstOperation.of(catalogue, Lineage.whole(lineage), technologies);
            Set<OrganizationId> adopters = new HashSet<>(lineage.own().adopters());
            adopters.forEach(adopter -> found.merge(adopter, first, FirstOperation::with));
            for (Lineage.Before<CaseStudy> before : lineage.before()) {
                FirstOperation its = FirstOperation.of(catalogue, before.what(), technologies);
                before.what().adopters().stream()
                        .filter(adopter -> !adopters.contains(adopter))
                        .forEach(adopter -> found.merge(adopter, its, FirstOperation::with));
            }
        }
        Optional<Integer> full = catalogue.issued().map(TechnologyUptake::lastFullYear);
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        Map<OrganizationId, LeftOut> leftOut = new LinkedHashMap<>();
        found.forEach((organization, first) -> {
            Optional<Integer> year = first.year();
            if (year.isEmpty()) {
                leftOut.put(organization, first.why());
            } else if (year.get() > full.orElse(Integer.MAX_VALUE)) {
                leftOut.put(organization, LeftOut.UNFINISHED_YEAR);
            } else {
                years.computeIfAbsent(year.get(), key -> new ArrayList<>()).add(organization);
            }
        });
        return new TechnologyUptake(
                technology,
                years,
                leftOut,
                full.or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.lastKey())),
                cases.selection());
    }

    private static List<CaseStudy> casesWith(Catalogue catalogue, Set<TechnologyId> technologies) {
        return catalogue.caseStudies().stream()
                .filter(caseStudy -> caseStudy.technologies().stream().anyMatch(technologies::contains)
                        || caseStudy.scopes().stream()
                                .flatMap(scope -> scope.technologies().stream())
                                .anyMatch(technologies::contains))
                .toList();
    }

    private static int lastFullYear(PartialDate issued) {
        LocalDate day = issued.latest();
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? day.getYear() : day.getYear() - 1;
    }

    /**
     * Returns how many organizations first reached operation in each year, from the first such year to the last full one,
     * years without any as 0.
     *
     * @return the series; empty if nothing is counted
     */
    public DiffusionSeries series() {
        if (firstInOperation.isEmpty()) {
            return DiffusionSeries.of(0);
        }
        int first = firstInOperation.firstKey();
        int last = Math.max(firstInOperation.lastKey(), lastYear.orElse(first));
        double[] values = new double[last - first + 1];
        firstInOperation.forEach((year, organizations) -> values[year - first] = organizations.size());
        return DiffusionSeries.of(first, values);
    }

    /**
     * Returns how many organizations are left out for a reason.
     *
     * @param reason the reason
     * @return how many
     */
    public long count(LeftOut reason) {
        return leftOut.values().stream().filter(reason::equals).count();
    }
}
