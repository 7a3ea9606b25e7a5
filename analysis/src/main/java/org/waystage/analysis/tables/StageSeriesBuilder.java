package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.Years;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;

/**
 * Counts cases that come one by one by recorded stage as of the end of each year: the totals of {@link StageMatrix#yearly}, in
 * memory that grows with the years and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(StageSeriesBuilder) added up} in any order; series could not, as
 * one may begin before another. So it is the builder that travels between machines: it is serializable, without its
 * catalogue, and where it arrives it adds up and builds but counts no further cases. Not for use by several threads at once.
 */
public final class StageSeriesBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /** Absent where the builder has come from another machine. */
    private final transient @Nullable Catalogue catalogue;

    private final Years years;
    /** The cases by year and column, from the first year of each on. */
    private final TreeMap<Integer, HashMap<String, Long>> columns = new TreeMap<>();

    /** Of the cases that are aside the columns by year, from the first year of each on. */
    private final Intake<TreeMap<Integer, String>> intake;

    private long cases;

    /**
     * Creates a builder that has counted nothing and counts uses.
     *
     * @param catalogue what the cases refer to, and the issue date
     * @param asOf the day with which the last year ends; the issue date if that is earlier
     */
    public StageSeriesBuilder(Catalogue catalogue, LocalDate asOf) {
        this(catalogue, asOf, Natures.USE);
    }

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to, and the issue date
     * @param asOf the day with which the last year ends; the issue date if that is earlier
     * @param natures the natures of the cases to count
     */
    public StageSeriesBuilder(Catalogue catalogue, LocalDate asOf, Natures natures) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.years = Years.upTo(asOf, catalogue);
        this.intake = new Intake<>(catalogue, natures);
        of(years.last());
    }

    /**
     * Says which of the cases to come may go on in one another, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; more do no harm
     * @throws IllegalStateException if a case was added already
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    private Map<String, Long> of(int year) {
        return columns.computeIfAbsent(year, unused -> new HashMap<>());
    }

    /**
     * Counts a case, or leaves it out if it is of a nature that does not count.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     * @throws IllegalStateException if this builder was serialized, and so has no catalogue
     */
    public void add(Undertaking undertaking) {
        if (catalogue == null) {
            throw new IllegalStateException(
                    "a builder from another machine has no catalogue: it counts no further cases");
        }
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict == Intake.Verdict.LEAVE) {
            return;
        }
        StageHistory history = catalogue.history(undertaking);
        // Before its first year nothing is recorded of a case; build() counts that, without asking for each year.
        int first = years.first(history);
        if (verdict == Intake.Verdict.KEEP) {
            TreeMap<Integer, String> itsColumns = new TreeMap<>();
            for (int year = first; year <= years.last(); year++) {
                itsColumns.put(year, column(history, year));
            }
            intake.keep(undertaking, catalogue.issued(), itsColumns);
            return;
        }
        cases++;
        for (int year = first; year <= years.last(); year++) {
            of(year).merge(column(history, year), 1L, Long::sum);
        }
    }

    private String column(StageHistory history, int year) {
        return CrossLayout.Columns.STAGE.of(history.asOf(years.end(year)).answer());
    }

    /**
     * Adds what another builder with the same last day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if its last year ends with another day
     */
    public void add(StageSeriesBuilder other) {
        if (!years.equals(other.years)) {
            throw new IllegalArgumentException("only series that end with the same day add up");
        }
        intake.add(other.intake);
        cases += other.cases;
        other.columns.forEach((year, counts) -> {
            Map<String, Long> sums = of(year);
            counts.forEach((column, count) -> sums.merge(column, count, Long::sum));
        });
    }

    /**
     * Returns what was counted so far.
     *
     * @return the counts by year, from the first year by whose end a case has a recorded stage, in order, immutable; at least
     *     that of the last year
     * @throws IllegalStateException if a case goes on from one that did not come after it and was not {@linkplain #expect expected}
     */
    public SortedMap<Integer, StageCounts> build() {
        SortedMap<Integer, StageCounts> series = new TreeMap<>();
        int first = intake.kept().stream().map(TreeMap::firstKey).reduce(columns.firstKey(), Math::min);
        for (int year = first; year <= years.last(); year++) {
            Map<String, Long> sums = new HashMap<>(columns.getOrDefault(year, new HashMap<>()));
            List<Lineage<TreeMap<Integer, String>>> settled =
                    intake.settle(years.end(year)).counted();
            for (Lineage<TreeMap<Integer, String>> lineage : settled) {
                sums.merge(column(lineage, year), 1L, Long::sum);
            }
            StageCounts counts = StageCounts.ofColumns(sums);
            series.put(
                    year,
                    new StageCounts(
                            counts.stages(),
                            counts.unknown(),
                            counts.unmapped(),
                            cases + settled.size() - counts.total()));
        }
        return Collections.unmodifiableSortedMap(series);
    }

    /** Returns the column of a case; as long as nothing is recorded of it, that of the furthest of those that went on in it. */
    private static String column(Lineage<? extends Map<Integer, String>> lineage, int year) {
        return lineage.asked(columns -> !of(columns, year).equals(StageAnswer.NOT_YET)).stream()
                .map(columns -> of(columns, year))
                .min(StageAnswer.FURTHEST_FIRST)
                .map(CrossLayout.Columns.STAGE::of)
                .orElseThrow();
    }

    private static StageAnswer of(Map<Integer, String> columns, int year) {
        String column = columns.getOrDefault(year, CrossCell.NOT_YET);
        return column.equals(CrossCell.NOT_YET)
                ? StageAnswer.NOT_YET
                : column.equals(CrossCell.UNMAPPED) ? StageAnswer.UNMAPPED : StageAnswer.of(AdoptionStage.of(column));
    }

    /**
     * Returns which cases count on the last day, and how many were left out so far.
     *
     * @return the selection
     * @throws IllegalStateException as {@link #build} throws it
     */
    public Selection selection() {
        return intake.settle(years.lastDay()).selection();
    }
}
