package org.waystage.registers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.value.TextKey;

/**
 * Finds e-mail addresses and telephone numbers in texts, so that they can be withheld.
 *
 * <p>An e-mail address has a dot and a top-level domain of letters after its {@code @}. A telephone number begins with
 * {@code +} and has 8 to 15 digits, or is written as in North America; it touches no letter or digit, and no hyphen or dot
 * that goes on to one. Numbers within addresses of the web are none.
 */
final class Contacts {
    /** What stands in place of an address or number. */
    static final String WITHHELD = "[withheld]";

    /** The length of the longest local part that mail allows. */
    private static final int LONGEST_LOCAL = 64;

    private static final int FEWEST_DIGITS = 8;
    /** Digits of a number from which on groups of three are no amount. */
    private static final int MORE_THAN_AN_AMOUNT = 11;

    /** Top-level domains that are no words with which a sentence begins. */
    private static final Set<String> GENERIC = Set.of("com", "org", "net", "gov", "edu", "mil", "int", "info");

    /** All repetitions are bounded, so that no text takes long. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\p{L}\\p{N}_+./@=&%\\-\\u2010-\\u2013])(?:"
            + "(?<plus>\\+\\(?[1-9](?:[ .()\\u00A0\\u202F\\u2010-\\u2013-]{0,3}[0-9]){7,14})"
            + "|(?:1[ .-]?)?\\([0-9]{3}\\)[ .\\u00A0\\u2010-\\u2013-]{0,2}[0-9]{3}[ .\\u00A0\\u2010-\\u2013-][0-9]{4}"
            + "|(?:1[-\\u2010-\\u2013])?[0-9]{3}(?<hyphen>[-\\u2010-\\u2013])[0-9]{3}\\k<hyphen>[0-9]{4}"
            + "|(?:1\\.)?[0-9]{3}\\.[0-9]{3}\\.[0-9]{4})"
            + "(?:[ ,;]{0,2}(?:[xX]|[eE][xX][tT](?:ension)?|#)[.:]?[ ]?[0-9]{1,6})?"
            + "(?![\\p{L}\\p{N}_]|[.\\u2010-\\u2013-]{1,3}[\\p{L}\\p{N}])");

    /** An amount with dots, or with blanks if it is round, after a plus sign. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\+[0-9]{1,3}(?:(?:\\.[0-9]{3})+|(?:[ \\u00A0\\u202F][0-9]{3})*" + "[ \\u00A0\\u202F]000)");

    private Contacts() {}

    /**
     * Returns a text with what was found masked.
     *
     * @param text the text
     * @param email whether to look for e-mail addresses
     * @param telephone whether to look for telephone numbers
     * @return the text with {@value #WITHHELD} in place of each; empty if there is none
     */
    static Optional<String> masked(String text, boolean email, boolean telephone) {
        String masked = email ? withoutEmails(text) : text;
        masked = telephone ? withoutTelephones(masked) : masked;
        return masked.equals(text) ? Optional.empty() : Optional.of(masked);
    }

    private static String withoutEmails(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, done, at);
            int end = domainEnd(text, at + 1);
            if (start < at && end > at) {
                masked.append(text, done, start).append(WITHHELD);
                done = end;
            }
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    /** Returns where the part before an {@code @} begins; the place of the {@code @} itself if there is none. */
    private static int localStart(String text, int from, int at) {
        int start = at;
        int first = at;
        while (start > from && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
            if (Character.isLetterOrDigit(text.charAt(start))) {
                first = start;
            }
        }
        return first;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'’~".indexOf(c) >= 0;
    }

    /** Returns where the domain after an {@code @} ends; -1 if it is none. */
    private static int domainEnd(String text, int from) {
        int end = -1;
        int start = from;
        String before = "";
        while (start < text.length()) {
            int stop = start;
            while (stop < text.length() && isLabel(text.charAt(stop))) {
                stop++;
            }
            if (stop == start) {
                break;
            }
            int letters = start;
            while (letters < stop && Character.isLetter(text.charAt(letters))) {
                letters++;
            }
            boolean whole = letters == stop || text.charAt(letters) == '-';
            if (start > from && whole && isTopLevel(text.substring(start, letters), before)) {
                end = letters;
            }
            before = text.substring(start, stop);
            if (stop == text.length() || text.charAt(stop) != '.') {
                break;
            }
            start = stop + 1;
        }
        return end;
    }

    private static boolean isLabel(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** Tells a top-level domain from the first word of the next sentence, which has a capital that the domain has not. */
    private static boolean isTopLevel(String label, String before) {
        if (label.length() < 2 || !Character.isLetter(label.charAt(0))) {
            return false;
        }
        return !isCapitalized(label) || isCapitalized(before) || GENERIC.contains(TextKey.of(label));
    }

    private static boolean isCapitalized(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static String withoutTelephones(String text) {
        if (text.chars().filter(c -> c >= '0' && c <= '9').limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        Matcher matcher = TELEPHONE.matcher(text);
        boolean found = matcher.find();
        while (found) {
            if (isAmount(matcher)) {
                found = matcher.find();
                continue;
            }
            masked.append(text, done, matcher.start()).append(WITHHELD);
            done = matcher.end();
            // A further number may follow a slash; elsewhere a slash goes before numbers in paths.
            boolean slash = done < text.length() && text.charAt(done) == '/';
            if (slash) {
                masked.append('/');
                done++;
            }
            found = matcher.region(done, text.length())
                    .useTransparentBounds(!slash)
                    .find();
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    private static boolean isAmount(Matcher matcher) {
        String plus = matcher.group("plus");
        return plus != null
                && plus.chars().filter(c -> c >= '0' && c <= '9').count() < MORE_THAN_AN_AMOUNT
                && AMOUNT.matcher(plus).matches();
    }
}
