package org.waystage.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.results.internal.cases.CasesShape;
import org.waystage.results.internal.form.CsvForm;

/**
 * Writes the analyst's table as CSV, case by case, without keeping the cases. The lines are the same as those of {@link
 * Result#ofCases(Catalogue, LocalDate, String)}.
 *
 * <pre>{@code
 * CaseTableWriter table = CaseTableWriter.over(out, catalogue, day, "en");
 * for (CaseStudy caseStudy : catalogue.caseStudies()) {
 *     table.write(caseStudy);
 * }
 * }</pre>
 */
public final class CaseTableWriter {
    private final CsvForm csv;
    private final CasesShape shape;

    private CaseTableWriter(CsvForm csv, CasesShape shape) {
        this.csv = csv;
        this.shape = shape;
    }

    /**
     * Begins a table with its header.
     *
     * @param out the stream to write to; it is neither flushed nor closed
     * @param catalogue the catalogue that the cases refer to; it need not contain them
     * @param asOf the day as of which stages, ages and memberships of countries are taken
     * @param language the language of titles and names as a BCP 47 tag, such as {@code fr}
     * @return the writer
     * @throws IOException if it cannot be written
     */
    public static CaseTableWriter over(OutputStream out, Catalogue catalogue, LocalDate asOf, String language)
            throws IOException {
        CaseTableWriter writer = new CaseTableWriter(
                CsvForm.over(out), new CasesShape(catalogue, asOf, language, List.of(), 0, 1, Optional.empty()));
        writer.writing(() -> CasesShape.header(writer.csv));
        return writer;
    }

    /**
     * Writes the line of a case.
     *
     * @param caseStudy the case
     * @throws IOException if it cannot be written
     */
    public void write(CaseStudy caseStudy) throws IOException {
        writing(() -> shape.line(csv, caseStudy));
    }

    private void writing(Runnable line) throws IOException {
        try {
            line.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
