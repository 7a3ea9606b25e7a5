package org.waystage.registers.internal.words;

import org.waystage.core.notice.Messages;
import org.waystage.core.notice.RuleWords;
import org.waystage.core.value.Text;

/** The messages of this module for people. */
public final class RegisterMessages {
    public static final Messages MESSAGES = Messages.of(RegisterMessages.class::getResourceAsStream);

    /** The words that rules insert into their messages, and the quotes of the names that they list. */
    public static final RuleWords WORDS = MESSAGES.words(
            "word", "advice", "codes", "expected", "found", "headers", "kind", "names", "problem", "what");

    /** The English text before the problem of the document that a record is part of. */
    public static final String RECORD_CUT_OFF = "the record is cut off: ";

    private RegisterMessages() {}

    /** Returns why a record or file cannot be read, in all languages. */
    public static Text problem(String english) {
        Text problem = Text.english(english);
        for (String language : Messages.LANGUAGES) {
            problem = problem.with(language, problem(english, language));
        }
        return problem;
    }

    private static String problem(String english, String language) {
        String translated = WORDS.in(language, "problem", english);
        return translated.equals(english) && english.startsWith(RECORD_CUT_OFF)
                ? MESSAGES.in(language, "record.cut-off")
                        .replace("{problem}", WORDS.in(language, "problem", english.substring(RECORD_CUT_OFF.length())))
                : translated;
    }
}
