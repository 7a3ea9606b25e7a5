package org.waystage.springboot;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;

/**
 * The catalogue that the application works with. It may be replaced by a newer one while the application runs; a caller
 * that needs one and the same catalogue for several steps keeps the result of {@link #catalogue()}.
 *
 * <p>Implementations are thread-safe.
 */
public interface CurrentCatalogue {
    /**
     * Returns the catalogue.
     *
     * @return the last one that was read without errors
     */
    Catalogue catalogue();

    /**
     * Returns a reader that checks case studies against the catalogue.
     *
     * @return the reader for {@link #catalogue()}
     */
    RecordReader<CaseStudy> caseStudies();

    /**
     * Reads the catalogue again from its origin, and replaces it if the reading has no errors.
     *
     * @return the reading; if it has errors, the catalogue is still the earlier one
     */
    Reading<Catalogue> reload();
}
