package org.waystage.core.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * What was decided about records of an earlier and a later edition.
 *
 * @param number the number of the entry
 * @param kind the kind of the records
 * @param verdict what was decided
 * @param earlier the records of the earlier edition, in the order of the document
 * @param later the records of the later edition, in the order of the document
 * @param by who decided: a body or a role
 * @param on when
 * @param why why
 * @param suggestion the suggestion that was seen, if there was one
 * @param extras members unknown to this version
 */
public record Decision(
        long number,
        DecidedKind kind,
        Verdict verdict,
        List<DecidedRecord> earlier,
        List<DecidedRecord> later,
        Optional<String> by,
        Optional<PartialDate> on,
        Optional<Text> why,
        Optional<SeenSuggestion> suggestion,
        Extras extras)
        implements DecisionEntry {
    /** The highest number of an entry, as in the schema. */
    private static final long HIGHEST = 999_999_999;

    private static final String[] PARTS = {
        "number", "kind", "verdict", "earlier", "later", "by", "on", "why", "suggestion"
    };

    /**
     * Checks the components and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if the number is not from 1 to 999,999,999, the records do not fit the verdict ({@link
     *     Verdict#takes}), a verdict other than {@code undecided} lacks who, when or why, or an unknown member has the
     *     name of a known one
     */
    public Decision {
        checkNumber(number);
        Objects.requireNonNull(kind, "kind");
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(suggestion, "suggestion");
        if (!verdict.takes(earlier.size(), later.size())) {
            throw new IllegalArgumentException("the verdict '" + verdict + "' does not take " + earlier.size()
                    + " earlier and " + later.size() + " later records");
        }
        if (verdict != Verdict.Listed.UNDECIDED && (by.isEmpty() || on.isEmpty() || why.isEmpty())) {
            throw new IllegalArgumentException("who decides says who, when and why");
        }
        extras.checkBeside(PARTS);
    }

    static void checkNumber(long number) {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException("entries are numbered from 1 to " + HIGHEST + ", but was " + number);
        }
    }

    /**
     * Returns a builder of a decision about case studies.
     *
     * @param number the number of the entry
     * @param verdict what was decided
     * @return a builder
     */
    public static Builder builder(long number, Verdict verdict) {
        return new Builder(number, verdict);
    }

    /** A builder of decisions. Not thread-safe. */
    public static final class Builder {
        private final long number;
        private final Verdict verdict;
        private DecidedKind kind = DecidedKind.Listed.CASE_STUDIES;
        private List<DecidedRecord> earlier = List.of();
        private List<DecidedRecord> later = List.of();
        private @Nullable String by;
        private @Nullable PartialDate on;
        private @Nullable Text why;
        private @Nullable SeenSuggestion suggestion;

        private Builder(long number, Verdict verdict) {
            this.number = number;
            this.verdict = verdict;
        }

        /**
         * Sets the kind of the records.
         *
         * @param of the kind
         * @return this builder
         */
        public Builder kind(DecidedKind of) {
            kind = of;
            return this;
        }

        /**
         * Sets the records of the earlier edition.
         *
         * @param records the records
         * @return this builder
         */
        public Builder earlier(List<DecidedRecord> records) {
            earlier = List.copyOf(records);
            return this;
        }

        /**
         * Sets the records of the later edition.
         *
         * @param records the records
         * @return this builder
         */
        public Builder later(List<DecidedRecord> records) {
            later = List.copyOf(records);
            return this;
        }

        /**
         * Sets who decided, when and why.
         *
         * @param who a body or a role
         * @param when the date
         * @param reason the reason
         * @return this builder
         */
        public Builder decided(String who, PartialDate when, Text reason) {
            by = who;
            on = when;
            why = reason;
            return this;
        }

        /**
         * Sets the suggestion that was seen.
         *
         * @param seen the suggestion
         * @return this builder
         */
        public Builder suggestion(SeenSuggestion seen) {
            suggestion = seen;
            return this;
        }

        /**
         * Returns the decision.
         *
         * @return the decision
         * @throws IllegalArgumentException as the constructor of {@link Decision} does
         */
        public Decision build() {
            return new Decision(
                    number,
                    kind,
                    verdict,
                    earlier,
                    later,
                    Optional.ofNullable(by),
                    Optional.ofNullable(on),
                    Optional.ofNullable(why),
                    Optional.ofNullable(suggestion),
                    Extras.none());
        }
    }
}
