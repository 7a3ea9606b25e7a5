package org.waystage.report.figures;

import java.util.List;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeToStage;

/** The call of the command line for a question of time. */
public final class TimeCall {
    private TimeCall() {}

    /** Returns the call of the command line that answers a question with the same figures. */
    public static String of(TimeToStage question) {
        StringBuilder call = new StringBuilder("waystage stats time-to FILE --to ").append(quoted(question.to()));
        question.from().stage().ifPresent(stage -> call.append(" --from ").append(quoted(stage)));
        question.from().day().ifPresent(day -> call.append(" --calendar ").append(day));
        question.competing().forEach(stage -> call.append(" --competing ").append(quoted(stage)));
        return call.append(question.exactOriginsOnly() ? " --exact-only" : "").toString();
    }

    /** Returns the parts of a call between which a line may break: the command with its file, then each option. */
    public static List<String> options(String call) {
        return List.of(call.split(" (?=--)", -1));
    }

    /** Returns a stage, quoted for a shell. */
    private static String quoted(Milestone stage) {
        String text = stage.toString();
        return text.matches("[A-Za-z0-9._:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
