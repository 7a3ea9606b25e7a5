package org.waystage.commandline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;

/** A diffusion fit as text. */
final class UptakeText {
    private final DiffusionFit fit;
    private final Console console;
    private final String language;
    private final Wording wording;

    private UptakeText(DiffusionFit fit, Console console) {
        this.fit = fit;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    static void write(DiffusionFit fit, Optional<TechnologyUptake> uptake, Console console) {
        new UptakeText(fit, console).write(uptake);
    }

    private void write(Optional<TechnologyUptake> uptake) {
        List<String> periods = fit.series().periods();
        String span = periods.isEmpty() ? "-" : periods.get(0) + " - " + periods.get(periods.size() - 1);
        uptake.ifPresent(this::leftOut);
        console.prose(Phrase.DIFFUSION_OF.in(
                language,
                wording.code("model", fit.model().code()),
                Phrase.PERIODS.count(language, fit.points()),
                Printable.line(span),
                number(fit.series().total())));
        console.println("");
        console.prose((fit.verdict().isUsable() ? Phrase.DIFFUSION_USABLE : Phrase.DIFFUSION_REFUSED).in(language));
        fit.verdict().reasons().forEach(reason -> console.prose("  " + reason.text(language)));
        if (!fit.parameters().isEmpty()) {
            console.println("");
            fit.parameters().forEach(parameter -> console.prose(line(parameter)));
            uptake.ifPresent(
                    found -> IntervalText.explainAssumed(found.selection().sampling(), console));
        }
    }

    private String line(DiffusionFit.Parameter parameter) {
        if (parameter.fixed()) {
            return Phrase.DIFFUSION_GIVEN.in(language, parameter.name(), number(parameter.value()));
        }
        return Phrase.DIFFUSION_PARAMETER.in(
                language, parameter.name(), number(parameter.value()), number(parameter.standardError()));
    }

    private void leftOut(TechnologyUptake uptake) {
        int counted =
                uptake.firstInOperation().values().stream().mapToInt(List::size).sum();
        console.prose(Phrase.DIFFUSION_COUNTED.in(
                language,
                uptake.technology().value(),
                Phrase.FIRST_IN_OPERATION.count(language, counted),
                uptake.leftOut().size()));
        SelectionText.write(uptake.selection(), "  ", console);
        for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
            if (uptake.count(reason) > 0) {
                console.prose(
                        "  " + Phrase.COLON.in(language, reason.text(language), wording.count(uptake.count(reason))));
            }
        }
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    private String number(double value) {
        return wording.shortest("%,.5g", value);
    }
}
