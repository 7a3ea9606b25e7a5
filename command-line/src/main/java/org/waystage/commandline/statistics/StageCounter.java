package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.Set;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.commandline.options.NatureOption;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/** Counts cases one by one, in memory that grows with the rows and not with the cases. */
interface StageCounter {
    void add(Undertaking undertaking);

    /** Announces which of the cases that follow may continue each other. */
    void expect(Set<CaseStudyId> linked);

    StageTable table();

    static StageCounter of(Catalogue catalogue, Grouping by, LocalDate asOf, NatureOption nature) {
        return Dimension.of(by.code())
                .<StageCounter>map(
                        dimension -> new ByDimension(catalogue, dimension, asOf, nature.orElse(Natures.by(dimension))))
                .orElseGet(() -> new YearlyCounter(catalogue, asOf, nature.orElse(Natures.USE)));
    }

    /** Counts by a dimension of the library. */
    final class ByDimension implements StageCounter {
        private final Catalogue catalogue;
        private final StageMatrixBuilder builder;

        private ByDimension(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
            this.catalogue = catalogue;
            this.builder = new StageMatrixBuilder(catalogue, by, asOf, natures);
        }

        @Override
        public void expect(Set<CaseStudyId> linked) {
            builder.expect(linked);
        }

        @Override
        public void add(Undertaking undertaking) {
            builder.add(undertaking);
        }

        @Override
        public StageTable table() {
            StageMatrix matrix = builder.build();
            return new StageTable(
                    catalogue, matrix.by().code(), matrix.asOf(), matrix.all(), matrix.rows(), matrix.selection());
        }
    }
}
