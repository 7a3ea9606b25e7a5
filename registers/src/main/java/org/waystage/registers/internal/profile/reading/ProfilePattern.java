package org.waystage.registers.internal.profile.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Compiles the patterns of a profile, for an engine whose time is linear in the text and whose stack does not grow with
 * it.
 *
 * <p>The time also grows with the pattern, so a pattern is rejected if it is longer than {@value #LONGEST} characters
 * or has more than {@value #MOST_STEPS} steps with its repetitions expanded.
 */
final class ProfilePattern {
    /** The largest length of a pattern. */
    static final int LONGEST = 1000;

    /** The largest number of steps with repetitions expanded; a pattern of allowed length has fewer without them. */
    static final int MOST_STEPS = 2000;

    private static final Pattern NOTHING = Pattern.compile("[^\\x00-\\x{10FFFF}]");

    private ProfilePattern() {}

    /** Returns the pattern; if it is not acceptable, reports a fault and returns a pattern that matches nothing. */
    static Pattern of(ProfileNode node) {
        String text = node.filledString();
        if (!node.is(ProfileNode.Kind.STRING) || text.isBlank()) {
            return nothing();
        }
        Optional<String> fault = text.length() > LONGEST
                ? Optional.of("a pattern of at most " + LONGEST + " characters")
                : new PatternScan(text).fault();
        if (fault.isEmpty()) {
            try {
                Pattern pattern = Pattern.compile(text);
                if (pattern.programSize() <= MOST_STEPS) {
                    return pattern;
                }
                fault = Optional.of(PatternScan.TOO_MANY_STEPS);
            } catch (PatternSyntaxException e) {
                node.faults().noPattern(node, "a regular expression in the syntax of RE2", problem(e));
                return nothing();
            }
        }
        node.faults().invalid(node, fault.get());
        return nothing();
    }

    private static String problem(PatternSyntaxException e) {
        String part = e.getPattern();
        return part == null || part.isEmpty() ? e.getDescription() : e.getDescription() + ": " + part;
    }

    /** Returns a pattern that must have exactly one capturing group. */
    static Pattern withOneGroup(ProfileNode node) {
        Pattern pattern = of(node);
        if (!isNothing(pattern) && pattern.groupCount() != 1) {
            node.faults().invalid(node, "a pattern with exactly one capturing group");
        }
        return pattern;
    }

    /** Returns whether a pattern replaces one that was not acceptable. */
    static boolean isNothing(Pattern pattern) {
        return pattern.equals(NOTHING);
    }

    /** Returns the replacement for a pattern that was not acceptable. */
    static Pattern nothing() {
        return NOTHING;
    }
}
