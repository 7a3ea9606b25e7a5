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
 * A quantified outcome of a case.
 *
 * @param measure what was measured, for example the time of clearance
 * @param quantity the value of the measure, with its unit, if known
 * @param before the value before the adoption, with its unit, if known
 * @param basis how the quantity came about, for example by measurement or estimate, if known
 * @param period the period that the quantity refers to, if known
 * @param sources the sources; if empty, those of the case
 * @param note a remark, if any
 * @param visibility the audience that may see the outcome; if absent, as for the case
 * @param extras members unknown to this version, which are written back as they are
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

    /** Checks the components and keeps immutable copies of the lists. */
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
     * Returns a builder with the required components of the outcome.
     *
     * @param measure what was measured, for example the time of clearance
     * @return a builder
     */
    public static Builder builder(Text measure) {
        return new Builder(measure);
    }

    /**
     * Returns a builder that holds the values of this outcome, to make a changed copy.
     *
     * @return the builder
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

    /** A builder of outcomes. Not thread-safe. */
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
         * Sets the measure.
         *
         * @param measure what was measured, for example the time of clearance
         * @return this builder
         */
        public Builder measure(Text measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /**
         * Sets the quantity.
         *
         * @param quantity the value of the measure, with its unit
         * @return this builder
         */
        public Builder quantity(Quantity quantity) {
            this.quantity = Optional.of(Objects.requireNonNull(quantity, "quantity"));
            return this;
        }

        /**
         * Sets or clears the quantity.
         *
         * @param quantity the value of the measure, with its unit, or empty for none
         * @return this builder
         */
        public Builder quantity(Optional<Quantity> quantity) {
            this.quantity = Objects.requireNonNull(quantity, "quantity");
            return this;
        }

        /**
         * Sets the earlier quantity.
         *
         * @param before the value before the adoption, with its unit
         * @return this builder
         */
        public Builder before(Quantity before) {
            this.before = Optional.of(Objects.requireNonNull(before, "before"));
            return this;
        }

        /**
         * Sets or clears the earlier quantity.
         *
         * @param before the value before the adoption, with its unit, or empty for none
         * @return this builder
         */
        public Builder before(Optional<Quantity> before) {
            this.before = Objects.requireNonNull(before, "before");
            return this;
        }

        /**
         * Sets the basis.
         *
         * @param basis how the quantity came about, for example by measurement or estimate
         * @return this builder
         */
        public Builder basis(OutcomeBasis basis) {
            this.basis = Optional.of(Objects.requireNonNull(basis, "basis"));
            return this;
        }

        /**
         * Sets or clears the basis.
         *
         * @param basis how the quantity came about, for example by measurement or estimate, or empty for none
         * @return this builder
         */
        public Builder basis(Optional<OutcomeBasis> basis) {
            this.basis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /**
         * Sets the period.
         *
         * @param period the period that the quantity refers to
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = Optional.of(Objects.requireNonNull(period, "period"));
            return this;
        }

        /**
         * Sets or clears the period.
         *
         * @param period the period that the quantity refers to, or empty for none
         * @return this builder
         */
        public Builder period(Optional<Period> period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param sources the sources; empty if they are those of the case
         * @return this builder
         */
        public Builder sources(List<Citation> sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Sets the note.
         *
         * @param note a remark
         * @return this builder
         */
        public Builder note(Text note) {
            this.note = Optional.of(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * Sets or clears the note.
         *
         * @param note a remark, or empty for none
         * @return this builder
         */
        public Builder note(Optional<Text> note) {
            this.note = Objects.requireNonNull(note, "note");
            return this;
        }

        /**
         * Sets the visibility.
         *
         * @param visibility the audience that may see the outcome
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears the visibility.
         *
         * @param visibility the audience that may see the outcome; empty if it is that of the case
         * @return this builder
         */
        public Builder visibility(Optional<Visibility> visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /**
         * Sets the members unknown to this version.
         *
         * @param extras members unknown to this version, which are written back as they are
         * @return this builder
         */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /**
         * Returns the outcome with the values set.
         *
         * @return the outcome
         */
        public Outcome build() {
            return new Outcome(measure, quantity, before, basis, period, sources, note, visibility, extras);
        }
    }
}
