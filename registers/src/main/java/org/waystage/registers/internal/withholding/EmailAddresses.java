package org.waystage.registers.internal.withholding;

import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.List;
import org.waystage.core.internal.text.LetterCase;

/**
 * Finds e-mail addresses: the characters around an {@code @}, with a dot and a top-level domain after it.
 *
 * <p>A top-level domain has at least two letters. If it contains a capital letter but the preceding label does not, it
 * may be the first word of the next sentence, so it must be a known domain.
 */
final class EmailAddresses {
    /** The largest length of a local part. */
    private static final int LONGEST_LOCAL = 64;

    private static final String PUNYCODE = "xn--";

    private EmailAddresses() {}

    static List<Contacts.Span> find(String text) {
        List<Contacts.Span> found = new ArrayList<>();
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, done, at);
            int end = domainEnd(text, at + 1);
            if (start < at && end > at) {
                found.add(new Contacts.Span(start, end));
                done = end;
            }
        }
        return found;
    }

    /** Returns the start of the local part before an {@code @}; the index of the {@code @} itself if there is none. */
    private static int localStart(String text, int from, int at) {
        if (at > from && text.charAt(at - 1) == '"') {
            int quote = at < from + 2 ? -1 : text.lastIndexOf('"', at - 2);
            return quote >= from && quote < at - 2 && at - quote <= LONGEST_LOCAL ? quote : at;
        }
        int start = at;
        int first = at;
        while (start > from && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
            if (isLetterOrDigit(text.charAt(start))) {
                first = start;
            }
        }
        return first;
    }

    private static boolean isLocal(char c) {
        return isLetterOrDigit(c) || "._%+-'’~".indexOf(c) >= 0;
    }

    /** Letters outside the basic plane are two chars, neither of which is a letter. */
    private static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Returns the end of the domain after an {@code @}; -1 if there is none. */
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
            int letters = topLevelEnd(text, start, stop);
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
        return isLetterOrDigit(c) || c == '-';
    }

    /** Returns the end of the letters at the start of a label; the end of the label if it is in Punycode. */
    private static int topLevelEnd(String text, int start, int stop) {
        if (text.regionMatches(true, start, PUNYCODE, 0, PUNYCODE.length())) {
            return stop;
        }
        int letters = start;
        while (letters < stop && isLetterOrDigit(text.charAt(letters)) && !Character.isDigit(text.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static boolean isTopLevel(String label, String before) {
        return label.length() > 1 && (!isCapitalized(label) || isCapitalized(before) || isKnown(label));
    }

    private static boolean isCapitalized(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static boolean isKnown(String label) {
        String name = LetterCase.lower(label);
        return InternetDomainName.isValid(name) && InternetDomainName.from(name).isRegistrySuffix();
    }
}
