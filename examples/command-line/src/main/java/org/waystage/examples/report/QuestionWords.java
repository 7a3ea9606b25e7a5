package org.waystage.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.value.PartialDate;

/** How a question of time reads in one language: the stages and times that it is about, and the command that asks it. */
final class QuestionWords {
    /** Days of a year on average. */
    static final double YEAR = 365.25;

    private final Words words;

    QuestionWords(Words words) {
        this.words = words;
    }

    /** Returns days as years, with as many digits as they need, two at most. */
    String years(double days) {
        BigDecimal years = BigDecimal.valueOf(days / YEAR).setScale(2, RoundingMode.HALF_UP);
        return words.number(years.stripTrailingZeros());
    }

    /** Returns a day in words; one before the first that the model knows as that one. */
    String day(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(PartialDate.of(day.isBefore(first) ? first : day));
    }

    /** Returns the month of a day in words; of one before the first that the model knows, the first. */
    String month(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(
                PartialDate.parse((day.isBefore(first) ? first : day).toString().substring(0, 7)));
    }

    /** Returns the name of a stage to be reached: operation of any extent for {@code deployed}, which asks for no more. */
    String milestone(Milestone stage) {
        return stage.scheme()
                .map(scheme -> words.say("stage.word", stage.word(), scheme.value()))
                .orElseGet(() -> words.code("paths.goal", stage.word()).equals(stage.word())
                        ? words.code("stage", stage.word())
                        : words.code("paths.goal", stage.word()));
    }

    String origin(TimeOrigin origin) {
        return origin.stage().map(this::milestone).orElse(words.say("paths.origin.first"));
    }

    String milestones(List<Milestone> stages) {
        StringJoiner joined = new StringJoiner(", ");
        stages.forEach(stage -> joined.add(milestone(stage)));
        return joined.toString();
    }

    /** Returns the call of the command line that answers a question with the same figures. */
    static String command(TimeToStage question, boolean intervals) {
        StringBuilder call = new StringBuilder("waystage time-to FILE --to ").append(quoted(question.to()));
        question.from().stage().ifPresent(stage -> call.append(" --from ").append(quoted(stage)));
        question.from().day().ifPresent(day -> call.append(" --calendar ").append(day));
        question.competing().forEach(stage -> call.append(" --competing ").append(quoted(stage)));
        question.followUp()
                .ifPresent(until -> call.append(" --follow-up ")
                        .append(until == TimeToStage.FollowUp.AS_OF ? "as-of" : "last-record"));
        call.append(question.exactOriginsOnly() ? " --exact-only" : "");
        call.append(question.exactTargetsOnly() ? " --exact-targets" : "");
        return call.append(intervals && question.from().day().isEmpty() ? " --turnbull" : "")
                .toString();
    }

    /** Returns a call in parts between which a line may break: the command with its file, then each option. */
    static List<String> options(String call) {
        return List.of(call.split(" (?=--)", -1));
    }

    /** Returns a stage as a shell reads it back. */
    private static String quoted(Milestone stage) {
        String text = stage.toString();
        return text.matches("[A-Za-z0-9._:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
