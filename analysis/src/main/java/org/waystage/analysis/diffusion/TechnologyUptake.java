package org.waystage.analysis.diffusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.PartialDate;

/**
 * The year in which each organization of a catalogue first reached operation with a technology, and the organizations
 * left out, with reasons. A diffusion model of the technology is fitted to this series.
 *
 * <p>By default, the adopters of all uses that name the technology or a narrower one count ({@link Selection}), each
 * organization once, and only if the year in which it first reached operation is certain. A record of a scope counts if
 * the technologies of the scope include the technology or, if the scope names none, those of the case do. Operation is
 * reached by {@code deployed-limited}, {@code deployed}, {@code deployed-full} and {@code retired}.
 *
 * <p>A case includes the records of its predecessors by the issue date that name the technology; each predecessor also
 * counts separately for adopters that the case does not have.
 *
 * <p>In each history (of a case or scope) the day of first operation is after the earliest day of the last record below
 * operation, not before the earliest day of a {@code began} record of operation, and not after the latest day of the
 * first record of operation. Without either of the first two bounds, or if operation is recorded without a date at a
 * stage below that of the beginning, it may be any earlier day. The day of an organization is the first of all its
 * histories; its year is certain if all possible days are in the same year. A single case that has been in operation since an
 * unknown time therefore makes the year uncertain.
 *
 * @param technology the technology
 * @param firstInOperation the organizations by the year in which they first reached operation; immutable
 * @param leftOut the reason for each adopter left out, in the order of the ids; immutable
 * @param lastYear the last year that the catalogue covers in full; empty if it has no issue date and no organization
 *     counts
 * @param selection which cases with the technology count, and how many were left out
 */
public record TechnologyUptake(
        TechnologyId technology,
        SortedMap<Integer, List<OrganizationId>> firstInOperation,
        Map<OrganizationId, LeftOut> leftOut,
        Optional<Integer> lastYear,
        Selection selection) {
    /** The reason why an organization is left out of the series. Its text is a phrase. */
    public enum LeftOut implements Worded {
        /** The organization reached operation in the year of issue, which the catalogue covers only in part. */
        UNFINISHED_YEAR("unfinished-year"),
        /** The organization reached operation, but its records do not determine the first year. */
        INTERVAL("interval"),
        /** The organization reached operation, but no record has a date. */
        UNDATED("undated"),
        /** The organization only plans operation. */
        PLANNED("planned"),
        /** No record says that the organization reached or plans operation. */
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

    /** Makes immutable copies. */
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
     * Finds the first years of operation in the uses of a catalogue.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technology the technology; narrower ones count with it
     * @return the organizations by year; empty if no case has the technology
     */
    public static TechnologyUptake of(Catalogue catalogue, TechnologyId technology) {
        return of(catalogue, technology, Natures.USE);
    }

    /**
     * Finds the first years of operation in the cases of a catalogue.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technology the technology; narrower ones count with it
     * @param natures the natures of the cases to count
     * @return the organizations by year; empty if no case has the technology
     */
    public static TechnologyUptake of(Catalogue catalogue, TechnologyId technology, Natures natures) {
        Set<TechnologyId> wanted = catalogue.withNarrower(technology);
        List<CaseStudy> cases = catalogue.caseStudies().stream()
                .filter(one -> FirstOperation.names(one, wanted))
                .toList();
        CountedCases counted = CountedCases.of(catalogue, cases, natures, LocalDate.MAX);
        SortedMap<OrganizationId, FirstOperation> found = new TreeMap<>();
        for (Lineage<CaseStudy> lineage : counted.all()) {
            Undertaking whole = Lineage.whole(lineage);
            FirstOperation first = FirstOperation.of(catalogue.issued(), whole, wanted);
            whole.adopters().forEach(adopter -> found.merge(adopter, first, FirstOperation::with));
            for (Lineage.Before<CaseStudy> before : lineage.before()) {
                FirstOperation earlier = FirstOperation.of(catalogue.issued(), before.what(), wanted);
                before.what().adopters().stream()
                        .filter(adopter -> !whole.adopters().contains(adopter))
                        .forEach(adopter -> found.merge(adopter, earlier, FirstOperation::with));
            }
        }
        return of(technology, found, catalogue.issued().map(TechnologyUptake::lastFullYear), counted.selection());
    }

    private static TechnologyUptake of(
            TechnologyId technology,
            SortedMap<OrganizationId, FirstOperation> found,
            Optional<Integer> lastFullYear,
            Selection selection) {
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        Map<OrganizationId, LeftOut> leftOut = new LinkedHashMap<>();
        found.forEach((adopter, first) -> {
            Optional<Integer> year = first.year();
            if (year.isEmpty()) {
                leftOut.put(adopter, first.why());
            } else if (year.get() > lastFullYear.orElse(Integer.MAX_VALUE)) {
                leftOut.put(adopter, LeftOut.UNFINISHED_YEAR);
            } else {
                years.computeIfAbsent(year.get(), key -> new ArrayList<>()).add(adopter);
            }
        });
        Optional<Integer> last =
                lastFullYear.or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.lastKey()));
        return new TechnologyUptake(technology, years, leftOut, last, selection);
    }

    private static int lastFullYear(PartialDate issued) {
        LocalDate day = issued.latest();
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? day.getYear() : day.getYear() - 1;
    }

    /**
     * Returns the number of organizations that first reached operation in each year, from the first such year to the
     * last full one, with 0 for years without any.
     *
     * @return the series; empty if no organization counts
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
     * Returns the number of organizations left out for a reason.
     *
     * @param reason the reason
     * @return the number of organizations
     */
    public long count(LeftOut reason) {
        return leftOut.values().stream().filter(reason::equals).count();
    }
}
