package org.waystage.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.core.value.PartialDate;

/** The words for questions of time in one language: stages and times. */
public final class QuestionWords {
    /** The mean number of days in a year. */
    public static final double YEAR = 365.25;

    private final Words words;

    public QuestionWords(Words words) {
        this.words = words;
    }

    /** Returns days as years, with at most two decimals and no trailing zeros. */
    public String years(double days) {
        return words.number(inYears(days));
    }

    /** Returns days as years, for messages whose words agree with the number. */
    public static BigDecimal inYears(double days) {
        return BigDecimal.valueOf(days / YEAR).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Returns a day in words; a day before the first that the model supports is shown as the first. */
    public String day(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(PartialDate.of(day.isBefore(first) ? first : day));
    }

    /** Returns the month of a day in words; a day before the first that the model supports is shown as the first. */
    public String month(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(
                PartialDate.parse((day.isBefore(first) ? first : day).toString().substring(0, 7)));
    }

    /** Returns the name of a stage to be reached; {@code deployed} is operation of any extent. */
    public String milestone(Milestone stage) {
        return stage.scheme()
                .map(scheme -> words.say("stage.word", stage.word(), scheme.value()))
                .orElseGet(() -> words.code("paths.goal", stage.word()).equals(stage.word())
                        ? words.code("stage", stage.word())
                        : words.code("paths.goal", stage.word()));
    }

    public String origin(TimeOrigin origin) {
        return origin.stage().map(this::milestone).orElse(words.say("paths.origin.first"));
    }

    public String milestones(List<Milestone> stages) {
        StringJoiner joined = new StringJoiner(", ");
        stages.forEach(stage -> joined.add(milestone(stage)));
        return joined.toString();
    }
}
