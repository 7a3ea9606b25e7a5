package org.waystage.history.difference;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;

/**
 * The name of an edition, which distinguishes it from others.
 *
 * @param catalogue the id of the series
 * @param edition the label, if stated
 * @param sequence the position in the series, if stated
 * @param issued the issue date, if stated
 */
public record EditionName(
        CatalogueId catalogue, Optional<String> edition, Optional<Long> sequence, Optional<PartialDate> issued) {
    /** Checks the components. */
    public EditionName {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(sequence, "sequence");
        Objects.requireNonNull(issued, "issued");
    }

    /**
     * Returns the name of an edition.
     *
     * @param catalogue the edition
     * @return its name
     */
    public static EditionName of(Catalogue catalogue) {
        return new EditionName(catalogue.id(), catalogue.edition(), catalogue.sequence(), catalogue.issued());
    }
}
