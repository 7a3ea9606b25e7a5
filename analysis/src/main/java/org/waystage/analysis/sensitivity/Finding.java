package org.waystage.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survival.IntervalScoreTest;

/**
 * A conclusion from a catalogue, and what would change it.
 *
 * @param subject what it is about
 * @param key the key of the group that it is about, or the stage of a step of a funnel; empty if it is about all cases
 * @param against the other key or stage with which it is compared; empty if it is compared with a value
 * @param share the share of the group; for a test by time, the number of times in the group among those in both
 * @param other the value or the share with which it is compared, or p of a test; empty if there is none
 * @param compared the share of the other group or step, with its counts; empty if there is none
 * @param conclusion what the numbers say
 * @param reason why there is no test by time; empty if there is one, and for other subjects
 * @param tipping the fewest cases that would change it, one for each way in which the data could be wrong; immutable
 * @param years the fewest years for which old evidence must remain true for the conclusion to stand, whatever became of cases
 *     with older evidence; empty if the conclusion does not depend on the age of evidence, or if no age is enough because some
 *     evidence has no date
 */
public record Finding(
        Subject subject,
        String key,
        String against,
        Share share,
        OptionalDouble other,
        Optional<Share> compared,
        Conclusion conclusion,
        Optional<IntervalScoreTest.Reason> reason,
        List<TippingPoint> tipping,
        OptionalInt years) {
    /** Makes an immutable copy of the tipping points. */
    public Finding {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(compared, "compared");
        Objects.requireNonNull(conclusion, "conclusion");
        Objects.requireNonNull(reason, "reason");
        tipping = List.copyOf(tipping);
    }

    /** The subject of a conclusion. The set is closed. */
    public enum Subject {
        /** Whether the share of cases in a phase is above a value. */
        SHARE("share"),
        /** Whether the share of cases that went on to a stage is above a value. */
        STEP("step"),
        /** At which of two steps the greater share of cases went on. */
        STEPS("steps"),
        /** Which of the shares of two groups is greater. */
        SHARES("shares"),
        /** Whether the shares of two groups differ by Fisher's exact test. */
        SHARE_TEST("share-test"),
        /** Whether two groups take different times, by the score test. */
        TIME_TEST("time-test");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the subject, for example {@code share-test}.
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
}
