package org.waystage.core.casestudy;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * Who takes part in a case beside the adopters: an organization, or a text where no more is known.
 *
 * @param organization the organization, where known
 * @param name who, in words, where known
 * @param role the part taken, where known
 * @param extras members that this version does not know
 */
public record Partner(Optional<OrganizationId> organization, Optional<Text> name, Optional<Code> role, Extras extras) {
    private static final String[] PARTS = {"organization", "name", "role"};

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless exactly one of organization and name is given
     */
    public Partner {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        if (organization.isPresent() == name.isPresent()) {
            throw new IllegalArgumentException("a partner is an organization or a name");
        }
    }

    /**
     * Returns an organization as a partner.
     *
     * @param organization the organization
     * @return the partner
     */
    public static Partner of(OrganizationId organization) {
        return new Partner(Optional.of(organization), Optional.empty(), Optional.empty(), Extras.none());
    }

    /**
     * Returns a partner of whom no more than a description is known.
     *
     * @param name who, in words
     * @return the partner
     */
    public static Partner of(Text name) {
        return new Partner(Optional.empty(), Optional.of(name), Optional.empty(), Extras.none());
    }

    /**
     * Returns this partner with the part that it takes.
     *
     * @param part the part taken, such as {@code participant}
     * @return the partner
     */
    public Partner withRole(Code part) {
        return withRole(Optional.of(Objects.requireNonNull(part, "role")));
    }

    /**
     * Returns this partner with the part that it takes, or without one.
     *
     * @param part the part taken; empty for none
     * @return the partner
     */
    public Partner withRole(Optional<Code> part) {
        return new Partner(organization, name, part, extras);
    }
}
