package org.waystage.tables;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import org.waystage.core.notice.Rule;

/**
 * The rules that reading tables checks before the catalogue can be read, as data.
 *
 * <p>An error means that something that stands in the tables is not in the catalogue.
 */
public final class TableRules {
    /** The file or archive cannot be opened. */
    public static final Rule NOT_OPENED = Rule.ofReading(
                    "table-not-opened",
                    "This is no {form} file, or a damaged or encrypted one. Nothing was read.",
                    "Ceci n'est pas un fichier {form}, ou il est endommagé ou chiffré. Rien n'a été lu.")
            .explained(
                    "A file that cannot be opened may be damaged, protected by a password or of another kind than its "
                            + "name says. Nothing was read. Open it in a spreadsheet, save it again without a password, and try "
                            + "that file.",
                    "Un fichier qui ne s'ouvre pas peut être endommagé, protégé par un mot de passe ou d'un autre genre "
                            + "que son nom. Rien n'a été lu. Ouvrez-le dans un tableur, réenregistrez-le sans mot de passe, et "
                            + "essayez ce fichier.");

    /** A limit that guards against hostile files was exceeded. */
    public static final Rule LIMIT_EXCEEDED = Rule.ofReading(
                    "table-limit-exceeded",
                    "There are more[[ than {entries} entries]][[ than {bytes} bytes]] in the tables. Nothing was read.",
                    "Il y a plus[[ de {entries} entrées]][[ de {bytes} octets]] dans les tables. Rien n'a été lu.")
            .explained(
                    "A small archive can be made to unpack into more than any computer holds, so there is a limit that "
                            + "honest catalogues do not reach. Nothing was read. Split the catalogue, or pass it on as JSON, which "
                            + "has no such limit.",
                    "Une petite archive peut être faite pour se déployer au-delà de tout ordinateur ; il y a donc une "
                            + "limite que les catalogues honnêtes n'atteignent pas. Rien n'a été lu. Divisez le catalogue, ou "
                            + "transmettez-le en JSON, sans cette limite.");

    /** There is no table with the head of the catalogue. */
    public static final Rule CATALOGUE_MISSING = Rule.ofReading(
                    "table-catalogue-missing",
                    "There is no table '{table}' with one row, which says what catalogue this is. Nothing was read.",
                    "Il n'y a pas de table « {table} » d'une ligne, qui dit de quel catalogue il s'agit. Rien n'a été lu.")
            .explained(
                    "Without its id and title a catalogue cannot be told from others. Add the table with a header and "
                            + "one row; 'waystage convert' writes a workbook in which it is prepared.",
                    "Sans identifiant ni titre, un catalogue ne se distingue pas des autres. Ajoutez la table avec un "
                            + "en-tête et une ligne ; « waystage convert » écrit un classeur où elle est prête.");

    /** Tables of the form are not there. */
    public static final Rule TABLES_ABSENT = Rule.of(
                    "table-absent",
                    INFO,
                    "Not among the tables, as if without rows ({count}): {tables}.",
                    "Absent des tables, comme sans lignes ({count}) : {tables}.")
            .explained(
                    "Tables without rows may be left out, so nothing is wrong. If one of those named should have rows, "
                            + "look whether its sheet or file was renamed or left behind.",
                    "Les tables sans lignes peuvent manquer ; rien n'est donc faux. Si l'une de celles qui sont citées "
                            + "devait avoir des lignes, voyez si sa feuille ou son fichier a été renommé ou oublié.");

