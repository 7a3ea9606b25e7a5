package org.waystage.commandline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;
import org.waystage.results.KeyNames;

/** The text for an answer without ratios of rates: why there are none, what there is, and what may be asked instead. */
final class ComparisonRefusal {
    private final CaseHazards found;
    private final HazardRefusal refusal;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final KeyNames names;
    private final ComparisonCall call;

    /**
     * Prepares the text of a refusal.
     *
     * @param call writes the alternatives as commands
     */
    ComparisonRefusal(CaseHazards found, HazardRefusal refusal, KeyNames known, ComparisonCall call, Console console) {
        this.call = call;
        this.found = found;
        this.refusal = refusal;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(known);
    }

    /**
     * Writes the refusal.
     *
     * @param instead what may be asked instead
     */
    void write(List<CaseHazards.Instead> instead) {
        say(
                ComparisonPhrases.TITLE,
                wording.code("stage", found.question().times().to().toString()),
                ComparisonText.origin(found, language),
                found.asOf());
        boolean isOfNone = found.cases() == 0
                && refusal.obstacles().stream().anyMatch(one -> one.reason() == HazardRefusal.Reason.NO_EVENT);
        if (isOfNone) {
            say(
                    ComparisonPhrases.NO_CASE,
                    Stream.concat(found.leftOut().values().stream(), found.without().values().stream())
                            .mapToLong(number -> number)
                            .sum());
            ComparisonText.counts(found, language).forEach(console::prose);
            return;
        }
        say(ComparisonPhrases.COUNTS_REFUSED, found.cases(), found.events());
        ComparisonText.counts(found, language).forEach(console::prose);
        say(ComparisonPhrases.REFUSED);
        refusal.obstacles()
                .forEach(obstacle ->
                        say(ComparisonPhrases.REASON, named(obstacle).text(language)));
        if (!instead.isEmpty()) {
            say(ComparisonPhrases.INSTEAD);
            offers(instead);
        }
    }

    /** Writes what may be asked instead, each with its command on a separate line, ready to be copied. */
    private void offers(List<CaseHazards.Instead> instead) {
        List<CaseHazards.Instead> written = new ArrayList<>();
        for (CaseHazards.Instead one : instead) {
            if (written.stream().noneMatch(before -> isLike(before, one))) {
                written.add(one);
                String asks = Phrase.listed(
                        one.offers().stream()
                                .map(offer -> offer == CaseHazards.Offer.ONE_LEVEL
                                                && named(one).size() > 1
                                        ? ComparisonPhrases.WHERE_KEYS.in(language)
                                        : offer.text(language))
                                .toList(),
                        language);
                List<String> others = instead.stream()
                        .filter(other -> !other.equals(one) && isLike(one, other))
                        .map(other -> String.join("+", named(other)))
                        .toList();
                console.prose(ComparisonPhrases.OFFER.in(
                        language,
                        others.isEmpty()
                                ? asks
                                : ComparisonPhrases.LIKEWISE.in(language, asks, Phrase.or(others, language))));
                console.println("    " + call.of(one));
            }
        }
    }

    /** Returns whether two alternatives differ only in the one key that is compared with all others. */
    private boolean isLike(CaseHazards.Instead one, CaseHazards.Instead other) {
        return one.offers().contains(CaseHazards.Offer.ONE_LEVEL)
                && one.offers().equals(other.offers())
                && names(one).equals(names(other))
                && named(one).size() == 1
                && named(other).size() == 1;
    }

    private static List<String> names(CaseHazards.Instead one) {
        return one.question().terms().stream()
                .map(term -> term instanceof HazardQuestion.Keys keys
                                && !keys.against().isEmpty()
                        ? term.name() + "="
                        : term.name())
                .toList();
    }

    /** Returns the keys that are compared with all others in place of what was asked. */
    private List<String> named(CaseHazards.Instead one) {
        return one.question().terms().stream()
                .filter(term -> !found.question().terms().contains(term))
                .flatMap(term -> term instanceof HazardQuestion.Keys keys ? keys.against().stream() : Stream.empty())
                .toList();
    }

    /** Returns a reason with the name of the dimension and the key in question. */
    private HazardRefusal.Obstacle named(HazardRefusal.Obstacle obstacle) {
        String by = obstacle.about().covariate();
        if (Dimension.of(by).isEmpty()) {
            return obstacle;
        }
        String level = obstacle.about().level();
        HazardRefusal.Part about = new HazardRefusal.Part(
                wording.code("dimension", by), level.isEmpty() ? "" : ComparisonText.key(by, level, names, language));
        return new HazardRefusal.Obstacle(
                obstacle.reason(), about, obstacle.number(), obstacle.needed(), obstacle.of());
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
