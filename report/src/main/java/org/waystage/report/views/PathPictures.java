package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Legend;
import org.waystage.report.charts.Picture;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.Standing;

/** The charts of how far, how long and since when, as pictures in separate files. */
public final class PathPictures {
    private static final int LABEL = 170;
    private static final int STEP = 30;

    private PathPictures() {}

    /** Returns the columns of years; empty if no year has a stage. */
    public static Optional<Picture> years(Views views) {
        if (!views.figures.tellsYears()) {
            return Optional.empty();
        }
        Svg columns = views.yearChart("years", null, 0);
        List<Legend.Key> keys = new ArrayList<>();
        Standing.drawnIn(views.years().values())
                .forEach(standing -> keys.add(
                        Legend.Key.box("ph ph-" + standing.code(), views.words.say("phase." + standing.code()))));
        if (views.hasSilentYears()) {
            keys.add(Legend.Key.box("ph ph-silent", views.words.say("years.silent")));
        }
        return Optional.of(stretched(
                "years",
                views.yearMessage(),
                views.yearSubtitle(),
                "time.html#years",
                views.words.say("years.caption"),
                columns,
                0,
                keys));
    }

    /** Returns the funnel along the ladder; empty if no case is counted. */
    public static Optional<Picture> funnel(Views views) {
        FunnelView funnel = FunnelView.all(views).get(0);
        if (funnel.counted() == 0) {
            return Optional.empty();
        }
        String subtitle = views.words.say("paths.funnel.text", funnel.counted(), funnel.cases());
        int rows = funnel.steps().size();
        List<Legend.Key> keys = new ArrayList<>();
        keys.add(Legend.Key.box("ph ph-plain", views.words.say("paths.funnel.key.reached")));
        if (funnel.steps().stream().anyMatch(step -> step.open() > 0)) {
            keys.add(Legend.Key.box("ph ph-unknown", views.words.say("paths.funnel.key.open")));
        }
        Legend beside = new Legend(keys, Picture.WIDE);
        Legend below = new Legend(keys, Picture.NARROW);
        Drawing wide = Drawing.image(
                "funnel-wide", "funnel", Picture.WIDE, rows * STEP + beside.height(), funnel.message(), subtitle);
        Drawing narrow = Drawing.image(
                "funnel-narrow", "funnel", Picture.NARROW, rows * 48 + below.height(), funnel.message(), subtitle);
        for (int i = 0; i < rows; i++) {
            FunnelView.Step step = funnel.steps().get(i);
            wide.text("label", 0, i * STEP + 18, "start", step.stage())
                    .nest(step.bar(), LABEL, i * STEP, Picture.WIDE - LABEL, 26);
            narrow.text("label", 0, i * 48 + 14, "start", step.stage())
                    .nest(step.bar(), 0, i * 48 + 18, Picture.NARROW, 26);
        }
        beside.draw(wide, rows * STEP);
        below.draw(narrow, rows * 48);
        return Optional.of(
                new Picture(funnel.id(), funnel.message(), subtitle, "paths.html#" + funnel.id(), wide, narrow));
    }

    /** Returns the first answer of how long it takes that has a drawing; empty if none has. */
    public static Optional<Picture> duration(Views views) {
        for (TimeView answer : TimeView.durations(views)) {
            @Nullable Svg drawing = null;
            String message = "";
            if (!answer.curves().isEmpty()) {
                SurvivalView curve = answer.curves().get(0);
                drawing = curve.drawing();
                message = views.words.say("paths.curve.count", curve.events(), curve.subjects()) + " "
                        + curve.median().orElse(views.words.say("paths.curve.no-median"));
            } else if (answer.intervals().isPresent()) {
                TurnbullView intervals = answer.intervals().get();
                drawing = intervals.drawing();
                message = intervals.median().orElse(views.words.say("paths.intervals.no-median"));
            }
            if (drawing != null) {
                return Optional.of(stretched(
                        "duration",
                        answer.title() + views.words.say("colon") + " " + message,
                        answer.instead(),
                        "paths.html#time-h",
                        answer.title(),
                        drawing,
                        48,
                        keys(views, answer)));
            }
        }
        return Optional.empty();
    }

    private static List<Legend.Key> keys(Views views, TimeView answer) {
        List<Legend.Key> keys = new ArrayList<>();
        keys.add(Legend.Key.line("steps", views.words.say("paths.curve.key.share")));
        if (!answer.curves().isEmpty()) {
            keys.add(Legend.Key.box("band", views.words.say("paths.curve.key.band")));
            return keys;
        }
        keys.add(Legend.Key.box("left-open", views.words.say("paths.intervals.key.open")));
        return keys;
    }

    private static Picture stretched(
            String name,
            String message,
            String subtitle,
            String page,
            String description,
            Svg drawing,
            int margin,
            List<Legend.Key> keys) {
        return new Picture(
                name,
                message,
                subtitle,
                page,
                sized(name + "-wide", name, Picture.WIDE, message, description, drawing, margin, keys),
                sized(name + "-narrow", name, Picture.NARROW, message, description, drawing, margin, keys));
    }

    private static Drawing sized(
            String id,
            String style,
            int width,
            String message,
            String description,
            Svg drawing,
            int margin,
            List<Legend.Key> keys) {
        Legend legend = new Legend(keys, width);
        Drawing sized = Drawing.image(id, style, width, drawing.height() + legend.height(), message, description);
        int end = margin == 0 ? 0 : 12;
        return legend.draw(sized.nest(drawing, margin, 0, width - margin - end, drawing.height()), drawing.height());
    }
}
