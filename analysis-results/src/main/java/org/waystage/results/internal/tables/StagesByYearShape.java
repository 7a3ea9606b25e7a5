package org.waystage.results.internal.tables;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Cases by recorded stage and by a dimension, at the end of each year.
 *
 * @param years the matrices of one dimension by year, at least one
 */
public record StagesByYearShape(SortedMap<Integer, StageMatrix> years) implements Shape {
    /** Keeps an immutable copy, and checks that there is one dimension. */
    public StagesByYearShape {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        if (years.values().stream().map(StageMatrix::by).distinct().count() != 1) {
            throw new IllegalArgumentException("a series of years has one dimension, and at least the last year");
        }
    }

    private String by() {
        return years.values().iterator().next().by().code();
    }

    @Override
    public String type() {
        return "stagesByYear";
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", by());
        json.objects("years", years.entrySet(), year -> {
            StageMatrix matrix = year.getValue();
            json.count("year", year.getKey());
            StagesShape.members(json, matrix);
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        List<String> stages = StagesShape.stages(years.values().stream()
                .flatMap(matrix -> matrix.rows().values().stream())
                .toList());
        csv.text("year");
        StagesShape.header(csv, stages);
        for (Map.Entry<Integer, StageMatrix> year : years.entrySet()) {
            year.getValue().rows().forEach((key, counts) -> {
                csv.count(year.getKey());
                StagesShape.line(csv, key, names.name(by(), key), counts, stages);
            });
        }
    }
}
