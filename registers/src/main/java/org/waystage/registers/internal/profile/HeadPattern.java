package org.waystage.registers.internal.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that takes the rest of a text after certain characters, such as {@code (?i)^PSTW-(.+)$}. Profiles use it for keys. These all
 * differ, so answers cannot be cached; this type answers for nearly all of them without the engine.
 *
 * @param head the characters
 * @param anyCase whether their case does not matter
 */
public record HeadPattern(String head, boolean anyCase) {
    private static final Pattern FORM = Pattern.compile("(\\(\\?i\\))?\\^([A-Za-z0-9 _:/-]*)\\(\\.\\+\\)\\$");

    /** Returns a pattern in this form; empty if it has another form, or flags outside its text. */
    public static Optional<HeadPattern> of(com.google.re2j.Pattern pattern) {
        Matcher matcher = FORM.matcher(pattern.pattern());
        return pattern.flags() == 0 && matcher.matches()
                ? Optional.of(new HeadPattern(matcher.group(2), matcher.group(1) != null))
                : Optional.empty();
    }

    /**
     * Returns whether the rest of a text can be found without the engine: the text must be one line of ASCII, because letters outside ASCII
     * may match the characters when case is ignored.
     */
    public static boolean canRead(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '\n') {
                return false;
            }
        }
        return true;
    }

    /** Returns the rest of a text; null if the text does not begin with the characters, or has no others. */
    @Nullable
    public String rest(String text) {
        boolean has = text.length() > head.length() && text.regionMatches(anyCase, 0, head, 0, head.length());
        return has ? text.substring(head.length()) : null;
    }
}
