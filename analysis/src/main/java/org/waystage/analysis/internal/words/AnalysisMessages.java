package org.waystage.analysis.internal.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.notice.Messages;

/** The messages of this module for people. */
public final class AnalysisMessages {
    public static final Messages MESSAGES = Messages.of(AnalysisMessages.class::getResourceAsStream);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** Words that agree with a number: the name of the number, the words for one, and those for several. */
    private static final Pattern CHOICE = Pattern.compile("\\[([A-Za-z]+):([^|\\]]*)\\|([^\\]]*)]");

    private AnalysisMessages() {}

    /** Returns a text with its placeholders filled. Words that agree with a number are in brackets: {@code [count:case|cases]}. */
    public static String of(String key, String language, Map<String, String> values) {
        String agreeing = CHOICE.matcher(MESSAGES.in(language, key)).replaceAll(choice -> {
            boolean one = isOne(language, values.getOrDefault(choice.group(1), ""));
            return Matcher.quoteReplacement(choice.group(one ? 2 : 3));
        });
        return PLACEHOLDER
                .matcher(agreeing)
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
    }

    private static boolean isOne(String language, String number) {
        return MESSAGES.in(language, "number.singular").contains("," + number + ",");
    }

    /** Returns the text of a constant. Its key is the name of its type and its code, such as {@code CaseTime.Reason.no-origin}. */
    public static String of(Class<?> type, String code, String language) {
        String name = type.getName();
        return MESSAGES.in(language, name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + code);
    }
}
