package org.waystage.commandline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;
import org.waystage.results.KeyNames;

/** Why there are no ratios of rates, with what there is and what may be asked instead. */
final class ComparisonRefusal {
    private final CaseHazards found;
    private final HazardRefusal refusal;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final KeyNames names;

    ComparisonRefusal(CaseHazards found, HazardRefusal refusal, KeyNames known, Console console) {
        this.found = found;
        this.refusal = refusal;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(known);
    }

    void write() {
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
            ComparisonText.leftOut(found, language).forEach(console::prose);
            return;
        }
        say(ComparisonPhrases.COUNTS_REFUSED, found.cases(), found.events());
        ComparisonText.leftOut(found, language).forEach(console::prose);
        say(ComparisonPhrases.REFUSED);
        refusal.obstacles()
                .forEach(obstacle ->
                        say(ComparisonPhrases.REASON, named(obstacle).text(language)));
        if (!refusal.offers().isEmpty()) {
            say(ComparisonPhrases.INSTEAD);
            refusal.offers().forEach(this::offer);
        }
    }

    private void offer(HazardRefusal.Offer offer) {
        if (offer == HazardRefusal.Offer.ONE_LEVEL && !refusal.comparable().isEmpty()) {
            oneOf(refusal.comparable());
        } else {
            offer(option(offer), offer.text(language));
        }
        if (offer == HazardRefusal.Offer.ONE_LEVEL
                && refusal.offers().contains(HazardRefusal.Offer.SCORE_TEST)
                && found.question().times().from().stage().isEmpty()) {
            offer(sensitivity(), ComparisonPhrases.ONE_ANOTHER.in(language));
        }
    }

    /** Says of each dimension which of its keys could be asked for alone, and that they could together if enough others are left. */
    private void oneOf(List<HazardRefusal.Part> comparable) {
        Map<String, List<String>> keys = new TreeMap<>();
        comparable.forEach(one ->
                keys.computeIfAbsent(one.covariate(), any -> new ArrayList<>()).add(one.level()));
        keys.forEach((dimension, levels) -> {
            offer(
                    "",
                    ComparisonPhrases.WHERE_KEY.in(
                            language,
                            dimension,
                            HazardRefusal.Offer.ONE_LEVEL.text(language),
                            Phrase.or(levels, language)));
            if (levels.size() > 1 && clustersOfOthers(dimension, levels) >= HazardRefusal.LEAST_CLUSTERS_OF_LEVEL) {
                offer("", ComparisonPhrases.WHERE_KEYS.in(language, dimension, String.join("+", levels)));
            }
        });
    }

    /** Returns in how many clusters all others lie; one in which several do counts several times. */
    private int clustersOfOthers(String dimension, List<String> levels) {
        return refusal.clusters().entrySet().stream()
                .filter(one -> one.getKey().covariate().equals(dimension))
                .filter(one -> !levels.contains(one.getKey().level()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Writes an option and what it asks, in one line, so that a command can be copied. */
    private void offer(String option, String asks) {
        console.println(ComparisonPhrases.OFFER.in(language, (option.isEmpty() ? "" : option + "  ") + asks));
    }

    private String sensitivity() {
        return "waystage sensitivity --by " + refused() + " --compare KEY,KEY --to "
                + found.question().times().to()
                + found.question()
                        .times()
                        .from()
                        .day()
                        .map(day -> " --calendar " + day)
                        .orElse("");
    }

    /** Returns a reason with the name of the dimension and the key that it is about. */
    private HazardRefusal.Obstacle named(HazardRefusal.Obstacle obstacle) {
        String by = obstacle.about().covariate();
        if (Dimension.of(by).isEmpty()) {
            return obstacle;
        }
        String level = obstacle.about().level();
        HazardRefusal.Part about = new HazardRefusal.Part(
                wording.code("dimension", by), level.isEmpty() ? "" : ComparisonText.key(by, level, names, language));
        return new HazardRefusal.Obstacle(obstacle.reason(), about, obstacle.number(), obstacle.needed());
    }

    /** Returns the dimension of which each key was asked for, first the one of which the refusal speaks. */
    private String refused() {
        List<String> whole = found.question().terms().stream()
                .flatMap(term -> term instanceof HazardQuestion.Keys keys
                                && keys.against().isEmpty()
                        ? Stream.of(keys.name())
                        : Stream.of())
                .toList();
        return whole.stream()
                .filter(name -> refusal.obstacles().stream()
                        .map(HazardRefusal.Obstacle::about)
                        .anyMatch(about ->
                                about.covariate().equals(name) && !about.level().isEmpty()))
                .findFirst()
                .orElse(whole.isEmpty() ? "region" : whole.get(0));
    }

    private String option(HazardRefusal.Offer offer) {
        return switch (offer) {
            case CALENDAR -> "--calendar DATE";
            case EXACT_ORIGINS -> "--exact-only";
            case FEWER_COVARIATES -> "--by";
            case ONE_LEVEL -> "--by " + refused() + "=KEY";
            case SCORE_TEST -> "waystage time-to --by";
            case INDEPENDENT -> "--errors likelihood";
            case PIECES -> "--model piecewise";
        };
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
