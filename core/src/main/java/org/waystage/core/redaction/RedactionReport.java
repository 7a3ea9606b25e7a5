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
 * @param audience for whom the catalogue was cut
 * @param leftOut how many of each class were left out; classes of which nothing was left out do not stand in it
 * @param note what was added to the notes of the catalogue; absent where nothing was left out
 * @param notices what the editor should look at, by the rules of {@link RedactionRules}. The places are those of the catalogue
 *     that was cut. They may name what the audience must not see
 */
public record RedactionReport(
        Visibility.Listed audience, Map<RedactedContent, Integer> leftOut, Optional<Text> note, List<Notice> notices) {
    /** Checks the parts and keeps immutable copies, the classes in the order of the enum. */
    public RedactionReport {
        Objects.requireNonNull(audience, "audience");
        Map<RedactedContent, Integer> ordered = new EnumMap<>(RedactedContent.class);
        ordered.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(ordered);
        Objects.requireNonNull(note, "note");
        notices = List.copyOf(notices);
    }

    /**
     * Returns how many of a class were left out.
     *
     * @param content the class
     * @return the number, 0 where none was
     */
    public int count(RedactedContent content) {
        return leftOut.getOrDefault(content, 0);
    }

    /**
     * Returns what a person must accept before the result is published: what stays and may still tell what was left out,
     * marks that could only be guessed at, and marks with a code that is not listed. Those are the notices that weigh more than {@link Severity#INFO}.
     *
     * @return the notices, immutable; none where nothing is in doubt
     */
    public List<Notice> doubts() {
        return notices.stream()
                .filter(notice -> notice.severity() != Severity.INFO)
                .toList();
    }
}
