package org.waystage.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.AdoptionStage;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.Phase;

/**
 * Which share of the cases is in each stage or phase at the end of each year, from histories with dates.
 *
 * <p>The base is the same in every year: all cases with at least one fact that has a date or bounds. Before its first record
 * a case is {@code notYet}, so that the shares of a year, those not yet, unknown and unmapped included, add up to 1. The stage is
 * the recorded one ({@link StageMatrix#yearly}).
 *
 * <p>For the words of another scheme there is {@link SchemeOccupation}.
 *
 * <p>A case is taken to stay where it was last recorded; what nobody looked at again looks steady. {@link Staleness} tells how
 * old the evidence is.
 *
 * @param years the cases by stage at the end of each year, of the year of issue as of the issue date; in order, immutable
 * @param cases the cases with at least one fact that has a date or bounds, the base of all shares
 * @param undated the cases that are left out because they have none
 */
public record StageOccupation(SortedMap<Integer, StageCounts> years, long cases, long undated) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative, or a year has more cases than there are
     */
    public StageOccupation {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        years.values().forEach(counts -> Objects.requireNonNull(counts, "counts"));
        long most = cases;
        if (cases < 0 || undated < 0 || years.values().stream().anyMatch(counts -> counts.total() > most)) {
            throw new IllegalArgumentException(
                    "no years of " + cases + " cases with a date and " + undated + " without");
        }
    }

    /**
     * Counts the cases of a catalogue, from the first year by whose end one has a stage to the year of issue.
     *
     * @param catalogue the catalogue
     * @return the shares; of a catalogue without cases those of the year of issue, without estimates
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static StageOccupation of(Catalogue catalogue) {
        List<CaseStudy> dated = catalogue.caseStudies().stream()
                .filter(caseStudy -> DatedRecord.of(catalogue.history(caseStudy), catalogue.issued()).stream()
                        .anyMatch(fact -> !fact.undated()))
                .toList();
        SortedMap<Integer, StageCounts> years = new TreeMap<>();
        StageMatrix.yearly(catalogue.toBuilder().caseStudies(dated).build(), Dimension.NATURE)
                .forEach((year, matrix) -> years.put(year, matrix.all()));
        return new StageOccupation(years, dated.size(), catalogue.caseStudies().size() - dated.size());
    }

    /**
     * Returns the share of the cases that is at a stage at the end of a year.
     *
     * @param year the year
     * @param stage the stage
     * @return the share of {@link #cases}, with Wilson's interval; empty if the year is not one of these
     */
    public Optional<Share> share(int year, AdoptionStage stage) {
        return Optional.ofNullable(years.get(year)).map(counts -> Share.of(counts.at(stage), cases));
    }

    /**
     * Returns the share of the cases that is in a phase at the end of a year.
     *
     * @param year the year
     * @param phase the phase
     * @return the share of {@link #cases}, with Wilson's interval; empty if the year is not one of these
     */
    public Optional<Share> share(int year, Phase phase) {
        return Optional.ofNullable(years.get(year)).map(counts -> Share.of(counts.in(phase), cases));
    }
}
