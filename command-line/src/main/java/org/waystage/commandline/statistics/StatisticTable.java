package org.waystage.commandline.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.results.Result;

/** A statistic without a picture of its own, as a table of the columns that CSV has. */
final class StatisticTable {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final MathContext DIGITS = new MathContext(4);
    private static final Phrase NOTHING = Phrase.of("table.nothing");

    private StatisticTable() {}

    /** Writes a heading, who was left out, and the table. */
    static void write(String heading, Result result, Console console) {
        console.println(heading);
        result.selection().ifPresent(selection -> SelectionText.write(selection, console));
        console.println("");
        List<List<String>> rows = result.rows();
        if (rows.size() == 1) {
            console.println(NOTHING.in(console.language()));
            return;
        }
        TextTable.write(
                rows.stream()
                        .map(row -> row.stream().map(StatisticTable::shortened).toList())
                        .toList(),
                leftColumns(rows),
                console);
    }

    /** Returns how many columns come before the first in which there are numbers alone. */
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

    /** Returns a cell, a number with as many digits as people read. */
    private static String shortened(String cell) {
        return cell.contains(".") && NUMBER.matcher(cell).matches() ? rounded(new BigDecimal(cell)) : cell;
    }

    /** Rounds what follows the point, and never the digits before it. */
    private static String rounded(BigDecimal number) {
        int whole = number.precision() - number.scale();
        return whole >= DIGITS.getPrecision()
                ? number.setScale(0, RoundingMode.HALF_EVEN).toPlainString()
                : number.round(DIGITS).toPlainString();
    }
}
