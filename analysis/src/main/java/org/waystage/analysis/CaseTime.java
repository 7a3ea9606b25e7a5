package org.waystage.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.core.CaseStudyId;
import org.waystage.core.StageRecord;

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
        EVENT,
        /** It reached a competing stage first; on a day that is known if its time is exact. */
        COMPETING,
        /** It had not reached the target by the end of its time. */
        RIGHT_CENSORED,
        /** It had reached the target by its time, and nothing tells since when. */
        LEFT_CENSORED,
        /** It reached the target between two days. */
        INTERVAL,
        /** It does not count. */
        LEFT_OUT
    }

    /** Why a case does not count; closed. */
    public enum Reason {
        /** No fact of it speaks on the ladder, or in the scheme, of the target by the day asked for. */
        NO_RECORD("no record speaks on the ladder, or in the scheme, of the target"),
        /** It is not recorded to have reached the origin, or its first record has no date. */
        NO_ORIGIN("it is not recorded to have reached the origin"),
        /** The origin is an interval: differences of the ends of two intervals are not data. */
        ORIGIN_NOT_EXACT("its origin is known only to lie between two days"),
        /** It reached the target before the origin. */
        TARGET_BEFORE_ORIGIN("it had reached the target before the origin"),
        /** It reached a competing stage before the origin. */
        END_BEFORE_ORIGIN("it had reached a competing stage before the origin"),
        /** Followed to its last record, it has no dated one that is short of the target. */
        NOTHING_KNOWN("no dated record shows that it was short of the target");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** Returns the reason as an English phrase. */
        @Override
        public String toString() {
            return text;
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
            case LEFT_OUT -> "is left out: " + leftOut.orElseThrow() + counted;
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
