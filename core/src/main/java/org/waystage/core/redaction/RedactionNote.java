package org.waystage.core.redaction;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.notice.Messages;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** Says in a sentence what was left out of an edition, without saying what it was. */
final class RedactionNote {
    private RedactionNote() {}

    static Optional<Text> of(
            Visibility.Listed audience, Map<RedactionReport.Content, Integer> counts, int least, boolean cleared) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Text note = Text.english(in("en", audience, counts, least, cleared));
        for (String language : Messages.LANGUAGES) {
            note = note.with(language, in(language, audience, counts, least, cleared));
        }
        return Optional.of(note);
    }

    private static String in(
            String language,
            Visibility.Listed audience,
            Map<RedactionReport.Content, Integer> counts,
            int least,
            boolean cleared) {
        String parts = counts.entrySet().stream()
                .map(count -> part(language, count.getKey(), count.getValue(), least))
                .collect(Collectors.joining(", "));
        return MESSAGES.in(language, cleared ? "redaction.note.cleared" : "redaction.note")
                .replace("{audience}", MESSAGES.in(language, "redaction.audience." + audience.code()))
                .replace("{parts}", parts);
    }

    private static String part(String language, RedactionReport.Content content, int count, int least) {
        return MESSAGES.in(language, count < least ? "redaction.part.few" : "redaction.part")
                .replace("{content}", content.label().in(language))
                .replace("{count}", Integer.toString(count))
                .replace("{least}", Integer.toString(least));
    }
}
