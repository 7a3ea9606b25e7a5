package org.waystage.tables;

import static org.waystage.core.Severity.ERROR;
import static org.waystage.core.Severity.INFO;
import static org.waystage.core.Severity.WARNING;

import java.util.List;
import org.waystage.core.Rule;

/**
 * The rules that reading tables checks before the catalogue can be read, as data.
 *
 * <p>An error means that something that stands in the tables is not in the catalogue.
 */
public final class TableRules {
    /** The file or archive cannot be opened. */
    public static final Rule NOT_OPENED = Rule.of(
            "table-not-opened",
            ERROR,
            "This is no {form} file, or a damaged or encrypted one. Nothing was read.",
            "Ceci n'est pas un fichier {form}, ou il est endommagé ou chiffré. Rien n'a été lu.");

    /** A limit that guards against hostile files was exceeded. */
    public static final Rule LIMIT_EXCEEDED = Rule.of(
            "table-limit-exceeded",
            ERROR,
            "There are more[[ than {entries} entries]][[ than {bytes} bytes]] in the tables. Nothing was read.",
            "Il y a plus[[ de {entries} entrées]][[ de {bytes} octets]] dans les tables. Rien n'a été lu.");

    /** There is no table with the head of the catalogue. */
    public static final Rule CATALOGUE_MISSING = Rule.of(
            "table-catalogue-missing",
            ERROR,
            "There is no table '{table}' with one row, which says what catalogue this is. Nothing was read.",
            "Il n'y a pas de table « {table} » d'une ligne, qui dit de quel catalogue il s'agit. Rien n'a été lu.");

    /** Tables of the form are not there. */
    public static final Rule TABLES_ABSENT = Rule.of(
            "table-absent",
            INFO,
            "{count} tables of the form are not there, as if they had no rows: {tables}.",
            "{count} tables du format manquent, comme si elles n'avaient pas de lignes : {tables}.");

    /** A file or sheet is no table of the form. */
    public static final Rule TABLE_UNKNOWN = Rule.of(
            "table-unknown",
            WARNING,
            "'{table}' is no table of the form; it was not read.[[ Did you mean '{near}'?]]",
            "« {table} » n'est pas une table du format ; elle n'a pas été lue.[[ Vouliez-vous dire « {near} » ?]]");

    /** A table is there twice. */
    public static final Rule TABLE_TWICE = Rule.of(
            "table-twice",
            ERROR,
            "The table '{table}' is there twice; only the first was read.",
            "La table « {table} » figure deux fois ; seule la première a été lue.");

    /** A file is not UTF-8. */
    public static final Rule NOT_UTF_8 = Rule.of(
            "table-not-utf-8",
            ERROR,
            "The table is not UTF-8 and was not read; save it as 'CSV UTF-8'.",
            "La table n'est pas en UTF-8 et n'a pas été lue ; enregistrez-la comme « CSV UTF-8 ».");

    /** A file cannot be read any further. */
    public static final Rule CUT_OFF = Rule.of(
            "table-cut-off",
            ERROR,
            "The table cannot be read from row {row} on: a quote is missing, it is too long or it is damaged.",
            "La table ne peut être lue à partir de la ligne {row} : un guillemet manque, elle est trop longue ou endommagée.");

    /** A column without which rows have no place is missing. */
    public static final Rule COLUMN_MISSING = Rule.of(
            "table-column-missing",
            ERROR,
            "The table has no column '{column}', which says where its rows belong; it was not read.",
            "La table n'a pas de colonne « {column} », qui dit où vont ses lignes ; elle n'a pas été lue.");

    /** A column is there twice. */
    public static final Rule COLUMN_TWICE = Rule.of(
            "table-column-twice",
            ERROR,
            "The column '{column}' is there twice; only the first was read.",
            "La colonne « {column} » figure deux fois ; seule la première a été lue.");

