package org.waystage.core.casestudy;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A party other than the adopters that takes part in a case: an organization or, if no more is known, a description.
 *
 * @param organization the organization, if known
 * @param name a description in words, if the organization is not known
 * @param role the role of the partner, if known
 * @param extras members unknown to this version
 */
public record Partner(Optional<OrganizationId> organization, Optional<Text> name, Optional<Code> role, Extras extras) {
    private static final String[] PARTS = {"organization", "name", "role"};

    /**
     * Checks the components.
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
     * Returns a partner that is an organization.
     *
     * @param organization the organization
     * @return the partner
     */
    public static Partner of(OrganizationId organization) {
        return new Partner(Optional.of(organization), Optional.empty(), Optional.empty(), Extras.none());
    }

    /**
     * Returns a partner for which only a description is known.
     *
     * @param name the description in words
     * @return the partner
     */
    public static Partner of(Text name) {
        return new Partner(Optional.empty(), Optional.of(name), Optional.empty(), Extras.none());
    }

    /**
     * Returns this partner with a role.
     *
     * @param part the role, for example {@code participant}
     * @return the partner
     */
    public Partner withRole(Code part) {
        return withRole(Optional.of(Objects.requireNonNull(part, "role")));
    }

    /**
     * Returns this partner with a role or without one.
     *
     * @param part the role, or empty for none
     * @return the partner
     */
    public Partner withRole(Optional<Code> part) {
        return new Partner(organization, name, part, extras);
    }
}
