package org.waystage.commandline.time;

import java.util.OptionalDouble;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.core.stage.StageRecord;

/** How one case counts in {@code time-to}, and because of which records. */
final class CaseTimeOutput {
    private CaseTimeOutput() {}

    static void writeText(CaseTime one, Console console) {
        String language = console.language();
        Wording wording = new Wording(language);
        String what = one.id() + " " + what(one, wording);
        console.prose(one.origin()
                .map(day -> TimeToPhrases.COUNTED_FROM.in(language, what, day))
                .orElse(what));
        one.originRecords()
                .forEach(record -> console.prose(TimeToPhrases.ORIGIN_RECORD.in(language, written(record, wording))));
        one.records().forEach(record -> console.prose(TimeToPhrases.BY_RECORD.in(language, written(record, wording))));
    }

    private static String what(CaseTime one, Wording wording) {
        String language = wording.language();
        String cause = Printable.line(one.cause()
                .map(stage -> TimeToPhrases.milestone(stage, wording))
                .orElse(""));
        OptionalDouble after = one.time().map(TimeInterval::after).orElse(OptionalDouble.empty());
        OptionalDouble by = one.time().map(TimeInterval::by).orElse(OptionalDouble.empty());
        return switch (one.kind()) {
            case EVENT -> TimeToPhrases.KIND_EVENT.in(language, cause, day(by, wording));
            case COMPETING -> TimeToPhrases.KIND_COMPETING.in(language, cause, when(after, by, wording));
            case RIGHT_CENSORED -> TimeToPhrases.KIND_RIGHT.in(language, day(after, wording));
            case LEFT_CENSORED -> TimeToPhrases.KIND_LEFT.in(language, cause, day(by, wording));
            case INTERVAL -> TimeToPhrases.KIND_INTERVAL.in(language, cause, when(after, by, wording));
            case LEFT_OUT ->
                TimeToPhrases.KIND_LEFT_OUT.in(
                        language, one.leftOut().orElseThrow().text(language));
        };
    }

    private static String when(OptionalDouble after, OptionalDouble by, Wording wording) {
        String language = wording.language();
        if (after.isEmpty()) {
            return TimeToPhrases.BY.in(language, day(by, wording));
        }
        return after.equals(by)
                ? TimeToPhrases.AT_DAY.in(language, day(by, wording))
                : TimeToPhrases.BETWEEN.in(language, day(after, wording), day(by, wording));
    }

    private static String day(OptionalDouble time, Wording wording) {
        return wording.count(Math.round(time.orElseThrow()));
    }

    /** Returns a record on one line, such as {@code pilot began 2019-03}. */
    private static String written(StageRecord record, Wording wording) {
        String stage = record.stage()
                .map(known -> wording.code("stage", known.code()))
                .or(() -> record.reportedAs().map(TimeToCommand::written))
                .orElse("");
        StringBuilder line = new StringBuilder(
                stage + " " + wording.code("basis", record.basis().code()));
        record.date().ifPresent(date -> line.append(' ').append(date));
        record.notBefore().ifPresent(date -> line.append(TimeToPhrases.NOT_BEFORE.in(wording.language(), date)));
        record.notAfter().ifPresent(date -> line.append(TimeToPhrases.NOT_AFTER.in(wording.language(), date)));
        record.scope().ifPresent(scope -> line.append(" (").append(scope).append(')'));
        return Printable.line(line.toString());
    }
}
