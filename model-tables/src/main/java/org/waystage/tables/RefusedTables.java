package org.waystage.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.reading.JsonRules;

/**
 * The tables that are not read because a column is missing, and the unknown columns. Their consequences are not
 * reported again.
 */
final class RefusedTables {
    /** The rules about references to missing rows, by table. */
    private static final Map<String, List<Rule>> REFERENCES = Map.of(
            "technologies", List.of(ModelRules.TECHNOLOGY_UNKNOWN),
            "organizations", List.of(ModelRules.ORGANIZATION_UNKNOWN),
            "sources", List.of(ModelRules.SOURCE_UNKNOWN),
            "caseStudies", List.of(ModelRules.CASE_STUDY_UNKNOWN),
            "caseStudies.scopes", List.of(ModelRules.SCOPE_UNKNOWN),
            "initiatives", List.of(ModelRules.INITIATIVE_UNKNOWN),
            "codeLists", List.of(ModelRules.CODE_LIST_UNKNOWN, ModelRules.CODE_UNKNOWN, ModelRules.COUNTRY_UNKNOWN),
            "codeLists.codes", List.of(ModelRules.CODE_UNKNOWN, ModelRules.COUNTRY_UNKNOWN),
            "crosswalks.rows", List.of(ModelRules.WORD_UNKNOWN));

    private final Set<TableLayout> tables = new HashSet<>();
    private final Set<Rule> rules = new HashSet<>();
    private final Set<String> strange = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Adds a table that is not read. */
    void add(TableLayout table) {
        tables.add(table);
        rules.addAll(REFERENCES.getOrDefault(table.name(), List.of()));
    }

    /** Adds an unknown column, by its cell in the header. */
    void addStrange(String header) {
        strange.add(column(header));
    }

    /** Returns whether a table is not read, or depends on one that is not. */
    boolean has(TableLayout table) {
        return tables.contains(table) || table.owners().stream().anyMatch(tables::contains);
    }

    /** Returns the rules whose notices are suppressed, because their references lead to tables that are not read. */
    Set<Rule> untold() {
        return rules;
    }

    /** Returns whether a notice only repeats what was reported about a column. */
    boolean explains(Notice notice, Optional<String> cell) {
        return notice.rule().equals(JsonRules.MEMBER_UNKNOWN)
                && cell.map(RefusedTables::column)
                        .filter(strange::contains)
                        .filter(column -> !told.add(column))
                        .isPresent();
    }

    private static String column(String cell) {
        return cell.replaceAll("[0-9]+$", "");
    }
}
