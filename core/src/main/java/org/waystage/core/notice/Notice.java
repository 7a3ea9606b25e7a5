package org.waystage.core.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A remark about something wrong or notable, with its place and values.
 *
 * <p>The values are kept apart from the text, so that programs need not parse it and the text is available in English
 * and French.
 *
 * @param rule the rule that the notice is about
 * @param severity the severity; that of the rule, unless a caller decides otherwise
 * @param place the place of the fault
 * @param values the values for the placeholders of the rule's message, by name; each is cut to {@value #MAX_VALUE}
 *     characters
 */
public record Notice(Rule rule, Severity severity, Place place, Map<String, String> values) {
    /** The length to which values are cut, in characters. */
    public static final int MAX_VALUE = 200;

    /** Checks the components and keeps an immutable copy of the values, cut to length. */
    public Notice {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Map<String, String> cut = new LinkedHashMap<>();
        values.forEach((name, value) -> cut.put(name, cut(value)));
        values = Collections.unmodifiableMap(cut);
    }

    private static String cut(String value) {
        if (value.length() <= MAX_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(MAX_VALUE - 2)) ? MAX_VALUE - 2 : MAX_VALUE - 1;
        return value.substring(0, end) + "…";
    }

    /**
     * Returns a notice with the severity of its rule.
     *
     * @param rule the rule that the notice is about
     * @param place the place of the fault
     * @param values the values for the placeholders of the message, by name
     * @return the notice
     */
    public static Notice of(Rule rule, Place place, Map<String, String> values) {
        return new Notice(rule, rule.severity(), place, values);
    }

    /**
     * Returns the message in English.
     *
     * @return the message
     */
    public String message() {
        return message("en");
    }

    /**
     * Returns the message with its values. In French, values that are {@linkplain RuleWords words of the rule}, for
     * example what was expected, are in French too; values from a document are unchanged.
     *
     * @param language a BCP 47 tag: {@code en} or {@code fr}; any other tag gives English
     * @return the message
     */
    public String message(String language) {
        String template = rule.message(language);
        String tag = rule.languageOf(language);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf("[["); open >= 0; open = template.indexOf("[[", from)) {
            int close = template.indexOf("]]", open);
            if (close < 0) {
                break;
            }
            fill(template.substring(from, open), tag, text);
            String optional = template.substring(open + 2, close);
            int hole = optional.indexOf('{');
            int end = optional.indexOf('}', hole + 1);
            if (hole < 0 || end < 0 || values.containsKey(optional.substring(hole + 1, end))) {
                fill(optional, tag, text);
            }
            from = close + 2;
        }
        fill(template.substring(from), tag, text);
        return text.toString();
    }

    private void fill(String template, String language, StringBuilder text) {
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String hole = template.substring(open + 1, close);
            String value = values.get(hole);
            text.append(template, from, open)
                    .append(
                            value == null
                                    ? template.substring(open, close + 1)
                                    : rule.words().in(language, hole, value));
            from = close + 1;
        }
        text.append(template.substring(from));
    }

    /** Returns the place, severity, rule and English message on one line. */
    @Override
    public String toString() {
        return place + " " + severity + " " + rule.id() + ": " + message();
    }
}
