package org.waystage.registers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table as a text of rows, which tests take apart and write in another way. */
public record Tables(List<List<String>> rows) {
    public static Tables of(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder()
                .fieldSeparator(delimiter)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            rows.add(new ArrayList<>(row.getFields()));
        }
        return new Tables(rows);
    }

    List<String> header() {
        return rows.get(0);
    }

    int width() {
        return header().size();
    }

    String write(char delimiter, String end, boolean allQuoted) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : delimiter).append(cell(row.get(i), delimiter, allQuoted));
            }
            text.append(end);
        }
        return text.toString();
    }

    String write() {
        return write(',', "\n", false);
    }

    private static String cell(String cell, char delimiter, boolean quoted) {
        boolean needed = quoted
                || cell.indexOf(delimiter) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Returns the table with the columns in another order, or only some of them. */
    Tables columns(List<Integer> order) {
        return each(row -> order.stream().map(row::get).toList());
    }

    Tables without(int column) {
        return each(row -> {
            List<String> rest = new ArrayList<>(row);
            rest.remove(column);
            return rest;
        });
    }

    Tables with(int at, String header, String value) {
        List<List<String>> wider = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add(at, wider.isEmpty() ? header : value);
            wider.add(cells);
        }
        return new Tables(wider);
    }

    Tables header(UnaryOperator<String> change) {
        List<List<String>> changed = new ArrayList<>(rows);
        changed.set(0, header().stream().map(change).toList());
        return new Tables(changed);
    }

    Tables header(int column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> header = new ArrayList<>(header());
        header.set(column, text);
        changed.set(0, header);
        return new Tables(changed);
    }

    Tables twice(int row) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row, rows.get(row));
        return new Tables(more);
    }

    private Tables each(UnaryOperator<List<String>> change) {
        return new Tables(rows.stream().map(change).toList());
    }
}
