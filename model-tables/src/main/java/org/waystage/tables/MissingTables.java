package org.waystage.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.reading.Reading;

/**
 * Finds the tables that should be there and are not: a file or sheet has nearly their name or their columns, or other
 * tables refer to them.
 *
 * <p>Each is reported once, instead of every reference that leads nowhere because it is missing.
 */
final class MissingTables {
    /** For each table, the rule whose breaches all follow from the absence of the table, if it is absent. */
    private static final Map<String, Rule> REFERENCES = Map.of(
            "technologies", ModelRules.TECHNOLOGY_UNKNOWN,
            "organizations", ModelRules.ORGANIZATION_UNKNOWN,
            "sources", ModelRules.SOURCE_UNKNOWN,
            "caseStudies", ModelRules.CASE_STUDY_UNKNOWN,
            "caseStudies.scopes", ModelRules.SCOPE_UNKNOWN,
            "initiatives", ModelRules.INITIATIVE_UNKNOWN);

    /**
     * The maximum number of names for which a near one is sought, first among the missing tables and then among all; also the maximum
     * number of files or sheets for which a table with their columns is sought.
     */
    private static final int MOST_ASKED = 2 * NearMiss.MOST_WORDS;

    private final CellNotices notices;
    private final RefusedTables unread;
    private final Map<String, List<String>> strange = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private int asked;
    private int compared;

    MissingTables(CellNotices notices, RefusedTables unread) {
        this.notices = notices;
        this.unread = unread;
    }

    /**
     * Takes a file or sheet that is not a table of the format.
     *
     * @param header the cells of its first row; empty if they are not known
     */
    void unknown(String name, List<String> header) {
        strange.merge(name, header, (before, now) -> before.isEmpty() ? now : before);
    }

    /**
     * Adds a notice about each file or sheet that is not a table, and about each table that they or the rows of other tables show to be
     * missing.
     *
     * @param absent the tables that are not there
     * @param there the tables that are there
     */
    void report(List<TableLayout> absent, Collection<Grid> there) {
        Map<String, TableLayout> left = new LinkedHashMap<>();
        absent.forEach(table -> left.put(table.name(), table));
        Set<String> others = new LinkedHashSet<>();
        for (String name : strange.keySet()) {
            near(name, left.keySet())
                    .map(left::remove)
                    .ifPresentOrElse(
                            table -> missing(table, Optional.of(name), Optional.empty()), () -> others.add(name));
        }
        for (String name : others) {
            TableLayout table = alike(name, left.values());
            if (table == null) {
                reportUnknown(name);
            } else {
                left.remove(table.name());
                missing(table, Optional.of(name), Optional.empty());
            }
        }
        left.values().forEach(table -> {
            long count = there.stream()
                    .filter(grid ->
                            Layout.find(grid.name()).orElseThrow().owners().contains(table))
                    .mapToLong(MissingTables::rows)
                    .sum();
            if (count > 0) {
                missing(table, Optional.empty(), Optional.of(count));
            }
        });
    }

    /**
     * Returns the table that has the columns of a file or sheet, or most of them; if there are several, the only one whose own name,
     * without those of the tables above, is near. Null if there is none.
     */
    private @Nullable TableLayout alike(String name, Collection<TableLayout> tables) {
        List<String> header = strange.getOrDefault(name, List.of());
        if (header.isEmpty() || ++compared > MOST_ASKED) {
            return null;
        }
        List<TableLayout> found = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (TableLayout table : tables) {
            int count = GridColumns.strange(header, table).orElse(Integer.MAX_VALUE);
            if (count < fewest) {
                found.clear();
                fewest = count;
            }
            if (count == fewest && count < Integer.MAX_VALUE) {
                found.add(table);
            }
        }
        if (found.size() > 1) {
            String own = letters(name.substring(name.lastIndexOf('.') + 1));
            found = found.stream()
                    .filter(table -> letters(table.member()).equals(own)
                            || NearMiss.of(own, List.of(letters(table.member())))
                                    .isPresent())
                    .toList();
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Returns the number of rows of a table that are not empty, except those that explain its columns. */
    private static long rows(Grid grid) {
        return grid.rows().stream()
                .skip(1)
                .filter(row -> !row.isBlank() && !row.cells().contains(GridAssembly.HELP))
                .count();
    }

    /** Adds a notice about each missing table to which references of a catalogue lead. */
    void report(List<TableLayout> absent, Reading<?> reading) {
        for (TableLayout table : absent) {
            Rule rule = REFERENCES.get(table.name());
            Long count = rule == null ? null : reading.noticeCounts().get(rule.id());
            if (count != null && !unread.has(table)) {
                missing(table, Optional.empty(), Optional.of(count));
            }
        }
    }

    /** Returns the names of the tables that were noticed to be missing. */
    Set<String> names() {
        return missing;
    }

    private void missing(TableLayout table, Optional<String> near, Optional<Long> count) {
        missing.add(table.name());
        unread.add(table);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("table", table.name());
        near.ifPresent(name -> values.put("near", name));
        count.ifPresent(places -> values.put("count", places.toString()));
        notices.add(TableRules.TABLE_MISSING, values);
    }

    private void reportUnknown(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("table", name);
        List<String> names = new ArrayList<>();
        Layout.tables().forEach(table -> names.add(table.name()));
        near(name, names).ifPresent(near -> values.put("near", near));
        notices.add(TableRules.TABLE_UNKNOWN, values);
    }

    /** Returns the table whose name has the same letters or is near. */
    private Optional<String> near(String name, Iterable<String> tables) {
        for (String table : tables) {
            if (letters(table).equals(letters(name))) {
                return Optional.of(table);
            }
        }
        return ++asked > MOST_ASKED ? Optional.empty() : NearMiss.of(name, tables);
    }

    private static String letters(String name) {
        return LetterCase.lower(name).replaceAll("[^a-z]", "");
    }
}
