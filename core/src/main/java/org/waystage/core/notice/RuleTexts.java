package org.waystage.core.notice;

import java.util.Optional;
import org.waystage.core.value.Text;

/** What a rule says to people. */
interface RuleTexts {
    Text message();

    Optional<Text> explanation();

    /** Returns the message with its placeholders, in a language or else in English. */
    String message(String language);

    /** Returns the tag of the language in which the message is given. */
    String languageOf(String language);

    /** Texts in the code of a caller, at least in English and French. */
    record Given(Text message, Optional<Text> explanation) implements RuleTexts {
        @Override
        public String message(String language) {
            return message.in(language);
        }

        @Override
        public String languageOf(String language) {
            String given = message.in(language);
            return given.equals(message.in("fr")) && !given.equals(message.in("en")) ? "fr" : "en";
        }
    }
}
