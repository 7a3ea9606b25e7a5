package org.waystage.report.data;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, and refuses anything else. */
final class CsvText {
    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    static List<List<String>> rows(String text) {
        CsvText csv = new CsvText(text);
        List<List<String>> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new AssertionError("no line end at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) != '"') {
            while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
                cell.append(text.charAt(at++));
            }
            return cell.toString();
        }
        at++;
        while (true) {
            if (text.startsWith("\"\"", at)) {
                cell.append('"');
                at += 2;
            } else if (text.charAt(at) == '"') {
                at++;
                return cell.toString();
            } else {
                cell.append(text.charAt(at++));
            }
        }
    }
}
