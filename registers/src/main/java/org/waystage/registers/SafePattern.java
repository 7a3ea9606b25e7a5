package org.waystage.registers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles a pattern of a profile, unless it could keep the importer busy for ever.
 *
 * <p>Refused is what is longer than {@value #LONGEST} characters, and a repetition without a limit, or with one above {@value
 * #FEW}, within another, such as {@code (a+)+}. The check looks at the form alone: it refuses some patterns that would do no
 * harm, and does not find all that could be slow, such as {@code (a|a)+}. It is meant for mistakes, not for attackers.
 */
final class SafePattern {
    /** How long a pattern may be. */
    static final int LONGEST = 1000;
    /** Up to how many repetitions count as few. */
    static final int FEW = 20;

    private final String text;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean nested;
    private boolean commented;

    private SafePattern(String text) {
        this.text = text;
        scan();
    }

    /** Returns the pattern; one that matches nothing, and a fault noted, if it cannot be taken. */
    static Pattern of(ProfileNode node) {
        String text = node.filledString();
        if (!node.is(ProfileNode.Kind.STRING) || text.isBlank()) {
            return nothing();
        }
        if (text.length() > LONGEST) {
            node.faults().invalid(node, "a pattern of at most " + LONGEST + " characters");
            return nothing();
        }
        try {
            Pattern pattern = Pattern.compile(text);
            SafePattern safe = new SafePattern(text);
            if (safe.nested) {
                node.faults().invalid(node, "no unlimited repetition within another, such as (a+)+");
                return nothing();
            }
            if (safe.commented) {
                node.faults().invalid(node, "no flag x");
                return nothing();
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            node.faults()
                    .invalid(
                            node,
                            "a regular expression as Java has them ("
                                    + e.getDescription()
                                    + (e.getIndex() < 0 ? "" : " near index " + e.getIndex())
                                    + ")");
            return nothing();
        }
    }

    /** Returns a pattern that must have exactly one group that catches. */
    static Pattern withOneGroup(ProfileNode node) {
        Pattern pattern = of(node);
        if (!isNothing(pattern) && pattern.matcher("").groupCount() != 1) {
            node.faults().invalid(node, "a pattern with exactly one capturing group");
        }
        return pattern;
    }

    /** Returns the names of the groups of a pattern, in order. */
    static Set<String> groups(Pattern pattern) {
        return new SafePattern(pattern.pattern()).names;
    }

    /** Tells whether a pattern stands in place of one that could not be taken. */
    static boolean isNothing(Pattern pattern) {
        return pattern.pattern().equals("(?!)");
    }

    /** Returns what stands in place of a pattern that could not be taken. */
    static Pattern nothing() {
        return Pattern.compile("(?!)");
    }

    /** Goes over a pattern that is known to be well formed. */
    private void scan() {
        Deque<Boolean> repeats = new ArrayDeque<>(); // whether there is a repetition in each group that is open
        repeats.push(false);
        boolean last = false; // whether there is one in what stands before
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = escape(i);
                last = false;
            } else if (c == '[') {
                i = characterClass(i);
                last = false;
            } else if (c == '(') {
                repeats.push(false);
                i = opening(i);
                last = false;
            } else if (c == ')' && repeats.size() > 1) {
                last = repeats.pop();
                merge(repeats, last);
                i++;
            } else if (c == '*' || c == '+' || c == '{' || c == '?') {
                if (isUnlimited(i)) {
                    nested |= last;
                    merge(repeats, true);
                }
                i = quantifier(i);
                last = false;
            } else {
                last = false;
                i++;
            }
        }
    }

    private static void merge(Deque<Boolean> repeats, boolean more) {
        repeats.push(repeats.pop() || more);
    }

    /** Returns where the text goes on after an escape: after the letter, or after what {@code \Q} quotes. */
    private int escape(int at) {
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (at + 2 < text.length() && "pPxN".indexOf(text.charAt(at + 1)) >= 0 && text.charAt(at + 2) == '{') {
            return text.indexOf('}', at) + 1;
        }
        return at + 2;
    }

    private int characterClass(int at) {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = escape(i);
                continue;
            }
            if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    /** Returns where the inside of a group begins, and remembers its name. */
    private int opening(int at) {
        if (!text.startsWith("(?", at)) {
            return at + 1;
        }
        int i = at + 2;
        if (text.startsWith("<", i) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
            int end = text.indexOf('>', i);
            names.add(text.substring(i + 1, end));
            return end + 1;
        }
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
            commented |= text.charAt(i) == 'x';
            i++;
        }
        while (i < text.length() && ":=!<>".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isUnlimited(int at) {
        char c = text.charAt(at);
        if (c != '{') {
            return c != '?';
        }
        String limits = text.substring(at + 1, text.indexOf('}', at));
        String most = limits.substring(limits.indexOf(',') + 1).strip();
        return most.isEmpty() || most.length() > 4 || Integer.parseInt(most) > FEW;
    }

    private int quantifier(int at) {
        int end = text.charAt(at) == '{' ? text.indexOf('}', at) + 1 : at + 1;
        boolean lazyOrPossessive = end < text.length() && (text.charAt(end) == '?' || text.charAt(end) == '+');
        return lazyOrPossessive ? end + 1 : end;
    }
}
