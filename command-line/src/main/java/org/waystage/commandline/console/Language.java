package org.waystage.commandline.console;

import java.util.List;
import java.util.Optional;
import org.waystage.core.notice.Messages;

/**
 * A language of messages.
 *
 * @param tag its BCP 47 tag, one of {@link #tags}
 */
public record Language(String tag) {
    /** Returns the tags of all languages, English first. */
    public static List<String> tags() {
        return Messages.LANGUAGES;
    }

    /** Returns the language of messages for a tag such as {@code fr-CA}; empty if there is none. */
    public static Optional<Language> of(String tag) {
        return Messages.lookup(tag, tags()::contains).map(Language::new);
    }
}