    /** A table is not there that should be, as the name of another file or sheet or the rows of other tables show. */
    public static final Rule TABLE_MISSING = Rule.ofReading(
                    "table-missing",
                    "There is no table '{table}'[[, but one that the form does not know, '{near}': was it renamed? Neither was read;"
                            + " give the table its name]][[, but other tables refer to it (cells: {count}); put it back, or give it its"
                            + " name]].",
                    "Il n'y a pas de table « {table} »[[, mais une que le format ne connaît pas, « {near} » : a-t-elle été renommée ?"
                            + " Aucune des deux n'a été lue ; rendez son nom à la table]][[, mais d'autres tables y renvoient"
                            + " (cellules : {count}) ; rétablissez-la, ou rendez-lui son nom]].")
            .explained(
                    "A sheet or file that was renamed or left behind takes its rows with it. They are not in the catalogue, nor "
                            + "are the rows of tables that hang on them, and the references to them are not noticed one by one. "
                            + "Give the table the name that the message has; a sheet of your own whose name is too near gets another.",
                    "Une feuille ou un fichier renommé ou oublié emporte ses lignes. Elles ne sont pas dans le catalogue, ni les "
                            + "lignes des tables qui en dépendent, et les renvois ne sont pas signalés un à un. Donnez à la table "
                            + "le nom que dit le message ; une feuille à vous dont le nom est trop proche en reçoit un autre.");

    /** A file or sheet is no table of the form. */
    public static final Rule TABLE_UNKNOWN = Rule.of(
                    "table-unknown",
                    WARNING,
                    "'{table}' is no table of the form; it was not read.[[ Did you mean '{near}'?]]",
                    "« {table} » n'est pas une table du format ; elle n'a pas été lue.[[ Vouliez-vous dire « {near} » ?]]")
            .explained(
                    "People add sheets of their own, which is fine; but a renamed table looks just the same, and its "
                            + "rows would be missing. Give it back its name if it belongs to the catalogue.",
                    "On ajoute volontiers ses propres feuilles, ce qui est permis ; mais une table renommée a le même "
                            + "air, et ses lignes manqueraient. Rendez-lui son nom si elle est du catalogue.");

    /** A table is there twice. */
    public static final Rule TABLE_TWICE = Rule.ofReading(
                    "table-twice",
                    "The table '{table}' is there twice; only the first was read.",
                    "La table « {table} » figure deux fois ; seule la première a été lue.")
            .explained(
                    "Two tables of one name, as after copying a sheet, may contradict each other. What stands in the "
                            + "second is not in the catalogue. Put the rows together in one of them.",
                    "Deux tables d'un même nom, comme après la copie d'une feuille, peuvent se contredire. Ce que "
                            + "contient la seconde n'est pas dans le catalogue. Réunissez les lignes dans une seule.");

    /** A file is not UTF-8. */
    public static final Rule NOT_UTF_8 = Rule.ofReading(
                    "table-not-utf-8",
                    "The table is not UTF-8[[, but looks like {encoding},]] and was not read; save it as 'CSV UTF-8'.",
                    "La table n'est pas en UTF-8[[, mais paraît être en {encoding},]] et n'a pas été lue ; enregistrez-la comme « CSV UTF-8 ».")
            .explained(
                    "In another encoding letters such as é would turn into others unnoticed. The rows of the table are "
                            + "not in the catalogue. In Excel, choose 'CSV UTF-8' and not 'CSV' when you save.",
                    "Dans un autre encodage, des lettres comme é en deviendraient d'autres sans qu'on le voie. Les "
                            + "lignes de la table ne sont pas dans le catalogue. Dans Excel, choisissez « CSV UTF-8 » et non « CSV "
                            + "».");

    /** A file cannot be read any further. */
    public static final Rule CUT_OFF = Rule.ofReading(
                    "table-cut-off",
                    "The table cannot be read from row {row} on: a quote is missing, it is too long or it is damaged.",
                    "La table ne peut être lue à partir de la ligne {row} : un guillemet manque, elle est trop longue ou endommagée.")
            .explained(
                    "A quote that is opened and never closed swallows everything after it. The rows before were read, "
                            + "those from here on are not in the catalogue. Mend the row, or save the table again from the "
                            + "spreadsheet.",
                    "Un guillemet ouvert et jamais fermé avale toute la suite. Les lignes précédentes ont été lues, "
                            + "celles d'ici à la fin ne sont pas dans le catalogue. Corrigez la ligne, ou réenregistrez la table "
                            + "depuis le tableur.");

