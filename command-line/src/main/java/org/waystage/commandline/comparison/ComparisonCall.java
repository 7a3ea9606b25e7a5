package org.waystage.commandline.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardModel;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.ListWord;
import org.waystage.commandline.console.ShellWord;

/**
 * Writes a question as the command that asks it, ready to be copied.
 *
 * @param file the file as the user named it; null for the bundled edition
 * @param successors whether successors count in place of deprecated codes
 */
record ComparisonCall(@Nullable String file, boolean successors) {
    String of(CaseHazards.Instead instead) {
        HazardQuestion question = instead.question();
        StringBuilder call = new StringBuilder("waystage ");
        if (instead.offers().contains(CaseHazards.Offer.SCORE_TEST)) {
            times(call.append("time-to"), question.times());
            question.times().by().ifPresent(by -> call.append(" --by ").append(by.code()));
            call.append(question.times().from().day().isEmpty() ? " --turnbull" : "");
        } else {
            times(call.append("compare-times"), question.times());
            terms(call, question.terms());
            if (question.kind() == HazardModel.Kind.PIECEWISE) {
                call.append(question.pieces() == HazardModel.PIECES ? "" : " --pieces " + question.pieces());
            } else {
                call.append(" --model ").append(question.kind());
            }
            question.errors().ifPresent(errors -> call.append(" --errors ").append(errors));
        }
        if (question.level() != HazardRegression.LEVEL) {
            call.append(" --level ").append(question.level());
        }
        return call.append(successors ? " --successors" : "").toString();
    }

    private void times(StringBuilder call, TimeToStage times) {
        Optional.ofNullable(file).ifPresent(name -> call.append(' ').append(ShellWord.quoted(name)));
        call.append(" --to ").append(ShellWord.quoted(times.to().toString()));
        times.from().stage().ifPresent(stage -> call.append(" --from ").append(ShellWord.quoted(stage.toString())));
        times.from().day().ifPresent(day -> call.append(" --calendar ").append(day));
        times.competing()
                .forEach(stage ->
                        call.append(" --competing ").append(ShellWord.quoted(ListWord.quoted(stage.toString()))));
        times.asOf().ifPresent(day -> call.append(" --as-of ").append(day));
        times.followUp().ifPresent(until -> call.append(" --follow-up ").append(until.code()));
        if (!times.entry().equals(TimeEntry.AT_ORIGIN)) {
            call.append(" --entry ").append(times.entry());
        }
        call.append(times.exactOriginsOnly() ? " --exact-only" : "");
        times.natures().ifPresent(natures -> call.append(" --nature ").append(natures));
    }

    private static void terms(StringBuilder call, List<HazardQuestion.Term> terms) {
        String by = terms.stream()
                .filter(HazardQuestion.Keys.class::isInstance)
                .map(term -> key((HazardQuestion.Keys) term))
                .collect(Collectors.joining(","));
        call.append(by.isEmpty() ? "" : " --by " + ShellWord.quoted(by));
        for (HazardQuestion.Term term : terms) {
            if (term instanceof HazardQuestion.Exposure exposure) {
                call.append(" --exposure ").append(exposure.peers());
            }
        }
    }

    private static String key(HazardQuestion.Keys keys) {
        return keys.name() + (keys.against().isEmpty() ? "" : "=" + String.join("+", keys.against()));
    }
}
