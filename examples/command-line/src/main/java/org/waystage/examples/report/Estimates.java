package org.waystage.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.waystage.analysis.Interval;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Share;
import org.waystage.analysis.TimeOrigin;
import org.waystage.analysis.TimeToStage;
import org.waystage.core.PartialDate;

/** How shares, intervals, times and the stages that are asked for read in one language. */
final class Estimates {
    /** Days of a year on average. */
    static final double YEAR = 365.25;

    private final Words words;

    Estimates(Words words) {
        this.words = words;
    }

    /** A number of what a reason tells. */
    record Reason(long number, String text) {}

    /** Returns a share in percent with one digit after the point. */
    String percent(double share) {
        return words.percent(decimal(100 * share, 1));
    }

    /** Returns a round share in percent with no more digits than it needs. */
    String percentShort(double share) {
        return words.percent(words.number(new BigDecimal(
                new BigDecimal(decimalOf(100 * share, 1)).stripTrailingZeros().toPlainString())));
    }

    /** Returns a share in percent, or a dash where it is of nothing. */
    String percent(Share share) {
        return share.estimate().isPresent() ? percent(share.estimate().getAsDouble()) : words.say("none.dash");
    }

    String interval(Optional<Interval> bounds) {
        return bounds.map(both -> words.say("paths.span", percent(both.lower()), percent(both.upper())))
                .orElse(words.say("none.dash"));
    }

    /** Returns days as years, with as many digits as they need, two at most. */
    String years(double days) {
        String digits =
                new BigDecimal(decimalOf(days / YEAR, 2)).stripTrailingZeros().toPlainString();
        return words.number(new BigDecimal(digits));
    }

    private String decimal(double value, int digits) {
        return words.number(new BigDecimal(decimalOf(value, digits)));
    }

    private static String decimalOf(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns a day in words; one before the first that the model knows as that one. */
    String day(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return words.date(PartialDate.of(day.isBefore(first) ? first : day));
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

    /** Returns counts by reason in words, in the order of the reasons. */
    <R extends Enum<R>> List<Reason> reasons(String family, Map<R, Long> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> number.getValue() > 0)
                .map(number -> new Reason(number.getValue(), words.say(family + "." + code(number.getKey()))))
                .toList();
    }

    private static String code(Enum<?> reason) {
        StringBuilder code = new StringBuilder();
        reason.name().chars().forEach(c -> code.append(c == '_' ? '-' : (char) (c + (c >= 'A' && c <= 'Z' ? 32 : 0))));
        return code.toString();
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
        return call.append(intervals && question.from().day().isEmpty() ? " --turnbull" : "")
                .toString();
    }

    /** Returns a stage as a shell reads it back. */
    private static String quoted(Milestone stage) {
        String text = stage.toString();
        return text.matches("[A-Za-z0-9._:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
