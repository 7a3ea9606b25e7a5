package org.waystage.springboot;

import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;

/** A catalogue that is never replaced. */
record FixedCatalogue(Catalogue catalogue, RecordReader<CaseStudy> caseStudies) implements CurrentCatalogue {
    FixedCatalogue(Catalogue catalogue) {
        this(catalogue, RecordReader.ofCaseStudies(catalogue));
    }

    @Override
    public Reading<Catalogue> reload() {
        return new Reading<>(Optional.of(catalogue), List.of(), new Reading.Counts(0, 0, 0));
    }
}
