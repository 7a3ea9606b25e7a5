package org.waystage.examples.commandline;

import java.util.Locale;
import java.util.OptionalDouble;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;

/** What one case counts as in {@code time-to}, and by which of its records. */
final class CaseTimeOutput {
    private CaseTimeOutput() {}

    static void writeText(CaseTime one, Console console) {
        String language = console.language();
        String what = one.id() + " " + what(one, language);
        console.println(one.origin()
                .map(day -> TimeToPhrases.COUNTED_FROM.in(language, what, day))
                .orElse(what));
        one.originRecords()
                .forEach(record -> console.println(TimeToPhrases.ORIGIN_RECORD.in(language, written(record))));
        one.records().forEach(record -> console.println(TimeToPhrases.BY_RECORD.in(language, written(record))));
    }

    private static String what(CaseTime one, String language) {
        String cause = Printable.line(one.cause().map(Milestone::toString).orElse(""));
        OptionalDouble after = one.time().map(TimeInterval::after).orElse(OptionalDouble.empty());
        OptionalDouble by = one.time().map(TimeInterval::by).orElse(OptionalDouble.empty());
        return switch (one.kind()) {
            case EVENT -> TimeToPhrases.KIND_EVENT.in(language, cause, day(by));
            case COMPETING -> TimeToPhrases.KIND_COMPETING.in(language, cause, when(after, by, language));
            case RIGHT_CENSORED -> TimeToPhrases.KIND_RIGHT.in(language, day(after));
            case LEFT_CENSORED -> TimeToPhrases.KIND_LEFT.in(language, cause, day(by));
            case INTERVAL -> TimeToPhrases.KIND_INTERVAL.in(language, cause, when(after, by, language));
            case LEFT_OUT ->
                TimeToPhrases.KIND_LEFT_OUT.in(
                        language, one.leftOut().orElseThrow().text(language));
        };
    }

    private static String when(OptionalDouble after, OptionalDouble by, String language) {
        if (after.isEmpty()) {
            return TimeToPhrases.BY.in(language, day(by));
        }
        return after.equals(by)
                ? TimeToPhrases.AT_DAY.in(language, day(by))
                : TimeToPhrases.BETWEEN.in(language, day(after), day(by));
    }

    private static String day(OptionalDouble time) {
        return String.valueOf(Math.round(time.orElseThrow()));
    }

    /** Returns a record in a line, such as {@code pilot began 2019-03}. */
    private static String written(StageRecord record) {
        String stage = record.stage()
                .map(AdoptionStage::code)
                .or(() -> record.reportedAs().map(TimeToCommand::written))
                .orElse("");
        StringBuilder line = new StringBuilder(stage + " " + record.basis().code());
        record.date().ifPresent(date -> line.append(' ').append(date));
        record.notBefore().ifPresent(date -> line.append(" notBefore ").append(date));
        record.notAfter().ifPresent(date -> line.append(" notAfter ").append(date));
        record.scope().ifPresent(scope -> line.append(" (").append(scope).append(')'));
        return Printable.line(line.toString());
    }

    /** Returns a constant as it is written, such as {@code right-censored}. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