    /** A column that every row needs is missing, or is there under another spelling; the table is not read. */
    public static final Rule COLUMN_MISSING = Rule.ofReading(
                    "table-column-missing",
                    "The table has no column '{column}', and its rows cannot be read without it.[[ It has '{near}', which the form does"
                            + " not know: was the column renamed?]] The table was not read; give the column its name.",
                    "La table n'a pas de colonne « {column} », et ses lignes ne peuvent être lues sans elle.[[ Elle a « {near} », que le"
                            + " format ne connaît pas : la colonne a-t-elle été renommée ?]] La table n'a pas été lue ; donnez son nom"
                            + " à la colonne.")
            .explained(
                    "The column says where each row belongs, or tells what every row must have, or only its spelling is wrong. No row "
                            + "of this table and of those that hang on it is in the catalogue, and what refers to them is not "
                            + "noticed again. Put the column back; 'waystage convert' writes tables with all columns.",
                    "La colonne dit où va chaque ligne, ou ce que toute ligne doit avoir, ou seule son orthographe est fausse. Aucune "
                            + "ligne de cette table ni de celles qui en dépendent n'est dans le catalogue, et ce qui y renvoie "
                            + "n'est pas signalé à nouveau. Rétablissez la colonne ; « waystage convert » écrit des tables avec "
                            + "toutes les colonnes.");

    /** A column that the form does not know stands in a table that lacks one that the form has. */
    public static final Rule COLUMN_RENAMED = Rule.of(
                    "table-column-renamed",
                    WARNING,
                    "The form does not know the column '{column}', and the table has no column {missing}: was it renamed? What stands"
                            + " below it (cells: {count}) is kept as a member of its name.",
                    "Le format ne connaît pas la colonne « {column} », et la table n'a pas de colonne {missing} : a-t-elle été renommée ?"
                            + " Ce qui est dessous (cellules : {count}) est conservé comme membre de ce nom.")
            .explained(
                    "Nothing is lost, but what stands below the header means nothing to any reader: dates, for one, are no "
                            + "longer dates. If it is one of the columns named, give it that name. If it is a column of your own, it may "
                            + "stay; add the columns named, without anything below them, and it is not asked again.",
                    "Rien n'est perdu, mais ce qui est sous l'en-tête ne dit rien à aucun lecteur : des dates, par exemple, n'en "
                            + "sont plus. Si c'est une des colonnes citées, donnez-lui ce nom. Si c'est une colonne à vous, elle peut "
                            + "rester ; ajoutez les colonnes citées, vides, et la question ne revient pas.");

    /** A column is there twice. */
    public static final Rule COLUMN_TWICE = Rule.ofReading(
                    "table-column-twice",
                    "The column '{column}' is there twice; only the first was read.",
                    "La colonne « {column} » figure deux fois ; seule la première a été lue.")
            .explained(
                    "Two columns of one name may contradict each other. What stands in the second is not in the "
                            + "catalogue. Bring the cells together in one column and delete the other.",
                    "Deux colonnes d'un même nom peuvent se contredire. Ce que contient la seconde n'est pas dans le "
                            + "catalogue. Réunissez les cellules dans une colonne et supprimez l'autre.");

    /** A header is not one. */
    public static final Rule COLUMN_UNKNOWN = Rule.of(
                    "table-column-unknown",
                    WARNING,
                    "'{column}' is no name of a column; what stands below it was not read.",
                    "« {column} » n'est pas un nom de colonne ; ce qui est dessous n'a pas été lu.")
            .explained(
                    "Headers say by their form what a cell means, and this one has none of the forms. Its cells are not "
                            + "in the catalogue. Correct the header; a column for your own notes may stay as it is.",
                    "La forme d'un en-tête dit ce que signifie une cellule, et celui-ci n'en a aucune. Ses cellules ne "
                            + "sont pas dans le catalogue. Corrigez l'en-tête ; une colonne pour vos propres notes peut rester.");

