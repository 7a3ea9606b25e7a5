package org.waystage.results.internal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Cases, one per row: the analyst's table.
 *
 * @param catalogue what the cases refer to
 * @param asOf the day as of which stages, ages and memberships of countries are taken
 * @param language the language of titles and names
 * @param cases the cases of the page
 * @param total how many cases there are on all pages
 * @param page the number of the page, from 1
 * @param pageSize how many cases a page has; empty if there is only one page
 */
public record CasesShape(
        Catalogue catalogue,
        LocalDate asOf,
        String language,
        List<CaseStudy> cases,
        long total,
        long page,
        Optional<Long> pageSize)
        implements Shape {
    @Override
    public String type() {
        return "cases";
    }

    @Override
    public void json(JsonForm json) {
        json.count("total", total);
        json.count("page", page);
        json.objects("entries", cases, one -> row(one).write(new Members(json)));
        json.count("pageSize", pageSize);
        json.text("asOf", asOf.toString());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        header(csv);
        cases.forEach(one -> line(csv, one));
    }

    /** Writes the columns. */
    public static void header(CsvForm csv) {
        csv.texts(CaseRow.COLUMNS).end();
    }

    /** Writes another case, whether or not it is on the page. */
    public void line(CsvForm csv, CaseStudy one) {
        row(one).write(new Line(csv));
        csv.end();
    }

    private CaseRow row(CaseStudy one) {
        return new CaseRow(catalogue, one, asOf, language);
    }

    private record Members(JsonForm json) implements CaseRow.Cells {
        @Override
        public void text(String name, Optional<String> value) {
            json.text(name, value);
        }

        @Override
        public void texts(String name, Stream<String> values) {
            json.texts(name, values.toList());
        }

        @Override
        public void count(String name, Optional<Long> value) {
            json.count(name, value);
        }
    }

    private record Line(CsvForm csv) implements CaseRow.Cells {
        @Override
        public void text(String name, Optional<String> value) {
            csv.text(value);
        }

        @Override
        public void texts(String name, Stream<String> values) {
            csv.text(CaseRow.Cells.joined(values));
        }

        @Override
        public void count(String name, Optional<Long> value) {
            csv.count(value);
        }
    }
}
