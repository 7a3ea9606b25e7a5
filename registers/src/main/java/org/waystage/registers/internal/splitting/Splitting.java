package org.waystage.registers.internal.splitting;

import java.util.ArrayList;
import java.util.List;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.shared.Blanks;

/** Splits a text into the parts of a list. */
public final class Splitting {
    private Splitting() {}

    /** Returns the non-empty parts, without surrounding blanks. */
    public static List<String> of(String text, Step.Split split) {
        List<String> parts = new ArrayList<>();
        if (split.brackets() && text.startsWith("[") && text.endsWith("]")) {
            ShownList.read(text).forEach(element -> add(element, parts));
        } else {
            cut(text, split.separators(), parts);
        }
        return parts;
    }

    private static void cut(String text, List<String> separators, List<String> parts) {
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int length = separatorAt(text, i, separators);
            if (length > 0) {
                add(text.substring(start, i), parts);
                i += length;
                start = i;
            } else {
                i++;
            }
        }
        add(text.substring(start), parts);
    }

    private static int separatorAt(String text, int at, List<String> separators) {
        int longest = 0;
        for (String separator : separators) {
            if (separator.length() > longest && text.startsWith(separator, at)) {
                longest = separator.length();
            }
        }
        return longest;
    }

    private static void add(String part, List<String> parts) {
        String trimmed = Blanks.trim(part);
        if (!trimmed.isEmpty()) {
            parts.add(trimmed);
        }
    }
}
