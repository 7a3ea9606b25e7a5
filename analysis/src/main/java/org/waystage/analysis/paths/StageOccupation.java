package org.waystage.analysis.paths;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.Years;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageHistory;

/**
 * The share of the cases in each stage or phase at the end of each year, from dated histories.
 *
 * <p>The base is the same in every year: all cases with at least one record that has a date or bounds. Before its first
 * such record a case is {@code notYet}, so the shares of a year, including not yet, unknown and unmapped, add up to 1.
 * The stage is the recorded one ({@link StageMatrix#yearly}). There are at most {@link StageMatrix#MOST_YEARS} years.
 *
 * <p>By default, uses count, each once ({@link Selection}). Cases linked by succession by the issue date are one case
 * in all years, so the base stays the same.
 *
 * <p>For the words of another scheme see {@link SchemeOccupation}.
 *
 * <p>A case is assumed to remain where it was last recorded, so a case that nobody reviewed appears stable.
 * {@link org.waystage.analysis.structure.Staleness Staleness} gives the age of the evidence.
 *
 * @param years the cases by stage at the end of each year, and as of the issue date for the year of issue; in order;
 *     immutable
 * @param cases the number of cases with at least one record that has a date or bounds, the base of all shares
 * @param undated the number of cases left out because they have no such record
 * @param selection which cases count, and how many were left out
 */
public record StageOccupation(SortedMap<Integer, StageCounts> years, long cases, long undated, Selection selection)
        implements Serializable {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative, or if a year has more cases than there are in total
     */
    public StageOccupation {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        Objects.requireNonNull(selection, "selection");
        years.values().forEach(counts -> Objects.requireNonNull(counts, "counts"));
        long most = cases;
        if (cases < 0 || undated < 0 || years.values().stream().anyMatch(counts -> counts.total() > most)) {
            throw new IllegalArgumentException(
                    "no years of " + cases + " cases with a date and " + undated + " without");
        }
    }

    /**
     * Counts the uses of a catalogue, from the first year by whose end a case has a stage to the year of issue.
     *
     * @param catalogue the catalogue with the cases
     * @return the shares; for a catalogue without cases only those of the year of issue, without estimates
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static StageOccupation of(Catalogue catalogue) {
        return of(catalogue, Natures.USE);
    }

    /**
     * Counts the cases of a catalogue, from the first year by whose end a case has a stage to the year of issue.
     *
     * @param catalogue the catalogue with the cases
     * @param natures the natures of the cases to count
     * @return the shares; for a catalogue without cases only those of the year of issue, without estimates
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static StageOccupation of(Catalogue catalogue, Natures natures) {
        LocalDate day = StageMatrix.issueDay(catalogue);
        CountedCases counted = CountedCases.of(catalogue, natures, day);
        YearlyTally tally = new YearlyTally(Years.upTo(day, catalogue));
        long cases = 0;
        for (Lineage<CaseStudy> lineage : counted.all()) {
            IdentityHashMap<CaseStudy, StageHistory> histories = new IdentityHashMap<>();
            List<DatedRecord> records = new ArrayList<>();
            for (CaseStudy one : Lineage.all(lineage)) {
                StageHistory history = catalogue.history(one);
                histories.put(one, history);
                records.addAll(DatedRecord.of(history, catalogue.issued()));
            }
            if (records.stream().anyMatch(record -> !record.undated())) {
                cases++;
                tally.add(
                        records.stream().mapToLong(DatedRecord::latest),
                        end -> CrossLayout.Columns.STAGE.of(
                                Lineage.recorded(lineage, one -> Objects.requireNonNull(histories.get(one)), end)
                                        .answer()));
            }
        }
        SortedMap<Integer, StageCounts> years = new TreeMap<>();
        for (Map.Entry<Integer, Map<String, Long>> year : tally.build().entrySet()) {
            StageCounts begun = StageCounts.ofColumns(year.getValue());
            years.put(
                    year.getKey(),
                    new StageCounts(begun.stages(), begun.unknown(), begun.unmapped(), cases - begun.total()));
        }
        return new StageOccupation(years, cases, counted.all().size() - cases, counted.selection());
    }

    /**
     * Returns the share of the cases at a stage at the end of a year.
     *
     * @param year the calendar year
     * @param stage the stage
     * @return the share of {@link #cases}, with Wilson's interval; empty if the year is outside the series
     */
    public Optional<Share> share(int year, AdoptionStage stage) {
        return Optional.ofNullable(years.get(year)).map(counts -> Share.of(counts.at(stage), cases));
    }

    /**
     * Returns the share of the cases in a phase at the end of a year.
     *
     * @param year the calendar year
     * @param phase the phase
     * @return the share of {@link #cases}, with Wilson's interval; empty if the year is outside the series
     */
    public Optional<Share> share(int year, Phase phase) {
        return Optional.ofNullable(years.get(year)).map(counts -> Share.of(counts.in(phase), cases));
    }
}
