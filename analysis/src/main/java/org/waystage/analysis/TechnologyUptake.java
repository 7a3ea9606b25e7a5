package org.waystage.analysis;

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
import org.waystage.core.AdoptionStage;
import org.waystage.core.Basis;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.OrganizationId;
import org.waystage.core.PartialDate;
import org.waystage.core.Scope;
import org.waystage.core.ScopeId;
import org.waystage.core.StageRecord;
import org.waystage.core.TechnologyId;

/**
 * In which year the organizations of a catalogue first reached operation with a technology, and which of them are left out
 * and why: the series that a diffusion model of a technology is fitted to.
 *
 * <p>Counted are the adopters of all cases that name the technology or one below it, whatever the nature of the case, each
 * organization once, in the first year that is certain. A record that a scope speaks of counts if the technologies of the
 * scope, or those of the case where it names none, have it. Operation is reached by {@code deployed-limited}, {@code
 * deployed}, {@code deployed-full} and {@code retired}. The day lies after the earliest day of the last record below
 * operation and at or before the latest day of the first record of operation, and for a {@code began} record of operation not
 * before its earliest day; the year is certain if all these days are of one year.
 *
 * @param technology the technology
 * @param firstInOperation the organizations by the year in which they first reached operation; immutable
 * @param leftOut why each other adopter is left out, in the order of the ids; immutable
 * @param lastYear the last year that the catalogue covers in full; empty if it has no issue date and nothing is counted
 */
