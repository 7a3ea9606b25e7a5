package org.waystage.registers.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.contacts.Contacts;
import org.waystage.registers.internal.shared.Words;

/**
 * How a register is read into the model: the edition, the form of the file, its columns, and what becomes of them.
 *
 * <p>A profile is a JSON document; {@link org.waystage.registers.Profiles Profiles} has the bundled ones and reads others. It is immutable.
 */
public final class Profile {
    private final Parts parts;

    public Profile(Parts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * What a profile says.
     *
     * @param id the id of the profile
     * @param version its version, which the ledger names
     * @param title what it reads
     * @param notes what a user of the profile should know
     * @param source where the register comes from
     * @param catalogueId the id of the catalogues that it makes: one for all editions of a register
     * @param catalogueTitle their title
     * @param editions the editions, the first that is recognised is taken
     * @param input the form of the file
     * @param columns the columns by name
     * @param empty words that mean empty, without regard to case
     * @param tables code tables by name
     * @param dates lists of date readings by name, tried in order
     * @param organizations organizations that the profile knows, with their other names
     * @param technologies technologies that the register needs and the taxonomy may lack
     * @param crosswalks crosswalks of schemes that the reference catalogue may lack
     * @param skips records that are no cases
     * @param mapping how a record becomes a case
     * @param contacts what finds the addresses and numbers that are withheld
     * @param customs how entries of and about Customs are found
     */
    public record Parts(
            String id,
            String version,
            Text title,
            List<Text> notes,
            Origin source,
            CatalogueId catalogueId,
            Text catalogueTitle,
            List<EditionRule> editions,
            InputForm input,
            Map<String, Column> columns,
            Words empty,
            Map<String, CodeTable> tables,
            Map<String, List<DateReading>> dates,
            List<KnownOrganization> organizations,
            List<Technology> technologies,
            List<Crosswalk> crosswalks,
            List<SkipRule> skips,
            CaseMapping mapping,
            Contacts contacts,
            Optional<CustomsView> customs) {}

    /**
     * Where a register comes from.
     *
     * @param title its title
     * @param publishers who publishes it
     * @param address where
     * @param licence the licence, as SPDX writes it or in words
     * @param attribution how the publisher wants to be named
     * @param languages its languages
     */
    public record Origin(
            Text title,
            List<Text> publishers,
            Optional<String> address,
            Optional<String> licence,
            Optional<Text> attribution,
            List<String> languages) {}

    /**
     * An organization and the other names under which a register has it.
     *
     * @param organization the organization
     * @param aliases other names, compared as {@link org.waystage.core.value.TextKey} has them
     * @param within the body within which the aliases are meant, if they mean others elsewhere
     */
    public record KnownOrganization(Organization organization, List<String> aliases, Optional<OrganizationId> within) {}

    public Parts parts() {
        return parts;
    }

    /**
     * Returns the id, such as {@code us-omb-2024}.
     *
     * @return the id
     */
    public String id() {
        return parts.id();
    }

    /**
     * Returns the version, which every line of a ledger names.
     *
     * @return the version
     */
    public String version() {
        return parts.version();
    }

    /**
     * Returns what it reads.
     *
     * @return the title
     */
    public Text title() {
        return parts.title();
    }

    /**
     * Returns what a user of the profile should know.
     *
     * @return remarks
     */
    public List<Text> notes() {
        return parts.notes();
    }

    /**
     * Returns how the publisher of the register wants to be named.
     *
     * @return the attribution, where known
     */
    public Optional<Text> attribution() {
        return parts.source().attribution();
    }

    /**
     * Returns the licence of the register.
     *
     * @return the licence, where known
     */
    public Optional<String> licence() {
        return parts.source().licence();
    }

    /** Returns id and version. */
    @Override
    public String toString() {
        return id() + " " + version();
    }
}
