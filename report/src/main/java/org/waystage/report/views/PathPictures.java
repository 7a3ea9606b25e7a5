package org.waystage.report.views;

import java.util.List;
import java.util.Optional;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Picture;
import org.waystage.report.charts.Svg;

/** The charts of how far, how long and since when as pictures in files of their own. */
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
        return Optional.of(stretched(
                "years",
                views.yearMessage(),
                views.words.say("years.subtitle"),
                "time.html#years",
                views.words.say("years.caption"),
                columns,
                0));
    }

    /** Returns the funnel along the ladder; empty if no case is counted. */
    public static Optional<Picture> funnel(Views views) {
        FunnelView funnel = FunnelView.all(views).get(0);
        if (funnel.counted() == 0) {
            return Optional.empty();
        }
        String subtitle = views.words.say("paths.funnel.text", funnel.counted(), funnel.cases());
        int rows = funnel.steps().size();
        Drawing wide = Drawing.image(
                "funnel-wide", "funnel wide-only", Picture.WIDE, rows * STEP, funnel.message(), subtitle);
        Drawing narrow = Drawing.image(
                "funnel-narrow", "funnel narrow-only", Picture.NARROW, rows * 48, funnel.message(), subtitle);
        for (int i = 0; i < rows; i++) {
            FunnelView.Step step = funnel.steps().get(i);
            wide.text("label", 0, i * STEP + 18, "start", step.stage())
                    .nest(step.bar(), LABEL, i * STEP, Picture.WIDE - LABEL, 26);
            narrow.text("label", 0, i * 48 + 14, "start", step.stage())
                    .nest(step.bar(), 0, i * 48 + 18, Picture.NARROW, 26);
        }
        return Optional.of(
                new Picture(funnel.id(), funnel.message(), subtitle, "paths.html#" + funnel.id(), wide, narrow));
    }

    /** Returns the first curve of how long it takes; empty if there is none. */
    public static Optional<Picture> duration(Views views) {
        List<SurvivalView> curves = TimeView.durations(views).stream()
                .flatMap(answer -> answer.curves().stream())
                .toList();
        return curves.stream().findFirst().map(curve -> {
            String count = views.words.say("paths.curve.count", curve.events(), curve.subjects());
            String message = count + " " + curve.median().orElse(views.words.say("paths.curve.no-median"));
            return stretched(
                    "duration", message, curve.caption(), "paths.html#time-h", curve.caption(), curve.drawing(), 48);
        });
    }

    private static Picture stretched(
            String name, String message, String subtitle, String page, String description, Svg drawing, int margin) {
        return new Picture(
                name,
                message,
                subtitle,
                page,
                Drawing.image(
                                name + "-wide",
                                name + " wide-only",
                                Picture.WIDE,
                                drawing.height(),
                                message,
                                description)
                        .nest(drawing, margin, 0, Picture.WIDE - margin - (margin == 0 ? 0 : 12), drawing.height()),
                Drawing.image(
                                name + "-narrow",
                                name + " narrow-only",
                                Picture.NARROW,
                                drawing.height(),
                                message,
                                description)
                        .nest(
                                drawing,
                                margin,
                                0,
                                Picture.NARROW - margin - (margin == 0 ? 0 : 12),
                                drawing.height()));
    }
}
