package org.waystage.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.core.value.PartialDate;

/** How a question of time reads in one language: the stages and times that it is about. */
public final class QuestionWords {
    /** Days of a year on average. */
    public static final double YEAR = 365.25;

    private final Words words;

    public QuestionWords(Words words) {
        this.words = words;
    }

    /** Returns days as years, with as many digits as they need, two at most. */
    public String years(double days) {
        BigDecimal years = BigDecimal.valueOf(days / YEAR).setScale(2, RoundingMode.HALF_UP);
        return words.number(years.stripTrailingZeros());
    }

    /** Returns a day in words; one before the first that the model knows as that one. */
    public String day(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(PartialDate.of(day.isBefore(first) ? first : day));
    }

    /** Returns the month of a day in words; of one before the first that the model knows, the first. */
    public String month(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(
                PartialDate.parse((day.isBefore(first) ? first : day).toString().substring(0, 7)));
    }

    /** Returns the name of a stage to be reached: operation of any extent for {@code deployed}, which asks for no more. */
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
