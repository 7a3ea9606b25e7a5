package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waystage.analysis.StageCounts;
import org.waystage.core.AdoptionStage;

/** Counts as CSV (RFC 4180): a header, then a line for each key; the columns are always the same. */
final class StatsCsv {
    private StatsCsv() {}

    static void write(StageTable table, Console console) {
        List<String> stages = stages(table);
        List<String> header = new ArrayList<>(List.of("key", "name", "total", "notYet", "unknown", "unmapped"));
        header.addAll(stages);
        writeLine(header, console);
        KeyNames names = new KeyNames(table.catalogue(), table.by(), console.language());
        for (Map.Entry<String, StageCounts> row : table.rows().entrySet()) {
            StageCounts counts = row.getValue();
            List<String> line = new ArrayList<>(List.of(
                    row.getKey(),
                    harmless(names.of(row.getKey())),
                    String.valueOf(counts.total()),
                    String.valueOf(counts.notYet()),
                    String.valueOf(counts.unknown()),
                    String.valueOf(counts.unmapped())));
            stages.forEach(stage -> line.add(String.valueOf(counts.stages().getOrDefault(stage, 0L))));
            writeLine(line, console);
        }
    }

    /** Returns the rungs of the ladder; {@code unknown} has a column of its own. */
    static List<String> ladder() {
        return Arrays.stream(AdoptionStage.Listed.values())
                .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                .map(AdoptionStage.Listed::code)
                .toList();
    }

    /** Returns the rungs of the ladder, and after them those that only this catalogue has. */
    private static List<String> stages(StageTable table) {
        List<String> stages = new ArrayList<>(ladder());
        SortedSet<String> used = new TreeSet<>();
        table.rows().values().forEach(counts -> used.addAll(counts.stages().keySet()));
        used.stream().filter(stage -> !stages.contains(stage)).forEach(stages::add);
        return stages;
    }

    static void writeLine(List<String> cells, Console console) {
        console.print(String.join(",", cells.stream().map(StatsCsv::quoted).toList()) + "\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Returns a name that a spreadsheet does not take for a formula. */
    static String harmless(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
