package org.waystage.registers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.mapping.TechnologyBook;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.notice.RegisterRules;

/**
 * A profile: a description of how to read a register into the model, with the edition, the form of the file, its
 * columns, and their mapping.
 *
 * <p>A profile is a JSON document; {@link Profiles} provides the bundled ones and reads others. Profiles are immutable.
 */
public final class Profile {
    private final ProfileParts parts;
    private final byte[] json;

    Profile(ProfileParts parts, byte[] json) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.json = json.clone();
    }

    /** Returns the text from which it was read, for other machines. */
    byte[] json() {
        return json.clone();
    }

    ProfileParts parts() {
        return parts;
    }

    /**
     * Returns the id of the profile, such as {@code us-omb-2024}.
     *
     * @return the id
     */
    public String id() {
        return parts.id();
    }

    /**
     * Returns the version of the profile, which every line of a ledger names.
     *
     * @return the version
     */
    public String version() {
        return parts.version();
    }

    /**
     * Returns the title, which names the register that the profile reads.
     *
     * @return the title
     */
    public Text title() {
        return parts.title();
    }

    /**
     * Returns remarks for users of the profile.
     *
     * @return the remarks
     */
    public List<Text> notes() {
        return parts.notes();
    }

    /**
     * Returns the attribution that the publisher of the register requests.
     *
     * @return the attribution; empty if not known
     */
    public Optional<Text> attribution() {
        return parts.source().attribution();
    }

    /**
     * Returns the licence of the register.
     *
     * @return the licence; empty if not known
     */
    public Optional<String> licence() {
        return parts.source().licence();
    }

    /**
     * Returns warnings about the technologies that the profile names but that are in neither the taxonomy nor the profile. An import leaves
     * them out.
     *
     * @param taxonomy the technologies of the catalogue whose taxonomy the import uses
     * @return a warning for each, first for those named as broader, in order of their ids; immutable
     */
    public List<Notice> unknownTechnologies(List<Technology> taxonomy) {
        TechnologyBook book = new TechnologyBook(parts.technologies(), taxonomy);
        return Stream.concat(
                        unknown(parts.broaderTechnologyIds(), "/technologies", book),
                        unknown(parts.technologyIds(), "/case", book))
                .toList();
    }

    private static Stream<Notice> unknown(Set<String> ids, String place, TechnologyBook book) {
        return ids.stream()
                .filter(id -> !book.has(id))
                .map(id -> Notice.of(RegisterRules.TECHNOLOGY_UNKNOWN, Place.of(place), book.unknown(id)));
    }

    /** Returns the id and the version. */
    @Override
    public String toString() {
        return id() + " " + version();
    }
}
