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

/** What {@link Statistics#SENSITIVITY} finds by its choices. */
final class SensitivityStatistic {
    /** The level of tests. */
    private static final double LEVEL = 0.05;

    private SensitivityStatistic() {}

    static Sensitivity of(Catalogue catalogue, StatisticChoices choices) {
        LocalDate day = choices.day(catalogue);
        BigDecimal value = BigDecimal.valueOf(choices.number("value"), 2);
        Natures natures = choices.natures(
                choices.text("scheme").isPresent()
                        ? Natures.ALL
                        : choices.by().map(Natures::by).orElse(Natures.USE));
        Phase phase = Arrays.stream(Phase.values())
                .filter(one -> one.code().equals(choices.value("phase")))
                .findFirst()
                .orElseThrow();
        Sensitivity found = Sensitivity.of(
                catalogue, phase, value, choices.by(), day, Math.toIntExact(choices.number("years")), natures);
        List<Finding> findings = new ArrayList<>(
                Sensitivity.ofFunnel(funnel(catalogue, choices, day, natures).all(), value));
        choices.text("compare").ifPresent(keys -> findings.addAll(compared(catalogue, choices, found, keys)));
        if (choices.text("compare").isEmpty() && choices.text("to").isPresent()) {
            throw RefusedChoiceException.of("refused.to-without-compare");
        }
        return found.with(findings);
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

    private static List<Finding> compared(
            Catalogue catalogue, StatisticChoices choices, Sensitivity found, String keys) {
        Dimension by = choices.by()
                .orElseThrow(() -> RefusedChoiceException.of("refused.compare-without-by", keys)
                        .instead("by", Dimension.GROUP.code(), Dimension.REGION.code(), Dimension.LDC.code()));
        List<String> two = List.of(keys.split(",", -1));
        if (two.size() != 2 || two.get(0).equals(two.get(1))) {
            throw RefusedChoiceException.of("refused.compare", keys);
        }
        for (String key : two) {
            if (!found.rows().containsKey(key)) {
                throw RefusedChoiceException.unknown("refused.key", key, found.rows().keySet().stream(), by.code());
            }
        }
        List<Finding> findings = new ArrayList<>(found.compare(catalogue, two.get(0), two.get(1)));
        choices.text("to").ifPresent(stage -> findings.add(byTime(catalogue, choices, by, two, stage)));
        return findings;
    }

    private static Finding byTime(
            Catalogue catalogue, StatisticChoices choices, Dimension by, List<String> keys, String stage) {
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
                .asOf(choices.day(catalogue))
                .counting(choices.natures(Natures.USE));
        try {
            return Sensitivity.ofTimes(TimeTestClaim.of(question.of(catalogue), keys.get(0), keys.get(1), LEVEL));
        } catch (RefusedException e) {
            throw RefusedChoiceException.of("refused.origin-not-exact").instead("calendar", "2015-01-01");
        }
    }
}