    /** A cell stands in a column without a name. */
    public static final Rule COLUMN_NAMELESS = Rule.of(
                    "table-column-nameless",
                    WARNING,
                    "The column of this cell has no name; '{value}' was not read.",
                    "La colonne de cette cellule n'a pas de nom ; « {value} » n'a pas été lu.")
            .explained(
                    "Without a header it is not known what the cell means. It is not in the catalogue. Name the column, "
                            + "or delete the cell if it is a leftover.",
                    "Sans en-tête, on ne sait ce que signifie la cellule. Elle n'est pas dans le catalogue. Nommez la "
                            + "colonne, ou effacez la cellule si c'est un reste.");

    /** A row does not say where it belongs. */
    public static final Rule PARENT_MISSING = Rule.ofReading(
                    "table-parent-missing",
                    "The row does not say in '{column}' what it belongs to; it was left out.",
                    "La ligne ne dit pas dans « {column} » à quoi elle appartient ; elle a été laissée de côté.")
            .explained(
                    "The row is part of something in another table, and only this cell says of what. Fill it in with the "
                            + "key of that row, most often an id.",
                    "La ligne fait partie de ce qui figure dans une autre table, et seule cette cellule dit de quoi. "
                            + "Remplissez-la avec la clé de cette ligne, le plus souvent un identifiant.");

    /** A row belongs to what is not there. */
    public static final Rule PARENT_UNKNOWN = Rule.ofReading(
                    "table-parent-unknown",
                    "The row belongs to '{key}', which is not in the table '{table}'; it was left out.",
                    "La ligne appartient à « {key} », absent de la table « {table} » ; elle a été laissée de côté.")
            .explained(
                    "A key that was changed in one table and not in the other, or a row that was deleted, leaves its "
                            + "parts without a place. Correct the key, or add the row that it names.",
                    "Une clé changée dans une table et non dans l'autre, ou une ligne supprimée, laisse ses parties sans "
                            + "place. Corrigez la clé, ou ajoutez la ligne qu'elle nomme.");

    /** A position is no number. */
    public static final Rule POSITION_WRONG = Rule.of(
                    "table-position-wrong",
                    WARNING,
                    "'{value}' is no position; the row comes after those that have one.",
                    "« {value} » n'est pas une position ; la ligne vient après celles qui en ont une.")
            .explained(
                    "Positions keep the order of lists when rows are sorted in the spreadsheet. Nothing is lost but the "
                            + "place in the order. Write a whole number from 1 on, or leave the cell empty.",
                    "Les positions gardent l'ordre des listes quand on trie les lignes. Rien n'est perdu, sinon la place "
                            + "dans l'ordre. Écrivez un nombre entier à partir de 1, ou laissez la cellule vide.");

    /** Two rows have one position. */
    public static final Rule POSITION_TWICE = Rule.of(
                    "table-position-twice",
                    WARNING,
                    "Another row has the position {position} too; they come in the order of the table.",
                    "Une autre ligne a aussi la position {position} ; elles viennent dans l'ordre de la table.")
            .explained(
                    "Two rows with one position leave their order open, as after copying a row. Both were read. Give one "
                            + "of them another number if the order matters.",
                    "Deux lignes de même position laissent leur ordre ouvert, comme après la copie d'une ligne. Les deux "
                            + "ont été lues. Donnez un autre numéro à l'une si l'ordre compte.");

    /** The table with the head has more than one row. */
    public static final Rule ROW_EXTRA = Rule.ofReading(
                    "table-row-extra",
                    "The table '{table}' has one row only; this one was left out.",
                    "La table « {table} » n'a qu'une ligne ; celle-ci a été laissée de côté.")
            .explained(
                    "There is one catalogue in these tables, and so one row that tells its id and title. Keep the row "
                            + "that is right and delete the others.",
                    "Il y a un seul catalogue dans ces tables, donc une seule ligne qui dit son identifiant et son "
                            + "titre. Gardez la bonne ligne et supprimez les autres.");

