package org.waystage.commandline.time;

import java.util.stream.DoubleStream;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;

/** The phrases of {@code time-to}. */
final class TimeToPhrases {
    static final Phrase EXPLAIN_CSV = Phrase.of("time.explain-csv");
    static final Phrase COMPETES_WITH_ITSELF = Phrase.of("time.competes-with-itself");
    static final Phrase NO_WORD = Phrase.of("time.no-word");
    static final Phrase NO_CASE = Phrase.of("time.no-case");

    static final Phrase TITLE = Phrase.of("time.title");
    static final Phrase FIRST_RECORD = Phrase.of("time.first-record");
    private static final Phrase SINCE_DAY = Phrase.of("time.since-day");
    private static final Phrase OR_EARLIER = Phrase.of("time.or-earlier");
    private static final Phrase FOLLOWED_AS_OF = Phrase.of("time.followed-as-of");
    private static final Phrase FOLLOWED_LAST_RECORD = Phrase.of("time.followed-last-record");
    static final Phrase COUNTS = Phrase.of("time.counts");
    static final Phrase COUNTS_COMPETING = Phrase.of("time.counts-competing");
    static final Phrase LEFT_OUT = Phrase.of("time.left-out");
    static final Phrase SURVIVAL = Phrase.of("time.survival");
    static final Phrase INCIDENCE = Phrase.of("time.incidence");
    static final Phrase INCIDENCE_ALONE = Phrase.of("time.incidence-alone");
    private static final Phrase PLAIN_SURVIVAL = Phrase.of("time.plain-survival");
    private static final Phrase PLAIN_INCIDENCE = Phrase.of("time.plain-incidence");
    private static final Phrase LOG_SURVIVAL = Phrase.of("time.log-survival");
    private static final Phrase LOG_INCIDENCE = Phrase.of("time.log-incidence");
    private static final Phrase LOG_LOG_SURVIVAL = Phrase.of("time.log-log-survival");
    private static final Phrase LOG_LOG_INCIDENCE = Phrase.of("time.log-log-incidence");
    static final Phrase TURNBULL = Phrase.of("time.turnbull");
    static final Phrase TURNBULL_TWICE = Phrase.of("time.turnbull-twice");
    static final Phrase AS_OF = Phrase.of("time.as-of");
    static final Phrase LAST_RECORD = Phrase.of("time.last-record");
    static final Phrase MANY_LEFT = Phrase.of("time.many-left");
    static final Phrase OTHERWISE = Phrase.of("time.otherwise");
    static final Phrase OTHER_ENDS = Phrase.of("time.other-ends");
    static final Phrase COMPETING_CENSORS = Phrase.of("time.competing-censors");
    static final Phrase NOBODY = Phrase.of("time.nobody");
    static final Phrase NOBODY_WAITED = Phrase.of("time.nobody-waited");
    static final Phrase YEARS = Phrase.of("time.years");
    static final Phrase BY_DAY = Phrase.of("time.by-day");
    static final Phrase AT_RISK = Phrase.of("time.at-risk");
    static final Phrase SO_FAR = Phrase.of("time.so-far");
    static final Phrase REACHED = Phrase.of("time.reached");
    static final Phrase INTERVAL = Phrase.of("time.interval");
    static final Phrase OF_GROUP = Phrase.of("time.of-group");
    static final Phrase OF_INTERVALS = Phrase.of("time.of-intervals");
    static final Phrase NOT_CONVERGED = Phrase.of("time.not-converged");
    static final Phrase MEDIAN = Phrase.of("time.median");
    static final Phrase MEDIAN_FLAT = Phrase.of("time.median-flat");
    static final Phrase MEDIAN_ON = Phrase.of("time.median-on");
    static final Phrase MEDIAN_BETWEEN = Phrase.of("time.median-between");
    static final Phrase MEDIAN_BY = Phrase.of("time.median-by");
    static final Phrase NO_MEDIAN_OF = Phrase.of("time.no-median-of");
    static final Phrase NO_MEDIAN_BY = Phrase.of("time.no-median-by");
    static final Phrase NO_MEDIAN = Phrase.of("time.no-median");
    static final Phrase NO_MEDIAN_YET = Phrase.of("time.no-median-yet");
    static final Phrase DAYS = Phrase.of("time.days");
    static final Phrase TEST = Phrase.of("time.test");
    static final Phrase NO_TEST = Phrase.of("time.no-test");
    static final Phrase TOO_MANY_GROUPS = Phrase.of("time.too-many-groups");

