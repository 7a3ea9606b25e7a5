package org.waystage.registers;

import static org.waystage.core.Severity.ERROR;
import static org.waystage.core.Severity.INFO;
import static org.waystage.core.Severity.WARNING;

import java.util.List;
import org.waystage.core.Rule;

/**
 * The rules that reading a register checks, as data.
 *
 * <p>An error means that the file as a whole was not read as it should; what concerns a record or a cell is a warning, and
 * the record is skipped or the cell left out.
 */
public final class RegisterRules {
    /** The file is in none of the encodings. */
    public static final Rule ENCODING_UNKNOWN = Rule.of(
            "register-encoding-unknown",
            ERROR,
            "The file is in none of the encodings of the profile ({tried}).",
            "Le fichier n'est dans aucun des encodages du profil ({tried}).");

    /** The file is not in the first encoding of the profile. */
    public static final Rule ENCODING_FALLBACK = Rule.of(
            "register-encoding-fallback",
            INFO,
            "The file is not {first}: byte {byte} of it is none. It was read as {encoding}, which decodes all of it.",
            "Le fichier n'est pas en {first} : son octet {byte} n'en est pas. Il a été lu en {encoding}, qui le décode entier.");

    /** The file has another delimiter than the first of the profile. */
    public static final Rule DELIMITER_FALLBACK = Rule.of(
            "register-delimiter-fallback",
            INFO,
            "The columns are separated by '{delimiter}', not by '{first}'.",
            "Les colonnes sont séparées par « {delimiter} », pas par « {first} ».");

    /** A cell holds U+FFFD: somebody before decoded it wrongly. */
    public static final Rule REPLACEMENT_CHARACTER = Rule.of(
            "register-replacement-character",
            WARNING,
            "The cell holds {count} replacement characters (U+FFFD): letters were lost before this file was written.",
            "La cellule contient {count} caractères de remplacement (U+FFFD) : des lettres ont été perdues avant ce fichier.");

    /** A cell looks like UTF-8 that was decoded as something else. */
    public static final Rule MOJIBAKE = Rule.of(
            "register-mojibake",
            WARNING,
            "The cell looks as if UTF-8 had been decoded as another encoding ('{found}'); it is kept as it is.",
            "La cellule ressemble à de l'UTF-8 décodé autrement (« {found} ») ; elle est conservée telle quelle.");

    /** A column that must be there is missing. */
    public static final Rule COLUMN_MISSING = Rule.of(
            "register-column-missing",
            ERROR,
            "The file has no column '{column}'; the profile expects one of: {headers}.[[ The file has '{near}'.]]",
            "Le fichier n'a pas de colonne « {column} » ; le profil attend : {headers}.[[ Le fichier a « {near} ».]]");

    /** A column of the profile is missing. */
    public static final Rule COLUMN_ABSENT = Rule.of(
            "register-column-absent",
            WARNING,
            "The file has no column '{column}'[[ ({headers})]]; nothing is read from it.[[ The file has '{near}'.]]",
            "Le fichier n'a pas de colonne « {column} »[[ ({headers})]] ; rien n'en est lu.[[ Le fichier a « {near} ».]]");

    /** A column that the profile does not name. */
    public static final Rule COLUMN_UNKNOWN = Rule.of(
            "register-column-unknown",
            INFO,
            "The profile does not name the column '{column}'.",
            "Le profil ne nomme pas la colonne « {column} ».");

    /** A record has fewer or more cells than the header. */
    public static final Rule RECORD_LENGTH = Rule.of(
            "register-record-length",
            WARNING,
            "The record has {count} cells and the header {expected}: a quote or separator is missing, or the file is cut off.",
            "L'enregistrement a {count} cellules et l'en-tête {expected} : un guillemet ou séparateur manque, ou le fichier est tronqué.");

    /** The file breaks off or cannot be parsed any further. */
    public static final Rule CUT_OFF = Rule.of(
            "register-cut-off",
            ERROR,
            "The file cannot be read beyond record {record}: {problem}.",
            "Le fichier ne peut être lu au-delà de l'enregistrement {record} : {problem}.");