    /** A cell announces JSON and holds none. */
    public static final Rule CELL_NOT_JSON = Rule.ofReading(
                    "table-cell-not-json",
                    "The cell begins with 'json:', but no JSON value follows; it was left out.",
                    "La cellule commence par « json: », mais aucune valeur JSON ne suit ; elle a été laissée de côté.")
            .explained(
                    "Values that do not fit into a plain cell stand there as JSON behind the mark 'json:', and this one "
                            + "was damaged in editing. Mend it, or take the mark away if the cell is a text like any other.",
                    "Les valeurs qui n'entrent pas dans une cellule simple y figurent en JSON après « json: », et "
                            + "celle-ci a été abîmée en l'éditant. Corrigez-la, ou ôtez la marque si la cellule est un texte comme "
                            + "un autre.");

    /** Two columns speak of one member. */
    public static final Rule CELL_CONFLICT = Rule.ofReading(
                    "table-cell-conflict",
                    "'{column}' is said elsewhere in this row already, as a whole or in parts; the cell was left out.",
                    "« {column} » est déjà dit ailleurs dans cette ligne, en tout ou en partie ; la cellule a été laissée de côté.")
            .explained(
                    "One thing said in two cells of a row may be said in two ways, and nobody can tell which counts. "
                            + "What was said first was read. Empty one of the cells.",
                    "Une chose dite dans deux cellules d'une ligne peut l'être de deux façons, et nul ne sait laquelle "
                            + "compte. La première a été lue. Videz l'une des cellules.");

    /** A cell holds a formula. */
    public static final Rule CELL_FORMULA = Rule.of(
                    "table-cell-formula",
                    WARNING,
                    "The cell holds a formula; its last result was read, and nothing was calculated.",
                    "La cellule contient une formule ; son dernier résultat a été lu, sans rien calculer.")
            .explained(
                    "A formula may give another result on another computer, so only what was saved with it counts. "
                            + "Replace it by its value, with 'paste values', before you pass the file on.",
                    "Une formule peut donner un autre résultat sur un autre ordinateur ; seul compte donc ce qui a été "
                            + "enregistré avec elle. Remplacez-la par sa valeur, avec « coller les valeurs », avant de transmettre "
                            + "le fichier.");

    /** A cell holds an error of the spreadsheet. */
    public static final Rule CELL_ERROR = Rule.ofReading(
                    "table-cell-error",
                    "The cell holds the spreadsheet's error '{value}'; it was left out.",
                    "La cellule contient l'erreur « {value} » du tableur ; elle a été laissée de côté.")
            .explained(
                    "The spreadsheet could not calculate the cell and shows an error in its place. What the cell should "
                            + "say is not in the catalogue. Mend the formula, or write the value itself.",
                    "Le tableur n'a pas pu calculer la cellule et montre une erreur. Ce qu'elle devait dire n'est pas "
                            + "dans le catalogue. Corrigez la formule, ou écrivez la valeur elle-même.");

    /** A cell holds a date of the spreadsheet. */
    public static final Rule CELL_DATE = Rule.of(
                    "table-cell-date",
                    INFO,
                    "The cell holds a date of the spreadsheet; it was read as {date}.",
                    "La cellule contient une date du tableur ; elle a été lue comme {date}.")
            .explained(
                    "Spreadsheets turn what looks like a date into a day, so that March 2019 becomes the first of March. "
                            + "Check that the date is not more precise than what is known; a cell that is formatted as text stays "
                            + "as you write it.",
                    "Les tableurs font un jour de ce qui ressemble à une date : mars 2019 devient le premier mars. "
                            + "Vérifiez que la date n'est pas plus précise que ce qui est connu ; une cellule au format texte "
                            + "reste telle que vous l'écrivez.");

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
