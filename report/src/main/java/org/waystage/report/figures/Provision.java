package org.waystage.report.figures;

import java.util.Optional;
import org.waystage.core.value.Code;

/**
 * An instrument or one of its provisions, such as an article of an agreement.
 *
 * @param instrument the instrument
 * @param provision the provision as cited by cases or listed in a code list; empty for the instrument as a whole
 */
public record Provision(Code instrument, Optional<String> provision) {
    static Provision whole(Code instrument) {
        return new Provision(instrument, Optional.empty());
    }

    static Provision of(Code instrument, String provision) {
        return new Provision(instrument, Optional.of(provision));
    }
}
