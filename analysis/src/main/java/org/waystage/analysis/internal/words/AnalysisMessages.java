package org.waystage.analysis.internal.words;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
public final class AnalysisMessages {
    public static final Messages MESSAGES = Messages.of(AnalysisMessages.class::getResourceAsStream);

    private AnalysisMessages() {}

    /** Returns the text of a constant. Its key is the name of its type and its code, such as {@code CaseTime.Reason.no-origin}. */
    public static String of(Class<?> type, String code, String language) {
        String name = type.getName();
        return MESSAGES.in(language, name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + code);
    }
}
