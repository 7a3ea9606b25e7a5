package org.waystage.core.decision;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.Id;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A record of an edition as it was when somebody decided about it. It shows later whether the record is still the same.
 *
 * @param edition the digest of the edition, as 64 lower-case hexadecimal digits
 * @param id the id in that edition
 * @param key what identified the record there besides its id, if anything did
 * @param title its title or name
 * @param extras members unknown to this version
 */
public record DecidedRecord(String edition, String id, Optional<String> key, Text title, Extras extras) {
    private static final String[] PARTS = {"edition", "id", "key", "title"};

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the edition is not a digest, the id is not one, or an unknown member has the
     *     name of a known one
     */
    public DecidedRecord {
        Sha256.check(edition);
        if (!Id.isSlug(id)) {
            throw new IllegalArgumentException("not an id: '" + id + "'");
        }
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a record without unknown members.
     *
     * @param edition the digest of the edition, as 64 lower-case hexadecimal digits
     * @param id the id in that edition
     * @param key what identified the record there besides its id, if anything did
     * @param title its title or name
     * @return the record
     * @throws IllegalArgumentException if the edition is not a digest, or the id is not one
     */
    public static DecidedRecord of(String edition, String id, Optional<String> key, Text title) {
        return new DecidedRecord(edition, id, key, title, Extras.none());
    }
}
