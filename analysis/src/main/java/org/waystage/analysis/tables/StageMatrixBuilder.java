package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Counts cases one by one into a {@link StageMatrix}, in memory that grows with the number of keys, not with the number
 * of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(StageMatrixBuilder) added up} in any order, and are
 * serializable as {@link CrossTableBuilder} is. Not safe for use by several threads at once.
 */
public final class StageMatrixBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private final CrossTableBuilder table;

    /**
     * Creates an empty builder that counts uses or, if it counts by nature, all natures.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists and issue date that the cases refer
     *     to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     */
    public StageMatrixBuilder(Catalogue catalogue, Dimension by, LocalDate asOf) {
        this(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists and issue date that the cases refer
     *     to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     */
    public StageMatrixBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        table = new CrossTableBuilder(
                catalogue,
                CrossLayout.of(asOf, Objects.requireNonNull(by, "by")).counting(natures));
    }

    /**
     * Announces the succession links between cases to come, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        table.expect(ids);
    }

    /**
     * Counts a case, or records it as left out if its nature does not count.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        table.add(undertaking);
    }

    /**
     * Adds the counts of another builder for the same dimension and day.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the dimensions, days or natures differ
     */
    public void add(StageMatrixBuilder other) {
        table.add(other.table);
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the matrix
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public StageMatrix build() {
        return StageMatrix.of(table.build());
    }
}
