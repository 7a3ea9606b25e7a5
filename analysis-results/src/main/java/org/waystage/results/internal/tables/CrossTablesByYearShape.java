package org.waystage.results.internal.tables;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * A table of several dimensions at the end of each year.
 *
 * @param years the tables by year, at least one, with layouts that differ only in the day
 */
public record CrossTablesByYearShape(SortedMap<Integer, CrossTable> years) implements Shape {
    /** Keeps an immutable copy, and checks that there is one layout. */
    public CrossTablesByYearShape {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        // as of the same day, layouts that differ in nothing else are equal
        long layouts = years.values().stream()
                .map(table -> table.layout().asOf(LocalDate.EPOCH))
                .distinct()
                .count();
        if (layouts != 1) {
            throw new IllegalArgumentException("a series of years has one layout, and at least the last year");
        }
    }

    private CrossLayout layout() {
        return years.values().iterator().next().layout();
    }

    @Override
    public String type() {
        return "crossTablesByYear";
    }

    @Override
    public void json(JsonForm json) {
        CrossTableShape.layout(json, layout());
        json.objects("years", years.entrySet(), year -> {
            json.count("year", year.getKey());
            json.text("asOf", year.getValue().layout().asOf().toString());
            CrossTableShape.rows(json, year.getValue());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.text("year");
        CrossTableShape.header(csv, layout());
        years.forEach((year, table) -> CrossTableShape.lines(csv, table, names, Optional.of(year)));
    }
}
