package org.waystage.core.redaction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * What a {@link Redaction} left out, for the editor.
 *
 * @param audience the audience of the redacted catalogue
 * @param leftOut the number of elements of each class left out; without the classes of which nothing was left out
 * @param note the note added to the catalogue, or empty if nothing was left out
 * @param notices what the editor should look at, by the rules of {@link RedactionRules}. The places are those in the
 *     original catalogue. The notices may name what the audience must not see
 */
public record RedactionReport(
        Visibility.Listed audience, Map<RedactedContent, Integer> leftOut, Optional<Text> note, List<Notice> notices) {
    /** Checks the components and keeps immutable copies, with the classes in the order of the enum. */
    public RedactionReport {
        Objects.requireNonNull(audience, "audience");
        Map<RedactedContent, Integer> ordered = new EnumMap<>(RedactedContent.class);
        ordered.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(ordered);
        Objects.requireNonNull(note, "note");
        notices = List.copyOf(notices);
    }

    /**
     * Returns the number of elements of a class left out.
     *
     * @param content the class
     * @return the number, 0 if there were none
     */
    public int count(RedactedContent content) {
        return leftOut.getOrDefault(content, 0);
    }

    /**
     * Returns what a person must accept before the result is published: kept content that may still reveal what was
     * left out, marks that could only be guessed, and marks with an unlisted code. These are the notices more severe
     * than {@link Severity#INFO}.
     *
     * @return the notices, immutable; empty if nothing is in doubt
     */
    public List<Notice> doubts() {
        return notices.stream()
                .filter(notice -> notice.severity() != Severity.INFO)
                .toList();
    }
}
