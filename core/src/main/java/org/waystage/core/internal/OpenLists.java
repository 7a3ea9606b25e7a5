package org.waystage.core.internal;

import java.util.HashMap;
import java.util.Map;

/** The syntax of codes, and what the enums of listed codes share. */
public final class OpenLists {
    private OpenLists() {}

    /** Returns whether a text matches {@code [A-Za-z0-9._-]+}. */
    public static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_';
            if (!fits) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Throws if a text is not a code. */
    public static void checkCode(String value) {
        if (!isCode(value)) {
            throw new IllegalArgumentException("a code must match [A-Za-z0-9._-]+ but was '" + value + "'");
        }
    }

    /** Throws if a text is not a code, or is a listed code. */
    public static void checkUnlisted(String code, Map<String, ?> listed) {
        checkCode(code);
        if (listed.containsKey(code)) {
            throw new IllegalArgumentException("'" + code + "' is listed: use the factory method of");
        }
    }

    /** Indexes the constants of an open code list by their codes, which are their texts. */
    public static <L extends Enum<L>> Map<String, L> index(L[] listed) {
        Map<String, L> index = new HashMap<>();
        for (L value : listed) {
            index.put(value.toString(), value);
        }
        return index;
    }
}
