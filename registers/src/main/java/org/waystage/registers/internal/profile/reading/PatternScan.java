package org.waystage.registers.internal.profile.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Examines a pattern before it is compiled. It rejects, in plain words, constructs that RE2 lacks or interprets
 * differently from Java, and patterns that would be huge with their repetitions expanded. Syntax errors are left to the
 * engine.
 */
final class PatternScan {
    static final String TOO_MANY_STEPS =
            "a pattern of at most " + ProfilePattern.MOST_STEPS + " steps with its repetitions written out";

    private static final String NO_LOOKAROUND = "no lookahead or lookbehind, such as (?=a) or (?<!a)";
    private static final String NO_BACKREFERENCE = "no backreference, such as \\1 or \\k<name>";
    private static final String NO_CLASS_IN_CLASS =
            "no class within a class, such as [a-z&&[^b]]; write \\[ for a bracket";
    private static final String NO_FLAG_U = "no flag U: \\p{L} and the like cover all of Unicode anyway";

    private final String text;
    private @Nullable String fault;

    PatternScan(String text) {
        this.text = text;
    }

    /** Returns what is expected instead of the pattern; empty if the pattern is acceptable. */
    Optional<String> fault() {
        long steps = steps();
        if (fault == null && steps > 2L * ProfilePattern.MOST_STEPS) {
            fault = TOO_MANY_STEPS;
        }
        return Optional.ofNullable(fault);
    }

    private void refuse(String expected) {
        fault = fault == null ? expected : fault;
    }

    /** Returns the approximate number of steps with repetitions expanded. */
    private long steps() {
        Deque<Long> open = new ArrayDeque<>(); // the number of steps so far in each open group
        long sum = 0;
        long last = 0; // the number of steps of the preceding element, to which a repetition applies
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '{' && countEnd(i) > 0) {
                end = countEnd(i);
                long most = most(i, end);
                sum += last * (most - 1);
                last *= most;
            } else if (c == '*' || c == '+' || c == '?') {
                sum++;
            } else if (c == '(') {
                end = opening(i);
                open.push(sum);
                sum = 0;
                last = 0;
            } else if (c == ')' && !open.isEmpty()) {
                last = sum + 2;
                sum = open.pop() + last;
            } else {
                end = c == '\\' ? escape(i) : c == '[' ? characterClass(i) : end;
                last = 1;
                sum += text.startsWith("\\Q", i) ? end - i : 1;
            }
            sum = Math.min(sum, Integer.MAX_VALUE);
            last = Math.min(last, Integer.MAX_VALUE);
            i = end;
        }
        return sum;
    }

    /** Returns the end of a repetition count such as <code>{2,5}</code>; -1 if the brace does not begin one. */
    private int countEnd(int at) {
        int end = text.indexOf('}', at);
        if (end < 0) {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c != ',' && (c < '0' || c > '9')) {
                return -1;
            }
        }
        return end + 1;
    }

    /** Returns the largest number of repetitions of a count; for an open count, the smallest number plus one. */
    private long most(int at, int end) {
        String[] limits = text.substring(at + 1, end - 1).split(",", -1);
        long least = number(limits[0]);
        long most = limits.length == 1 ? least : limits[1].isEmpty() ? least + 1 : number(limits[1]);
        return Math.max(1, most);
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : digits.length() > 4 ? 10_000 : Long.parseLong(digits);
    }

    /**
     * Returns the position after an escape: after the letter and its braces, or after the text quoted by {@code \Q}.
     */
    private int escape(int at) {
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (at + 1 == text.length()) {
            return at + 1;
        }
        char letter = text.charAt(at + 1);
        if (letter == 'k' || (letter >= '1' && letter <= '9')) {
            refuse(NO_BACKREFERENCE);
        }
        int close = text.startsWith("{", at + 2) && "pPx".indexOf(letter) >= 0 ? text.indexOf('}', at) : -1;
        return close < 0 ? at + 2 : close + 1;
    }

    private int characterClass(int at) {
        int i = at + 1;
        i += text.startsWith("^", i) ? 1 : 0;
        i += text.startsWith("]", i) ? 1 : 0;
        while (i < text.length() && text.charAt(i) != ']') {
            if (text.startsWith("[:", i) && text.indexOf(":]", i) > 0) {
                i = text.indexOf(":]", i) + 2;
                continue;
            }
            if (text.charAt(i) == '[' || text.startsWith("&&", i)) {
                refuse(NO_CLASS_IN_CLASS);
            }
            i = text.charAt(i) == '\\' ? escape(i) : i + 1;
        }
        return i + 1;
    }

    /** Returns the position of the contents of a group. */
    private int opening(int at) {
        if (!text.startsWith("(?", at)) {
            return at + 1;
        }
        int i = at + 2;
        for (String look : new String[] {"=", "!", "<=", "<!"}) {
            if (text.startsWith(look, i)) {
                refuse(NO_LOOKAROUND);
            }
        }
        if (text.startsWith("<", i) || text.startsWith("P<", i)) {
            int end = text.indexOf('>', i);
            return end < 0 ? i : end + 1;
        }
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
            if (text.charAt(i) == 'U') {
                refuse(NO_FLAG_U);
            }
            i++;
        }
        return text.startsWith(":", i) ? i + 1 : i;
    }
}
