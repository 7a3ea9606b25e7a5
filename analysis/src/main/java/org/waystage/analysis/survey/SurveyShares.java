package org.waystage.analysis.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Share;
import org.waystage.core.id.SurveyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/**
 * The shares that the answers of a survey give directly, and for every other answer the reason why it gives none.
 *
 * <p>All answers are included, in the order of the survey, even if they contradict each other. A count with a stated
 * base is a share. A stated percentage with a stated base is one if exactly one count rounds to it (92 % of 116 is 107;
 * halves may round either way). Numbers in words are not converted. No value is filled in: an answer without a base has
 * none, even if the survey states its number of respondents, because not all of them need have answered this question.
 *
 * <p>The population corrects the interval and bounds the effect of those who did not answer, but only for answers of the
 * whole survey: the population of a region or group is not known. A survey without answers gives an empty list.
 *
 * @param survey the id of the survey
 * @param population the number of bodies that could have answered; empty if not stated
 * @param respondents the number that answered; empty if not stated
 * @param answers the answers in the order of the survey; immutable
 */
public record SurveyShares(
        SurveyId survey, OptionalLong population, OptionalLong respondents, List<SurveyShare> answers) {
    /** Makes an immutable copy of the answers. */
    public SurveyShares {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(respondents, "respondents");
        answers = List.copyOf(answers);
    }

    /** The question and the option of an answer: the stage that it represents, and its wording in the survey. */
    record Option(SurveyQuestion question, Optional<AdoptionStage> stage, Optional<Text> option) {
        static Option of(Survey.Answer answer) {
            return new Option(SurveyQuestion.of(answer), answer.stage(), answer.option());
        }

        boolean isNamed() {
            return stage.isPresent() || option.isPresent();
        }
    }

    /** The numbers that an answer states. */
    private record StatedNumbers(
            Optional<Long> count, Optional<Quantity> share, Optional<Text> wording, Optional<Long> base) {
        static StatedNumbers of(Survey.Answer answer) {
            return new StatedNumbers(answer.count(), answer.share(), answer.wording(), answer.base());
        }
    }

    /**
     * Returns the shares of a survey.
     *
     * @param survey the survey with the answers
     * @param level the confidence level of the intervals, between 0 and 1, such as 0.95
     * @return the answers, with their shares
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public static SurveyShares of(Survey survey, double level) {
        ConfidenceTransform.quantile(level); // checks the level even if there are no answers
        Map<Option, Set<StatedNumbers>> said = new HashMap<>();
        for (Survey.Answer answer : survey.answers()) {
            said.computeIfAbsent(Option.of(answer), unused -> new HashSet<>()).add(StatedNumbers.of(answer));
        }
        List<SurveyShare> shares = new ArrayList<>();
        for (Survey.Answer answer : survey.answers()) {
            ShareOrReason outcome = outcome(survey, answer, level);
            Option option = Option.of(answer);
            boolean contradicted =
                    option.isNamed() && said.getOrDefault(option, Set.of()).size() > 1;
            shares.add(new SurveyShare(shares.size(), answer, outcome.share(), outcome.reason(), contradicted));
        }
        return new SurveyShares(survey.id(), number(survey.population()), number(survey.respondents()), shares);
    }

    private static OptionalLong number(Optional<Long> stated) {
        return stated.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private record ShareOrReason(Optional<Share> share, Optional<SurveyShare.NoShare> reason) {
        static ShareOrReason of(SurveyShare.NoShare reason) {
            return new ShareOrReason(Optional.empty(), Optional.of(reason));
        }
    }

    private static ShareOrReason outcome(Survey survey, Survey.Answer answer, double level) {
        if (answer.count().isEmpty() && answer.share().isEmpty()) {
            return ShareOrReason.of(
                    answer.wording().isPresent() ? SurveyShare.NoShare.WORDING_ONLY : SurveyShare.NoShare.NO_NUMBER);
        }
        if (answer.base().isEmpty()) {
            return ShareOrReason.of(SurveyShare.NoShare.BASE_NOT_STATED);
        }
        long base = answer.base().get();
        boolean tooMany = base > survey.respondents().orElse(base)
                || base > survey.population().orElse(base)
                || answer.count().orElse(0L) > base
                || (base == 0 && answer.share().isPresent());
        if (tooMany) {
            return ShareOrReason.of(SurveyShare.NoShare.NUMBERS_DISAGREE);
        }
        if (base == 0) {
            return ShareOrReason.of(SurveyShare.NoShare.BASE_ZERO);
        }
        long count;
        if (answer.share().isPresent()) {
            Quantity stated = answer.share().get();
            if (!stated.unit().equals(Optional.of("percent"))) {
                return ShareOrReason.of(SurveyShare.NoShare.UNIT_NOT_PERCENT);
            }
            if (stated.value().isEmpty() && answer.count().isEmpty()) {
                return ShareOrReason.of(SurveyShare.NoShare.NOT_EXACT);
            }
            CountRange fitting = stated.value()
                    .map(percent -> CountRange.rounding(percent, base))
                    .orElse(new CountRange(0, base));
            long most = answer.count().orElse(fitting.most());
            long least = answer.count().orElse(fitting.least());
            if (fitting.least() > fitting.most() || most > fitting.most() || least < fitting.least()) {
                return ShareOrReason.of(SurveyShare.NoShare.NO_COUNT_FITS);
            }
            if (least < most) {
                return ShareOrReason.of(SurveyShare.NoShare.SEVERAL_COUNTS);
            }
            count = least;
        } else {
            count = answer.count().orElseThrow();
        }
        OptionalLong population = answer.group().isPresent() ? OptionalLong.empty() : number(survey.population());
        return new ShareOrReason(Optional.of(new Share(count, base, population, level)), Optional.empty());
    }

    /** The counts out of a base that a stated percentage can represent. */
    private record CountRange(long least, long most) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /**
         * Returns the counts whose percentage rounds to the stated one, at its number of digits; halves may round
         * either way.
         */
        static CountRange rounding(BigDecimal percent, long base) {
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                return new CountRange(1, 0);
            }
            BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-percent.scale());
            BigDecimal ofAll = BigDecimal.valueOf(base).movePointLeft(2);
            BigDecimal least = percent.subtract(half).multiply(ofAll).setScale(0, RoundingMode.CEILING);
            BigDecimal most = percent.add(half).multiply(ofAll).setScale(0, RoundingMode.FLOOR);
            return new CountRange(
                    least.max(BigDecimal.ZERO).longValue(),
                    most.min(BigDecimal.valueOf(base)).longValue());
        }
    }

    /**
     * Returns the answers by question, so that contradicting answers are together.
     *
     * @return the answers by question, both in the order of the survey; immutable
     */
    public Map<SurveyQuestion, List<SurveyShare>> byQuestion() {
        Map<SurveyQuestion, List<SurveyShare>> questions = new LinkedHashMap<>();
        for (SurveyShare answer : answers) {
            questions
                    .computeIfAbsent(SurveyQuestion.of(answer.answer()), unused -> new ArrayList<>())
                    .add(answer);
        }
        questions.replaceAll((question, shares) -> List.copyOf(shares));
        return Collections.unmodifiableMap(questions);
    }

    /**
     * Returns the number of answers without a share, by reason.
     *
     * @return the numbers for the reasons that occur, in the order of the constants; immutable
     */
    public Map<SurveyShare.NoShare, Integer> leftOut() {
        Map<SurveyShare.NoShare, Integer> leftOut = new EnumMap<>(SurveyShare.NoShare.class);
        answers.forEach(answer -> answer.noShare().ifPresent(reason -> leftOut.merge(reason, 1, Integer::sum)));
        return Collections.unmodifiableMap(leftOut);
    }
}
