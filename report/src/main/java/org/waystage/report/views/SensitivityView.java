package org.waystage.report.views;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.waystage.analysis.sensitivity.Conclusion;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Perturbation;
import org.waystage.analysis.sensitivity.TippingPoint;
import org.waystage.core.value.PartialDate;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.words.Words;

/**
 * Whether more than half of all cases are in operation, and how many cases would have to be wrong for that not to be so.
 *
 * @param message what the share shows
 * @param rows the ways in which the data could be wrong; none if the share is one half, which any case changes
 * @param age what remains if old evidence is no longer true; empty if that changes nothing
 */
public record SensitivityView(String message, List<Row> rows, List<String> age) {
    /** The call of the command line that gives the same figures. */
    public static final String COMMAND = "waystage sensitivity FILE --years " + EvidenceAge.SILENT;

    /**
     * A way in which the data could be wrong, the fewest such cases that change the conclusion, and how many cases could be wrong in this
     * way.
     */
    public record Row(String way, String fewest, String available) {}

    /** Returns the sensitivity of the share of all cases; empty without an issue date, or if no case has a stage of the ladder. */
    public static Optional<SensitivityView> of(Views views) {
        return views.figures.catalogue().issued().isEmpty()
                        || views.figures.statistics().bounds().cases() == 0
                ? Optional.empty()
                : Optional.of(
                        of(views, views.figures.statistics().sensitivity().all().finding()));
    }

    private static SensitivityView of(Views views, Finding finding) {
        return new SensitivityView(
                views.words.say("sensitivity." + finding.conclusion().code(), views.shares.of(finding.share())),
                finding.conclusion() == Conclusion.EQUAL
                        ? List.of()
                        : finding.tipping().stream()
                                .filter(SensitivityView::isPossible)
                                .map(point -> row(views.words, point))
                                .toList(),
                age(views, finding));
    }

    /** Tells whether there are cases that could be wrong in this way: nothing is said about cases without a stage if there are none. */
    private static boolean isPossible(TippingPoint point) {
        return point.available().orElse(1) > 0;
    }

    private static Row row(Words words, TippingPoint point) {
        return new Row(
                words.say("sensitivity." + point.change().code()),
                number(words, point.fewest(), words.say("none.dash")),
                number(words, point.available(), words.say("sensitivity.no-count")));
    }

    private static String number(Words words, OptionalLong number, String none) {
        return number.isPresent() ? words.number(number.getAsLong()) : none;
    }

    private static List<String> age(Views views, Finding finding) {
        Optional<String> bounds = Sentences.bounds(views);
        Optional<String> years = finding.years().isPresent()
                ? Optional.of(years(views, finding.years().getAsInt()))
                : isUndoneByEnds(finding) ? Optional.of(views.words.say("sensitivity.undated")) : Optional.empty();
        return Stream.concat(bounds.stream(), years.stream()).toList();
    }

    private static String years(Views views, int years) {
        if (years > 0) {
            return views.words.say("sensitivity.years", years);
        }
        PartialDate issued = views.figures.catalogue().issued().orElseThrow();
        return views.words.say("sensitivity.day", views.words.date(PartialDate.of(issued.latest())));
    }

    private static boolean isUndoneByEnds(Finding finding) {
        return finding.tipping().stream()
                .anyMatch(point ->
                        point.change() == Perturbation.ENDED && point.fewest().isPresent());
    }
}
