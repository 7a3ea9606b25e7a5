package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Selection;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.CrossCell;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.commandline.statistics.StagesText;
import org.waystage.core.stage.Phase;
import org.waystage.results.Result;

/** The share of cases in each stage or phase, or at each word of a scheme, by year, as text and as the result for JSON and CSV. */
final class OccupationOutput {
    private final String title;
    private final long cases;
    private final Result result;
    private final Selection selection;
    /** The number of cases in each state at the end of each year; the numbers of a year add up to all cases. */
    private final SortedMap<Integer, Map<String, Long>> years = new TreeMap<>();

    private final Console console;
    private final String language;
    private final Wording wording;
    /** The kind of the states: {@code stage}, {@code phase}, or a scheme, whose words are shown as they are. */
    private final String family;

    OccupationOutput(StageOccupation occupation, StageLevel level, Console console) {
        this.cases = occupation.cases();
        this.result = Result.of(occupation, level);
        this.selection = occupation.selection();
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.family = level.code();
        this.title = StructurePhrases.OCCUPATION.in(
                language, cases, wording.code("state", level.code()), occupation.undated());
        occupation.years().forEach((year, counts) -> years.put(year, states(counts, level)));
    }

    OccupationOutput(SchemeOccupation occupation, Console console) {
        this.cases = occupation.cases();
        this.result = Result.of(occupation);
        this.selection = occupation.selection();
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.family = occupation.scheme().value();
        this.title = StructurePhrases.OCCUPATION_OF_SCHEME.in(
                language, cases, occupation.scheme(), occupation.undated(), occupation.withoutWord());
        occupation.years().forEach((year, counts) -> {
            Map<String, Long> states = new LinkedHashMap<>();
            occupation.words().forEach(word -> states.put(word, counts.words().getOrDefault(word, 0L)));
            states.put(CrossCell.NOT_YET, counts.notYet());
            years.put(year, states);
        });
    }

    private static Map<String, Long> states(StageCounts counts, StageLevel level) {
        Map<String, Long> states = new LinkedHashMap<>();
        if (level == StageLevel.STAGE) {
            StagesText.ladder().forEach(stage -> states.put(stage, 0L));
            states.putAll(counts.stages());
        } else {
            for (Phase phase : Phase.values()) {
                states.put(phase.code(), counts.in(phase));
            }
            long unlisted = counts.total()
                    - counts.unknown()
                    - counts.unmapped()
                    - states.values().stream().mapToLong(Long::longValue).sum();
            states.put(CrossCell.UNLISTED, unlisted);
        }
        states.put(CrossCell.UNKNOWN, counts.unknown());
        states.put(CrossCell.UNMAPPED, counts.unmapped());
        states.put(CrossCell.NOT_YET, counts.notYet());
        return states;
    }

    /** Returns the words for a state; a word of a scheme is returned as it is. */
    private String word(String state) {
        return switch (state) {
            case "unknown" -> Phrase.UNKNOWN.in(language);
            case CrossCell.UNLISTED -> wording.code(family, "unlisted");
            case CrossCell.UNMAPPED -> Phrase.UNMAPPED.in(language);
            case CrossCell.NOT_YET -> Phrase.NOT_YET.in(language);
            default -> wording.code(family, state);
        };
    }

    /** Returns the states that appear in some year, each once. */
    private List<String> used() {
        Map<String, Long> sums = new LinkedHashMap<>();
        years.values().forEach(states -> states.forEach((state, count) -> sums.merge(state, count, Long::sum)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    void text() {
        console.prose(title);
        SelectionText.write(selection, console);
        console.println("");
        if (cases == 0) {
            console.prose(StructurePhrases.NO_CASE_COUNTS.in(language));
            return;
        }
        List<String> used = used();
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(StructurePhrases.YEAR.in(language)));
        used.forEach(state -> header.add(word(state)));
        lines.add(header);
        years.forEach((year, states) -> {
            List<String> line = new ArrayList<>(List.of(String.valueOf(year)));
            for (String state : used) {
                long count = states.getOrDefault(state, 0L);
                line.add(count == 0 ? "" : wording.share(Share.of(count, cases)));
            }
            lines.add(line);
        });
        TextTable.write(lines, 1, console);
        console.println("");
        console.prose(StructurePhrases.FROM_THE_FIRST_RECORD.in(language));
        StagesText.lastYears(years.size(), console);
    }

    /** Returns the result for JSON and CSV. */
    Result result() {
        return result;
    }
}
