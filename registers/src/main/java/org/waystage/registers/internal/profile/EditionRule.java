package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * How an edition of a register is recognised, and what it is called.
 *
 * @param label what the edition is called
 * @param issued when it was issued, as a partial date
 * @param sequence its place among the editions, where known
 * @param headers headers or member names that a file must have to be this edition
 * @param fileName what the name of the file must look like to be this edition
 */
public record EditionRule(
        Origin label, Origin issued, Optional<Origin> sequence, List<String> headers, Optional<Pattern> fileName) {

    /** Something about an edition that is fixed or that the file tells. */
    public sealed interface Origin {
        /** Fixed by the profile. */
        record Fixed(String text) implements Origin {}

        /** The first group of a pattern that is found in the name of the file. */
        record FileName(Pattern match) implements Origin {}

        /** A member of the document, or the first group of a pattern that is found in it. */
        record Member(String pointer, Optional<Pattern> match) implements Origin {}
    }
}
