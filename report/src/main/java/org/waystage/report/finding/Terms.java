package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waystage.report.words.Folding;

/**
 * The words and filters by which documents are found. Documents are numbered from 0 in the order in which equally good
 * ones are shown, and are added in this order.
 *
 * <p>The documents of a term are written as numbers in base 36, with a space before each: the distance from the document
 * before, less one, times three, plus the field. A term of more than a tenth of many cases says little about any of them: it
 * is written after {@code *} as a set of bits, six in each character, and takes no part in the ranking.
 */
final class Terms {
    /** Where a document has a word, the best place first. */
    enum Field {
        TITLE,
        NAME,
        TEXT
    }

    /** No set of bits is made for fewer cases: those of a small catalogue are found and ranked by all words. */
    private static final int FEW = 100;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    private final Map<String, Documents> terms = new HashMap<>();
    private final Map<String, List<Documents>> ofNames = new HashMap<>();

    /** Documents, each as its number times three plus the field. */
    private static final class Documents {
        private int[] found = new int[2];
        private int size;

        void add(int document, Field field) {
            int number = document * 3 + field.ordinal();
            if (size > 0 && found[size - 1] / 3 == document) {
                found[size - 1] = Math.min(found[size - 1], number);
                return;
            }
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = number;
        }

        boolean isCommon(int cases) {
            long among = Arrays.stream(found, 0, size)
                    .filter(number -> number / 3 < cases)
                    .count();
            return among > FEW && among * 10 > cases;
        }

        void writeList(StringBuilder out) {
            int before = -1;
            for (int i = 0; i < size; i++) {
                int document = found[i] / 3;
                out.append(' ').append(Integer.toString((document - before - 1) * 3 + found[i] % 3, 36));
                before = document;
            }
        }

        void writeBits(StringBuilder out) {
            out.append('*');
            int i = 0;
            for (int from = 0; i < size; from += 6) {
                int bits = 0;
                for (; i < size && found[i] / 3 < from + 6; i++) {
                    bits |= 1 << (found[i] / 3 - from);
                }
                out.append(DIGITS.charAt(bits));
            }
        }
    }

    /** Adds the words of a text. Those of a name, which many documents have, are found once. */
    void words(int document, Field field, String text) {
        if (field == Field.NAME) {
            ofNames.computeIfAbsent(text, this::ofWords).forEach(word -> word.add(document, field));
        } else {
            Folding.words(text).forEach(word -> term(document, field, word));
        }
    }

    private List<Documents> ofWords(String name) {
        return Folding.words(name).stream().map(this::documents).toList();
    }

    /** Adds a whole name, by which a reader who types it comes to a page before all others. */
    void name(int document, String name) {
        term(document, Field.TITLE, "n=" + Folding.name(name));
    }

    /** Adds a filter, which looks like the part of an address that chooses it. */
    void filter(int document, String key, String value) {
        term(document, Field.TEXT, key + "=" + value);
    }

    private void term(int document, Field field, String term) {
        documents(term).add(document, field);
    }

    private Documents documents(String term) {
        return terms.computeIfAbsent(term, one -> new Documents());
    }

    /**
     * Returns the terms with their documents, in the order of UTF-16, which is that of JavaScript.
     *
     * @param cases the number of documents that are cases, which are the first
     */
    List<String> lines(int cases) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(terms).forEach((term, documents) -> {
            StringBuilder line = new StringBuilder(term);
            if (documents.isCommon(cases)) {
                documents.writeBits(line);
            } else {
                documents.writeList(line);
            }
            lines.add(line.toString());
        });
        return lines;
    }
}
