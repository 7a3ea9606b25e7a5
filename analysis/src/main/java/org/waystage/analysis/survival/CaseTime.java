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
 * What one case says to a question of {@link TimeToStage}, and by which of its records.
 *
 * @param id the case
 * @param kind what it counts as
 * @param leftOut why it does not count, present exactly for {@link Kind#LEFT_OUT}
 * @param origin the day from which it is counted; empty if it is left out before that is known
 * @param time the days from there to the event, the competing event or the censoring, as far as they are known; empty if
 *     left out
 * @param cause the target, or which competing stage came first; empty if neither did
 * @param groups the keys under which it stands, at least one
 * @param stratum the key of its stratum
 * @param originRecords the records that the origin rests on
 * @param records the records that the rest rests on; none where it is that there are none
 */
public record CaseTime(
        CaseStudyId id,
        Kind kind,
        Optional<Reason> leftOut,
        Optional<LocalDate> origin,
        Optional<TimeInterval> time,
        Optional<Milestone> cause,
        List<String> groups,
        String stratum,
        List<StageRecord> originRecords,
        List<StageRecord> records) {
    /** What a case counts as; closed. */
    public enum Kind {
        /** It reached the target on a day that is known. */
        EVENT("event"),
        /** It reached a competing stage first; on a day that is known if its time is exact. */
        COMPETING("competing"),
        /** It had not reached the target by the end of its time. */
        RIGHT_CENSORED("right-censored"),
        /** It had reached the target by its time, and nothing tells since when. */
        LEFT_CENSORED("left-censored"),
        /** It reached the target between two days. */
        INTERVAL("interval"),
        /** It does not count. */
        LEFT_OUT("left-out");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the kind as it is written, for example {@code right-censored}.
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

    /** Why a case does not count; closed. The text is a clause about the case. */
    public enum Reason implements Worded {
        /** It is of a nature that was not asked for: no use, where nothing else is said. */
        OTHER_NATURE("other-nature"),
        /** It went on in another case, which counts in its place. */
        PART_OF_ANOTHER("part-of-another"),
        /** No fact of it speaks on the ladder, or in the scheme, of the target by the day asked for. */
        NO_RECORD("no-record"),
        /** It is not recorded to have reached the origin, or its first record has no date. */
        NO_ORIGIN("no-origin"),
        /** The origin is an interval: differences of the ends of two intervals are not data. */
        ORIGIN_NOT_EXACT("origin-not-exact"),
        /** It reached the target before the origin. */
        TARGET_BEFORE_ORIGIN("target-before-origin"),
        /** It reached a competing stage before the origin. */
        END_BEFORE_ORIGIN("end-before-origin"),
        /** Counted from its first record, it was at the target in that record: it carries no time. */
        FIRST_SEEN_AT_TARGET("first-seen-at-target"),
        /** Counted from its first record, it was at a competing stage in that record: it carries no time. */
        FIRST_SEEN_AT_END("first-seen-at-end"),
        /** It came to a competing stage, and nothing tells after which day: it says nothing of the time to the target. */
        END_WITHOUT_BEGINNING("end-without-beginning"),
        /** It reached the target between two days, and the question is of those that did so on a day that is known. */
        TARGET_NOT_EXACT("target-not-exact"),
        /** It had reached the target by some day, and the question is of those that did so on a day that is known. */
        TARGET_BEFORE_SEEN("target-before-seen"),
        /** It came to a competing stage between two days, and the question is of those that did so on a day that is known. */
        END_NOT_EXACT("end-not-exact"),
        /** Followed to its last record, it has no dated one that is short of the target. */
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
     * Checks that the parts fit the kind and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if a case that counts has no time or origin, or one that is left out has a time or no
     *     reason
     */
    public CaseTime {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cause, "cause");
        groups = List.copyOf(groups);
        Objects.requireNonNull(stratum, "stratum");
        originRecords = List.copyOf(originRecords);
        records = List.copyOf(records);
        boolean counts = kind != Kind.LEFT_OUT;
        if (counts == leftOut.isPresent() || counts != time.isPresent() || (counts && origin.isEmpty())) {
            throw new IllegalArgumentException(
                    "what counts has a time and an origin, what is left out a reason: " + id);
        }
    }

    /** Tells whether the day of what happened is known, or that nothing did by a day that is. */
    boolean isExact() {
        return kind == Kind.EVENT
                || kind == Kind.RIGHT_CENSORED
                || (kind == Kind.COMPETING && time.orElseThrow().isExact());
    }

    /** Returns the day count of what is exact. */
    double days() {
        TimeInterval days = time.orElseThrow();
        return days.by().orElse(days.after().orElse(Double.NaN));
    }

    /**
     * Returns in an English sentence what the case counts as and why.
     *
     * @return the sentence
     */
    public String explanation() {
        String counted = origin.map(day -> ", counted from " + day).orElse("");
        String what = switch (kind) {
            case EVENT -> "reached " + cause.orElseThrow() + " " + days(when().by()) + counted;
            case COMPETING -> "came to " + cause.orElseThrow() + " first, " + when(when()) + counted;
            case RIGHT_CENSORED -> "had not reached the target " + days(when().after()) + counted;
            case LEFT_CENSORED ->
                "had reached " + cause.orElseThrow() + " " + days(when().by()) + ", and nothing tells since when"
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
