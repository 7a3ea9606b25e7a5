package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * A rule that recognises and labels an edition of a register.
 *
 * @param label the label of the edition
 * @param issued the issue date, as a partial date
 * @param sequence its place among the editions; empty if not known
 * @param headers headers or member names that the file must have
 * @param fileName a pattern that the name of the file must match
 */
public record EditionRule(
        Origin label, Origin issued, Optional<Origin> sequence, List<String> headers, Optional<Pattern> fileName) {

    /** A property of an edition that is fixed or comes from the file. */
    public sealed interface Origin {
        /** Fixed by the profile. */
        record Fixed(String text) implements Origin {}

        /** The first group of a pattern found in the name of the file. */
        record FileName(Pattern match) implements Origin {}

        /** A member of the document, or the first group of a pattern found in it. */
        record Member(String pointer, Optional<Pattern> match) implements Origin {}
    }
}
