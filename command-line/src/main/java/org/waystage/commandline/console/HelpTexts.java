package org.waystage.commandline.console;

import java.util.Optional;
import org.waystage.core.notice.Messages;

/** The texts of the help, from {@code help_en.properties} and {@code help_fr.properties}, which only help and usage errors read. */
public final class HelpTexts {
    private static final Messages MESSAGES =
            Messages.of(name -> HelpTexts.class.getResourceAsStream(name.replace("messages_", "help_")));

    private HelpTexts() {}

    /** Returns a text. */
    public static String in(String language, String key) {
        return MESSAGES.in(language, key);
    }

    /** Returns the text with a key, if there is one. */
    public static Optional<String> find(String language, String key) {
        return MESSAGES.find(language, key);
    }

    /**
     * Returns a text of another module with the quotes of the help. In English these are plain, the same as the apostrophe, so that
     * quoted text can be copied.
     */
    public static String typed(String text, String language) {
        return Phrase.language(language).equals("en")
                ? text.replace('’', '\'').replace('“', '\'').replace('”', '\'')
                : text;
    }
}
