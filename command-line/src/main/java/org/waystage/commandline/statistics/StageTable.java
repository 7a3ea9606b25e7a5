package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Selection;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;

/**
 * The result of {@code stats}.
 *
 * @param catalogue the catalogue that names the keys
 * @param by the dimension
 * @param asOf the day
 * @param all the counts of all cases, each counted once
 * @param rows the counts by key, in the order of the keys
 * @param selection which cases count, and how many others were left out
 */
record StageTable(
        Catalogue catalogue,
        String by,
        LocalDate asOf,
        StageCounts all,
        Map<String, StageCounts> rows,
        Selection selection) {
    /** Returns the result for JSON and CSV. */
    Result result(List<String> adopters, String language) {
        Result result = Dimension.of(by)
                .map(dimension -> Result.of(new StageMatrix(dimension, asOf, all, rows, selection), adopters))
                .orElseGet(() -> Result.ofYears(years(), asOf, selection, adopters));
        return result.named(KeyNames.of(catalogue, language));
    }

    private SortedMap<Integer, StageCounts> years() {
        SortedMap<Integer, StageCounts> years = new TreeMap<>();
        rows.forEach((year, counts) -> years.put(Integer.valueOf(year), counts));
        return years;
    }
}