    /** A header is not one. */
    public static final Rule COLUMN_UNKNOWN = Rule.of(
            "table-column-unknown",
            WARNING,
            "'{column}' is no name of a column; what stands below it was not read.",
            "« {column} » n'est pas un nom de colonne ; ce qui est dessous n'a pas été lu.");

    /** A cell stands in a column without a name. */
    public static final Rule COLUMN_NAMELESS = Rule.of(
            "table-column-nameless",
            WARNING,
            "The column of this cell has no name; '{value}' was not read.",
            "La colonne de cette cellule n'a pas de nom ; « {value} » n'a pas été lu.");

    /** A row does not say where it belongs. */
    public static final Rule PARENT_MISSING = Rule.of(
            "table-parent-missing",
            ERROR,
            "The row does not say in '{column}' what it belongs to; it was left out.",
            "La ligne ne dit pas dans « {column} » à quoi elle appartient ; elle a été laissée de côté.");

    /** A row belongs to what is not there. */
    public static final Rule PARENT_UNKNOWN = Rule.of(
            "table-parent-unknown",
            ERROR,
            "The row belongs to '{key}', which is not in the table '{table}'; it was left out.",
            "La ligne appartient à « {key} », absent de la table « {table} » ; elle a été laissée de côté.");

    /** A position is no number. */
    public static final Rule POSITION_WRONG = Rule.of(
            "table-position-wrong",
            WARNING,
            "'{value}' is no position; the row comes after those that have one.",
            "« {value} » n'est pas une position ; la ligne vient après celles qui en ont une.");

    /** Two rows have one position. */
    public static final Rule POSITION_TWICE = Rule.of(
            "table-position-twice",
            WARNING,
            "Another row has the position {position} too; they come in the order of the table.",
            "Une autre ligne a aussi la position {position} ; elles viennent dans l'ordre de la table.");

    /** The table with the head has more than one row. */
    public static final Rule ROW_EXTRA = Rule.of(
            "table-row-extra",
            ERROR,
            "The table '{table}' has one row only; this one was left out.",
            "La table « {table} » n'a qu'une ligne ; celle-ci a été laissée de côté.");

    /** A cell announces JSON and holds none. */
    public static final Rule CELL_NOT_JSON = Rule.of(
            "table-cell-not-json",
            ERROR,
            "The cell begins with 'json:', but no JSON value follows; it was left out.",
            "La cellule commence par « json: », mais aucune valeur JSON ne suit ; elle a été laissée de côté.");

    /** Two columns speak of one member. */
    public static final Rule CELL_CONFLICT = Rule.of(
            "table-cell-conflict",
            ERROR,
            "'{column}' is said elsewhere in this row already, as a whole or in parts; the cell was left out.",
            "« {column} » est déjà dit ailleurs dans cette ligne, en tout ou en partie ; la cellule a été laissée de côté.");

    /** A cell holds a formula. */
    public static final Rule CELL_FORMULA = Rule.of(
            "table-cell-formula",
            WARNING,
            "The cell holds a formula; its last result was read, and nothing was calculated.",
            "La cellule contient une formule ; son dernier résultat a été lu, sans rien calculer.");

    /** A cell holds an error of the spreadsheet. */
    public static final Rule CELL_ERROR = Rule.of(
            "table-cell-error",
            ERROR,
            "The cell holds the spreadsheet's error '{value}'; it was left out.",
            "La cellule contient l'erreur « {value} » du tableur ; elle a été laissée de côté.");

    /** A cell holds a date of the spreadsheet. */
    public static final Rule CELL_DATE = Rule.of(
            "table-cell-date",
            INFO,
            "The cell holds a date of the spreadsheet; it was read as {date}.",
            "La cellule contient une date du tableur ; elle a été lue comme {date}.");

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
                TABLE_UNKNOWN,
                TABLE_TWICE,
                NOT_UTF_8,
                CUT_OFF,
                COLUMN_MISSING,
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
