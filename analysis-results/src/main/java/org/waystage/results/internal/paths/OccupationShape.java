package org.waystage.results.internal.paths;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Selection;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.CrossCell;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.core.stage.Phase;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;
import org.waystage.results.internal.tables.StagesShape;

/**
 * The states of cases at the end of each year.
 *
 * @param by the kind of the states: stages, phases, or the words of this scheme
 * @param cases the cases with dates, the base of all shares
 * @param undated the cases left out because they have no dates
 * @param withoutWord the cases left out because they have no word of the scheme
 * @param years the cases in each state by year, in order; those of a year add up to all cases
 * @param selection which cases count, and how many others were left out
 */
public record OccupationShape(
        String by,
        long cases,
        long undated,
        OptionalLong withoutWord,
        SortedMap<Integer, Map<String, Long>> years,
        Selection selection)
        implements Shape {
    public static OccupationShape of(StageOccupation occupation, StageLevel level) {
        SortedMap<Integer, Map<String, Long>> years = new TreeMap<>();
        occupation
                .years()
                .forEach(
                        (year, counts) -> years.put(year, level == StageLevel.STAGE ? stages(counts) : phases(counts)));
        return new OccupationShape(
                level.code(),
                occupation.cases(),
                occupation.undated(),
                OptionalLong.empty(),
                years,
                occupation.selection());
    }

    public static OccupationShape of(SchemeOccupation occupation) {
        SortedMap<Integer, Map<String, Long>> years = new TreeMap<>();
        occupation.years().forEach((year, counts) -> {
            Map<String, Long> states = new LinkedHashMap<>();
            occupation.words().forEach(word -> states.put(word, counts.words().getOrDefault(word, 0L)));
            states.put(CrossCell.NOT_YET, counts.notYet());
            years.put(year, states);
        });
        return new OccupationShape(
                occupation.scheme().value(),
                occupation.cases(),
                occupation.undated(),
                OptionalLong.of(occupation.withoutWord()),
                years,
                occupation.selection());
    }

    private static Map<String, Long> stages(StageCounts counts) {
        Map<String, Long> states = new LinkedHashMap<>();
        StagesShape.ladder().forEach(stage -> states.put(stage, 0L));
        states.putAll(counts.stages());
        return withOthers(states, counts);
    }

    private static Map<String, Long> phases(StageCounts counts) {
        Map<String, Long> states = new LinkedHashMap<>();
        long known = 0;
        for (Phase phase : Phase.values()) {
            states.put(phase.code(), counts.in(phase));
            known += counts.in(phase);
        }
        states.put(CrossCell.UNLISTED, counts.total() - counts.unknown() - counts.unmapped() - known);
        return withOthers(states, counts);
    }

    private static Map<String, Long> withOthers(Map<String, Long> states, StageCounts counts) {
        states.put(CrossCell.UNKNOWN, counts.unknown());
        states.put(CrossCell.UNMAPPED, counts.unmapped());
        states.put(CrossCell.NOT_YET, counts.notYet());
        return states;
    }

    @Override
    public String type() {
        return "occupation";
    }

    @Override
    public boolean showsIntervals() {
        return selection.sampling().mayBeDrawn();
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", by);
        json.count("cases", cases);
        json.count("undated", undated);
        json.objects("years", years.entrySet(), year -> {
            json.count("year", year.getKey());
            json.object(
                    "states",
                    () -> year.getValue().forEach((state, count) -> {
                        if (count > 0) {
                            json.count(state, count);
                        }
                    }));
        });
        json.selection(selection);
        if (withoutWord.isPresent()) {
            json.count("withoutWord", withoutWord.getAsLong());
        }
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("year", withoutWord.isPresent() ? "word" : by, "cases", "of")
                .texts(CsvForm.SHARE)
                .texts("interval")
                .end();
        years.forEach((year, states) -> states.forEach((state, count) -> csv.count(year)
                .text(state)
                .count(count)
                .count(cases)
                .share(Share.of(count, cases))
                .method(Share.of(count, cases))
                .end()));
    }
}
