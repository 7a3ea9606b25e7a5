package org.waystage.commandline.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Result;

/** A statistic without a picture of its own, as a table with the columns of CSV. */
final class StatisticTable {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    /** The columns whose cells are words, even if all of them are digits. */
    private static final Set<String> WORDS = Set.of("key", "name");

    private static final MathContext DIGITS = new MathContext(4);
    private static final Phrase NOTHING = Phrase.of("table.nothing");

    private StatisticTable() {}

    /**
     * Writes a heading, which cases were left out, and the table.
     *
     * @param statistic the statistic, which has the headings of the columns
     */
    static void write(String heading, CatalogueStatistic<?> statistic, Result result, Console console) {
        console.prose(heading);
        result.selection().ifPresent(selection -> SelectionText.write(selection, console));
        console.println("");
        List<List<String>> rows = result.rows();
        if (rows.size() == 1) {
            console.prose(NOTHING.in(console.language()));
            return;
        }
        List<String> columns = rows.get(0);
        Wording wording = new Wording(console.language());
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream()
                .map(column -> statistic.column(column, console.language()))
                .toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(i);
                line.add(WORDS.contains(columns.get(i)) ? wording.key(cell) : cell(cell, wording));
            }
            if (columns.get(0).equals("key")
                    && columns.get(1).equals("name")
                    && row.get(0).isEmpty()) {
                line.set(1, Phrase.ALL_CASES.in(console.language()));
            }
            lines.add(line);
        }
        TextTable.write(lines, leftColumns(rows), console);
    }

    /** Returns the number of columns before the first that holds only numbers. */
    private static int leftColumns(List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            boolean words = WORDS.contains(rows.get(0).get(column));
            if (!words
                    && rows.stream()
                            .skip(1)
                            .map(row -> row.get(column))
                            .allMatch(cell ->
                                    cell.isEmpty() || NUMBER.matcher(cell).matches())) {
                return i;
            }
        }
        return columns;
    }

    /** Returns a cell; numbers have no more digits than people need. */
    private static String cell(String cell, Wording wording) {
        if (!NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return cell.contains(".") ? rounded(new BigDecimal(cell), wording) : wording.count(Long.parseLong(cell));
    }

    /** Rounds the digits after the decimal point, never those before it. */
    private static String rounded(BigDecimal number, Wording wording) {
        int whole = number.precision() - number.scale();
        return whole >= DIGITS.getPrecision()
                ? wording.count(number.setScale(0, RoundingMode.HALF_EVEN).longValue())
                : wording.decimal(number.round(DIGITS));
    }
}
