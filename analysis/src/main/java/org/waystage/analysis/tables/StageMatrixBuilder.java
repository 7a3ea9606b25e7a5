package org.waystage.analysis.tables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Counts cases one by one into a {@link StageMatrix}, in memory that grows with the keys and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(StageMatrixBuilder) added up} in any order. Not for use by
 * several threads at once.
 */
public final class StageMatrixBuilder {
    private final CrossTableBuilder table;

    /**
     * Creates a builder that has counted nothing and counts uses, by nature all.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param by the dimension to count by
     * @param asOf the day
     */
    public StageMatrixBuilder(Catalogue catalogue, Dimension by, LocalDate asOf) {
        this(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param by the dimension to count by
     * @param asOf the day
     * @param natures the natures of the cases to count
     */
    public StageMatrixBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        table = new CrossTableBuilder(
                catalogue,
                CrossLayout.of(asOf, Objects.requireNonNull(by, "by")).counting(natures));
    }

    /**
     * Says which of the cases to come may go on in one another, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; more do no harm
     * @throws IllegalStateException if a case was added already
     */
    public void expect(Collection<CaseStudyId> ids) {
        table.expect(ids);
    }

    /**
     * Counts a case, or leaves it out if it is of a nature that does not count.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     */
    public void add(Undertaking undertaking) {
        table.add(undertaking);
    }

    /**
     * Adds what another builder of the same dimension and day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it counts by another dimension or as of another day
     */
    public void add(StageMatrixBuilder other) {
        table.add(other.table);
    }

    /**
     * Returns what was counted so far.
     *
     * @return the matrix
     * @throws IllegalStateException if a case goes on from one that did not come after it and was not {@linkplain #expect expected}
     */
    public StageMatrix build() {
        return StageMatrix.of(table.build());
    }
}
