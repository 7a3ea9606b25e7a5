package org.waystage.tables;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;
import static org.waystage.tables.TableMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;

/**
 * The rules that reading tables checks before the catalogue can be read, as data.
 *
 * <p>An error means that something in the tables is not in the catalogue.
 */
public final class TableRules {
    /** The file or archive cannot be opened. */
    public static final Rule NOT_OPENED = MESSAGES.ruleOfReading("table-not-opened");

    /** A limit that guards against hostile files was exceeded. */
    public static final Rule LIMIT_EXCEEDED = MESSAGES.ruleOfReading("table-limit-exceeded");

    /** There is no table with the head of the catalogue. */
    public static final Rule CATALOGUE_MISSING = MESSAGES.ruleOfReading("table-catalogue-missing");

    /** Tables of the format are absent. */
    public static final Rule TABLES_ABSENT = MESSAGES.rule("table-absent", INFO);

    /** A table is missing, as the name of another file or sheet or the rows of other tables show. */
    public static final Rule TABLE_MISSING = Rule.ofReading(
                    "table-missing",
                    "There is no table '{table}'[[, but one that the form does not know, '{near}': was it renamed? Neither was read;"
                            + " give the table its name]][[, but other tables refer to it (cells: {count}); put it back, or give it its"
                            + " name]].",
                    "Il n’y a pas de table « {table} »[[, mais une que le format ne connaît pas, « {near} » : a-t-elle été renommée ?"
                            + " Aucune des deux n’a été lue ; rendez son nom à la table]][[, mais d’autres tables y renvoient"
                            + " (cellules : {count}) ; rétablissez-la, ou rendez-lui son nom]].")
            .explained(
                    "A sheet or file that was renamed or left behind takes its rows with it. They are not in the catalogue, nor "
                            + "are the rows of tables that hang on them, and the references to them are not noticed one by one. "
                            + "Give the table the name that the message has; a sheet of your own whose name is too near gets another.",
                    "Une feuille ou un fichier renommé ou oublié emporte ses lignes. Elles ne sont pas dans le catalogue, ni les "
                            + "lignes des tables qui en dépendent, et les renvois ne sont pas signalés un à un. Donnez à la table "
                            + "le nom que dit le message ; une feuille à vous dont le nom est trop proche en reçoit un autre.");

    /** A file or sheet is not a table of the format. */
    public static final Rule TABLE_UNKNOWN = MESSAGES.rule("table-unknown", WARNING);

    /** A table occurs twice. */
    public static final Rule TABLE_TWICE = MESSAGES.ruleOfReading("table-twice");

    /** A file is not UTF-8. */
    public static final Rule NOT_UTF_8 = MESSAGES.ruleOfReading("table-not-utf-8");

    /** A file cannot be read any further. */
    public static final Rule CUT_OFF = MESSAGES.ruleOfReading("table-cut-off");

    /** The last row of a file is shorter than the header and has no line end. */
    public static final Rule ROW_SHORT = MESSAGES.rule("table-row-short", WARNING);

    /** The last row of a file has no line end. */
    public static final Rule LINE_END_MISSING = MESSAGES.rule("table-line-end-missing", INFO);

    /** A cell continues after its closing quote. */
    public static final Rule QUOTE_MISPLACED = MESSAGES.rule("table-quote-misplaced", WARNING);

    /** A cell contains what looks like rows of the table. */
    public static final Rule ROWS_SWALLOWED = MESSAGES.rule("table-rows-swallowed", WARNING);

    /** A column that every row needs is missing or spelt differently; the table is not read. */
    public static final Rule COLUMN_MISSING = MESSAGES.ruleOfReading("table-column-missing");

    /** A table has a column that the format does not know, and lacks one that the format has. */
    public static final Rule COLUMN_RENAMED = MESSAGES.rule("table-column-renamed", WARNING);

    /** A column occurs twice. */
    public static final Rule COLUMN_TWICE = MESSAGES.ruleOfReading("table-column-twice");

    /** A header is not the name of a column. */
    public static final Rule COLUMN_UNKNOWN = MESSAGES.rule("table-column-unknown", WARNING);

    /** A cell is in a column without a name. */
    public static final Rule COLUMN_NAMELESS = MESSAGES.rule("table-column-nameless", WARNING);

    /** A row does not say where it belongs. */
    public static final Rule PARENT_MISSING = MESSAGES.ruleOfReading("table-parent-missing");

    /** A row belongs to something that does not exist. */
    public static final Rule PARENT_UNKNOWN = MESSAGES.ruleOfReading("table-parent-unknown");

    /** A position is not a number. */
    public static final Rule POSITION_WRONG = MESSAGES.rule("table-position-wrong", WARNING);

    /** Two rows have the same position. */
    public static final Rule POSITION_TWICE = MESSAGES.rule("table-position-twice", WARNING);

    /** The table with the head has more than one row. */
    public static final Rule ROW_EXTRA = MESSAGES.ruleOfReading("table-row-extra");

    /** A cell is marked as JSON but does not contain any. */
    public static final Rule CELL_NOT_JSON = MESSAGES.ruleOfReading("table-cell-not-json");

    /** Two columns are about the same member. */
    public static final Rule CELL_CONFLICT = MESSAGES.ruleOfReading("table-cell-conflict");

    /** A cell contains a formula. */
    public static final Rule CELL_FORMULA = MESSAGES.rule("table-cell-formula", WARNING);

    /** A cell contains an error of the spreadsheet. */
    public static final Rule CELL_ERROR = MESSAGES.ruleOfReading("table-cell-error");

    /** A cell contains a date of the spreadsheet. */
    public static final Rule CELL_DATE = MESSAGES.rule("table-cell-date", INFO);

    private TableRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return List.of(
                NOT_OPENED,
                LIMIT_EXCEEDED,
                CATALOGUE_MISSING,
                TABLES_ABSENT,
                TABLE_MISSING,
                TABLE_UNKNOWN,
                TABLE_TWICE,
                NOT_UTF_8,
                CUT_OFF,
                ROW_SHORT,
                LINE_END_MISSING,
                QUOTE_MISPLACED,
                ROWS_SWALLOWED,
                COLUMN_MISSING,
                COLUMN_RENAMED,
                COLUMN_TWICE,
                COLUMN_UNKNOWN,
                COLUMN_NAMELESS,
                PARENT_MISSING,
                PARENT_UNKNOWN,
                POSITION_WRONG,
                POSITION_TWICE,
                ROW_EXTRA,
                CELL_NOT_JSON,
                CELL_CONFLICT,
                CELL_FORMULA,
                CELL_ERROR,
                CELL_DATE);
    }
}
