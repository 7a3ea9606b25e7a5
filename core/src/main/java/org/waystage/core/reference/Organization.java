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
 * @param id the id, unique among the organizations of a catalogue
 * @param name the current name
 * @param earlierNames the names that the organization no longer uses
 * @param kind the kind of organization, if known
 * @param country the country, of the code list {@code countries}, if known
 * @param partOf the body that the organization is part of, if known
 * @param members the members of a consortium
 * @param identifiers the identifiers that other schemes and registers give the organization
 * @param extras members unknown to this version, which are written back as they are
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

    /** Checks the components and keeps immutable copies of the lists. */
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
     * Returns a builder with the required components of the organization.
     *
     * @param id the id
     * @param name the name
     * @return a builder
     */
    public static Builder builder(OrganizationId id, Text name) {
        return new Builder(id, name);
    }

    /**
     * Returns a builder that holds the values of this organization, to make a changed copy.
     *
     * @return the builder
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

    /** A builder of organizations. Not thread-safe. */
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
         * @param id the id, unique among the organizations of a catalogue
         * @return this builder
         */
        public Builder id(OrganizationId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the current name
         * @return this builder
         */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the earlier names.
         *
         * @param earlierNames the names that the organization no longer uses; empty for none
         * @return this builder
         */
        public Builder earlierNames(List<EarlierName> earlierNames) {
            this.earlierNames = Objects.requireNonNull(earlierNames, "earlierNames");
            return this;
        }

        /**
         * Sets the kind.
         *
         * @param kind the kind of organization
         * @return this builder
         */
        public Builder kind(OrganizationKind kind) {
            this.kind = Optional.of(Objects.requireNonNull(kind, "kind"));
            return this;
        }

        /**
         * Sets or clears the kind.
         *
         * @param kind the kind of organization, or empty for none
         * @return this builder
         */
        public Builder kind(Optional<OrganizationKind> kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Sets the country.
         *
         * @param country the country, of the code list {@code countries}
         * @return this builder
         */
        public Builder country(Code country) {
            this.country = Optional.of(Objects.requireNonNull(country, "country"));
            return this;
        }

        /**
         * Sets or clears the country.
         *
         * @param country the country, of the code list {@code countries}, or empty for none
         * @return this builder
         */
        public Builder country(Optional<Code> country) {
            this.country = Objects.requireNonNull(country, "country");
            return this;
        }

        /**
         * Sets the parent body.
         *
         * @param partOf the body that the organization is part of
         * @return this builder
         */
        public Builder partOf(OrganizationId partOf) {
            this.partOf = Optional.of(Objects.requireNonNull(partOf, "partOf"));
            return this;
        }

        /**
         * Sets or clears the parent body.
         *
         * @param partOf the body that the organization is part of, or empty for none
         * @return this builder
         */
        public Builder partOf(Optional<OrganizationId> partOf) {
            this.partOf = Objects.requireNonNull(partOf, "partOf");
            return this;
        }

        /**
         * Sets the members.
         *
         * @param members the members of a consortium; empty for none
         * @return this builder
         */
        public Builder members(List<OrganizationId> members) {
            this.members = Objects.requireNonNull(members, "members");
            return this;
        }

        /**
         * Sets the identifiers in other schemes.
         *
         * @param identifiers the identifiers that other schemes and registers give the organization; empty for none
         * @return this builder
         */
        public Builder identifiers(List<Identifier> identifiers) {
            this.identifiers = Objects.requireNonNull(identifiers, "identifiers");
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
         * Returns the organization with the values set.
         *
         * @return the organization
         */
        public Organization build() {
            return new Organization(id, name, earlierNames, kind, country, partOf, members, identifiers, extras);
        }
    }

    /**
     * A name that an organization no longer uses.
     *
     * @param name the name
     * @param until when its use ended, if known
     * @param extras members unknown to this version
     */
    public record EarlierName(Text name, Optional<PartialDate> until, Extras extras) {
        private static final String[] PARTS = {"name", "until"};

        /** Checks the components. */
        public EarlierName {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(extras, "extras");
            extras.checkBeside(PARTS);
        }

        /**
         * Returns an earlier name without an end date.
         *
         * @param name the name
         * @return the earlier name
         */
        public static EarlierName of(Text name) {
            return new EarlierName(name, Optional.empty(), Extras.none());
        }
    }
}
