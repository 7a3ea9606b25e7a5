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
 * A statement about how far a case had come: a stage on the ladder, the source's own word, or both.
 *
 * <p>The time is a {@link #date}, or the bounds {@link #notBefore} and {@link #notAfter} if the source gives no more,
 * or absent. {@link StageHistory} defines what a record means for the state of a case.
 *
 * @param stage the rung, if known
 * @param basis what the record says about its date
 * @param date the date on which the stage began, was observed or is expected, if known
 * @param notBefore the lower bound of the date, if known
 * @param notAfter the upper bound of the date, if known
 * @param scope the part of the case that the record is about; if absent, the whole case
 * @param certainty how the stage follows from the source, if known
 * @param statedOn the date on which the source stated it, mainly for plans, if known
 * @param reportedAs the source's own word for the stage, if known
 * @param sources the sources; if empty, those of the case
 * @param note a remark, if any
 * @param visibility the audience that may see the record; if absent, as for the case
 * @param extras members unknown to this version, which are written back as they are
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
     * Checks the components and keeps immutable copies of the lists.
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
     * Returns the first day that this record allows, from its date or its bounds.
     *
     * <p>Reversed bounds are read as the span between them, so that nothing is lost; {@link
     * org.waystage.core.validation.CatalogueValidator CatalogueValidator} reports them. This method does not consider
     * the issue date of the edition; {@link StageHistory} does.
     *
     * @return the day, or empty if neither a date nor a bound limits it
     */
    public Optional<LocalDate> earliest() {
        return firstDate().map(PartialDate::earliest);
    }

    /**
     * Returns the last day that this record allows, from its date or its bounds, as {@link #earliest} reads them.
     *
     * @return the day, or empty if neither a date nor a bound limits it
     */
    public Optional<LocalDate> latest() {
        return lastDate().map(PartialDate::latest);
    }

    /**
     * Returns the date or bound that the {@linkplain #earliest first day} is taken from.
     *
     * @return the date, or empty if neither a date nor a bound limits the first day
     */
    public Optional<PartialDate> firstDate() {
        return date.isPresent() ? date : isReversed() ? notAfter : notBefore;
    }

    /**
     * Returns the date or bound that the {@linkplain #latest last day} is taken from.
     *
     * @return the date, or empty if neither a date nor a bound limits the last day
     */
    public Optional<PartialDate> lastDate() {
        return date.isPresent() ? date : isReversed() ? notBefore : notAfter;
    }

    /**
     * Returns whether this record is a fact and not a plan.
     *
     * @return {@code true} if its basis is {@link Basis.Listed#BEGAN} or {@link Basis.Listed#OBSERVED}
     */
    public boolean isFact() {
        return basis == Basis.Listed.BEGAN || basis == Basis.Listed.OBSERVED;
    }

    private boolean isReversed() {
        return notBefore.isPresent()
                && notAfter.isPresent()
                && notBefore.get().firstDay() > notAfter.get().lastDay();
    }

    /** Returns the first day as an epoch day, without creating a LocalDate; {@link Long#MIN_VALUE} if there is none. */
    long firstDay() {
        Optional<PartialDate> from = firstDate();
        return from.isPresent() ? from.get().firstDay() : Long.MIN_VALUE;
    }

    /** Returns the last day as an epoch day, without creating a LocalDate; {@link Long#MAX_VALUE} if there is none. */
    long lastDay() {
        Optional<PartialDate> to = lastDate();
        return to.isPresent() ? to.get().lastDay() : Long.MAX_VALUE;
    }

    /**
     * Returns a builder of a record with a rung.
     *
     * @param stage the rung
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(AdoptionStage stage, Basis basis) {
        return new Builder(basis).stage(stage);
    }

    /**
     * Returns a builder of a record with a reported word, which may have no rung; {@link Builder#stage} adds one.
     *
     * @param reportedAs the source's own word
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(ReportedAs reportedAs, Basis basis) {
        return new Builder(basis).reportedAs(reportedAs);
    }

    /**
     * Returns a record that a stage began on a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord began(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.BEGAN).date(date).build();
    }

    /**
     * Returns a record that a stage was observed on a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord observed(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.OBSERVED).date(date).build();
    }

    /**
     * Returns a record of a plan to reach a stage by a date.
     *
     * @param stage the rung
     * @param date the date
     * @return the record
     */
    public static StageRecord expected(AdoptionStage stage, PartialDate date) {
        return builder(stage, Basis.Listed.EXPECTED).date(date).build();
    }

    /**
     * Returns a builder with the required components of the stage record.
     *
     * @param basis what the record says about its date
     * @return a builder
     */
    public static Builder builder(Basis basis) {
        return new Builder(basis);
    }

    /**
     * Returns a builder that holds the values of this stage record, to make a changed copy.
     *
     * @return the builder
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

    /** A builder of stage records. Not thread-safe. */
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
         * Sets the stage.
         *
         * @param stage the rung
         * @return this builder
         */
        public Builder stage(AdoptionStage stage) {
            this.stage = Optional.of(Objects.requireNonNull(stage, "stage"));
            return this;
        }

        /**
         * Sets or clears the stage.
         *
         * @param stage the rung, or empty for none
         * @return this builder
         */
        public Builder stage(Optional<AdoptionStage> stage) {
            this.stage = Objects.requireNonNull(stage, "stage");
            return this;
        }

        /**
         * Sets the basis.
         *
         * @param basis what the record says about its date
         * @return this builder
         */
        public Builder basis(Basis basis) {
            this.basis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /**
         * Sets the date and clears the bounds.
         *
         * @param date the date on which the stage began, was observed or is expected
         * @return this builder
         */
        public Builder date(PartialDate date) {
            return date(Optional.of(Objects.requireNonNull(date, "date")));
        }

        /**
         * Sets or clears the date. Setting it clears the bounds; clearing it leaves them unchanged.
         *
         * @param date the date on which the stage began, was observed or is expected, or empty for none
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
         * Sets the lower bound of the date and clears the date.
         *
         * @param notBefore the date before which the stage neither began nor was observed
         * @return this builder
         */
        public Builder notBefore(PartialDate notBefore) {
            return notBefore(Optional.of(Objects.requireNonNull(notBefore, "notBefore")));
        }

        /**
         * Sets or clears the lower bound of the date. Setting it clears the date; clearing it leaves the date
         * unchanged.
         *
         * @param notBefore the date before which the stage neither began nor was observed, or empty for none
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
         * Sets the upper bound of the date and clears the date.
         *
         * @param notAfter the date after which the stage neither began nor was observed
         * @return this builder
         */
        public Builder notAfter(PartialDate notAfter) {
            return notAfter(Optional.of(Objects.requireNonNull(notAfter, "notAfter")));
        }

        /**
         * Sets or clears the upper bound of the date. Setting it clears the date; clearing it leaves the date
         * unchanged.
         *
         * @param notAfter the date after which the stage neither began nor was observed, or empty for none
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
         * Sets the scope.
         *
         * @param scope the part of the case that the record is about
         * @return this builder
         */
        public Builder scope(ScopeId scope) {
            this.scope = Optional.of(Objects.requireNonNull(scope, "scope"));
            return this;
        }

        /**
         * Sets or clears the scope.
         *
         * @param scope the part of the case that the record is about; empty for the whole case
         * @return this builder
         */
        public Builder scope(Optional<ScopeId> scope) {
            this.scope = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /**
         * Sets the certainty.
         *
         * @param certainty how the stage follows from the source
         * @return this builder
         */
        public Builder certainty(Certainty certainty) {
            this.certainty = Optional.of(Objects.requireNonNull(certainty, "certainty"));
            return this;
        }

        /**
         * Sets or clears the certainty.
         *
         * @param certainty how the stage follows from the source, or empty for none
         * @return this builder
         */
        public Builder certainty(Optional<Certainty> certainty) {
            this.certainty = Objects.requireNonNull(certainty, "certainty");
            return this;
        }

        /**
         * Sets the date of the statement.
         *
         * @param statedOn the date on which the source stated it, mainly for plans
         * @return this builder
         */
        public Builder statedOn(PartialDate statedOn) {
            this.statedOn = Optional.of(Objects.requireNonNull(statedOn, "statedOn"));
            return this;
        }

        /**
         * Sets or clears the date of the statement.
         *
         * @param statedOn the date on which the source stated it, mainly for plans, or empty for none
         * @return this builder
         */
        public Builder statedOn(Optional<PartialDate> statedOn) {
            this.statedOn = Objects.requireNonNull(statedOn, "statedOn");
            return this;
        }

        /**
         * Sets the reported word.
         *
         * @param reportedAs the source's own word for the stage
         * @return this builder
         */
        public Builder reportedAs(ReportedAs reportedAs) {
            this.reportedAs = Optional.of(Objects.requireNonNull(reportedAs, "reportedAs"));
            return this;
        }

        /**
         * Sets or clears the reported word.
         *
         * @param reportedAs the source's own word for the stage, or empty for none
         * @return this builder
         */
        public Builder reportedAs(Optional<ReportedAs> reportedAs) {
            this.reportedAs = Objects.requireNonNull(reportedAs, "reportedAs");
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
         * @param visibility the audience that may see the record
         * @return this builder
         */
        public Builder visibility(Visibility visibility) {
            this.visibility = Optional.of(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Sets or clears the visibility.
         *
         * @param visibility the audience that may see the record; empty if it is that of the case
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
         * Returns the stage record with the values set.
         *
         * @return the stage record
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
