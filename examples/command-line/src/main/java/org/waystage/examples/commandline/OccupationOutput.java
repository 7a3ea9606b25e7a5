package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Share;
import org.waystage.analysis.StageCounts;
import org.waystage.analysis.StageLevel;
import org.waystage.analysis.StageOccupation;
import org.waystage.core.Phase;

/** The share of cases in each stage or phase by year as text, JSON or CSV. */
final class OccupationOutput {
    private final StageOccupation occupation;
    private final StageLevel level;
    private final Console console;
    private final String language;

    OccupationOutput(StageOccupation occupation, StageLevel level, Console console) {
        this.occupation = occupation;
        this.level = level;
        this.console = console;
        this.language = console.language();
    }

    /** Returns how many cases are in each state; together they are all cases. */
    private Map<String, Long> states(StageCounts counts) {
        Map<String, Long> states = new LinkedHashMap<>();
        if (level == StageLevel.STAGE) {
            StatsCsv.ladder().forEach(stage -> states.put(stage, 0L));
            states.putAll(counts.stages());
        } else {
            for (Phase phase : Phase.values()) {
                states.put(phase.code(), counts.in(phase));
            }
            long unlisted = counts.total()
                    - counts.unknown()
                    - counts.unmapped()
                    - states.values().stream().mapToLong(Long::longValue).sum();
            states.put("unlisted", unlisted);
        }
        states.put("unknown", counts.unknown());
        states.put("unmapped", counts.unmapped());
        states.put("notYet", counts.notYet());
        return states;
    }

    /** Returns the states that some year has, each once. */
    private List<String> used() {
        Map<String, Long> sums = new LinkedHashMap<>();
        occupation
                .years()
                .values()
                .forEach(counts -> states(counts).forEach((state, count) -> sums.merge(state, count, Long::sum)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    void text() {
        console.println(StructurePhrases.OCCUPATION.in(language, occupation.cases(), level, occupation.undated()));
        console.println("");
        List<String> used = used();
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(StructurePhrases.YEAR.in(language)));
        header.addAll(used);
        lines.add(header);
        occupation.years().forEach((year, counts) -> {
            Map<String, Long> states = states(counts);
            List<String> line = new ArrayList<>(List.of(String.valueOf(year)));
            for (String state : used) {
                long count = states.getOrDefault(state, 0L);
                line.add(count == 0 ? "" : ShareForm.percent(Share.of(count, occupation.cases())));
            }
            lines.add(line);
        });
        TextTable.write(lines, 1, console);
    }

    void csv() {
        List<String> header = new ArrayList<>(List.of("year", level.code(), "cases", "of"));
        header.addAll(ShareForm.NAMES);
        StatsCsv.writeLine(header, console);
        occupation
                .years()
                .forEach((year, counts) -> states(counts).forEach((state, count) -> {
                    List<String> line = new ArrayList<>(List.of(
                            String.valueOf(year), state, String.valueOf(count), String.valueOf(occupation.cases())));
                    line.addAll(ShareForm.cells(Share.of(count, occupation.cases())));
                    StatsCsv.writeLine(line, console);
                }));
    }

    void json() {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("by", level.code());
            json.writeNumberProperty("cases", occupation.cases());
            json.writeNumberProperty("undated", occupation.undated());
            json.writeArrayPropertyStart("years");
            occupation.years().forEach((year, counts) -> {
                json.writeStartObject();
                json.writeNumberProperty("year", (int) year);
                json.writeObjectPropertyStart("states");
                states(counts).forEach((state, count) -> {
                    if (count > 0) {
                        json.writeNumberProperty(state, count);
                    }
                });
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
