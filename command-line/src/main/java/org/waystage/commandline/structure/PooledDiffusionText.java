package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.pooling.PooledDiffusion;
import org.waystage.analysis.pooling.PooledUptake;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.share.Interval;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** Diffusion of several technologies fitted together, as text. */
final class PooledDiffusionText extends PictureText {
    private static final Phrase DIFFUSION = Phrase.of("pooled.diffusion");
    private static final Phrase REFUSED = Phrase.of("pooled.diffusion-refused");
    private static final Phrase TECHNOLOGY = Phrase.of("pooled.technology");
    private static final Phrase BODIES = Phrase.of("pooled.bodies");
    private static final Phrase FIT = Phrase.of("pooled.fit");
    private static final Phrase ALONE = Phrase.of("pooled.alone");
    private static final Phrase TOGETHER = Phrase.of("pooled.together");
    private static final Phrase AHEAD = Phrase.of("pooled.ahead");
    private static final Phrase VERDICT = Phrase.of("pooled.verdict");
    private static final Phrase USABLE = Phrase.of("pooled.usable");
    private static final Phrase NOT_USABLE = Phrase.of("pooled.refused");
    private static final Phrase CENTRE = Phrase.of("pooled.centre-of-rates");
    private static final Phrase WHY = Phrase.of("pooled.why");
    private static final Phrase NOTHING = Phrase.of("pooled.no-adoptions");
    private static final String FORMAT = "%,.2g";

    private final PooledUptake found;

    PooledDiffusionText(PooledUptake found, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
    }

    @Override
    void write() {
        PooledDiffusion fits = found.diffusion();
        say(DIFFUSION, fits.groups().size(), DiffusionVerdict.HORIZON);
        say(found.selection());
        if (fits.p().isEmpty() || fits.q().isEmpty()) {
            say(NOTHING);
            return;
        }
        if (!fits.isUsable()) {
            say(REFUSED);
            for (PoolingReason reason : fits.reasons()) {
                console.prose("  " + reason.text(language));
            }
            console.println("");
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                TECHNOLOGY.in(language),
                BODIES.in(language),
                FIT.in(language),
                "p",
                "q",
                "m",
                AHEAD.in(language),
                VERDICT.in(language)));
        fits.groups().forEach((id, group) -> {
            lines.add(alone(id, group));
            group.pooled().ifPresent(pooled -> lines.add(together(pooled)));
        });
        TextTable.write(lines, lines.get(0).size(), console);
        console.println("");
        say(CENTRE, number(fits.p().get()), number(fits.q().get()));
        fits.groups().forEach((id, group) -> why(id, group));
        IntervalText.explainAssumed(found.selection().sampling(), console);
    }

    private List<String> alone(String id, PooledDiffusion.Group group) {
        DiffusionFit own = group.own();
        return List.of(
                id,
                wording.count((long) own.series().total()),
                ALONE.in(language),
                number(own, "p"),
                number(own, "q"),
                number(own, "m"),
                "",
                verdict(own.verdict()));
    }

    private List<String> together(PooledDiffusion.Pooled pooled) {
        return List.of(
                "",
                "",
                TOGETHER.in(language),
                number(pooled.p()),
                number(pooled.q()),
                number(pooled.m()),
                number(pooled.ahead().get(pooled.ahead().size() - 1)),
                verdict(pooled.verdict()));
    }

    private void why(String id, PooledDiffusion.Group group) {
        List<DiffusionVerdict.Reason> reasons =
                group.pooled().map(pooled -> pooled.verdict().reasons()).orElse(List.of());
        if (!reasons.isEmpty()) {
            console.println("");
            say(WHY, id);
            reasons.forEach(reason -> console.prose("  " + reason.text(language)));
        }
    }

    private String verdict(DiffusionVerdict verdict) {
        return (verdict.isUsable() ? USABLE : NOT_USABLE).in(language);
    }

    private String number(DiffusionFit own, String parameter) {
        return own.parameter(parameter)
                .map(one -> number(one.value(), one.interval()))
                .orElse("-");
    }

    private String number(PooledDiffusion.Estimate estimate) {
        return number(estimate.value(), Optional.of(estimate.interval()));
    }

    private String number(double value, Optional<Interval> interval) {
        return end(value)
                + interval.map(ends -> " (" + end(ends.lower()) + " - " + end(ends.upper()) + ")")
                        .orElse("");
    }

    private String end(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "0";
        }
        return value >= 10 ? wording.count(Math.round(value)) : wording.shortest(FORMAT, value);
    }
}