    /** A record of JSON or YAML has a member twice. */
    public static final Rule MEMBER_REPEATED = Rule.of(
            "register-member-repeated",
            WARNING,
            "The record has '{member}' more than once; the last one is read.",
            "L'enregistrement a « {member} » plus d'une fois ; le dernier est lu.");

    /** What stands above records comes after them in the file. */
    public static final Rule MEMBER_LATE = Rule.of(
            "register-member-late",
            WARNING,
            "'{member}' stands after records that it belongs to; they are read without it.",
            "« {member} » vient après des enregistrements dont il relève ; ils sont lus sans lui.");

    /** A cell of YAML refers to another place. */
    public static final Rule ALIAS_NOT_FOLLOWED = Rule.of(
            "register-alias-not-followed",
            WARNING,
            "The cell refers to '{alias}' elsewhere in the file; references are not followed, its name stands for it.",
            "La cellule renvoie à « {alias} » ailleurs dans le fichier ; les renvois ne sont pas suivis, son nom en tient lieu.");

    /** There are no records. */
    public static final Rule NO_RECORDS = Rule.of(
            "register-no-records",
            ERROR,
            "The file has no records at {where}.",
            "Le fichier n'a pas d'enregistrements à {where}.");

    /** The file declares another number of records than it has. */
    public static final Rule COUNT_WRONG = Rule.of(
            "register-count-wrong",
            WARNING,
            "The file says that it has {declared} records, but {count} were read.",
            "Le fichier annonce {declared} enregistrements, mais {count} ont été lus.");

    /** The edition is not one of the profile. */
    public static final Rule EDITION_UNKNOWN = Rule.of(
            "register-edition-unknown",
            ERROR,
            "The file is no edition that the profile knows; give its issue date (--issued).",
            "Le fichier n'est aucune édition connue du profil ; indiquez sa date de publication (--issued).");

    /** Nothing in the file says which edition it is. */
    public static final Rule EDITION_ASSUMED = Rule.of(
            "register-edition-assumed",
            INFO,
            "The file does not say which edition it is; it is taken for {label}, issued {issued}. If it is another, give its"
                    + " issue date (--issued).",
            "Le fichier ne dit pas de quelle édition il est ; il est pris pour {label}, du {issued}. Si c'en est une autre,"
                    + " indiquez sa date de publication (--issued).");

    /** The file is no text. */
    public static final Rule NOT_TEXT = Rule.of(
            "register-not-text",
            ERROR,
            "The file is a workbook or another archive, not a text; save its table as CSV.",
            "Le fichier est un classeur ou une autre archive, pas un texte ; enregistrez son tableau en CSV.");

    /** A record was skipped. */
    public static final Rule RECORD_SKIPPED = Rule.of(
            "register-record-skipped",
            WARNING,
            "The record is skipped: {reason}.",
            "L'enregistrement est écarté : {raison}.");

    /** A record is no case by a rule of the profile. */
    public static final Rule RECORD_PASSED_OVER = Rule.of(
            "register-record-passed-over",
            INFO,
            "The record is passed over: {reason}.",
            "L'enregistrement n'est pas pris : {raison}.");

    /** A value cannot be used where the profile puts it. */
    public static final Rule VALUE_UNUSABLE = Rule.of(
            "register-value-unusable",
            WARNING,
            "'{value}' cannot stand as {what}; it is left out.",
            "« {value} » ne peut tenir lieu de {what} ; il est laissé de côté.");

    /** A technology is in neither the taxonomy nor the profile. */
    public static final Rule TECHNOLOGY_UNKNOWN = Rule.of(
            "register-technology-unknown",
            WARNING,
            "There is no technology '{value}' in the taxonomy or the profile; it is left out.[[ Did you mean '{near}'?]]",
            "Il n'y a pas de technologie « {value} » dans la taxonomie ni le profil ; laissée de côté.[[ Vouliez-vous dire « {near} » ?]]");

