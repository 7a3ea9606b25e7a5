package org.waystage.registers.internal.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waystage.registers.internal.shared.Slugs;

/** Compares headers. */
public final class HeaderText {
    private static final int LONGEST_COMPARED = 400;
    /** The largest number of headers compared, and the largest length of one before it is made plain. */
    private static final int MOST_COMPARED = 2000;

    private static final int LONGEST_READ = 4 * LONGEST_COMPARED;

    /** The largest number of pairs of letters compared; few registers need a thousandth of it. */
    private static final long MOST_WORK = 1L << 29;

    private final List<Plain> headers;
    private long left = MOST_WORK;

    private HeaderText(List<Plain> headers) {
        this.headers = headers;
    }

    /** A header, and its plain form. */
    private record Plain(String header, String text) {}

    /**
     * Prepares headers to be compared; only the first 2000 are.
     *
     * @param headers the headers in the file
     */
    public static HeaderText of(Collection<String> headers) {
        return new HeaderText(headers.stream()
                .limit(MOST_COMPARED)
                .filter(header -> header.length() <= LONGEST_READ)
                .map(header -> new Plain(header, Slugs.plain(header)))
                .filter(plain -> !plain.text().isEmpty() && plain.text().length() <= LONGEST_COMPARED)
                .toList());
    }

    /**
     * Returns the nearest header, to suggest it to people; it is never used instead.
     *
     * @param wanted the headers to look for
     * @return the first of the nearest headers; empty if none is near
     */
    public Optional<String> near(Collection<String> wanted) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String want : wanted) {
            String sought = Slugs.plain(want);
            for (Plain plain : headers) {
                String there = plain.text();
                int length = Math.max(sought.length(), there.length());
                int limit = Math.max(Math.min(2, sought.length() / 2), length / 5);
                if (length > LONGEST_COMPARED || left <= 0 || Math.abs(sought.length() - there.length()) > limit) {
                    continue;
                }
                left -= (long) sought.length() * there.length();
                int distance = distance(sought, there);
                if (distance <= limit && distance < least) {
                    least = distance;
                    nearest = plain.header();
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Returns the Damerau-Levenshtein distance: the number of letters to insert, delete, replace or swap with the next
     * one.
     */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
