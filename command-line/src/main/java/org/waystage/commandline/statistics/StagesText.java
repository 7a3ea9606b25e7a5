package org.waystage.commandline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.results.KeyNames;

/** Cases by stage as a table for people. */
public final class StagesText {
    private static final int LEFT_COLUMNS = 2;
    private static final Phrase BOUNDS = Phrase.of("stages.bounds");
    private static final Phrase LEAST = Phrase.of("stages.least");
    private static final Phrase RECORDED = Phrase.of("stages.recorded");
    private static final Phrase MOST = Phrase.of("stages.most");

    private StagesText() {}

    static void write(StageTable table, List<String> adopters, Console console) {
        String language = console.language();
        List<String> stages = stages(table);
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        header.add(Phrase.KEY.in(language));
        header.add(Phrase.NAME.in(language));
        header.add(Phrase.TOTAL.in(language));
        Wording wording = new Wording(language);
        stages.forEach(stage -> header.add(wording.code("stage", stage)));
        header.add(Phrase.UNKNOWN.in(language));
        header.add(Phrase.UNMAPPED.in(language));
        header.add(Phrase.NOT_YET.in(language));
        lines.add(header);
        KeyNames names = wording.names(KeyNames.of(table.catalogue(), language));
        table.rows()
                .forEach((key, counts) ->
                        lines.add(line(wording.key(key), names.name(table.by(), key), counts, stages, wording)));
        lines.add(lastLine(Phrase.ALL_CASES.in(language), table.all(), stages, wording));
        console.prose(Phrase.STAGES_BY.in(language, wording.code("dimension", table.by()), table.asOf()));
        if (!adopters.isEmpty()) {
            console.prose(Phrase.ADOPTED_BY.in(language, String.join(", ", adopters)));
        }
        SelectionText.write(table.selection(), console);
        CoverageText.write(table.catalogue(), console);
        console.println("");
        TextTable.write(lines, LEFT_COLUMNS, console);
        if (table.by().equals(Grouping.YEAR)) {
            console.println("");
            console.prose(Phrase.YEARS_OF_THIS_EDITION.in(language, table.asOf().getYear(), table.asOf()));
            lastYears(table.rows().size(), console);
        }
    }

    /** Writes between which bounds the number of cases at each stage may be. */
    static void write(StageBounds bounds, StageCounts all, Console console) {
        String language = console.language();
        Wording wording = new Wording(language);
        console.println("");
        console.prose(BOUNDS.in(
                language,
                bounds.all().unknown(),
                bounds.all().stale(),
                bounds.years(),
                bounds.all().cases()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", LEAST.in(language), RECORDED.in(language), MOST.in(language)));
        for (String stage : ladder()) {
            if (all.stages().containsKey(stage)) {
                StageBounds.Bounds ends = bounds.all().of(stage);
                lines.add(List.of(
                        "  " + wording.code("stage", stage),
                        wording.count(ends.least()),
                        wording.count(ends.recorded()),
                        wording.count(ends.most())));
            }
        }
        TextTable.write(lines, 1, console);
    }

    /** Writes that earlier years are not shown, if a table may have had more. */
    public static void lastYears(int shown, Console console) {
        if (shown == StageMatrix.MOST_YEARS) {
            console.prose(Phrase.LAST_YEARS.in(console.language(), shown));
        }
    }

    /** Returns the rungs of the ladder; {@code unknown} has a column of its own. */
    public static List<String> ladder() {
        return Arrays.stream(AdoptionStage.Listed.values())
                .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                .map(AdoptionStage.Listed::code)
                .toList();
    }

    /** Returns the stages that appear in some row, in the order of the ladder. */
    private static List<String> stages(StageTable table) {
        SortedSet<String> used = new TreeSet<>(table.all().stages().keySet());
        table.rows().values().forEach(counts -> used.addAll(counts.stages().keySet()));
        List<String> ordered = new ArrayList<>(ladder());
        used.stream().filter(stage -> !ordered.contains(stage)).forEach(ordered::add);
        ordered.retainAll(used);
        return ordered;
    }

    private static List<String> line(
            String key, String name, StageCounts counts, List<String> stages, Wording wording) {
        List<String> line = new ArrayList<>();
        line.add(key);
        line.add(name);
        line.add(wording.count(counts.total()));
        stages.forEach(stage -> line.add(number(counts.stages().getOrDefault(stage, 0L), wording)));
        line.add(number(counts.unknown(), wording));
        line.add(number(counts.unmapped(), wording));
        line.add(number(counts.notYet(), wording));
        return line;
    }

    /** Returns the line of all cases, which shows zeros in the columns without a rung. */
    private static List<String> lastLine(String name, StageCounts counts, List<String> stages, Wording wording) {
        List<String> line = line("", name, counts, stages, wording);
        line.subList(line.size() - 3, line.size()).replaceAll(cell -> cell.isEmpty() ? "0" : cell);
        return line;
    }

    /** Returns a number; empty for zero, to keep the table readable. */
    private static String number(long count, Wording wording) {
        return count == 0 ? "" : wording.count(count);
    }
}
