package org.waystage.history.merge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.Decisions;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.merge.outcome.Policy;

/**
 * How catalogues are merged: by which policy, from which common base, and what the merged catalogue says about itself.
 *
 * <p>Id, title, label and issue date that are not set are those of the inputs; the inputs that state them must agree. Publisher,
 * position, licence and coverage are taken from the inputs only if all inputs state the same; otherwise they would be claimed
 * for records that they do not apply to. The publisher may also be that of an earlier edition of the merged catalogue. If none
 * of the inputs is a sample and each says what it is, but they differ, the merged catalogue is what claims least: a collection
 * or, if there is none, a register.
 */
public final class MergeOptions {
    final Policy policy;
    final Optional<Catalogue> base;
    final Optional<CatalogueId> id;
    final Optional<Text> title;
    final Optional<String> edition;
    final Optional<Long> sequence;
    final Optional<PartialDate> issued;
    final Optional<Text> publisher;
    final Optional<String> licence;
    final Decisions decisions;
    final List<String> digests;

    private MergeOptions(Builder builder) {
        policy = builder.policy;
        base = builder.base;
        id = builder.id;
        title = builder.title;
        edition = builder.edition;
        sequence = builder.sequence;
        issued = builder.issued;
        publisher = builder.publisher;
        licence = builder.licence;
        decisions = builder.decisions;
        digests = builder.digests;
    }

    /**
     * Returns options with only a policy.
     *
     * @param policy the policy
     * @return the options
     */
    public static MergeOptions of(Policy policy) {
        return builder(policy).build();
    }

    /**
     * Returns a builder of options.
     *
     * @param policy how conflicts are settled
     * @return the builder
     */
    public static Builder builder(Policy policy) {
        return new Builder(policy);
    }

    /** A builder of options. Not thread-safe. */
    public static final class Builder {
        private final Policy policy;
        private Optional<Catalogue> base = Optional.empty();
        private Optional<CatalogueId> id = Optional.empty();
        private Optional<Text> title = Optional.empty();
        private Optional<String> edition = Optional.empty();
        private Optional<Long> sequence = Optional.empty();
        private Optional<PartialDate> issued = Optional.empty();
        private Optional<Text> publisher = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private Decisions decisions = Decisions.none();
        private List<String> digests = List.of();

        private Builder(Policy policy) {
            this.policy = Objects.requireNonNull(policy, "policy");
        }

        /**
         * Sets the common base of a three-way merge.
         *
         * @param base the catalogue from which all inputs were made; what one of them changed or removed is adopted
         * @return this builder
         */
        public Builder base(Catalogue base) {
            this.base = Optional.of(base);
            return this;
        }

        /**
         * Sets the id of the merged catalogue.
         *
         * @param id the id of its series
         * @return this builder
         */
        public Builder id(CatalogueId id) {
            this.id = Optional.of(id);
            return this;
        }

        /**
         * Sets the title of the merged catalogue.
         *
         * @param title the title
         * @return this builder
         */
        public Builder title(Text title) {
            this.title = Optional.of(title);
            return this;
        }

        /**
         * Sets the label of the merged edition.
         *
         * @param edition the label
         * @return this builder
         */
        public Builder edition(String edition) {
            this.edition = Optional.of(edition);
            return this;
        }

        /**
         * Sets the position of the merged edition in its series.
         *
         * @param sequence the position, 0 or greater
         * @return this builder
         */
        public Builder sequence(long sequence) {
            this.sequence = Optional.of(sequence);
            return this;
        }

        /**
         * Sets the issue date of the merged edition.
         *
         * @param issued the date
         * @return this builder
         */
        public Builder issued(PartialDate issued) {
            this.issued = Optional.of(issued);
            return this;
        }

        /**
         * Sets the publisher of the merged catalogue.
         *
         * @param publisher the publisher
         * @return this builder
         */
        public Builder publisher(Text publisher) {
            this.publisher = Optional.of(publisher);
            return this;
        }

        /**
         * Sets the licence of the merged catalogue.
         *
         * @param licence the licence
         * @return this builder
         */
        public Builder licence(String licence) {
            this.licence = Optional.of(licence);
            return this;
        }

        /**
         * Sets the decisions of persons about records of the inputs. The verdicts {@code same} and {@code merged} unify case
         * studies or organizations, and {@code different} keeps them apart; others have no effect here.
         *
         * @param decisions the decisions
         * @param digests the digests of the inputs, in their order, by which decisions name them; without them, an input is
         *     recognized by the id and title of the record
         * @return this builder
         */
        public Builder decisions(Decisions decisions, List<String> digests) {
            this.decisions = Objects.requireNonNull(decisions, "decisions");
            this.digests = List.copyOf(digests);
            return this;
        }

        /**
         * Returns the options.
         *
         * @return the options
         */
        public MergeOptions build() {
            return new MergeOptions(this);
        }
    }
}
