package org.waystage.registers.internal.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CodeTable;

/**
 * Finds the row of a word in a code table despite small differences in spelling: letter case, dashes, quotes, blanks, punctuation at
 * the end.
 */
public final class LooseTable {
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private LooseTable(CodeTable table) {
        table.rows().forEach((word, codes) -> rows.putIfAbsent(key(word), codes));
    }

    public static Map<String, LooseTable> allOf(Collection<CodeTable> tables) {
        Map<String, LooseTable> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table.name(), new LooseTable(table)));
        return all;
    }

    public Optional<List<String>> find(String word) {
        return Optional.ofNullable(rows.get(key(word)));
    }

    /** Returns the form in which words are compared loosely. */
    static String key(String word) {
        String folded = TextKey.folded(word);
        StringBuilder key = new StringBuilder(folded.length());
        folded.chars().forEach(c -> key.append(like((char) c)));
        int end = key.length();
        while (end > 0 && " .,;:".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }

    private static char like(char c) {
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
            return '-';
        }
        return switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            default -> c;
        };
    }
}
