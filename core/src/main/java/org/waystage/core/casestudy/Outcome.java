package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * What came of a case, in numbers.
 *
 * @param measure what was measured
 * @param quantity how much, where known
 * @param before how much it was before, where known
 * @param basis how the number came about, where known
 * @param period the time it stands for, where known
 * @param sources the sources
 * @param note a remark, where known
 * @param visibility who may see it, where marked; whoever may see what it stands in where absent
 * @param extras members that this version does not know
 */
public record Outcome(
        Text measure,
        Optional<Quantity> quantity,
        Optional<Quantity> before,
        Optional<OutcomeBasis> basis,
        Optional<Period> period,
        List<Citation> sources,
        Optional<Text> note,
        Optional<Visibility> visibility,
        Extras extras) {
    private static final String[] PARTS = {
        "measure", "quantity", "before", "basis", "period", "sources", "note", "visibility"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Outcome {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(period, "period");
        sources = List.copyOf(sources);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts an outcome from what it must have.
     *
     * @param measure what was measured
     * @return a builder
     */
    public static Builder builder(Text measure) {
        return new Builder(measure);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(measure);
        builder.quantity = quantity;
        builder.before = before;
        builder.basis = basis;
        builder.period = period;
        builder.sources = sources;
        builder.note = note;
        builder.visibility = visibility;
        builder.extras = extras;
        return builder;
    }

    /** Builds an outcome; not for use by several threads at once. */
    public static final class Builder {
        private Text measure;
        private Optional<Quantity> quantity = Optional.empty();
        private Optional<Quantity> before = Optional.empty();
        private Optional<OutcomeBasis> basis = Optional.empty();
        private Optional<Period> period = Optional.empty();
        private List<Citation> sources = List.of();
        private Optional<Text> note = Optional.empty();
        private Optional<Visibility> visibility = Optional.empty();
        private Extras extras = Extras.none();

        private Builder(Text measure) {
            this.measure = measure;
        }

        /**
         * Sets what was measured.
         *
         * @param measure the new value
         * @return this builder
         */
        public Builder measure(Text measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /**
         * Sets how much.
         *
         * @param quantity the new value
         * @return this builder
         */
        public Builder quantity(Quantity quantity) {
            this.quantity = Optional.of(Objects.requireNonNull(quantity, "quantity"));
            return this;
        }

        /**
         * Sets or clears how much.
         *
         * @param quantity the new value; empty for none
         * @return this builder
         */
        public Builder quantity(Optional<Quantity> quantity) {
            this.quantity = Objects.requireNonNull(quantity, "quantity");
            return this;
        }

        /**
         * Sets how much it was before.
         *
         * @param before the new value
         * @return this builder
         */
        public Builder before(Quantity before) {
            this.before = Optional.of(Objects.requireNonNull(before, "before"));
            return this;
        }

        /**
         * Sets or clears how much it was before.
         *
         * @param before the new value; empty for none
         * @return this builder
         */
        public Builder before(Optional<Quantity> before) {
            this.before = Objects.requireNonNull(before, "before");
            return this;
        }

        /**
         * Sets how the number came about.
         *
         * @param basis the new value
         * @return this builder
         */
        public Builder basis(OutcomeBasis basis) {
            this.basis = Optional.of(Objects.requireNonNull(basis, "basis"));
            return this;
        }

        /**
         * Sets or clears how the number came about.
         *
         * @param basis the new value; empty for none
         * @return this builder
         */
        public Builder basis(Optional<OutcomeBasis> basis) {
            this.basis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /**
         * Sets the time it stands for.
         *
         * @param period the new value
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the time it stands for.
         *
         * @param period the new value; empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the new value
         * @return this builder
         */
        public Builder sources(List<Citation> sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Sets a remark.
         *
         * @param note the new value
         * @return this builder
         */
        public Builder note(Text note) {
            this.note = Optional.of(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * Sets or clears a remark.
         *
         * @param note the new value; empty for none
         * @return this builder
         */
        public Builder note(Optional<Text> note) {
            this.note = Objects.requireNonNull(note, "note");
            return this;
        }

        /**
         * Sets who may see it.
         *
         * @param visibility the new value
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears who may see it.
         *
         * @param visibility the new value; empty for none
         * @return this builder
         */
        public Builder visibility(Optional<Visibility> visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /**
         * Sets members that this version does not know.
         *
         * @param extras the new value
         * @return this builder
         */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /**
         * Returns what was built.
         *
         * @return the value
         */
        public Outcome build() {
            return new Outcome(measure, quantity, before, basis, period, sources, note, visibility, extras);
        }
    }
}