    /** A scheme has no crosswalk. */
    public static final Rule CROSSWALK_UNKNOWN = Rule.of(
            "register-crosswalk-unknown",
            WARNING,
            "There is no crosswalk of '{scheme}', in the profile or elsewhere: its words have no stage.[[ Did you mean '{near}'?]]",
            "Il n'y a pas de table de correspondance de « {scheme} » : ses mots n'ont pas de stade.[[ Vouliez-vous dire « {near} » ?]]");

    /** Bounds stand where a single date is wanted. */
    public static final Rule DATE_COARSENED = Rule.of(
            "register-date-coarsened",
            INFO,
            "'{value}' is more than one date; a period takes one, so it is read as {date}.",
            "« {value} » est plus d'une date ; une période en demande une, elle est lue comme {date}.");

    /** Bounds that no single date can stand for. */
    public static final Rule DATE_NOT_ONE = Rule.of(
            "register-date-not-one",
            WARNING,
            "'{value}' is more than one date, and a period takes one; it is left out.",
            "« {value} » est plus d'une date, et une période en demande une ; elle est laissée de côté.");

    /** No record became a case. */
    public static final Rule NOTHING_IMPORTED = Rule.of(
            "register-nothing-imported",
            ERROR,
            "None of the {read} records became a case; the notices say why.",
            "Aucun des {read} enregistrements n'est devenu un cas ; les remarques disent pourquoi.");

    /** A text is no date that the profile can read. */
    public static final Rule DATE_UNREADABLE = Rule.of(
            "register-date-unreadable",
            WARNING,
            "'{value}' cannot be read as a date; it is left out.",
            "« {value} » ne se lit pas comme une date ; elle est laissée de côté.");

    /** A text stands in place of a date, and means none. */
    public static final Rule DATE_NONE = Rule.of(
            "register-date-none",
            INFO,
            "'{value}' is no date ({reading}); it is left out.",
            "« {value} » n'est pas une date ({reading}) ; elle est laissée de côté.");

    /** A date of a fact lies after the issue date. */
    public static final Rule DATE_AFTER_ISSUE = Rule.of(
            "register-date-after-issue",
            WARNING,
            "{date} lies after the issue date {issued}; it is read as expected.",
            "{date} est postérieur à la publication du {issued} ; lu comme attendu.");

    /** The dates of a record run backwards. */
    public static final Rule DATES_CONTRADICT = Rule.of(
            "register-dates-contradict",
            WARNING,
            "'{later}' of {laterDate} stands before '{earlier}' of {earlierDate}; both are kept as they are.",
            "« {later} » du {laterDate} précède « {earlier} » du {earlierDate} ; les deux sont conservés tels quels.");

    /** A word of a stage column is not in the crosswalk. */
    public static final Rule WORD_UNKNOWN = Rule.of(
            "register-word-unknown",
            WARNING,
            "The crosswalk of '{scheme}' does not have the word '{word}'; it is kept without a stage.",
            "La table de correspondance de « {scheme} » n'a pas le mot « {word} » ; il est conservé sans stade.");

    /** A word is not in a code table. */
    public static final Rule VALUE_UNKNOWN = Rule.of(
            "register-value-unknown",
            WARNING,
            "The table '{table}' of the profile does not have '{value}'; it is left out.",
            "La table « {table} » du profil n'a pas « {value} » ; il est laissé de côté.");

    /** Several records have the same key. */
    public static final Rule KEY_SHARED = Rule.of(
            "register-key-shared",
            INFO,
            "{count} records share the key '{key}'; their ids are told apart by what else they say.",
            "{count} enregistrements partagent la clé « {key} » ; leurs identifiants se distinguent par le reste.");

    /** A record repeats another. */
    public static final Rule RECORD_REPEATED = Rule.of(
            "register-record-repeated",
            WARNING,
            "Record {record} says the same in every column that tells records apart; both are kept, numbered in order.",
            "L'enregistrement {record} dit la même chose dans toutes les colonnes qui les distinguent ; les deux sont conservés.");

