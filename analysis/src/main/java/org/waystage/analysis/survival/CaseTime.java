package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.words.Wording;
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
 * @param stratum the key of its stratum
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
        String stratum,
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
        /** The case had reached the target by its time, and nothing says since when. */
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

    /** The reason why a case does not count. The set of reasons is closed. */
    public enum Reason implements Worded {
        /** Its nature was not asked for; by default, it is not a use. */
        OTHER_NATURE("other-nature", "it is of another nature", "il est d'une autre nature"),
        /** It went on in another case, which counts in its place. */
        PART_OF_ANOTHER(
                "part-of-another",
                "it went on in another case, which counts in its place",
                "il s'est prolongé dans un autre cas, qui compte à sa place"),
        /** It has no record, by the day asked for, on the ladder or in the scheme of the target. */
        NO_RECORD(
                "no-record",
                "no record speaks on the ladder, or in the scheme, of the target",
                "aucun enregistrement ne parle sur l'échelle, ou dans le schéma, de la cible"),
        /** It is not recorded to have reached the origin, or its first record has no date. */
        NO_ORIGIN(
                "no-origin",
                "it is not recorded to have reached the origin",
                "rien ne dit qu'il ait atteint l'origine"),
        /** Its origin is an interval, and the difference between ends of two intervals is not an observation. */
        ORIGIN_NOT_EXACT(
                "origin-not-exact",
                "its origin is known only to lie between two days",
                "son origine n'est connue qu'entre deux jours"),
        /** It reached the target before the origin. */
        TARGET_BEFORE_ORIGIN(
                "target-before-origin",
                "it had reached the target before the origin",
                "il avait atteint la cible avant l'origine"),
        /** It reached a competing stage before the origin. */
        END_BEFORE_ORIGIN(
                "end-before-origin",
                "it had reached a competing stage before the origin",
                "il avait atteint une fin concurrente avant l'origine"),
        /** Counted from its first record, it was at the target in that record and carries no time. */
        FIRST_SEEN_AT_TARGET(
                "first-seen-at-target",
                "its first record is already at the target",
                "son premier enregistrement est déjà à la cible"),
        /** Counted from its first record, it was at a competing stage in that record and carries no time. */
        FIRST_SEEN_AT_END(
                "first-seen-at-end",
                "its first record is already at a competing stage",
                "son premier enregistrement est déjà à une fin concurrente"),
        /**
         * It reached a competing stage, and nothing says after which day, so it shows nothing about the time to the
         * target.
         */
        END_WITHOUT_BEGINNING(
                "end-without-beginning",
                "it came to a competing stage, and nothing tells after which day",
                "il est arrivé à une fin concurrente, et rien ne dit après quel jour"),
        /** It reached the target between two days, and only exact targets were asked for. */
        TARGET_NOT_EXACT(
                "target-not-exact",
                "it reached the target on a day known only to lie between two others",
                "il a atteint la cible un jour connu seulement entre deux autres"),
        /** It had reached the target by some day, and only exact targets were asked for. */
        TARGET_BEFORE_SEEN(
                "target-before-seen",
                "it had reached the target when first seen",
                "il avait déjà atteint la cible à la première observation"),
        /** It reached a competing stage between two days, and only exact ends were asked for. */
        END_NOT_EXACT(
                "end-not-exact",
                "it came to a competing stage on a day known only to lie between two others",
                "il est arrivé à une fin concurrente un jour connu seulement entre deux autres"),
        /** It is followed to its last record, and has no dated record of a stage short of the target. */
        NOTHING_KNOWN(
                "nothing-known",
                "no dated record shows that it was short of the target",
                "aucun enregistrement daté ne le montre en deçà de la cible");

        private final Wording wording;

        Reason(String code, String english, String french) {
            wording = new Wording(code, english, french);
        }

        @Override
        public String code() {
            return wording.code();
        }

        /**
         * Returns a description of the reason for people.
         *
         * @param language {@code fr} for French; any other value gives English
         * @return a clause about the case
         */
        @Override
        public String text(String language) {
            return wording.text(language);
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return wording.code();
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
        Objects.requireNonNull(stratum, "stratum");
        originRecords = List.copyOf(originRecords);
        records = List.copyOf(records);
        boolean counts = kind != Kind.LEFT_OUT;
        if (counts == leftOut.isPresent() || counts != time.isPresent() || (counts && origin.isEmpty())) {
            throw new IllegalArgumentException(
                    "what counts has a time and an origin, what is left out a reason: " + id);
        }
    }

    /** Returns whether the day of the event is known, or a day by which there was none. */
    boolean isExact() {
        return kind == Kind.EVENT
                || kind == Kind.RIGHT_CENSORED
                || (kind == Kind.COMPETING && time.orElseThrow().isExact());
    }

    /** Returns the number of days of an exact case. */
    double days() {
        TimeInterval days = time.orElseThrow();
        return days.by().orElse(days.after().orElse(Double.NaN));
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
