package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Worded;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageRecord;

/**
 * The classification of a case for a question of {@link TimeToStage}, with the records on which it rests.
 *
 * @param id the id of the case
 * @param kind the kind of observation
 * @param leftOut the reason why the case does not count; present if and only if the kind is {@link Kind#LEFT_OUT}
 * @param origin the day from which time is counted; empty if the case is left out before the day is known
 * @param time the days from the origin to the event, the competing event or the censoring, as far as they are known;
 *     empty if the case is left out
 * @param cause the target, or the competing stage that came first; empty if neither was reached
 * @param groups the keys of the groups of the case, at least one
 * @param originRecords the records on which the origin rests
 * @param records the records on which the rest of the classification rests; empty if it rests on the absence of records
 */
public record CaseTime(
        CaseStudyId id,
        Kind kind,
        Optional<Reason> leftOut,
        Optional<LocalDate> origin,
        Optional<TimeInterval> time,
        Optional<Milestone> cause,
        List<String> groups,
        List<StageRecord> originRecords,
        List<StageRecord> records) {
    /** The kind of observation that a case provides. The set of kinds is closed. */
    public enum Kind {
        /** The case reached the target on a known day. */
        EVENT("event"),
        /** The case reached a competing stage first, on a known day if the time is exact. */
        COMPETING("competing"),
        /** The case had not reached the target by the end of its time. */
        RIGHT_CENSORED("right-censored"),
        /** The case had reached the target by its time, and nothing says when. */
        LEFT_CENSORED("left-censored"),
        /** The case reached the target between two days. */
        INTERVAL("interval"),
        /** The case does not count. */
        LEFT_OUT("left-out");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the kind, for example {@code right-censored}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** The reason why a case does not count. The set of reasons is closed. Its text is a clause about the case. */
    public enum Reason implements Worded {
        /** Its nature was not asked for; by default, it is not a use. */
        OTHER_NATURE("other-nature"),
        /** It was continued by another case, which counts in its place. */
        PART_OF_ANOTHER("part-of-another"),
        /** It has no record, by the day asked for, on the ladder or in the scheme of the target. */
        NO_RECORD("no-record"),
        /** It is not recorded to have reached the origin, or its first record has no date. */
        NO_ORIGIN("no-origin"),
        /** Its origin is an interval, and the difference between ends of two intervals is not an observation. */
        ORIGIN_NOT_EXACT("origin-not-exact"),
        /** It reached the target before the origin. */
        TARGET_BEFORE_ORIGIN("target-before-origin"),
        /** It reached a competing stage before the origin. */
        END_BEFORE_ORIGIN("end-before-origin"),
        /** Counted from its first record, it was at the target in that record and carries no time. */
        FIRST_SEEN_AT_TARGET("first-seen-at-target"),
        /** Counted from its first record, it was at a competing stage in that record and carries no time. */
        FIRST_SEEN_AT_END("first-seen-at-end"),
        /**
         * It reached a competing stage, and nothing says after which day, so it shows nothing about the time to the
         * target.
         */
        END_WITHOUT_BEGINNING("end-without-beginning"),
        /** It is followed to its last record, and has no dated record of a stage short of the target. */
        NOTHING_KNOWN("nothing-known");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Checks that the components fit the kind and makes immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a case that counts has no time or origin, or if a case that is left out has a
     *     time or no reason
     */
    public CaseTime {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cause, "cause");
        groups = List.copyOf(groups);
        originRecords = List.copyOf(originRecords);
        records = List.copyOf(records);
        boolean counts = kind != Kind.LEFT_OUT;
        if (counts == leftOut.isPresent() || counts != time.isPresent() || (counts && origin.isEmpty())) {
            throw new IllegalArgumentException(
                    "what counts has a time and an origin, what is left out a reason: " + id);
        }
    }

    /**
     * Returns an explanation of the classification.
     *
     * @return an English sentence
     */
    public String explanation() {
        String counted = origin.map(day -> ", counted from " + day).orElse("");
        String what = switch (kind) {
            case EVENT -> "reached " + cause.orElseThrow() + " " + days(when().by()) + counted;
            case COMPETING -> "came to " + cause.orElseThrow() + " first, " + when(when()) + counted;
            case RIGHT_CENSORED -> "had not reached the target " + days(when().after()) + counted;
            case LEFT_CENSORED ->
                "had reached " + cause.orElseThrow() + " " + days(when().by()) + ", and nothing says since when"
                        + counted;
            case INTERVAL -> "reached " + cause.orElseThrow() + " " + when(when()) + counted;
            case LEFT_OUT -> "is left out: " + leftOut.orElseThrow().text("en") + counted;
        };
        return id + " " + what;
    }

    private TimeInterval when() {
        return time.orElseThrow();
    }

    private static String when(TimeInterval when) {
        if (when.isExact()) {
            return days(when.by());
        }
        String by = "by day " + day(when.by());
        return when.after().isPresent() ? "after day " + day(when.after()) + " and " + by : by;
    }

    private static String days(OptionalDouble time) {
        return "at day " + day(time);
    }

    private static String day(OptionalDouble time) {
        return Long.toString(Math.round(time.orElseThrow()));
    }
}
