package org.waystage.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.TimeCurve;
import org.waystage.analysis.TimeToStage;

/**
 * The answer to a question of time as the page shows it, or why there is none.
 *
 * @param id unique in its page
 * @param title the question
 * @param cases how many cases were asked
 * @param counts how many of them did what
 * @param competing which ends forestall the target; empty if none is asked for
 * @param leftOut how many cases do not count, by reason
 * @param refusals what was refused, and for how many cases why
 * @param nothing why there is nothing to draw, where there is not
 * @param curves the curves of the target and of ends that came first
 * @param intervals the estimate from intervals
 * @param instead what is shown in place of what was refused
 * @param method how it was estimated, and what it must not be used for
 * @param command what answers the same question on the command line, an option a part
 */
record TimeView(
        String id,
        String title,
        long cases,
        String counts,
        String competing,
        List<Estimates.Reason> leftOut,
        List<Refusal> refusals,
        Optional<String> nothing,
        List<TimeCurveView> curves,
        Optional<TurnbullView> intervals,
        List<String> instead,
        String method,
        List<String> command) {

    /** What was refused, and for how many cases why. */
    record Refusal(String what, List<Estimates.Reason> reasons) {}

    static List<TimeView> durations(Views views) {
        return all(views.words, "time", views.figures.paths().durations());
    }

    static List<TimeView> calendar(Views views) {
        return all(views.words, "when", views.figures.paths().calendar());
    }

    /** Returns why no case counts on the calendar, where none does in any reading; else nothing. */
    static List<Estimates.Reason> nobodyOnTheCalendar(Views views) {
        List<TimeAnswer> answers = views.figures.paths().calendar();
        return answers.stream().anyMatch(answer -> answer.counted() > 0)
                ? List.of()
                : new Estimates(views.words)
                        .reasons("paths.time.left", answers.get(0).leftOut());
    }

    private static List<TimeView> all(Words words, String id, List<TimeAnswer> answers) {
        List<TimeView> all = new ArrayList<>();
        answers.forEach(answer -> all.add(of(words, id + "-" + (all.size() + 1), answer)));
        return List.copyOf(all);
    }

    private static TimeView of(Words words, String id, TimeAnswer answer) {
        Estimates estimates = new Estimates(words);
        TimeToStage question = answer.question();
        String target = estimates.milestone(question.to());
        String origin = estimates.origin(question.from());
        boolean calendar = answer.isOnTheCalendar();
        String title = calendar
                ? words.say(followed("paths.when.title", question), target)
                : words.say("paths.time.title", origin, target);
        String axis = calendar ? words.say("paths.when.axis") : words.say("paths.time.axis", origin);
        List<TimeCurveView> curves = new ArrayList<>();
        for (TimeCurve curve : answer.curves()) {
            if (curve.events() > 0) {
                String caption = curve.cause().equals(question.to().toString())
                        ? words.say("paths.curve.target", title)
                        : words.say("paths.curve.end", title, estimates.milestone(Milestone.parse(curve.cause())));
                curves.add(TimeCurveView.of(words, id + "-" + (curves.size() + 1), caption, axis, curve));
            }
        }
        return new TimeView(
                id,
                title,
                answer.cases(),
                words.say(
                        question.competing().isEmpty() ? "paths.time.counts" : "paths.time.counts.competing",
                        answer.cases(),
                        answer.reached(),
                        answer.ended(),
                        answer.waiting(),
                        answer.cases() - answer.counted()),
                estimates.milestones(question.competing()),
                estimates.reasons("paths.time.left", answer.leftOut()),
                refusals(estimates, words, answer),
                nothing(words, answer),
                List.copyOf(curves),
                answer.turnbull().map(unused -> TurnbullView.of(words, id + "-1", title, axis, answer)),
                instead(words, answer),
                method(words, answer),
                List.of(Estimates.command(question, answer.turnbull().isPresent() || answer.distinct() > 0)
                        .split(" (?=--)", -1)));
    }

    /** Returns the key for how long cases are followed that are not seen again. */
    private static String followed(String key, TimeToStage question) {
        return key + (question.followUp().equals(Optional.of(TimeToStage.FollowUp.AS_OF)) ? ".as-of" : ".last-record");
    }

    private static List<Refusal> refusals(Estimates estimates, Words words, TimeAnswer answer) {
        List<Refusal> refusals = new ArrayList<>();
        answer.refusals()
                .forEach(why -> refusals.add(new Refusal(
                        words.say(
                                why.containsKey(RefusedException.Reason.ORIGIN_NOT_EXACT)
                                        ? "paths.refusal.all"
                                        : refusals.isEmpty() ? "paths.refusal.target" : "paths.refusal.exact"),
                        estimates.reasons("paths.refused", why))));
        return List.copyOf(refusals);
    }

    private static List<String> instead(Words words, TimeAnswer answer) {
        List<String> instead = new ArrayList<>();
        if (answer.question().exactOriginsOnly() && answer.reached() > 0) {
            instead.add(words.say("paths.refused.instead", answer.counted(), answer.cases()));
        }
        if (answer.turnbull().isPresent() && !answer.isOnTheCalendar()) {
            instead.add(words.say("paths.refused.turnbull"));
        }
        return List.copyOf(instead);
    }

    private static Optional<String> nothing(Words words, TimeAnswer answer) {
        if (answer.counted() == 0) {
            return Optional.of(words.say("paths.time.nobody"));
        }
        if (answer.reached() == 0) {
            return Optional.of(words.count("paths.time.never", answer.counted()));
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
