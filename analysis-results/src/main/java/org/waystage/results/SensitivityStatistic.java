package org.waystage.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.analysis.sensitivity.TimeTestClaim;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.Code;

/** Computes {@link Statistics#SENSITIVITY} according to its choices. */
final class SensitivityStatistic {
    /** The level of tests. */
    private static final double LEVEL = 0.05;

    private SensitivityStatistic() {}

    static Sensitivity of(Catalogue catalogue, StatisticChoices choices) {
        LocalDate day = choices.day(catalogue);
        BigDecimal value = BigDecimal.valueOf(choices.number("value"), 2);
        refuseMisfits(choices);
        Natures natures = choices.natures(
                choices.text("scheme").isPresent()
                        ? Natures.ALL
                        : choices.by().map(Natures::by).orElse(Natures.USE));
        Phase phase = Arrays.stream(Phase.values())
                .filter(one -> one.code().equals(choices.value("phase")))
                .findFirst()
                .orElseThrow();
        Sensitivity found = Sensitivity.of(
                        catalogue, phase, value, choices.by(), day, Math.toIntExact(choices.number("years")), natures)
                .withFunnel(funnel(catalogue, choices, day, natures).all(), value);
        if (choices.text("compare").isEmpty()) {
            return found;
        }
        List<Finding> findings = new ArrayList<>();
        Dimension by = choices.by().orElseThrow();
        List<String> keys = keys(choices.value("compare"), by, found);
        findings.addAll(found.compare(catalogue, keys.get(0), keys.get(1)));
        if (choices.text("to").isEmpty()) {
            return found.with(findings);
        }
        TimeToStage question = question(choices, by, day, natures);
        findings.add(byTime(catalogue, question, keys));
        return found.with(findings).with(question);
    }

    /** Refuses choices that mean nothing without another one. */
    private static void refuseMisfits(StatisticChoices choices) {
        Optional<String> keys = choices.text("compare");
        if (keys.isPresent() && choices.by().isEmpty()) {
            throw RefusedChoiceException.of("refused.compare-without-by", keys.get())
                    .instead("by", Dimension.GROUP.code(), Dimension.REGION.code(), Dimension.LDC.code());
        }
        if (choices.text("to").isEmpty()) {
            for (String option : List.of("calendar", "follow-up")) {
                if (choices.text(option).isPresent()) {
                    throw RefusedChoiceException.of("refused.without-to", option);
                }
            }
        } else if (keys.isEmpty()) {
            throw RefusedChoiceException.of("refused.to-without-compare");
        }
    }

    private static Funnel funnel(Catalogue catalogue, StatisticChoices choices, LocalDate day, Natures natures) {
        Optional<String> scheme = choices.text("scheme");
        return scheme.isEmpty()
                ? Funnel.of(catalogue, Dimension.NATURE, day, natures)
                : Statistics.along(
                        scheme.get(),
                        catalogue,
                        (Code code) -> Funnel.of(catalogue, Dimension.NATURE, day, code, natures));
    }

    private static List<String> keys(String asked, Dimension by, Sensitivity found) {
        List<String> two = List.of(asked.split(",", -1));
        if (two.size() != 2 || two.get(0).equals(two.get(1))) {
            throw RefusedChoiceException.of("refused.compare", asked);
        }
        for (String key : two) {
            if (!found.rows().containsKey(key)) {
                throw RefusedChoiceException.unknown("refused.key", key, found.rows().keySet().stream(), by.code());
            }
        }
        return two;
    }

    private static TimeToStage question(StatisticChoices choices, Dimension by, LocalDate day, Natures natures) {
        String stage = choices.value("to");
        TimeToStage question;
        try {
            question = TimeToStage.to(Milestone.parse(stage));
        } catch (IllegalArgumentException e) { // neither a stage nor a word
            throw RefusedChoiceException.unknown(
                    "refused.stage",
                    stage,
                    Stream.of(AdoptionStage.Listed.values()).map(AdoptionStage.Listed::code));
        }
        question = question.from(choices.text("calendar")
                        .map(LocalDate::parse)
                        .map(TimeOrigin::calendar)
                        .orElse(TimeOrigin.FIRST_RECORD))
                .by(by)
                .asOf(day)
                .counting(natures);
        Optional<TimeToStage.FollowUp> until = choices.text("follow-up")
                .flatMap(code -> Arrays.stream(TimeToStage.FollowUp.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst());
        return until.map(question::followUp).orElse(question);
    }

    private static Finding byTime(Catalogue catalogue, TimeToStage question, List<String> keys) {
        try {
            return Sensitivity.ofTimes(TimeTestClaim.of(question.of(catalogue), keys.get(0), keys.get(1), LEVEL));
        } catch (RefusedException e) {
            throw RefusedChoiceException.of("refused.origin-not-exact").instead("calendar", "2015-01-01");
        }
    }
}
