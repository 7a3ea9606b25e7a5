package org.waystage.commandline.console;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of CSV, in the form of RFC 4180. */
public final class CsvLine {
    private CsvLine() {}

    /** Writes a line. */
    public static void write(List<String> cells, Console console) {
        console.print(cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
