package org.waystage.core.redaction;

import java.util.Objects;
import org.waystage.core.Catalogue;

/**
 * The result of a {@link Redaction}.
 *
 * @param catalogue the catalogue for the audience
 * @param report what was left out, for the editor; its notices may name what the audience must not see
 */
public record Redacted(Catalogue catalogue, RedactionReport report) {
    /** Checks the components. */
    public Redacted {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(report, "report");
    }
}
