package org.waystage.analysis.diffusion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.TechnologyUptake.LeftOut;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.IssueDate;
import org.waystage.analysis.internal.KeptCase;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.PartialDate;

/**
 * Counts cases one by one into a {@link TechnologyUptake}, in memory that grows with the number of adopters, not with the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(TechnologyUptakeBuilder) added up} in any order, even if an
 * adopter has cases in several parts. A builder is serializable without its catalogue, and a deserialized builder can be
 * added and built but counts no further cases. Not safe for use by several threads at once.
 */
public final class TechnologyUptakeBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /** The technology and the narrower ones; null if the builder was deserialized. */
    private final transient @Nullable Set<TechnologyId> wanted;

    private final IssueDate issued;
    private final String technology;
    /** The technology and the narrower ones, as texts. */
    private final HashSet<String> technologies;

    private final Intake<KeptCase> intake;
    /** The days of first operation by the id of the organization. */
    private final HashMap<String, FirstOperation> found = new HashMap<>();

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the taxonomy and the issue date; records after that date do not count
     * @param technology the technology; narrower ones count with it
     * @param natures the natures of the cases to count
     */
    public TechnologyUptakeBuilder(Catalogue catalogue, TechnologyId technology, Natures natures) {
        this.intake = new Intake<>(catalogue, natures);
        this.issued = IssueDate.of(catalogue);
        this.technology = technology.value();
        this.wanted = catalogue.withNarrower(technology);
        this.technologies = wanted.stream().map(TechnologyId::value).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Announces the succession links between cases to come, as
     * {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case if it names the technology or a narrower one.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Catalogue catalogue = intake.catalogue();
        Set<TechnologyId> wanted = Objects.requireNonNull(this.wanted);
        if (!names(undertaking.technologies(), wanted)
                && (undertaking.scopes().isEmpty()
                        || undertaking.scopes().stream().noneMatch(scope -> names(scope.technologies(), wanted)))) {
            intake.passOver(undertaking);
            return;
        }
        switch (intake.verdict(undertaking)) {
            case COUNT -> count(found, undertaking, Set.of(), catalogue.issued(), wanted);
            case KEEP -> intake.keep(undertaking, KeptCase.of(undertaking));
            case LEAVE -> {}
        }
    }

    private static boolean names(List<TechnologyId> named, Set<TechnologyId> wanted) {
        for (TechnologyId technology : named) {
            if (wanted.contains(technology)) {
                return true;
            }
        }
        return false;
    }

    private Set<TechnologyId> technologies() {
        return technologies.stream().map(TechnologyId::of).collect(Collectors.toSet());
    }

    /** Counts a case for its adopters, except some. */
    private static void count(
            Map<String, FirstOperation> into,
            Undertaking undertaking,
            Set<OrganizationId> without,
            Optional<PartialDate> issueDate,
            Set<TechnologyId> technologies) {
        FirstOperation first = FirstOperation.of(issueDate, undertaking, technologies);
        for (OrganizationId adopter : undertaking.adopters()) {
            if (!without.contains(adopter)) {
                FirstOperation other = into.get(adopter.value());
                into.put(adopter.value(), other == null ? first : other.with(first));
            }
        }
    }

    /**
     * Adds the counts of another builder for the same technology.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the technologies, those narrower, or the natures differ
     */
    public void add(TechnologyUptakeBuilder other) {
        if (!technology.equals(other.technology) || !technologies.equals(other.technologies)) {
            throw new IllegalArgumentException("only counts of the same technology add up");
        }
        intake.add(other.intake);
        other.found.forEach((adopter, first) -> found.merge(adopter, first, FirstOperation::with));
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the organizations by year
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public TechnologyUptake build() {
        Intake.Settled<KeptCase> settled = intake.settle(LocalDate.MAX);
        TreeMap<String, FirstOperation> all = new TreeMap<>(found);
        Optional<PartialDate> date = issued.date();
        Set<TechnologyId> any = technologies();
        for (Lineage<KeptCase> kept : settled.counted()) {
            Lineage<Undertaking> lineage = kept.map(KeptCase::undertaking);
            Undertaking whole = Lineage.whole(lineage);
            count(all, whole, Set.of(), date, any);
            lineage.before().forEach(before -> count(all, before.what(), Set.copyOf(whole.adopters()), date, any));
        }
        Optional<Integer> full = date.map(TechnologyUptakeBuilder::lastFullYear);
        SortedMap<Integer, List<OrganizationId>> years = new TreeMap<>();
        Map<OrganizationId, LeftOut> leftOut = new LinkedHashMap<>();
        all.forEach((adopter, first) -> {
            OrganizationId organization = OrganizationId.of(adopter);
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
                TechnologyId.of(technology),
                years,
                leftOut,
                full.or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.lastKey())),
                settled.selection());
    }

    private static int lastFullYear(PartialDate issued) {
        LocalDate day = issued.latest();
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? day.getYear() : day.getYear() - 1;
    }
}