    /** Personal data was withheld. */
    public static final Rule CONTACT_WITHHELD = Rule.of(
            "register-contact-withheld",
            INFO,
            "An e-mail address or telephone number in the cell is withheld.",
            "Une adresse électronique ou un numéro de téléphone de la cellule est masqué.");

    /** A profile is not JSON. */
    public static final Rule PROFILE_SYNTAX = Rule.of(
            "register-profile-syntax",
            ERROR,
            "The profile is not the JSON it has to be: {problem}.",
            "Le profil n'est pas le JSON qu'il doit être : {problem}.");

    /** A profile has a member that the format does not know. */
    public static final Rule PROFILE_MEMBER_UNKNOWN = Rule.of(
            "register-profile-member-unknown",
            ERROR,
            "A profile has no member '{member}' here.[[ Did you mean '{near}'?]]",
            "Un profil n'a pas de membre « {member} » ici.[[ Vouliez-vous dire « {near} » ?]]");

    /** A profile lacks a member. */
    public static final Rule PROFILE_MEMBER_MISSING = Rule.of(
            "register-profile-member-missing",
            ERROR,
            "The member '{member}' is missing here.",
            "Le membre « {member} » manque ici.");

    /** A value of a profile is of another type. */
    public static final Rule PROFILE_TYPE_WRONG = Rule.of(
            "register-profile-type-wrong",
            ERROR,
            "Expected {expected} but found {found}.",
            "{expected} attendu, {found} trouvé.");

    /** A value of a profile cannot stand where it stands. */
    public static final Rule PROFILE_VALUE_INVALID = Rule.of(
            "register-profile-value-invalid",
            ERROR,
            "The value[[ '{value}']] is not valid here: expected {expected}.",
            "La valeur[[ « {value} »]] n'est pas valide ici : {expected} attendu.");

    /** A profile names something that it does not have. */
    public static final Rule PROFILE_REFERENCE_UNKNOWN = Rule.of(
            "register-profile-reference-unknown",
            ERROR,
            "The profile has no {kind} '{name}'.[[ Did you mean '{near}'?]]",
            "Le profil n'a pas « {name} » ({kind}).[[ Vouliez-vous dire « {near} » ?]]");

    /** A profile has something that nothing in it uses. */
    public static final Rule PROFILE_UNUSED = Rule.of(
            "register-profile-unused",
            WARNING,
            "Nothing in the profile uses the {kind} '{name}'.",
            "Rien dans le profil n'utilise « {name} » ({kind}).");

    private static final List<Rule> ALL = List.of(
            ENCODING_UNKNOWN,
            ENCODING_FALLBACK,
            DELIMITER_FALLBACK,
            REPLACEMENT_CHARACTER,
            MOJIBAKE,
            COLUMN_MISSING,
            COLUMN_ABSENT,
            COLUMN_UNKNOWN,
            RECORD_LENGTH,
            CUT_OFF,
            MEMBER_REPEATED,
            MEMBER_LATE,
            ALIAS_NOT_FOLLOWED,
            NO_RECORDS,
            COUNT_WRONG,
            EDITION_UNKNOWN,
            EDITION_ASSUMED,
            NOT_TEXT,
            RECORD_SKIPPED,
            RECORD_PASSED_OVER,
            VALUE_UNUSABLE,
            TECHNOLOGY_UNKNOWN,
            CROSSWALK_UNKNOWN,
            DATE_COARSENED,
            DATE_NOT_ONE,
            NOTHING_IMPORTED,
            DATE_UNREADABLE,
            DATE_NONE,
            DATE_AFTER_ISSUE,
            DATES_CONTRADICT,
            WORD_UNKNOWN,
            VALUE_UNKNOWN,
            KEY_SHARED,
            RECORD_REPEATED,
            CONTACT_WITHHELD,
            PROFILE_SYNTAX,
            PROFILE_MEMBER_UNKNOWN,
            PROFILE_MEMBER_MISSING,
            PROFILE_TYPE_WRONG,
            PROFILE_VALUE_INVALID,
            PROFILE_REFERENCE_UNKNOWN,
            PROFILE_UNUSED);

    private RegisterRules() {}

    /**
     * Returns all of them.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
