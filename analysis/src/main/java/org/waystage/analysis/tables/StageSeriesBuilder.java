package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.Years;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;

/**
 * Counts cases one by one by recorded stage as of the end of each year: the totals of {@link StageMatrix#yearly}, in
 * memory that grows with the number of years, not with the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(StageSeriesBuilder) added up} in any order. Their series
 * cannot, because one may begin before another. To send counts to another machine, therefore send the builder: it is
 * serializable without its catalogue, and a deserialized builder can be added and built but counts no further cases.
 * Not safe for use by several threads at once.
 */
public final class StageSeriesBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private final Years years;
    /** The number of cases by year and column, for each case from its first year. */
    private final TreeMap<Integer, HashMap<String, Long>> columns = new TreeMap<>();

    /** The columns by year of the cases aside, for each case from its first year. */
    private final Intake<TreeMap<Integer, String>> intake;

    private long cases;

    /**
     * Creates an empty builder that counts uses.
     *
     * @param catalogue the catalogue that the cases refer to, with the issue date
     * @param asOf the day on which the last year ends; the issue date if that is earlier
     */
    public StageSeriesBuilder(Catalogue catalogue, LocalDate asOf) {
        this(catalogue, asOf, Natures.USE);
    }

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue that the cases refer to, with the issue date
     * @param asOf the day on which the last year ends; the issue date if that is earlier
     * @param natures the natures of the cases to count
     */
    public StageSeriesBuilder(Catalogue catalogue, LocalDate asOf, Natures natures) {
        this.intake = new Intake<>(catalogue, natures);
        this.years = Years.upTo(asOf, catalogue);
        of(years.last());
    }

    /**
     * Announces the succession links between cases to come, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    private Map<String, Long> of(int year) {
        return columns.computeIfAbsent(year, unused -> new HashMap<>());
    }

    /**
     * Counts a case, or records it as left out if its nature does not count.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Catalogue catalogue = intake.catalogue();
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict == Intake.Verdict.LEAVE) {
            return;
        }
        StageHistory history = catalogue.history(undertaking);
        // A case has no recorded stage before its first year; build() counts that without asking for each year.
        int first = years.first(history);
        if (verdict == Intake.Verdict.KEEP) {
            TreeMap<Integer, String> itsColumns = new TreeMap<>();
            for (int year = first; year <= years.last(); year++) {
                itsColumns.put(year, column(history, year));
            }
            intake.keep(undertaking, itsColumns);
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
     * Adds the counts of another builder with the same last day.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the last days or the natures differ
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
     * Returns the series of the cases counted so far.
     *
     * @return the counts by year, in order, from the first year by whose end a case has a recorded stage, with at least
     *     those of the last year and at most {@link StageMatrix#MOST_YEARS}; immutable
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
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

    /** Returns the column of a case or, while it has no recorded stage, that of the furthest of its predecessors. */
    private static String column(Lineage<? extends Map<Integer, String>> lineage, int year) {
        return lineage.asked(columns -> !of(columns, year).equals(StageAnswer.NOT_YET)).stream()
                .map(columns -> of(columns, year))
                .min(StageAnswer.FURTHEST_FIRST)
                .map(CrossLayout.Columns.STAGE::of)
                .orElseThrow();
    }

    private static StageAnswer of(Map<Integer, String> columns, int year) {
        return CrossCell.answer(columns.getOrDefault(year, CrossCell.NOT_YET));
    }

    /**
     * Returns which cases count on the last day, and how many were left out so far.
     *
     * @return the selection
     * @throws IllegalStateException under the conditions of {@link #build}
     */
    public Selection selection() {
        return intake.settle(years.lastDay()).selection();
    }
}
