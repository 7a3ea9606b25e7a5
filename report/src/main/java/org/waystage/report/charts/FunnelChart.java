package org.waystage.report.charts;

import org.waystage.analysis.paths.Funnel;
import org.waystage.report.words.Words;

/** The bar of a stage in a funnel: the cases that reached it and, behind them, those for which it is open whether they did. */
public final class FunnelChart {
    private FunnelChart() {}

    /**
     * Draws a bar.
     *
     * @param words the words of the language
     * @param id the id of the drawing, unique in its page
     * @param name the name of the stage
     * @param description the text alternative
     * @param step the stage
     * @param counted the number of cases counted, which is the length of a full bar
     */
    public static Svg of(Words words, String id, String name, String description, Funnel.Step step, long counted) {
        Svg bar = new Svg(id, "bar", 26, words.labelled(name, words.count("cases", step.reached())), description);
        double width = counted == 0 ? 0 : 68.0 * step.reached() / counted;
        double open = counted == 0 ? 0 : 68.0 * step.open() / counted;
        if (step.reached() > 0) {
            bar.rect("ph ph-plain", 0, 2, width, 22, description);
        }
        if (step.open() > 0) {
            bar.rect("ph ph-unknown", width, 2, open, 22, words.count("paths.funnel.open", step.open()));
        }
        String sum = step.open() == 0
                ? words.number(step.reached())
                : words.say("paths.funnel.sum", step.reached(), step.open());
        bar.text("sum", width + open, 8, 18, "start", sum);
        return bar;
    }
}
