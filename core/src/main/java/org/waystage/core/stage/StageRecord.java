package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.ScopeId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * One statement on how far a case had come: a stage on the ladder, the source's own word, or both.
 *
 * <p>The time is a {@link #date}, or the bounds {@link #notBefore} and {@link #notAfter} where the source gives no more, or
 * nothing. What the record means for the state of a case stands in {@link StageHistory}.
 *
 * @param stage the rung, where known
 * @param basis what the record says about its date
 * @param date the date, where known
 * @param notBefore the date before which it was not, where known
 * @param notAfter the date after which it was not, where known
 * @param scope the part of the case it speaks of; the whole where absent
 * @param certainty how the stage follows from the source, where known
 * @param statedOn when it was stated, above all of plans, where known
 * @param reportedAs the source's own word, where known
 * @param sources the sources; those of the case where empty
 * @param note a remark, where known
 * @param visibility who may see it, where marked; whoever may see what it stands in where absent
 * @param extras members that this version does not know
 */
public record StageRecord(
        Optional<AdoptionStage> stage,
        Basis basis,
        Optional<PartialDate> date,
        Optional<PartialDate> notBefore,
        Optional<PartialDate> notAfter,
        Optional<ScopeId> scope,
        Optional<Certainty> certainty,
        Optional<PartialDate> statedOn,
        Optional<ReportedAs> reportedAs,
        List<Citation> sources,
        Optional<Text> note,
        Optional<Visibility> visibility,
        Extras extras) {
    private static final String[] PARTS = {
        "stage", "basis", "date", "notBefore", "notAfter", "scope",
        "certainty", "statedOn", "reportedAs", "sources", "note", "visibility"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if there is neither stage nor reported word, or both a date and bounds
     */
    public StageRecord {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(statedOn, "statedOn");
        Objects.requireNonNull(reportedAs, "reportedAs");
        sources = List.copyOf(sources);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        if (stage.isEmpty() && reportedAs.isEmpty()) {
            throw new IllegalArgumentException("a stage record needs a stage or the word it was reported as");
        }
        if (date.isPresent() && (notBefore.isPresent() || notAfter.isPresent())) {
            throw new IllegalArgumentException("a stage record has a date or bounds, not both");
        }
    }

    /**
     * Returns the first day that this record leaves open: that of its date, or of its bounds.
     *
     * <p>Bounds the wrong way round are read as the span between them, so that nothing is lost; {@link org.waystage.core.validation.CatalogueValidator CatalogueValidator} tells
     * of them. The issue date of the edition is not looked at; {@link StageHistory} does that.
     *
     * @return the day; empty if neither a date nor a bound limits it
     */
    public Optional<LocalDate> earliest() {
        return firstDate().map(PartialDate::earliest);
    }

    /**
     * Returns the last day that this record leaves open: that of its date, or of its bounds, read as {@link #earliest} does.
     *
     * @return the day; empty if neither a date nor a bound limits it
     */
    public Optional<LocalDate> latest() {
        return lastDate().map(PartialDate::latest);
    }

    /**
     * Returns the date or bound of which the {@linkplain #earliest first day} is taken.
     *
     * @return the date; empty if neither a date nor a bound limits the record there
     */
    public Optional<PartialDate> firstDate() {
        return date.isPresent() ? date : isReversed() ? notAfter : notBefore;
    }

    /**
     * Returns the date or bound of which the {@linkplain #latest last day} is taken.
     *
     * @return the date; empty if neither a date nor a bound limits the record there
     */
    public Optional<PartialDate> lastDate() {
        return date.isPresent() ? date : isReversed() ? notBefore : notAfter;
    }

    /**
     * Tells whether this record states what was or is, and not what is planned.
     *
     * @return whether its basis is {@link Basis.Listed#BEGAN} or {@link Basis.Listed#OBSERVED}
     */
    public boolean isFact() {
        return basis == Basis.Listed.BEGAN || basis == Basis.Listed.OBSERVED;
    }

    private boolean isReversed() {
        return notBefore.isPresent()
                && notAfter.isPresent()
                && notBefore.get().firstDay() > notAfter.get().lastDay();
    }

    /** Returns the first day as an epoch day, without a LocalDate; {@link Long#MIN_VALUE} where there is none. */
    long firstDay() {
        Optional<PartialDate> from = firstDate();
        return from.isPresent() ? from.get().firstDay() : Long.MIN_VALUE;
    }

    /** Returns the last day as an epoch day, without a LocalDate; {@link Long#MAX_VALUE} where there is none. */
    long lastDay() {
        Optional<PartialDate> to = lastDate();
        return to.isPresent() ? to.get().lastDay() : Long.MAX_VALUE;
    }

    /**
     * Starts a record of a rung.
     *
     * @param stage the rung
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(AdoptionStage stage, Basis basis) {
        return new Builder(basis).stage(stage);
    }

    /**
     * Starts a record of a word that may have no rung; add the rung with {@link Builder#stage}.
     *
     * @param reportedAs the source's own word
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(ReportedAs reportedAs, Basis basis) {
        return new Builder(basis).reportedAs(reportedAs);
    }

    /**
     * Returns the record of a rung that began on a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord began(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.BEGAN).date(date).build();
    }

    /**
     * Returns the record of a rung that held on a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord observed(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.OBSERVED).date(date).build();
    }

    /**
     * Returns the record of a plan to reach a rung by a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord expected(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.EXPECTED).date(date).build();
    }

    /**
     * Starts a stage record from what it must have.
     *
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(Basis basis) {
        return new Builder(basis);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(basis);
        builder.stage = stage;
        builder.date = date;
        builder.notBefore = notBefore;
        builder.notAfter = notAfter;
        builder.scope = scope;
        builder.certainty = certainty;
        builder.statedOn = statedOn;
        builder.reportedAs = reportedAs;
        builder.sources = sources;
        builder.note = note;
        builder.visibility = visibility;
        builder.extras = extras;
        return builder;
    }

    /** Builds a stage record; not for use by several threads at once. */
    public static final class Builder {
        private Optional<AdoptionStage> stage = Optional.empty();
        private Basis basis;
        private Optional<PartialDate> date = Optional.empty();
        private Optional<PartialDate> notBefore = Optional.empty();
        private Optional<PartialDate> notAfter = Optional.empty();
        private Optional<ScopeId> scope = Optional.empty();
        private Optional<Certainty> certainty = Optional.empty();
        private Optional<PartialDate> statedOn = Optional.empty();
        private Optional<ReportedAs> reportedAs = Optional.empty();
        private List<Citation> sources = List.of();
        private Optional<Text> note = Optional.empty();
        private Optional<Visibility> visibility = Optional.empty();
        private Extras extras = Extras.none();

        private Builder(Basis basis) {
            this.basis = basis;
        }

        /**
         * Sets the rung.
         *
         * @param stage the new value
         * @return this builder
         */
        public Builder stage(AdoptionStage stage) {
            this.stage = Optional.of(Objects.requireNonNull(stage, "stage"));
            return this;
        }

        /**
         * Sets or clears the rung.
         *
         * @param stage the new value; empty for none
         * @return this builder
         */
        public Builder stage(Optional<AdoptionStage> stage) {
            this.stage = Objects.requireNonNull(stage, "stage");
            return this;
        }

        /**
         * Sets what the record says about its date.
         *
         * @param basis the new value
         * @return this builder
         */
        public Builder basis(Basis basis) {
            this.basis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /**
         * Sets the date, which takes the place of bounds.
         *
         * @param date the new value
         * @return this builder
         */
        public Builder date(PartialDate date) {
            return date(Optional.of(Objects.requireNonNull(date, "date")));
        }

        /**
         * Sets or clears the date, which takes the place of bounds; clearing leaves the bounds as they are.
         *
         * @param date the new value; empty for none
         * @return this builder
         */
        public Builder date(Optional<PartialDate> date) {
            this.date = Objects.requireNonNull(date, "date");
            if (date.isPresent()) {
                notBefore = Optional.empty();
                notAfter = Optional.empty();
            }
            return this;
        }

        /**
         * Sets the date before which it was not, which takes the place of a date.
         *
         * @param notBefore the new value
         * @return this builder
         */
        public Builder notBefore(PartialDate notBefore) {
            return notBefore(Optional.of(Objects.requireNonNull(notBefore, "notBefore")));
        }

        /**
         * Sets or clears the date before which it was not, which takes the place of a date; clearing leaves the date as it is.
         *
         * @param notBefore the new value; empty for none
         * @return this builder
         */
        public Builder notBefore(Optional<PartialDate> notBefore) {
            this.notBefore = Objects.requireNonNull(notBefore, "notBefore");
            if (notBefore.isPresent()) {
                date = Optional.empty();
            }
            return this;
        }

        /**
         * Sets the date after which it was not, which takes the place of a date.
         *
         * @param notAfter the new value
         * @return this builder
         */
        public Builder notAfter(PartialDate notAfter) {
            return notAfter(Optional.of(Objects.requireNonNull(notAfter, "notAfter")));
        }

        /**
         * Sets or clears the date after which it was not, which takes the place of a date; clearing leaves the date as it is.
         *
         * @param notAfter the new value; empty for none
         * @return this builder
         */
        public Builder notAfter(Optional<PartialDate> notAfter) {
            this.notAfter = Objects.requireNonNull(notAfter, "notAfter");
            if (notAfter.isPresent()) {
                date = Optional.empty();
            }
            return this;
        }

        /**
         * Sets the part of the case it speaks of; the whole where absent.
         *
         * @param scope the new value
         * @return this builder
         */
        public Builder scope(ScopeId scope) {
            this.scope = Optional.of(Objects.requireNonNull(scope, "scope"));
            return this;
        }

        /**
         * Sets or clears the part of the case it speaks of; the whole where absent.
         *
         * @param scope the new value; empty for none
         * @return this builder
         */
        public Builder scope(Optional<ScopeId> scope) {
            this.scope = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /**
         * Sets how the stage follows from the source.
         *
         * @param certainty the new value
         * @return this builder
         */
        public Builder certainty(Certainty certainty) {
            this.certainty = Optional.of(Objects.requireNonNull(certainty, "certainty"));
            return this;
        }

        /**
         * Sets or clears how the stage follows from the source.
         *
         * @param certainty the new value; empty for none
         * @return this builder
         */
        public Builder certainty(Optional<Certainty> certainty) {
            this.certainty = Objects.requireNonNull(certainty, "certainty");
            return this;
        }

        /**
         * Sets when it was stated, above all of plans.
         *
         * @param statedOn the new value
         * @return this builder
         */
        public Builder statedOn(PartialDate statedOn) {
            this.statedOn = Optional.of(Objects.requireNonNull(statedOn, "statedOn"));
            return this;
        }

        /**
         * Sets or clears when it was stated, above all of plans.
         *
         * @param statedOn the new value; empty for none
         * @return this builder
         */
        public Builder statedOn(Optional<PartialDate> statedOn) {
            this.statedOn = Objects.requireNonNull(statedOn, "statedOn");
            return this;
        }

        /**
         * Sets the source's own word.
         *
         * @param reportedAs the new value
         * @return this builder
         */
        public Builder reportedAs(ReportedAs reportedAs) {
            this.reportedAs = Optional.of(Objects.requireNonNull(reportedAs, "reportedAs"));
            return this;
        }

        /**
         * Sets or clears the source's own word.
         *
         * @param reportedAs the new value; empty for none
         * @return this builder
         */
        public Builder reportedAs(Optional<ReportedAs> reportedAs) {
            this.reportedAs = Objects.requireNonNull(reportedAs, "reportedAs");
            return this;
        }

        /**
         * Sets the sources; those of the case where empty.
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
         * @throws IllegalArgumentException if there is neither stage nor reported word
         */
        public StageRecord build() {
            return new StageRecord(
                    stage,
                    basis,
                    date,
                    notBefore,
                    notAfter,
                    scope,
                    certainty,
                    statedOn,
                    reportedAs,
                    sources,
                    note,
                    visibility,
                    extras);
        }
    }
}
