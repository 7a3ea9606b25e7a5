package org.waystage.commandline.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
    private static final MathContext DIGITS = new MathContext(4);
    private static final Phrase NOTHING = Phrase.of("table.nothing");

    private StatisticTable() {}

    /**
     * Writes a heading, which cases were left out, and the table.
     *
     * @param statistic the statistic, which has the headings of the columns
     */
    static void write(String heading, CatalogueStatistic<?> statistic, Result result, Console console) {
        console.println(heading);
        result.selection().ifPresent(selection -> SelectionText.write(selection, console));
        console.println("");
        List<List<String>> rows = result.rows();
        if (rows.size() == 1) {
            console.println(NOTHING.in(console.language()));
            return;
        }
        Wording wording = new Wording(console.language());
        List<List<String>> lines = new ArrayList<>();
        lines.add(rows.get(0).stream()
                .map(column -> statistic.column(column, console.language()))
                .toList());
        rows.stream()
                .skip(1)
                .forEach(row ->
                        lines.add(row.stream().map(cell -> cell(cell, wording)).toList()));
        TextTable.write(lines, leftColumns(rows), console);
    }

    /** Returns the number of columns before the first that holds only numbers. */
    private static int leftColumns(List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            if (rows.stream()
                    .skip(1)
                    .map(row -> row.get(column))
                    .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches())) {
                return i;
            }
        }
        return columns;
    }

    /** Returns a cell; numbers have no more digits than people read. */
    private static String cell(String cell, Wording wording) {
        if (!NUMBER.matcher(cell).matches()) {
            return wording.key(cell);
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
