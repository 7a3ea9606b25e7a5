package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.StageAnswer;
import org.waystage.history.difference.StageMove;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.FlowChart;
import org.waystage.report.charts.Picture;
import org.waystage.report.figures.Changes;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.Words;

/**
 * The cases that moved as a whole from one phase to another. A case that was not seen again has not moved.
 *
 * @param lists the cases of each pair of phases that occurs
 * @param bands these pairs
 * @param within how many cases moved as a whole and stayed in their phase
 * @param others how many cases moved only in a part, or have no phase before or after
 * @param moved how many went to another phase
 * @param message what stands out
 */
public record FlowView(
        List<ChangeList> lists, List<FlowChart.Band> bands, long within, long others, long moved, String message) {
    /** The least number of moves for a drawing. */
    public static final int DRAWN_FROM = 10;

    static FlowView of(Views views, Changes changes, CaseLists cases) {
        Words words = views.words;
        Map<Standing, Map<Standing, List<StageMove>>> pairs = new TreeMap<>();
        long within = 0;
        for (StageMove move : changes.difference().moves()) {
            if (move.scope().isEmpty() && isPhase(move.before()) && isPhase(move.after())) {
                Standing from = Standing.of(move.before());
                Standing to = Standing.of(move.after());
                if (from == to) {
                    within++;
                } else {
                    pairs.computeIfAbsent(from, key -> new TreeMap<>())
                            .computeIfAbsent(to, key -> new ArrayList<>())
                            .add(move);
                }
            }
        }
        List<ChangeList> lists = new ArrayList<>();
        List<FlowChart.Band> bands = new ArrayList<>();
        pairs.forEach((from, targets) -> targets.forEach((to, moves) -> {
            ChangeList list = cases.moved(from, to, moves);
            lists.add(list);
            bands.add(new FlowChart.Band(from, to, moves.size(), list.stop() + ".html"));
        }));
        long moved = bands.stream().mapToLong(FlowChart.Band::cases).sum();
        String message = bands.stream()
                .max(Comparator.comparingLong(FlowChart.Band::cases))
                .map(most -> words.say(
                        "changes.flow.message",
                        phase(words, most.from()),
                        phase(words, most.to()),
                        most.cases(),
                        moved))
                .orElse("");
        return new FlowView(lists, bands, within, changes.difference().movedCases() - moved - within, moved, message);
    }

    private static boolean isPhase(StageAnswer answer) {
        return answer.phase().isPresent();
    }

    private static String phase(Words words, Standing standing) {
        return words.code("phase", standing.code());
    }

    /** Returns the phases that cases left, the furthest first. */
    public List<Standing> from() {
        return bands.stream().map(FlowChart.Band::from).distinct().sorted().toList();
    }

    /** Returns the phases that cases came to, the furthest first. */
    public List<Standing> to() {
        return bands.stream().map(FlowChart.Band::to).distinct().sorted().toList();
    }

    /** Returns the number of cases that went from one phase to another, with their list; null if none did. */
    public FlowChart.@Nullable Band band(Standing from, Standing to) {
        return bands.stream()
                .filter(band -> band.from() == from && band.to() == to)
                .findFirst()
                .orElse(null);
    }

    /** Returns the flow as a picture; empty without an earlier edition, or if there are too few moves. */
    public static Optional<Picture> picture(Views views) {
        return views.figures.changes().flatMap(changes -> {
            FlowView flow = of(views, changes, new CaseLists(views, changes));
            return flow.moved < DRAWN_FROM
                    ? Optional.empty()
                    : Optional.of(FlowChart.picture(
                            views.words,
                            flow.bands,
                            flow.message,
                            views.words.say(
                                    "changes.flow.subtitle", new ChangeWords(views.words).edition(changes.earlier()))));
        });
    }

    /** Returns the drawing; empty if there are too few moves. */
    public Optional<Drawing> drawing(Views views, UnaryOperator<String> href) {
        return moved < DRAWN_FROM ? Optional.empty() : Optional.of(FlowChart.of(views.words, bands, href));
    }
}