public record TechnologyUptake(
        TechnologyId technology,
        SortedMap<Integer, List<OrganizationId>> firstInOperation,
        Map<OrganizationId, LeftOut> leftOut,
        Optional<Integer> lastYear) {
    /** Why an organization is left out of the series. */
    public enum LeftOut {
        /** It reached operation in the year of issue, of which the catalogue tells only a part. */
        UNFINISHED_YEAR(
                "unfinished-year",
                "in operation since the year of issue, which is not over",
                "en exploitation depuis l'année de publication, inachevée"),
        /** It reached operation, but the first record of it leaves more than one year open. */
        INTERVAL(
                "interval",
                "in operation, but the dates leave more than one year open",
                "en exploitation, mais les dates laissent plus d'une année ouverte"),
        /** It reached operation, but no record tells any date. */
        UNDATED("undated", "in operation, without a date", "en exploitation, sans date"),
        /** It only plans operation. */
        PLANNED("planned", "only planned", "seulement prévu"),
        /** No record says that it reached operation or plans it. */
        NOT_REACHED("not-reached", "operation not reached", "exploitation non atteinte");

        private final String code;
        private final String english;
        private final String french;

        LeftOut(String code, String english, String french) {
            this.code = code;
            this.english = english;
            this.french = french;
        }

        /**
         * Returns the reason as it is written, for example {@code interval}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /**
         * Returns the reason for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase
         */
        public String text(String language) {
            return language.equals("fr") ? french : english;
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
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        firstInOperation.forEach((year, organizations) -> years.put(year, List.copyOf(organizations)));
        firstInOperation = Collections.unmodifiableSortedMap(years);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /**
     * Finds the first years in a catalogue.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technology the technology; narrower ones count with it
     * @return the organizations by year, none if no case has the technology
     */
    public static TechnologyUptake of(Catalogue catalogue, TechnologyId technology) {
        Set<TechnologyId> technologies = catalogue.withNarrower(technology);
        Map<OrganizationId, Evidence> found = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (CaseStudy caseStudy : casesWith(catalogue, technologies)) {
            Evidence evidence = Evidence.of(catalogue, caseStudy, technologies);
            caseStudy.adopters().forEach(adopter -> found.merge(adopter, evidence, Evidence::with));
        }
        Optional<Integer> full = catalogue.issued().map(TechnologyUptake::lastFullYear);
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        Map<OrganizationId, LeftOut> leftOut = new LinkedHashMap<>();
        found.forEach((organization, evidence) -> {
            Optional<Integer> year = evidence.year();
            if (year.isEmpty()) {
                leftOut.put(organization, evidence.why());
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
                full.or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.lastKey())));
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

    /**
     * What the records of an organization say of when it first reached operation.
     *
     * @param certain the earliest start of operation whose year is certain
     * @param seen the latest day of the earliest record of operation of which the year is not certain
     * @param why why it is left out if no year is certain
     */
    private record Evidence(Optional<LocalDate> certain, Optional<LocalDate> seen, LeftOut why) {
        static Evidence of(Catalogue catalogue, CaseStudy caseStudy, Set<TechnologyId> technologies) {
            Evidence evidence = new Evidence(
                    Optional.empty(),
                    Optional.empty(),
                    plans(caseStudy, technologies) ? LeftOut.PLANNED : LeftOut.NOT_REACHED);
            for (Map.Entry<Optional<ScopeId>, List<StageRecord>> scope :
                    catalogue.history(caseStudy).byScope().entrySet()) {
                if (speaksOf(caseStudy, scope.getKey(), technologies)) {
                    evidence = evidence.with(of(scope.getValue()));
                }
            }
            return evidence;
        }

        private static boolean plans(CaseStudy caseStudy, Set<TechnologyId> technologies) {
            return caseStudy.stages().stream()
                    .anyMatch(record -> isOperation(record)
                            && record.basis() == Basis.Listed.EXPECTED
                            && speaksOf(caseStudy, record.scope(), technologies));
        }

        private static boolean speaksOf(CaseStudy caseStudy, Optional<ScopeId> scope, Set<TechnologyId> technologies) {
            List<TechnologyId> own = caseStudy.scopes().stream()
                    .filter(part -> scope.filter(part.id()::equals).isPresent())
                    .map(Scope::technologies)
                    .findFirst()
                    .orElse(List.of());
            return (own.isEmpty() ? caseStudy.technologies() : own).stream().anyMatch(technologies::contains);
        }

        private static Evidence of(List<StageRecord> facts) {
            Evidence evidence = new Evidence(Optional.empty(), Optional.empty(), LeftOut.NOT_REACHED);
            for (StageRecord record : facts) {
                if (isOperation(record)) {
                    evidence = evidence.with(of(record, facts));
                }
            }
            return evidence;
        }

        private static Evidence of(StageRecord record, List<StageRecord> facts) {
            Optional<LocalDate> latest = latest(record);
            if (latest.isEmpty()) {
                boolean undated = earliest(record).isEmpty();
                return new Evidence(Optional.empty(), Optional.empty(), undated ? LeftOut.UNDATED : LeftOut.INTERVAL);
            }
            Optional<LocalDate> from = isStart(record) ? earliest(record) : dayAfterLastBelow(facts, latest.get());
            boolean certain =
                    from.filter(day -> day.getYear() == latest.get().getYear()).isPresent();
            return certain
                    ? new Evidence(latest, Optional.empty(), LeftOut.INTERVAL)
                    : new Evidence(Optional.empty(), latest, LeftOut.INTERVAL);
        }

        /** Returns the first day that the last record below leaves open, up to a day by which operation had begun. */
        private static Optional<LocalDate> dayAfterLastBelow(List<StageRecord> facts, LocalDate day) {
            return facts.stream()
                    .filter(record ->
                            record.stage().isPresent() && isBelow(record.stage().get()))
                    .filter(record ->
                            latest(record).filter(last -> !last.isAfter(day)).isPresent())
                    .flatMap(record -> earliest(record).stream())
                    .max(LocalDate::compareTo)
                    .map(last -> last.isBefore(day) ? last.plusDays(1) : day);
        }

        private static boolean isBelow(AdoptionStage stage) {
            return stage == AdoptionStage.Listed.NOT_PLANNED
                    || (stage instanceof AdoptionStage.Listed listed
                            && listed.reaches(AdoptionStage.Listed.EXPLORING)
                            && !listed.reaches(AdoptionStage.Listed.DEPLOYED));
        }

        private static boolean isOperation(StageRecord record) {
            return record.stage().orElse(null) instanceof AdoptionStage.Listed stage
                    && stage.reaches(AdoptionStage.Listed.DEPLOYED);
        }

        /** Tells whether the record dates the start of operation, and not only a day when it had been reached. */
        private static boolean isStart(StageRecord record) {
            return record.basis() == Basis.Listed.BEGAN
                    && !record.stage().equals(Optional.of(AdoptionStage.Listed.RETIRED));
        }

        private static Optional<LocalDate> earliest(StageRecord record) {
            return record.date().or(record::notBefore).map(PartialDate::earliest);
        }

        private static Optional<LocalDate> latest(StageRecord record) {
            return record.date().or(record::notAfter).map(PartialDate::latest);
        }

        Evidence with(Evidence other) {
            return new Evidence(
                    earlier(certain, other.certain),
                    earlier(seen, other.seen),
                    why.compareTo(other.why) <= 0 ? why : other.why);
        }

        private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> two) {
            return one.isPresent() && two.isPresent() && two.get().isBefore(one.get()) ? two : one.or(() -> two);
        }

        /** Returns the year of the earliest certain start, unless operation was seen in an earlier year. */
        Optional<Integer> year() {
            Optional<Integer> year = certain.map(LocalDate::getYear);
            boolean contradicted =
                    seen.isPresent() && year.isPresent() && seen.get().getYear() < year.get();
            return contradicted ? Optional.empty() : year;
        }
    }
}
