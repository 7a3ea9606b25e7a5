package org.waystage.results.internal.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waystage.analysis.Selection;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Cases by recorded stage and by a dimension or the year.
 *
 * @param by the dimension, or {@code year}
 * @param asOf the day
 * @param all all cases, each once
 * @param rows the cases by key, in order
 * @param selection which cases count, and how many others were left out
 * @param adopters the only organizations whose cases are counted; none if all are
 * @param bounds the bounds of the counts; empty if they were not asked for
 */
public record StagesShape(
        String by,
        LocalDate asOf,
        StageCounts all,
        Map<String, StageCounts> rows,
        Selection selection,
        List<String> adopters,
        Optional<StageBounds> bounds)
        implements Shape {
    public static StagesShape of(StageMatrix matrix, List<String> adopters) {
        return new StagesShape(
                matrix.by().code(),
                matrix.asOf(),
                matrix.all(),
                matrix.rows(),
                matrix.selection(),
                List.copyOf(adopters),
                Optional.empty());
    }

    public static StagesShape of(StageMatrix matrix, StageBounds bounds) {
        if (!bounds.asOf().equals(matrix.asOf())
                || !bounds.rows().keySet().equals(matrix.rows().keySet())) {
            throw new IllegalArgumentException("the bounds are those of other counts");
        }
        return new StagesShape(
                matrix.by().code(),
                matrix.asOf(),
                matrix.all(),
                matrix.rows(),
                matrix.selection(),
                List.of(),
                Optional.of(bounds));
    }

    public static StagesShape ofYears(
            SortedMap<Integer, StageCounts> years, LocalDate asOf, Selection selection, List<String> adopters) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("a series of years has at least the last year");
        }
        Map<String, StageCounts> rows = new LinkedHashMap<>();
        StageCounts last = null;
        for (Map.Entry<Integer, StageCounts> year : years.entrySet()) {
            last = year.getValue();
            rows.put(String.format(Locale.ROOT, "%04d", year.getKey()), last);
        }
        return new StagesShape(
                "year",
                asOf,
                Objects.requireNonNull(last, "last"),
                rows,
                selection,
                List.copyOf(adopters),
                Optional.empty());
    }

    @Override
    public String type() {
        return "stages";
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", by);
        members(json, asOf, all, rows, selection);
        if (!adopters.isEmpty()) {
            json.texts("adopters", adopters);
        }
        bounds.ifPresent(found -> json.object("bounds", () -> {
            json.count("years", found.years());
            members(json, found.all(), all);
            json.objects("rows", rows.entrySet(), row -> {
                json.text("key", row.getKey());
                members(json, Objects.requireNonNull(found.rows().get(row.getKey())), row.getValue());
            });
        }));
    }

    private static void members(JsonForm json, StageBounds.Row row, StageCounts counts) {
        json.count("stale", row.stale());
        json.object(
                "stages",
                () -> counts.stages()
                        .keySet()
                        .forEach(stage -> json.object(stage, () -> {
                            StageBounds.Bounds ends = row.of(stage);
                            json.count("least", ends.least());
                            json.count("most", ends.most());
                        })));
    }

    /** Writes the members that every object of counts has, after its keys. */
    public static void members(JsonForm json, StageMatrix matrix) {
        members(json, matrix.asOf(), matrix.all(), matrix.rows(), matrix.selection());
    }

    private static void members(
            JsonForm json, LocalDate asOf, StageCounts all, Map<String, StageCounts> rows, Selection selection) {
        json.text("asOf", asOf.toString());
        json.text("reading", "recorded");
        json.count("total", all.total());
        json.count("notYet", all.notYet());
        json.count("unknown", all.unknown());
        json.count("unmapped", all.unmapped());
        json.objects("rows", rows.entrySet(), row -> {
            json.text("key", row.getKey());
            json.count("total", row.getValue().total());
            json.counts("stages", row.getValue().stages());
        });
        json.selection(selection);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        List<String> stages = stages(rows.values());
        cells(csv, stages);
        if (bounds.isPresent()) {
            csv.text("stale");
            stages.forEach(stage -> csv.texts("least:" + stage, "most:" + stage));
        }
        csv.end();
        rows.forEach((key, counts) -> {
            cells(csv, key, names.name(by, key), counts, stages);
            bounds.map(found -> found.rows().get(key)).ifPresent(row -> {
                csv.count(row.stale());
                stages.forEach(stage ->
                        csv.count(row.of(stage).least()).count(row.of(stage).most()));
            });
            csv.end();
        });
    }

    public static void header(CsvForm csv, List<String> stages) {
        cells(csv, stages);
        csv.end();
    }

    private static void cells(CsvForm csv, List<String> stages) {
        csv.texts("key", "name", "total", "notYet", "unknown", "unmapped");
        stages.forEach(
                stage -> csv.text(AdoptionStage.of(stage) instanceof AdoptionStage.Listed ? stage : "stage:" + stage));
    }

    public static void line(CsvForm csv, String key, String name, StageCounts counts, List<String> stages) {
        cells(csv, key, name, counts, stages);
        csv.end();
    }

    private static void cells(CsvForm csv, String key, String name, StageCounts counts, List<String> stages) {
        csv.text(key)
                .text(name)
                .count(counts.total())
                .count(counts.notYet())
                .count(counts.unknown())
                .count(counts.unmapped());
        stages.forEach(stage -> csv.count(counts.stages().getOrDefault(stage, 0L)));
    }

    /** Returns the rungs of the ladder; {@code unknown} is counted separately. */
    public static List<String> ladder() {
        return Arrays.stream(AdoptionStage.Listed.values())
                .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                .map(AdoptionStage.Listed::code)
                .toList();
    }

    /** Returns the rungs of the ladder, followed by those that only these counts have. */
    public static List<String> stages(Collection<StageCounts> rows) {
        List<String> stages = new ArrayList<>(ladder());
        SortedSet<String> used = new TreeSet<>();
        rows.forEach(counts -> used.addAll(counts.stages().keySet()));
        used.stream().filter(stage -> !stages.contains(stage)).forEach(stages::add);
        return stages;
    }
}