    static final Phrase REFUSED = Phrase.of("time.refused");
    static final Phrase OBSTACLE = Phrase.of("time.obstacle");
    static final Phrase INSTEAD = Phrase.of("time.instead");

    static final Phrase KIND_EVENT = Phrase.of("time.kind-event");
    static final Phrase KIND_COMPETING = Phrase.of("time.kind-competing");
    static final Phrase KIND_RIGHT = Phrase.of("time.kind-right");
    static final Phrase KIND_LEFT = Phrase.of("time.kind-left");
    static final Phrase KIND_INTERVAL = Phrase.of("time.kind-interval");
    static final Phrase KIND_LEFT_OUT = Phrase.of("time.kind-left-out");
    static final Phrase COUNTED_FROM = Phrase.of("time.counted-from");
    static final Phrase AT_DAY = Phrase.of("time.at-day");
    static final Phrase BY = Phrase.of("time.by");
    static final Phrase BETWEEN = Phrase.of("time.between");
    static final Phrase BY_RECORD = Phrase.of("time.by-record");
    static final Phrase ORIGIN_RECORD = Phrase.of("time.origin-record");
    static final Phrase NOT_BEFORE = Phrase.of("time.not-before");
    static final Phrase NOT_AFTER = Phrase.of("time.not-after");

    private TimeToPhrases() {}

    /** Returns the scale on which intervals are symmetric. */
    static String scale(SurvivalEstimate curve, String language) {
        boolean survival = curve.measure() == SurvivalEstimate.Measure.SURVIVAL;
        Phrase scale = switch (curve.transform()) {
            case PLAIN -> survival ? PLAIN_SURVIVAL : PLAIN_INCIDENCE;
            case LOG -> survival ? LOG_SURVIVAL : LOG_INCIDENCE;
            case LOG_LOG -> survival ? LOG_LOG_SURVIVAL : LOG_LOG_INCIDENCE;
        };
        return scale.in(language);
    }

    /** Returns what a reading assumes about the cases without a record at the target. */
    static Phrase reading(TimeToStage.FollowUp until) {
        return until == TimeToStage.FollowUp.AS_OF ? AS_OF : LAST_RECORD;
    }

    /** Returns up to when cases without a record at the target are followed. */
    static String followed(StageTimeCounts times, String language) {
        return times.question().following() == TimeToStage.FollowUp.AS_OF
                ? FOLLOWED_AS_OF.in(language, times.asOf())
                : FOLLOWED_LAST_RECORD.in(language);
    }

    /** Returns the name of the origin of times; for a day on the calendar, also whether times before it count. */
    static String origin(StageTimeCounts times, Wording wording) {
        TimeOrigin origin = times.question().from();
        String name = origin(origin, wording);
        boolean earlier = origin.day().isPresent()
                && times.intervals().values().stream()
                        .flatMap(of -> of.keySet().stream())
                        .flatMapToDouble(time -> DoubleStream.concat(time.after().stream(), time.by().stream()))
                        .anyMatch(time -> time < 0);
        return earlier ? OR_EARLIER.in(wording.language(), name) : name;
    }

    private static String origin(TimeOrigin origin, Wording wording) {
        return origin.stage().isEmpty() && origin.day().isEmpty()
                ? FIRST_RECORD.in(wording.language())
                : origin.stage()
                        .map(stage -> milestone(stage, wording))
                        .orElseGet(() -> SINCE_DAY.in(wording.language(), origin));
    }

    /** Returns a stage of the ladder in words; a word of a scheme is returned as it is. */
    static String milestone(Milestone stage, Wording wording) {
        return wording.code("stage", stage.toString());
    }
}
