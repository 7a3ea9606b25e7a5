package org.waystage.registers.internal.profile;

import com.google.re2j.Matcher;
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

    /** Returns the place among the editions that a text states; empty if it is not a number of at most 15 digits. */
    public static Optional<Long> sequence(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Returns the first group of a pattern where it is found in a text. */
    public static Optional<String> caught(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** A property of an edition that is fixed or comes from the file. */
    public sealed interface Origin {
        /** Fixed by the profile. */
        record Fixed(String text) implements Origin {}

        /** The first group of a pattern found in the name of the file. */
        record FileName(Pattern match) implements Origin {}

        /** A member of the document, or the first group of a pattern found in it. */
        record Member(String pointer, Optional<Pattern> match) implements Origin {
            /** Returns what the text of the member states; empty if the pattern is not found in it. */
            public Optional<String> in(String text) {
                return match.isEmpty() ? Optional.of(text) : caught(match.get(), text);
            }
        }
    }
}
