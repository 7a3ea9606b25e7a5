package org.waystage.report.words;

import java.util.List;
import java.util.Map;

/**
 * A reason for leaving something out, and how often it applies.
 *
 * @param number how often the reason applies
 * @param text the reason, in words
 */
public record Reason(long number, String text) {
    /** Returns counts by reason, without zeros, in the order of the reasons; the words are the messages of a family. */
    public static <R extends Enum<R>> List<Reason> of(Words words, String family, Map<R, Long> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> number.getValue() > 0)
                .map(number -> new Reason(number.getValue(), words.say(family + "." + code(number.getKey()))))
                .toList();
    }

    private static String code(Enum<?> reason) {
        StringBuilder code = new StringBuilder();
        reason.name().chars().forEach(c -> code.append(c == '_' ? '-' : (char) (c + (c >= 'A' && c <= 'Z' ? 32 : 0))));
        return code.toString();
    }
}
