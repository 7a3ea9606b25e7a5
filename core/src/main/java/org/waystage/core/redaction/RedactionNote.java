package org.waystage.core.redaction;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waystage.core.notice.Messages;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** Says in a sentence or two what was left out of an edition, without saying what it was. */
final class RedactionNote {
    private RedactionNote() {}

    /** Returns what to say about an edition in which not everything has to be cleared; empty if nothing was left out. */
    static Optional<Text> of(Visibility.Listed audience, Map<RedactionReport.Content, Integer> counts, int least) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(each(language -> in(language, "redaction.note", audience, counts, least)));
    }

    /**
     * Returns what to say about an edition with cleared content only; empty if nothing was left out and the edition
     * says so already.
     */
    static Optional<Text> ofCleared(
            Visibility.Listed audience, Map<RedactionReport.Content, Integer> counts, int least, List<Text> notes) {
        Text cleared = each(language -> in(language, "redaction.note.cleared", audience, counts, least));
        if (!counts.isEmpty()) {
            return Optional.of(each(language -> cleared.in(language) + " "
                    + in(language, "redaction.note.cleared.parts", audience, counts, least)));
        }
        return notes.stream().anyMatch(note -> begins(note, cleared)) ? Optional.empty() : Optional.of(cleared);
    }

    private static boolean begins(Text note, Text sentence) {
        return Messages.LANGUAGES.stream()
                .allMatch(language -> note.in(language).startsWith(sentence.in(language)));
    }

    private static Text each(UnaryOperator<String> words) {
        Text text = Text.english(words.apply("en"));
        for (String language : Messages.LANGUAGES) {
            text = text.with(language, words.apply(language));
        }
        return text;
    }

    private static String in(
            String language,
            String message,
            Visibility.Listed audience,
            Map<RedactionReport.Content, Integer> counts,
            int least) {
        String parts = counts.entrySet().stream()
                .map(count -> part(language, count.getKey(), count.getValue(), least))
                .collect(Collectors.joining(", "));
        return MESSAGES.in(language, message)
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
