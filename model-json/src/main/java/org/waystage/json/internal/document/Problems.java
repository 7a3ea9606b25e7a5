package org.waystage.json.internal.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.notice.Rule;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says in a few phrases of our own why a text is not JSON: the parser's words are for programmers, in English alone, and
 * change with its version.
 */
final class Problems {
    private static final Pattern ALLOWED = Pattern.compile("maximum allowed \\((\\d+)");
    private static final Pattern CODE = Pattern.compile("\\(code (\\d{1,7})");
    private static final String OTHER_QUOTES = "'`´‘’‚‛“”„‟‹›«»＂";
    /** The characters with which a value begins, where only the comma before it is missing. */
    private static final String NEXT_VALUE = "\"{[-0123456789";

    /** A message of the parser that begins with or contains the first means the second. */
    private static final String[][] SYNTAX = {
        {"CTRL-CHAR", "a control character"},
        {"Unrecognized token", "a word other than true, false and null"},
        {"Non-standard token", "a word other than true, false and null"},
        {"Unexpected close marker", "a bracket or brace closes what was not opened"},
        {"maybe a (non-standard) comment", "a comment, which JSON does not have"},
        {"character escape", "an escape that JSON does not have"},
        {"hex-digit", "an escape that JSON does not have"},
        {"numeric value", "a number is not written as JSON requires"},
        {"Leading zero", "a number is not written as JSON requires"},
        {"ecimal point", "a number is not written as JSON requires"},
        {"expecting comma", "a comma or the end of a list or object is missing"},
        {"expecting a colon", "a colon is missing after the name of a member"},
        {"expecting double-quote", "a member has no name in double quotes"},
        {"expected a value", "a value is missing"},
        {"expected a valid value", "a value is missing"}
    };

    private Problems() {}

    /** Returns the rule that is broken by a text on which the parser gave up. */
    static Rule rule(JacksonException e) {
        String message = message(e);
        if (e instanceof StreamConstraintsException) {
            return JsonRules.LIMIT_EXCEEDED;
        } else if (e instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end-of-input")) {
            return JsonRules.TRUNCATED;
        }
        return message.startsWith("Invalid UTF-8") ? JsonRules.NOT_UTF_8 : JsonRules.SYNTAX;
    }

    /** Returns what is wrong, in words that fit into a sentence. */
    static String problem(JacksonException e) {
        String message = message(e);
        if (e instanceof StreamConstraintsException) {
            return limit(message);
        }
        for (String[] row : SYNTAX) {
            if (message.contains(row[0])) {
                return row[0].equals("CTRL-CHAR")
                        ? control(message)
                        : slip(message).orElse(row[1]);
            }
        }
        return "a character that JSON does not allow here";
    }

    /** Returns the slip that the character at the fault reveals: quotes of a word processor, a comma or quote too many or few. */
    private static Optional<String> slip(String message) {
        Matcher found = CODE.matcher(message);
        int code = found.find() ? Integer.parseInt(found.group(1)) : -1;
        boolean inName = message.contains("expecting double-quote");
        boolean inValue = message.contains("expected a va");
        if ((inName || inValue) && OTHER_QUOTES.indexOf(code) >= 0) {
            return Optional.of("a quote other than the straight double quote of JSON");
        } else if ((inName && code == '}') || (inValue && code == ']')) {
            return Optional.of("a comma before the end of a list or object");
        } else if (message.contains("expecting comma") && NEXT_VALUE.indexOf(code) < 0) {
            return Optional.of(
                    "a string is not closed or has a quote without a backslash in it, or a comma is missing");
        }
        return Optional.empty();
    }

    private static String message(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).strip();
    }

    private static String control(String message) {
        if (message.contains("unquoted") && (message.contains("code 10)") || message.contains("code 13)"))) {
            return "a string is not closed before the end of its line";
        }
        return message.contains("unquoted")
                ? "a control character, such as a line break or tab, in a string and not as an escape"
                : "a control character between values";
    }

    private static String limit(String message) {
        Matcher allowed = ALLOWED.matcher(message);
        if (!allowed.find()) {
            return message.contains("ymbol table") || message.contains("ollision")
                    ? "too many names of members"
                    : "a limit of the parser";
        }
        String most = allowed.group(1);
        if (message.contains("nesting depth")) {
            return "more than " + most + " levels of nesting";
        } else if (message.contains("Number")) {
            return "a number of more than " + most + " characters";
        } else if (message.contains("Name") || message.contains("name")) {
            return "a name of more than " + most + " characters";
        }
        return message.contains("String") ? "a string of more than " + most + " characters" : "a limit of the parser";
    }
}
