package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Date formats such as {@code M/d/yyyy}, which profiles use as a short form of patterns, and the named groups of both.
 */
public final class DateFormats {
    /** The names of groups with a meaning in the pattern of a date. */
    public static final Set<String> GROUPS =
            Set.of("year", "month", "day", "quarter", "toYear", "toMonth", "toDay", "note");

    /** The name of a month or its beginning, in any script: some names have two letters; others have marks on or between letters. */
    private static final String MONTH_NAME = "(?<month>\\p{L}[\\p{L}\\p{M}]{1,23}\\.?)";

    private static final Map<String, String> FIELDS = Map.of(
            "yyyy", "(?<year>[0-9]{4})",
            "yy", "(?<year>[0-9]{2})",
            "MMMM", MONTH_NAME,
            "MMM", MONTH_NAME,
            "MM", "(?<month>[0-9]{2})",
            "M", "(?<month>[0-9]{1,2})",
            "dd", "(?<day>[0-9]{2})",
            "d", "(?<day>[0-9]{1,2})");

    private DateFormats() {}

    /**
     * Returns the pattern of a format.
     *
     * @param format the letters {@code yyyy}, {@code yy}, {@code MMMM}, {@code MMM}, {@code MM}, {@code M}, {@code dd}
     *     and {@code d}; other characters are literal
     * @return a pattern with the groups {@code year}, {@code month} and {@code day}, as far as the format has them
     * @throws IllegalArgumentException if the format has other letters, has a part twice, has no year or a day without
     *     a month, or is ambiguous for some text
     */
    public static Pattern compile(String format) {
        StringBuilder pattern = new StringBuilder();
        Set<Character> seen = new HashSet<>();
        String before = "";
        for (String part : parts(format)) {
            String field = FIELDS.get(part);
            if (field == null && Character.isLetter(part.codePointAt(0))) {
                throw fault(
                        format,
                        "'" + part + "' is none of yyyy, yy, MMMM, MMM, MM, M, dd and d; other letters need a pattern");
            }
            if (field != null && !seen.add(part.charAt(0))) {
                throw fault(format, "it has the " + field(part.charAt(0)) + " twice");
            }
            if (meetsDigits(before, part) || meetsDigits(part, before)) {
                throw fault(format, "no one can tell where '" + before + "' ends and '" + part + "' begins");
            }
            pattern.append(field != null ? field : Pattern.quote(part));
            before = part;
        }
        if (!seen.contains('y')) {
            throw fault(format, "it has no year");
        }
        if (seen.contains('d') && !seen.contains('M')) {
            throw fault(format, "it has a day without a month");
        }
        return Pattern.compile(pattern.toString());
    }

    /** Returns the default name of a reading: the format in lower case, with hyphens for other characters. */
    public static String name(String format) {
        StringBuilder name = new StringBuilder(format.length());
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            name.append((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') ? small : '-');
        }
        return name.toString();
    }

    /** Splits a format into runs of one letter, and single other characters. */
    private static List<String> parts(String format) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < format.length()) {
            int c = format.codePointAt(start);
            int end = start + Character.charCount(c);
            while (Character.isLetter(c) && end < format.length() && format.codePointAt(end) == c) {
                end += Character.charCount(c);
            }
            parts.add(format.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Returns whether one part has one or two digits and the other consists of digits too. */
    private static boolean meetsDigits(String open, String other) {
        boolean digits = !other.isEmpty()
                && (Character.isDigit(other.codePointAt(0)) || (FIELDS.containsKey(other) && !other.startsWith("MMM")));
        return digits && (open.equals("M") || open.equals("d"));
    }

    private static String field(char letter) {
        return letter == 'y' ? "year" : letter == 'M' ? "month" : "day";
    }

    private static IllegalArgumentException fault(String format, String fault) {
        return new IllegalArgumentException("'" + format + "' is no date format: " + fault + ".");
    }
}
