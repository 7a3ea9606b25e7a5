package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.report.figures.TimeAnswer;
import org.waystage.report.figures.TimeCall;
import org.waystage.report.words.QuestionWords;
import org.waystage.report.words.Reason;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/**
 * The answer to a question of time as the page shows it, or why there is none.
 *
 * @param title the question
 * @param cases the number of cases examined
 * @param counts the number of cases by what happened to them
 * @param competing the competing events; empty if the question has none
 * @param leftOut the number of cases left out, by reason
 * @param refusals what was refused, with the reasons and the numbers of cases
 * @param nothing why there is nothing to draw; empty if there is
 * @param curves the curves of the target and of competing events
 * @param few the competing events with too few cases for a curve, with their numbers
 * @param intervals the estimate from intervals
 * @param instead what is shown instead of what was refused; empty if nothing was
 * @param method how it was estimated, and what it must not be used for
 * @param command the command that answers the same question, one part for each option
 */
public record TimeView(
        String title,
        long cases,
        String counts,
        String competing,
        List<Reason> leftOut,
        List<Refusal> refusals,
        Optional<String> nothing,
        List<SurvivalView> curves,
        List<String> few,
        Optional<TurnbullView> intervals,
        String instead,
        String method,
        List<String> command) {

    /** An estimate that was refused, with the reasons and the numbers of cases. */
    public record Refusal(String what, List<Reason> reasons) {}

    public static List<TimeView> durations(Views views) {
        return all(views, "time", views.figures.paths().durations());
    }

    public static List<TimeView> calendar(Views views) {
        return all(views, "when", views.figures.paths().calendar());
    }

    /** Returns why no case counts on the calendar time scale, if none does in any reading; otherwise empty. */
    public static List<Reason> nobodyOnTheCalendar(Views views) {
        List<TimeAnswer> answers = views.figures.paths().calendar();
        return answers.stream().anyMatch(answer -> answer.counted() > 0)
                ? List.of()
                : Reason.of(views.words, "paths.time.left", answers.get(0).leftOut());
    }

    private static List<TimeView> all(Views views, String id, List<TimeAnswer> answers) {
        List<TimeView> all = new ArrayList<>();
        answers.forEach(answer -> all.add(of(views, id + "-" + (all.size() + 1), answer)));
        return List.copyOf(all);
    }

    private static TimeView of(Views views, String id, TimeAnswer answer) {
        Words words = views.words;
        QuestionWords questions = new QuestionWords(words);
        TimeToStage question = answer.question();
        String target = questions.milestone(question.to());
        String origin = questions.origin(question.from());
        boolean calendar = answer.isOnTheCalendar();
        String title = calendar
                ? words.say(followed("paths.when.title", question), target)
                : words.say("paths.time.title", origin, target);
        String axis = calendar ? words.say("paths.when.axis") : words.say("paths.time.axis", origin);
        List<SurvivalView> curves = new ArrayList<>();
        List<String> fewEnds = new ArrayList<>();
        boolean few = Math.min(answer.counted(), answer.reached()) < ShareWords.MIN_BASE;
        for (SurvivalEstimate curve : few ? List.<SurvivalEstimate>of() : answer.curves()) {
            String stage = questions.milestone(Milestone.parse(curve.cause()));
            if (curve.events() >= ShareWords.MIN_BASE) {
                String caption = curve.cause().equals(question.to().toString())
                        ? words.say("paths.curve.target", title)
                        : words.say("paths.curve.end", title, stage);
                curves.add(SurvivalView.of(views, id + "-" + (curves.size() + 1), caption, axis, curve, answer));
            } else if (curve.events() > 0) {
                fewEnds.add(words.count("paths.curve.few", curve.events(), stage));
            }
        }
        return new TimeView(
                title,
                answer.cases(),
                words.say(
                        question.competing().isEmpty() ? "paths.time.counts" : "paths.time.counts.competing",
                        answer.cases(),
                        answer.reached(),
                        answer.ended(),
                        answer.waiting(),
                        answer.cases() - answer.counted()),
                questions.milestones(question.competing()),
                Reason.of(words, "paths.time.left", answer.leftOut()),
                refusals(words, answer),
                nothing(words, answer),
                List.copyOf(curves),
                List.copyOf(fewEnds),
                answer.turnbull()
                        .filter(unused -> !few)
                        .map(unused -> TurnbullView.of(views, id + "-1", title, axis, answer)),
                few ? "" : instead(words, answer),
                few ? "" : method(words, answer),
                TimeCall.options(answer.command()));
    }

    /** Returns the message key for how long cases are followed that are not observed again. */
    private static String followed(String key, TimeToStage question) {
        return key + (question.followUp().equals(Optional.of(TimeToStage.FollowUp.AS_OF)) ? ".as-of" : ".last-record");
    }

    private static List<Refusal> refusals(Words words, TimeAnswer answer) {
        List<Refusal> refusals = new ArrayList<>();
        answer.refusals()
                .forEach(why -> refusals.add(new Refusal(
                        words.say(
                                why.containsKey(RefusedException.Reason.ORIGIN_NOT_EXACT)
                                        ? "paths.refusal.all"
                                        : refusals.isEmpty() ? "paths.refusal.target" : "paths.refusal.exact"),
                        Reason.of(words, "paths.refused", why))));
        return List.copyOf(refusals);
    }

    private static String instead(Words words, TimeAnswer answer) {
        boolean some = answer.question().exactOriginsOnly() && answer.reached() > 0;
        boolean intervals = answer.turnbull().isPresent() && !answer.isOnTheCalendar();
        if (some) {
            String key = intervals ? "paths.refused.turnbull-of" : "paths.refused.instead";
            return words.say(key, answer.counted(), answer.cases());
        }
        return intervals ? words.say("paths.refused.turnbull") : "";
    }

    private static Optional<String> nothing(Words words, TimeAnswer answer) {
        if (answer.counted() == 0) {
            return Optional.of(words.say("paths.time.nobody"));
        }
        if (answer.reached() == 0) {
            return Optional.of(words.count("paths.time.never", answer.counted()));
        }
        if (answer.counted() < ShareWords.MIN_BASE) {
            return Optional.of(words.say("paths.time.few", ShareWords.MIN_BASE));
        }
        if (answer.reached() < ShareWords.MIN_BASE) {
            return Optional.of(words.count("paths.time.few-events", answer.reached(), ShareWords.MIN_BASE));
        }
        return answer.distinct() == 0
                ? Optional.empty()
                : Optional.of(words.say("paths.time.too-many", answer.distinct(), TimeAnswer.MOST_INTERVALS));
    }

    private static String method(Words words, TimeAnswer answer) {
        if (answer.turnbull().isPresent()) {
            return answer.isOnTheCalendar()
                    ? words.say(followed("paths.method.calendar", answer.question()))
                    : words.say("paths.method.turnbull");
        }
        return answer.curves().isEmpty() ? "" : words.say("paths.method.incidence");
    }
}
