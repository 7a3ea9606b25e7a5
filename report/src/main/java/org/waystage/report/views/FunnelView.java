package org.waystage.report.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.Funnel;
import org.waystage.core.id.TechnologyId;
import org.waystage.report.charts.FunnelChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.Paths;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.QuestionWords;
import org.waystage.report.words.Reason;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/**
 * The number of cases that reached each stage, as bars and tables.
 *
 * @param id the id of the section, unique in its page
 * @param title the title, which names the kind of stages
 * @param message how many cases reached the furthest stage for which this is known for all
 * @param cases the number of cases
 * @param counted the number of cases counted
 * @param leftOut the number of cases left out, by reason
 * @param steps the stages in ascending order
 * @param groups the counts by group of technologies
 * @param all the counts of all cases, each once
 * @param groupsLeft the number of groups that are not shown
 */
public record FunnelView(
        String id,
        String title,
        String message,
        long cases,
        long counted,
        List<Reason> leftOut,
        List<Step> steps,
        List<Group> groups,
        Group all,
        int groupsLeft) {

    /**
     * A stage.
     *
     * @param stage the name of the stage
     * @param bar the bar of the stage
     * @param reached the number of cases that reached the stage or went beyond it
     * @param recorded the number of these with a record of exactly this stage
     * @param base the number of cases that had reached the previous stage and are not open
     * @param conversion the share of these that reached the stage
     * @param interval the interval of the share
     * @param open the number of cases that are open
     */
    public record Step(
            String stage,
            Svg bar,
            long reached,
            long recorded,
            long base,
            String conversion,
            String interval,
            long open) {}

    /** The cases of a group: how many there are, how many count, and how many of these reached each stage. */
    public record Group(Linked name, long cases, long counted, List<Long> reached) {}

    /** Returns the stages that cases are counted at only because they went further. */
    public List<String> passed() {
        return steps.stream()
                .filter(step -> step.reached > 0 && step.recorded == 0)
                .map(Step::stage)
                .toList();
    }

    /** Returns all funnels of a report, starting with the ladder. */
    public static List<FunnelView> all(Views views) {
        List<FunnelView> all = new ArrayList<>();
        for (Paths.Along along : views.figures.paths().funnels()) {
            all.add(of(views, "funnel-" + (all.size() + 1), along));
        }
        return List.copyOf(all);
    }

    private static FunnelView of(Views views, String id, Paths.Along along) {
        Words words = views.words;
        Funnel funnel = along.funnel();
        List<Step> steps = new ArrayList<>();
        for (Funnel.Step step : funnel.all().steps()) {
            steps.add(step(views, id + "-" + steps.size(), step, funnel.all().counted()));
        }
        Map<String, Linked> names = groupNames(views, funnel);
        return new FunnelView(
                id,
                along.scheme()
                        .map(scheme -> words.say("paths.funnel.scheme", views.names.scheme(scheme)))
                        .orElse(words.say("paths.funnel.ladder")),
                message(words, steps, funnel.all().counted()),
                funnel.all().cases(),
                funnel.all().counted(),
                Reason.of(words, "paths.funnel.left", funnel.all().leftOut()),
                List.copyOf(steps),
                names.entrySet().stream()
                        .limit(Views.ROWS)
                        .flatMap(group -> funnel.row(group.getKey()).map(row -> group(group.getValue(), row)).stream())
                        .toList(),
                group(Linked.unlinked(LocalizedText.plain(words.say("table.each-once"))), funnel.all()),
                Math.max(0, names.size() - Views.ROWS));
    }

    private static String message(Words words, List<Step> steps, long counted) {
        Step last = steps.get(0);
        for (Step step : steps) {
            last = step.reached > 0 && step.open == 0 ? step : last;
        }
        return words.count("paths.funnel.message", last.reached, counted, last.stage);
    }

    /** Returns the groups with cases, in the order of the report, followed by the cases without a group. */
    private static Map<String, Linked> groupNames(Views views, Funnel funnel) {
        Map<String, Linked> names = new LinkedHashMap<>();
        for (TechnologyId group : views.figures.groups()) {
            names.put(group.value(), views.technology(group));
        }
        if (funnel.rows().containsKey(Dimension.NONE)) {
            names.put(Dimension.NONE, Linked.unlinked(LocalizedText.plain(views.words.say("paths.group.none"))));
        }
        return names;
    }

    private static Group group(Linked name, Funnel.Row row) {
        return new Group(
                name,
                row.cases(),
                row.counted(),
                row.steps().stream().map(Funnel.Step::reached).toList());
    }

    private static Step step(Views views, String id, Funnel.Step step, long counted) {
        Words words = views.words;
        Milestone stage = Milestone.parse(step.stage());
        String name = stage.scheme().isPresent() ? stage.word() : new QuestionWords(words).milestone(stage);
        String conversion = views.shares.percent(step.conversion());
        String interval = views.shares.interval(step.conversion());
        long base = step.entered() - step.open();
        String description = description(views, step, base, conversion, interval);
        Svg bar = FunnelChart.of(words, id, name, description, step, counted);
        return new Step(name, bar, step.reached(), step.recorded(), base, conversion, interval, step.open());
    }

    private static String description(Views views, Funnel.Step step, long base, String conversion, String interval) {
        if (step.first() || base < ShareWords.MIN_BASE) {
            return views.words.say("paths.funnel.description.few", step.reached(), base);
        }
        boolean bounded =
                views.shares.hasIntervals() && step.conversion().interval().isPresent();
        return bounded
                ? views.words.say("paths.funnel.description", step.reached(), base, conversion, interval)
                : views.words.say("paths.funnel.description.share", step.reached(), base, conversion);
    }
}
