package org.waystage.commandline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.DimensionWords;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.results.KeyNames;

/** Counts as a table for people. */
public final class StatsText {
    private static final int LEFT_COLUMNS = 2;

    private StatsText() {}

    static void write(StageTable table, List<String> adopters, Console console) {
        String language = console.language();
        List<String> stages = stages(table);
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        header.add(Phrase.KEY.in(language));
        header.add(Phrase.NAME.in(language));
        header.add(Phrase.TOTAL.in(language));
        header.addAll(stages);
        header.add(Phrase.UNKNOWN.in(language));
        header.add(Phrase.UNMAPPED.in(language));
        header.add(Phrase.NOT_YET.in(language));
        lines.add(header);
        KeyNames names = KeyNames.of(table.catalogue(), language);
        table.rows().forEach((key, counts) -> lines.add(line(key, names.name(table.by(), key), counts, stages)));
        lines.add(lastLine(Phrase.ALL_CASES.in(language), table.all(), stages));
        console.println(Phrase.STAGES_BY.in(language, DimensionWords.of(table.by(), language), table.asOf()));
        if (!adopters.isEmpty()) {
            console.println(Phrase.ADOPTED_BY.in(language, String.join(", ", adopters)));
        }
        SelectionText.write(table.selection(), console);
        console.println("");
        TextTable.write(lines, LEFT_COLUMNS, console);
        if (table.by().equals(Grouping.YEAR)) {
            console.println("");
            console.println(
                    Phrase.YEARS_OF_THIS_EDITION.in(language, table.asOf().getYear(), table.asOf()));
        }
    }

    /** Returns the rungs of the ladder; {@code unknown} has a column of its own. */
    public static List<String> ladder() {
        return Arrays.stream(AdoptionStage.Listed.values())
                .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                .map(AdoptionStage.Listed::code)
                .toList();
    }

    /** Returns the stages that some row has, in the order of the ladder. */
    private static List<String> stages(StageTable table) {
        SortedSet<String> used = new TreeSet<>(table.all().stages().keySet());
        table.rows().values().forEach(counts -> used.addAll(counts.stages().keySet()));
        List<String> ordered = new ArrayList<>(ladder());
        used.stream().filter(stage -> !ordered.contains(stage)).forEach(ordered::add);
        ordered.retainAll(used);
        return ordered;
    }

    private static List<String> line(String key, String name, StageCounts counts, List<String> stages) {
        List<String> line = new ArrayList<>();
        line.add(key);
        line.add(name);
        line.add(String.valueOf(counts.total()));
        stages.forEach(stage -> line.add(number(counts.stages().getOrDefault(stage, 0L))));
        line.add(number(counts.unknown()));
        line.add(number(counts.unmapped()));
        line.add(number(counts.notYet()));
        return line;
    }

    /** Returns the line of all cases, which says of what has no rung also that there is none. */
    private static List<String> lastLine(String name, StageCounts counts, List<String> stages) {
        List<String> line = line("", name, counts, stages);
        line.subList(line.size() - 3, line.size()).replaceAll(cell -> cell.isEmpty() ? "0" : cell);
        return line;
    }

    /** Returns a number; none where it is nought, so that the table can be read at a glance. */
    private static String number(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
