package org.waystage.core.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * An administration, company or other body.
 *
 * <p>Its WCO region, WTO membership and LDC status follow from its country, see {@link Countries}.
 *
 * @param id the id
 * @param name the name
 * @param earlierNames the names it no longer has
 * @param kind the kind, where known
 * @param country the country, of the code list {@code countries}; absent where not known
 * @param partOf the body that it is a part of, where known
 * @param members the members of a consortium
 * @param identifiers what others call it
 * @param extras members that this version does not know
 */
public record Organization(
        OrganizationId id,
        Text name,
        List<EarlierName> earlierNames,
        Optional<OrganizationKind> kind,
        Optional<Code> country,
        Optional<OrganizationId> partOf,
        List<OrganizationId> members,
        List<Identifier> identifiers,
        Extras extras) {
    private static final String[] PARTS = {
        "id", "name", "earlierNames", "kind", "country", "partOf", "members", "identifiers"
    };

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Organization {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        earlierNames = List.copyOf(earlierNames);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(partOf, "partOf");
        members = List.copyOf(members);
        identifiers = List.copyOf(identifiers);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Starts an organization from what it must have.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(OrganizationId id, Text name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that holds the parts of this value
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.earlierNames = earlierNames;
        builder.kind = kind;
        builder.country = country;
        builder.partOf = partOf;
        builder.members = members;
        builder.identifiers = identifiers;
        builder.extras = extras;
        return builder;
    }

    /** Builds an organization; not for use by several threads at once. */
    public static final class Builder {
        private OrganizationId id;
        private Text name;
        private List<EarlierName> earlierNames = List.of();
        private Optional<OrganizationKind> kind = Optional.empty();
        private Optional<Code> country = Optional.empty();
        private Optional<OrganizationId> partOf = Optional.empty();
        private List<OrganizationId> members = List.of();
        private List<Identifier> identifiers = List.of();
        private Extras extras = Extras.none();

        private Builder(OrganizationId id, Text name) {
            this.id = id;
            this.name = name;
        }

        /**
         * Sets the id.
         *
         * @param id the new value
         * @return this builder
         */
        public Builder id(OrganizationId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the new value
         * @return this builder
         */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the names it no longer has.
         *
         * @param earlierNames the new value
         * @return this builder
         */
        public Builder earlierNames(List<EarlierName> earlierNames) {
            this.earlierNames = Objects.requireNonNull(earlierNames, "earlierNames");
            return this;
        }

        /**
         * Sets the kind.
         *
         * @param kind the new value
         * @return this builder
         */
        public Builder kind(OrganizationKind kind) {
            this.kind = Optional.of(Objects.requireNonNull(kind, "kind"));
            return this;
        }

        /**
         * Sets or clears the kind.
         *
         * @param kind the new value; empty for none
         * @return this builder
         */
        public Builder kind(Optional<OrganizationKind> kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Sets the country, of the code list {@code countries}.
         *
         * @param country the new value
         * @return this builder
         */
        public Builder country(Code country) {
            this.country = Optional.of(Objects.requireNonNull(country, "country"));
            return this;
        }

        /**
         * Sets or clears the country, of the code list {@code countries}.
         *
         * @param country the new value; empty for none
         * @return this builder
         */
        public Builder country(Optional<Code> country) {
            this.country = Objects.requireNonNull(country, "country");
            return this;
        }

        /**
         * Sets the body that it is a part of.
         *
         * @param partOf the new value
         * @return this builder
         */
        public Builder partOf(OrganizationId partOf) {
            this.partOf = Optional.of(Objects.requireNonNull(partOf, "partOf"));
            return this;
        }

        /**
         * Sets or clears the body that it is a part of.
         *
         * @param partOf the new value; empty for none
         * @return this builder
         */
        public Builder partOf(Optional<OrganizationId> partOf) {
            this.partOf = Objects.requireNonNull(partOf, "partOf");
            return this;
        }

        /**
         * Sets the members of a consortium.
         *
         * @param members the new value
         * @return this builder
         */
        public Builder members(List<OrganizationId> members) {
            this.members = Objects.requireNonNull(members, "members");
            return this;
        }

        /**
         * Sets what others call it.
         *
         * @param identifiers the new value
         * @return this builder
         */
        public Builder identifiers(List<Identifier> identifiers) {
            this.identifiers = Objects.requireNonNull(identifiers, "identifiers");
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
        public Organization build() {
            return new Organization(id, name, earlierNames, kind, country, partOf, members, identifiers, extras);
        }
    }

    /**
     * A name that an organization no longer has.
     *
     * @param name the name
     * @param until when it ended, where known
     * @param extras members that this version does not know
     */
    public record EarlierName(Text name, Optional<PartialDate> until, Extras extras) {
        private static final String[] PARTS = {"name", "until"};

        /**
         * Checks the parts.
         */
        public EarlierName {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns an earlier name with these parts.
         *
         * @param name the name
         * @return the value
         */
        public static EarlierName of(Text name) {
            return new EarlierName(name, Optional.empty(), Extras.none());
        }
    }
}
