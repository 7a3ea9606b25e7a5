package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    /** The places of a word in a document, the best first. */
    enum Field {
        TITLE,
        NAME,
        TEXT
    }

    /** The least number of cases for sets of bits: the cases of a small catalogue are found and ranked by all words. */
    private static final int FEW = 100;

    /** The largest number of characters of a cached text, to save memory for rare ones. */
    private static final int USUAL = 20;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    private final Map<String, Documents> terms = new HashMap<>();
    private final Map<String, Documents[]> parts = new HashMap<>();
    private final Map<String, Documents[]> beginnings = new HashMap<>();
    private final Map<String, Map<String, Documents>> filters = new HashMap<>();

    /** Documents, each as its number times three plus the field. */
    private static final class Documents {
        private int[] found = new int[2];
        private int size;
        private int last = -1;

        void add(int document, int field) {
            int number = document * 3 + field;
            if (last == document) {
                found[size - 1] = Math.min(found[size - 1], number);
                return;
            }
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = number;
            last = document;
        }

        boolean isCommon(int cases) {
            int among = 0; // documents are in order
            while (among < size && found[among] / 3 < cases) {
                among++;
            }
            return among > FEW && among * 10L > cases;
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

    /** The words of names that many documents have, looked up once. */
    static final class Known {
        private final Documents[] words;

        private Known(Documents[] words) {
            this.words = words;
        }
    }

    /** Looks up the words of names. */
    Known know(Collection<String> names) {
        return new Known(
                names.stream().flatMap(name -> Stream.of(find(name))).distinct().toArray(Documents[]::new));
    }

    /** Adds the words of names. */
    void names(int document, Known names) {
        add(document, Field.NAME, names.words);
    }

    /** Adds the words of a text. The same text between spaces occurs again and again, so it is split only once. */
    void words(int document, Field field, String text) {
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            if (to > from) {
                String written = text.substring(from, to);
                add(document, field, from == 0 ? known(beginnings, "", written) : known(parts, " ", written));
            }
            from = to + 1;
        }
    }

    /** Returns the documents of the words of a part of a text; numbers are recognized only after a space or at the beginning. */
    private Documents[] known(Map<String, Documents[]> parts, String before, String written) {
        Documents[] known = parts.get(written);
        if (known == null) {
            known = find(before + written);
            if (written.length() <= USUAL) {
                parts.put(written, known);
            }
        }
        return known;
    }

    private Documents[] find(String text) {
        List<String> words = Folding.words(text);
        Documents[] found = new Documents[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = documents(words.get(i));
        }
        return found;
    }

    private static void add(int document, Field field, Documents[] words) {
        int place = field.ordinal();
        for (Documents word : words) {
            word.add(document, place);
        }
    }

    /** Adds a whole name; a reader who types it finds its page before all others. */
    void name(int document, String name) {
        documents("n=" + Folding.name(name)).add(document, Field.TITLE.ordinal());
    }

    /** Adds a filter, written like the part of an address that chooses it. */
    void filter(int document, String key, String value) {
        Map<String, Documents> values = filters.get(key);
        if (values == null) {
            values = new HashMap<>();
            filters.put(key, values);
        }
        Documents known = values.get(value);
        if (known == null) {
            known = documents(key + "=" + value);
            values.put(value, known);
        }
        known.add(document, Field.TEXT.ordinal());
    }

    private Documents documents(String term) {
        return terms.computeIfAbsent(term, one -> new Documents());
    }

    /**
     * Returns the terms with their documents, in the order of UTF-16, which is that of JavaScript.
     *
     * @param cases the number of documents that are cases; these come first
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
