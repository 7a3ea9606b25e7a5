package org.waystage.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of the CSV files with their types in the words of Table Schema. */
final class Columns {
    /** The pattern of a date that may be a year or a month. */
    private static final String PARTIAL_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Set<String> WHOLE = Set.of(
            "total",
            "notYet",
            "unknown",
            "unmapped",
            "cases",
            "counted",
            "reached",
            "entered",
            "open",
            "recorded",
            "moves",
            "fromAll",
            "of",
            "stating",
            "coded",
            "notSeparable",
            "count",
            "both",
            "ofFirst",
            "ofSecond",
            "seed",
            "permutations",
            "atRisk",
            "events",
            "censored",
            "base",
            "population",
            "year",
            "period",
            "bodies",
            "sources",
            "ageLeast",
            "ageMost");

    private static final Set<String> NUMBERS = Set.of(
            "share",
            "lower",
            "upper",
            "jaccard",
            "jaccardLower",
            "jaccardUpper",
            "lift",
            "liftLower",
            "liftUpper",
            "expectedLift",
            "expectedBoth",
            "p",
            "pHolm",
            "pBenjaminiHochberg",
            "after",
            "time",
            "estimate",
            "standardError",
            "worst",
            "best",
            "value",
            "stated");

    private static final Set<String> DATES = Set.of("evidence", "firstRecord", "nextPlanDate");

    /** The columns that may contain several ids or codes in the analyst's table, which has one row for each case. */
    private static final Set<String> LISTS = Set.of("body", "kind", "country", "region", "ldc", "group", "technology");

    private static final String DELIMITER = ";";

    private static final Set<String> TRUTHS = Set.of("contradicted");

    private Columns() {}

    /**
     * A column.
     *
     * @param pattern the pattern that all its texts match; empty for any text
     * @param delimiter the delimiter of list elements; empty if it is not a list
     */
    record Column(String name, String type, String pattern, String delimiter) {
        Column(String name, String type, String pattern) {
            this(name, type, pattern, "");
        }
    }

    /**
     * Returns the columns of a file.
     *
     * @param shape the shape of the result
     * @param header the names of the columns
     */
    static List<Column> of(String shape, List<String> header) {
        if (shape.equals("editionDifference")) {
            return header.stream().map(name -> new Column(name, "string", "")).toList(); // values of any member
        }
        boolean stages = shape.equals("stages") || shape.equals("stagesByYear");
        List<Column> columns = new ArrayList<>();
        boolean counts = false;
        for (String name : header) {
            counts |= stages && name.equals("total");
            columns.add(counts ? new Column(name, "integer", "") : column(shape, name));
        }
        return columns;
    }

    private static Column column(String shape, String name) {
        if (DATES.contains(name)) {
            return new Column(name, "string", PARTIAL_DATE);
        }
        if (shape.equals("cases") && LISTS.contains(name)) {
            return new Column(name, "string", "", DELIMITER);
        }
        if (WHOLE.contains(name)) {
            return new Column(name, "integer", "");
        }
        if (NUMBERS.contains(name) || (shape.equals("caseTimes") && name.equals("by"))) {
            return new Column(name, "number", "");
        }
        return new Column(name, TRUTHS.contains(name) ? "boolean" : "string", "");
    }
}
