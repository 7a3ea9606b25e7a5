package org.waystage.registers.notice;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.shared.RegisterWords;

/**
 * The rules that reading a register checks, as data.
 *
 * <p>An error means that the file as a whole was not read as it should; what concerns a record or a cell is a warning, and
 * the record is skipped or the cell left out.
 */
public final class RegisterRules {
    /** The file is in none of the encodings. */
    public static final Rule ENCODING_UNKNOWN = Rule.ofReading(
                    "register-encoding-unknown",
                    "The file is in none of the encodings of the profile ({tried}).[[ Byte {byte}, on line {line}, does not fit.]]"
                            + "[[ It looks like {near}: save it as UTF-8, or add {near} to 'encodings' of the profile.]]",
                    "Le fichier n'est dans aucun des encodages du profil ({tried}).[[ L'octet {byte}, à la ligne {line}, n'y convient pas.]]"
                            + "[[ Il ressemble à du {near} : enregistrez-le en UTF-8, ou ajoutez {near} à « encodings » du profil.]]")
            .explained(
                    "With the wrong encoding letters turn into others, so nothing was read. Save the file in one of the "
                            + "encodings named, or add its real encoding to 'encodings' of the profile.",
                    "Avec un mauvais encodage, des lettres en deviennent d'autres ; rien n'a donc été lu. Enregistrez le "
                            + "fichier dans l'un des encodages cités, ou ajoutez le sien à « encodings » du profil.");

    /** The file is not in the first encoding of the profile. */
    public static final Rule ENCODING_FALLBACK = Rule.of(
                    "register-encoding-fallback",
                    INFO,
                    "Byte {byte} is not valid {first}. The file was read as {encoding}, which decodes all of it.",
                    "L'octet {byte} n'est pas valide en {first}. Le fichier a été lu en {encoding}, qui le décode entier.")
            .explained(
                    "The publisher seems to have changed the encoding of the file. It was read in the next encoding that "
                            + "decodes all of it; look at a few names with accents to see that it is the right one. If it always "
                            + "comes so, put that encoding first in the profile.",
                    "L'éditeur semble avoir changé l'encodage du fichier. Il a été lu dans le suivant qui le décode "
                            + "entier ; regardez quelques noms accentués pour vous en assurer. S'il vient toujours ainsi, mettez "
                            + "cet encodage en premier dans le profil.");

    /** The file has another delimiter than the first of the profile. */
    public static final Rule DELIMITER_FALLBACK = Rule.of(
                    "register-delimiter-fallback",
                    INFO,
                    "The columns are separated by '{delimiter}', not by '{first}'.",
                    "Les colonnes sont séparées par « {delimiter} », pas par « {first} ».")
            .explained(
                    "Spreadsheets separate columns by comma or semicolon, as the country of the computer has it. The "
                            + "separator that gives the columns of the profile was used. Nothing needs mending.",
                    "Les tableurs séparent les colonnes par virgule ou point-virgule, selon le pays de l'ordinateur. Le "
                            + "séparateur qui donne les colonnes du profil a été pris. Rien n'est à corriger.");

    /** A cell holds U+FFFD: somebody before decoded it wrongly. */
    public static final Rule REPLACEMENT_CHARACTER = Rule.of(
                    "register-replacement-character",
                    WARNING,
                    "The cell holds {count} replacement characters (U+FFFD): letters were lost before this file was written.",
                    "La cellule contient {count} caractères de remplacement (U+FFFD) : des lettres ont été perdues avant ce fichier.")
            .explained(
                    "The letters were lost in the publisher's file and cannot be had back from it. The cell is kept as "
                            + "it is. Tell the publisher, or look the words up in another edition of the register.",
                    "Les lettres ont été perdues dans le fichier de l'éditeur et n'en peuvent être tirées. La cellule "
                            + "est conservée telle quelle. Prévenez l'éditeur, ou cherchez les mots dans une autre édition du "
                            + "registre.");

    /** A cell looks like UTF-8 that was decoded as something else. */
    public static final Rule MOJIBAKE = Rule.of(
                    "register-mojibake",
                    WARNING,
                    "The cell looks as if UTF-8 had been decoded as another encoding ('{found}'); it is kept as it is.",
                    "La cellule ressemble à de l'UTF-8 décodé autrement (« {found} ») ; elle est conservée telle quelle.")
            .explained(
                    "Somebody before has opened the file in the wrong encoding and saved it, as 'Ã©' for 'é' shows. The "
                            + "cell is not repaired, since that would be a guess. Tell the publisher, or correct the words in the "
                            + "catalogue.",
                    "Quelqu'un a ouvert puis enregistré le fichier dans un mauvais encodage, comme le montre « Ã© » pour "
                            + "« é ». La cellule n'est pas réparée, car ce serait deviner. Prévenez l'éditeur, ou corrigez les "
                            + "mots dans le catalogue.");

    /** A column that must be there is missing. */
    public static final Rule COLUMN_MISSING = Rule.ofReading(
                    "register-column-missing",
                    "The file has no column '{column}'; the profile expects one of: {headers}.[[ The file has '{near}'.]]",
                    "Le fichier n'a pas de colonne « {column} » ; le profil attend : {headers}.[[ Le fichier a « {near} ».]]")
            .explained(
                    "Without this column no record can become a case, so none was read. Publishers rename columns now "
                            + "and then: add the new header to the profile, or check that this is the right file.",
                    "Sans cette colonne, aucun enregistrement ne peut devenir un cas ; aucun n'a donc été lu. Les "
                            + "éditeurs renomment parfois des colonnes : ajoutez le nouvel en-tête au profil, ou vérifiez que "
                            + "c'est le bon fichier.");

    /** A column of the profile is missing. */
    public static final Rule COLUMN_ABSENT = Rule.of(
                    "register-column-absent",
                    WARNING,
                    "The file has no column '{column}'[[ ({headers})]]; nothing is read from it.[[ The file has '{near}'.]]",
                    "Le fichier n'a pas de colonne « {column} »[[ ({headers})]] ; rien n'en est lu.[[ Le fichier a « {near} ».]]")
            .explained(
                    "The records were read without what this column would have told. If the publisher renamed it, add "
                            + "the new header to the profile; if it is gone for good, take it out of the profile.",
                    "Les enregistrements ont été lus sans ce que cette colonne aurait dit. Si l'éditeur l'a renommée, "
                            + "ajoutez le nouvel en-tête au profil ; si elle a disparu, retirez-la du profil.");

    /** An object stands where a column is read. */
    public static final Rule COLUMN_OBJECT = Rule.of(
                    "register-column-object",
                    WARNING,
                    "What stands at '{path}' has members of its own (records: {count}), so nothing is read from it for the column '{column}'.[[ One of them is '{near}'.]]",
                    "Ce qui figure à « {path} » a ses propres membres (enregistrements : {count}) : rien n'en est lu pour la colonne « {column} ».[[ L'un d'eux est « {near} ».]]")
            .explained(
                    "A column reads a text, a number or a list of such; what is in an object, or in the objects of a list, "
                            + "has a path of its own. Give the column the path of the member that you want. The notice is at "
                            + "the first record with an object there.",
                    "Une colonne lit un texte, un nombre ou une liste de tels ; ce qui est dans un objet, ou dans les objets "
                            + "d'une liste, a son propre chemin. Donnez à la colonne le chemin du membre voulu. La remarque est au "
                            + "premier enregistrement qui a là un objet.");

    /** A column that the profile does not name. */
    public static final Rule COLUMN_UNKNOWN = Rule.of(
                    "register-column-unknown",
                    INFO,
                    "The profile does not name the column '{column}'.",
                    "Le profil ne nomme pas la colonne « {column} ».")
            .explained(
                    "Registers grow, and a new column may tell something worth having. Its cells were not read. Name it "
                            + "in the profile to use it, or among the columns that are left out on purpose.",
                    "Les registres grandissent, et une colonne nouvelle peut apporter quelque chose d'utile. Ses "
                            + "cellules n'ont pas été lues. Nommez-la dans le profil pour l'utiliser, ou parmi celles qui sont "
                            + "omises à dessein.");

    /** A record has fewer or more cells than the header. */
    public static final Rule RECORD_LENGTH = Rule.of(
                    "register-record-length",
                    WARNING,
                    "The record has {count} cells and the header {expected}: a quote or separator is missing, or the file is cut off.",
                    "L'enregistrement a {count} cellules et l'en-tête {expected} : un guillemet ou séparateur manque, ou le fichier est tronqué.")
            .explained(
                    "Where a cell is missing or too many, the cells after it may stand under the wrong header. The "
                            + "record is read as far as its cells go. Look at its line in the file: often a quote is missing.",
                    "Si une cellule manque ou est de trop, les suivantes peuvent être sous le mauvais en-tête. "
                            + "L'enregistrement est lu selon ses cellules. Regardez sa ligne dans le fichier : souvent un "
                            + "guillemet manque.");

    /** A cell holds lines that look like rows of the table. */
    public static final Rule ROWS_SWALLOWED = Rule.of(
                    "register-rows-swallowed",
                    WARNING,
                    "The cell holds {count} lines that look like records or parts of records (lines {first} to {last}): a quote seems to open or close by mistake.",
                    "La cellule contient {count} lignes qui semblent des enregistrements ou des parties d'enregistrements (lignes {first} à {last}) : un guillemet semble ouvert ou fermé par erreur.")
            .explained(
                    "A quote at the start of a cell goes on to the next quote, over the ends of lines. Where one stands there by "
                            + "mistake, the rows up to the next one become part of the cell, and their records are missing. A part "
                            + "of a record counts as well; where the profile withholds anything, the cell is withheld. Look at "
                            + "the lines in the file, double or remove the quote, and tell the publisher.",
                    "Un guillemet au début d'une cellule vaut jusqu'au guillemet suivant, par-delà les fins de ligne. S'il s'y "
                            + "trouve par erreur, les lignes jusqu'au suivant entrent dans la cellule et leurs enregistrements "
                            + "manquent. Une partie d'enregistrement compte aussi ; si le profil retient quoi que ce soit, la cellule "
                            + "est retenue. Regardez ces lignes dans le fichier, doublez ou retirez le guillemet et prévenez l'éditeur.");

    /** More lines of the file look like records than records were read. */
    public static final Rule LINES_UNREAD = Rule.of(
                    "register-lines-unread",
                    WARNING,
                    "{lines} lines of the file look like records, and {count} records were read.",
                    "{lines} lignes du fichier semblent des enregistrements, et {count} enregistrements ont été lus.")
            .explained(
                    "A line looks like a record if it has as many cells as the header by itself. There are more of them than "
                            + "records, so some were read as part of others, as stray quotes make it. Compare the count with what "
                            + "the publisher says, and look for quotes that are never closed, or opened by mistake.",
                    "Une ligne semble un enregistrement si elle a, seule, autant de cellules que l'en-tête. Il y en a plus que "
                            + "d'enregistrements : certaines ont été lues comme parties d'autres, ce que font des guillemets égarés. "
                            + "Comparez ce nombre à celui de l'éditeur et cherchez des guillemets jamais fermés, ou ouverts par erreur.");

    /** The file breaks off or cannot be parsed any further. */
    public static final Rule CUT_OFF = Rule.ofReading(
                    "register-cut-off",
                    "The file cannot be read beyond record {record}: {problem}.",
                    "Le fichier ne peut être lu au-delà de l'enregistrement {record} : {problem}.")
            .worded(RegisterWords.WORDS)
            .explained(
                    "What stands after this place is not in the catalogue, and the counts are too low. Fetch the file "
                            + "again; if it is the same, mend it at this place or tell the publisher.",
                    "Ce qui suit cet endroit n'est pas dans le catalogue, et les décomptes sont trop bas. Récupérez le "
                            + "fichier ; s'il est identique, corrigez-le à cet endroit ou prévenez l'éditeur.");

    /** A record of JSON or YAML has a member twice. */
    public static final Rule MEMBER_REPEATED = Rule.of(
                    "register-member-repeated",
                    WARNING,
                    "The record has '{member}' more than once; the last one is read.",
                    "L'enregistrement a « {member} » plus d'une fois ; le dernier est lu.")
            .explained(
                    "Two values of one name contradict each other, and the file does not say which counts. The last is "
                            + "read, as most programs do. Tell the publisher.",
                    "Deux valeurs d'un même nom se contredisent, et le fichier ne dit pas laquelle compte. La dernière "
                            + "est lue, comme par la plupart des programmes. Prévenez l'éditeur.");

    /** What stands above records comes after them in the file. */
    public static final Rule MEMBER_LATE = Rule.of(
                    "register-member-late",
                    WARNING,
                    "'{member}' stands after records that it belongs to; they are read without it.",
                    "« {member} » vient après des enregistrements dont il relève ; ils sont lus sans lui.")
            .explained(
                    "The file is read from the beginning to the end in little memory, so what belongs to records has to "
                            + "stand before them. The records lack it. Ask the publisher for another order, or move it to the "
                            + "front.",
                    "Le fichier se lit du début à la fin en peu de mémoire ; ce qui concerne des enregistrements doit "
                            + "donc les précéder. Ils en sont privés. Demandez un autre ordre à l'éditeur, ou déplacez-le au début.");

    /** A cell of YAML refers to another place. */
    public static final Rule ALIAS_NOT_FOLLOWED = Rule.of(
                    "register-alias-not-followed",
                    WARNING,
                    "The cell refers to '{alias}' elsewhere in the file; references are not followed, its name stands for it.",
                    "La cellule renvoie à « {alias} » ailleurs dans le fichier ; les renvois ne sont pas suivis, son nom en tient lieu.")
            .explained(
                    "References within YAML can make a small file grow without end, so none is followed. The cell has "
                            + "the name of the reference instead of its value. Write the value itself into the file.",
                    "Les renvois internes du YAML peuvent faire grossir sans fin un petit fichier ; aucun n'est donc "
                            + "suivi. La cellule a le nom du renvoi au lieu de la valeur. Écrivez la valeur elle-même dans le "
                            + "fichier.");

    /** There are no records. */
    public static final Rule NO_RECORDS = Rule.ofReading(
                    "register-no-records",
                    "The file has no records[[ at {where}]][[: nothing follows the header in line {line}]].",
                    "Le fichier n'a pas d'enregistrements[[ à {where}]][[ : rien ne suit l'en-tête de la ligne {line}]].")
            .explained(
                    "Either the file is empty, or its records stand elsewhere than the profile says. Nothing was "
                            + "imported. Check that it is the right file, and correct 'records' in the profile if its form has "
                            + "changed.",
                    "Soit le fichier est vide, soit ses enregistrements sont ailleurs que le dit le profil. Rien n'a été "
                            + "importé. Vérifiez que c'est le bon fichier, et corrigez « records » dans le profil si sa forme a "
                            + "changé.");

    /** The file declares another number of records than it has. */
    public static final Rule COUNT_WRONG = Rule.of(
                    "register-count-wrong",
                    WARNING,
                    "The file says that it has {declared} records, but {count} were read.",
                    "Le fichier annonce {declared} enregistrements, mais {count} ont été lus.")
            .explained(
                    "The file tells how many records it has, and that many are not in it: it may have been cut, or its "
                            + "publisher counted otherwise. What is there was read. Fetch it again, or ask the publisher.",
                    "Le fichier annonce un nombre d'enregistrements qu'il n'a pas : il a pu être coupé, ou l'éditeur "
                            + "compte autrement. Ce qui s'y trouve a été lu. Récupérez-le, ou demandez à l'éditeur.");

    /** The edition is not one of the profile. */
    public static final Rule EDITION_UNKNOWN = Rule.ofReading(
                    "register-edition-unknown",
                    "The file is no edition that the profile knows; give its issue date (--issued).",
                    "Le fichier n'est aucune édition connue du profil ; indiquez sa date de publication (--issued).")
            .explained(
                    "The issue date separates facts from plans, so a file without one cannot be placed in time. Nothing "
                            + "was imported. Give the day on which the publisher issued the file.",
                    "La date de publication sépare les faits des plans ; sans elle, le fichier ne peut être situé dans "
                            + "le temps. Rien n'a été importé. Indiquez le jour où l'éditeur a publié le fichier.");

    /** Nothing in the file says which edition it is. */
    public static final Rule EDITION_ASSUMED = Rule.of(
                    "register-edition-assumed",
                    INFO,
                    "The file does not say which edition it is; it is taken for {label}, issued {issued}. If it is another, give its"
                            + " issue date (--issued).",
                    "Le fichier ne dit pas de quelle édition il est ; il est pris pour {label}, du {issued}. Si c'en est une autre,"
                            + " indiquez sa date de publication (--issued).")
            .explained(
                    "Two editions must not share a name, or changes between them are lost. Check at the publisher's "
                            + "which edition you have before you pass the catalogue on.",
                    "Deux éditions ne doivent pas porter le même nom, sinon leurs différences se perdent. Vérifiez chez "
                            + "l'éditeur quelle édition vous avez avant de transmettre le catalogue.");

    /** The file is no text. */
    public static final Rule NOT_TEXT = Rule.ofReading(
                    "register-not-text",
                    "The file is a workbook or another archive, not a text; save its table as CSV.",
                    "Le fichier est un classeur ou une autre archive, pas un texte ; enregistrez son tableau en CSV.")
            .explained(
                    "Profiles read tables as text, and a workbook may have several sheets, colours and formulas that say "
                            + "more than its cells. Nothing was read. Open it and save the sheet with the register as CSV UTF-8.",
                    "Les profils lisent les tableaux comme du texte, et un classeur peut avoir plusieurs feuilles, "
                            + "couleurs et formules qui en disent plus que ses cellules. Rien n'a été lu. Ouvrez-le et enregistrez "
                            + "la feuille du registre en CSV UTF-8.");

    /** The file is empty. */
    public static final Rule FILE_EMPTY = Rule.ofReading(
                    "register-file-empty",
                    "The file is empty; fetch or save it again.",
                    "Le fichier est vide ; récupérez-le ou réenregistrez-le.")
            .explained(
                    "There is nothing in the file, or nothing but blanks. A download that failed and a disk that was full leave "
                            + "such files. Nothing was read. Fetch the register again, and look at its size.",
                    "Le fichier ne contient rien, ou rien que des blancs. Un téléchargement manqué ou un disque plein laissent de "
                            + "tels fichiers. Rien n'a été lu. Récupérez le registre à nouveau, et regardez sa taille.");

    /** The file is of another form than the profile reads. */
    public static final Rule FORM_OTHER = Rule.ofReading(
                    "register-form-other",
                    "The file is {found}, not {expected}.[[ It holds '{entry}'.]] {advice}",
                    "Le fichier est {found}, pas {expected}.[[ Il contient « {entry} ».]] {advice}")
            .worded(RegisterWords.WORDS)
            .explained(
                    "A profile reads one form of file, and the beginning of this one shows another, whatever its name ends in. "
                            + "Nothing was read. Do what the message says; 'waystage profiles' lists the profiles.",
                    "Un profil lit une seule forme de fichier, et le début de celui-ci en montre une autre, quelle que soit la fin "
                            + "de son nom. Rien n'a été lu. Faites ce que dit le message ; « waystage profiles » énumère les profils.");

    /** The file holds NUL characters. */
    public static final Rule NUL_CHARACTER = Rule.ofReading(
                    "register-nul-character",
                    "Line {line} holds a NUL character, which no text has: the file is damaged. Fetch it again, or take the character"
                            + " out.",
                    "La ligne {line} contient un caractère NUL, qu'aucun texte n'a : le fichier est abîmé. Récupérez-le, ou ôtez ce"
                            + " caractère.")
            .explained(
                    "NUL characters come from a disk or a download that failed, or from a program that writes blocks of a fixed "
                            + "length. What stood in their place is lost, so nothing was read. Fetch the file again; if they are "
                            + "still there, tell the publisher.",
                    "Les caractères NUL viennent d'un disque ou d'un téléchargement défaillant, ou d'un programme qui écrit des "
                            + "blocs de longueur fixe. Ce qui se trouvait à leur place est perdu ; rien n'a donc été lu. Récupérez "
                            + "le fichier ; s'ils y sont encore, prévenez l'éditeur.");

    /** The header stands below other lines. */
    public static final Rule HEADER_LOWER = Rule.ofReading(
                    "register-header-lower",
                    "The header seems to be on line {line}, where {count} columns of the profile stand; the file has to begin with it."
                            + " Delete the lines above.",
                    "L'en-tête semble être à la ligne {line}, où figurent {count} colonnes du profil ; le fichier doit commencer par lui."
                            + " Supprimez les lignes au-dessus.")
            .explained(
                    "Above the table stands something else, such as a title, or the line 'sep=;' that some spreadsheets write. The first "
                            + "line is read as the header, but a line below it has more columns of the profile, so the file was "
                            + "not read. Delete the lines above the header in a copy of the file. If the first line is the header "
                            + "after all, look how its columns differ from those of the profile.",
                    "Au-dessus du tableau figure autre chose, comme un titre ou la ligne « sep=; » qu'écrivent certains tableurs. La "
                            + "première ligne est lue comme en-tête, mais une ligne plus bas a plus de colonnes du profil ; le "
                            + "fichier n'a donc pas été lu. Supprimez les lignes au-dessus de l'en-tête dans une copie du fichier. "
                            + "Si la première ligne est bien l'en-tête, voyez en quoi ses colonnes diffèrent de celles du profil.");

    /** A column stands in the header more than once. */
    public static final Rule COLUMN_REPEATED = Rule.of(
                    "register-column-repeated",
                    WARNING,
                    "The header '{column}' stands {count} times; only the column at {read} is read. Give the others names of their own, or say"
                            + " in the profile which one is meant.",
                    "L'en-tête « {column} » figure {count} fois ; seule la colonne en {read} est lue. Donnez aux autres un nom à elles,"
                            + " ou dites dans le profil laquelle est visée.")
            .explained(
                    "Columns have one name where tables were joined or a column was copied, and their cells may differ. The column that "
                            + "the profile means was read: the first of them, if it does not say which. If you mean another, "
                            + "say so in the profile with 'occurrence'.",
                    "Des colonnes ont le même nom après la réunion de tables ou la copie d'une colonne, et leurs cellules peuvent "
                            + "différer. Celle que vise le profil a été lue : la première, s'il ne dit pas laquelle. Si vous en "
                            + "visez une autre, dites-le dans le profil avec « occurrence ».");

    /** The last line lacks its line end. */
    public static final Rule LINE_END_MISSING = Rule.of(
                    "register-line-end-missing",
                    INFO,
                    "The last line has no line end, which all others have; look whether the file is cut off there.",
                    "La dernière ligne n'a pas de fin de ligne, que toutes les autres ont ; voyez si le fichier y est coupé.")
            .explained(
                    "Many programs leave the last line end out, and a file that broke off within its last cell looks the same. The "
                            + "record was read as it stands. Compare its last cell, and the number of records, with what the "
                            + "publisher shows.",
                    "Bien des programmes omettent la dernière fin de ligne, et un fichier coupé dans sa dernière cellule a le même "
                            + "air. L'enregistrement a été lu tel quel. Comparez sa dernière cellule, et le nombre d'enregistrements, à "
                            + "ce que montre l'éditeur.");

    /** A record was skipped. */
    public static final Rule RECORD_SKIPPED = Rule.of(
                    "register-record-skipped",
                    WARNING,
                    "The record is skipped: {reason}.",
                    "L'enregistrement est écarté : {frenchReason}.")
            .explained(
                    "A case needs a title, an adopter and a technology. The record is not in the catalogue, but stands "
                            + "with all its cells in the ledger. Complete it at its source, or say in the profile how it is to be "
                            + "read.",
                    "Un cas demande un titre, un adoptant et une technologie. L'enregistrement n'est pas dans le "
                            + "catalogue, mais figure avec toutes ses cellules au journal. Complétez-le à la source, ou dites dans "
                            + "le profil comment le lire.");

    /** A record is no case by a rule of the profile. */
    public static final Rule RECORD_PASSED_OVER = Rule.of(
                    "register-record-passed-over",
                    INFO,
                    "The record is passed over: {reason}.",
                    "L'enregistrement n'est pas pris : {frenchReason}.")
            .explained(
                    "The profile says that such records are no cases. The record is counted as skipped and stands in the "
                            + "ledger with its cells. If it is a case after all, change the rule 'skip' of the profile.",
                    "Le profil dit que de tels enregistrements ne sont pas des cas. Il est compté comme écarté et figure "
                            + "au journal avec ses cellules. Si c'en est un malgré tout, changez la règle « skip » du profil.");

    /** A value cannot be used where the profile puts it. */
    public static final Rule VALUE_UNUSABLE = Rule.of(
                    "register-value-unusable",
                    WARNING,
                    "'{value}' cannot stand as {what}; it is left out.",
                    "« {value} » ne peut tenir lieu de {what} ; il est laissé de côté.")
            .worded(RegisterWords.WORDS)
            .explained(
                    "What stands there has to have a certain form, and this has not. The rest of the record was read, "
                            + "and the ledger has the cell. Add a step to the profile that turns such values into what is wanted.",
                    "Ce qui figure là doit avoir une certaine forme, que ceci n'a pas. Le reste de l'enregistrement a "
                            + "été lu, et le journal a la cellule. Ajoutez au profil une étape qui transforme de telles valeurs.");

    /** A technology is in neither the taxonomy nor the profile. */
    public static final Rule TECHNOLOGY_UNKNOWN = Rule.of(
                    "register-technology-unknown",
                    WARNING,
                    "There is no technology '{value}' in the taxonomy or the profile; it is left out.[[ Did you mean '{near}'?]]",
                    "Il n'y a pas de technologie « {value} » dans la taxonomie ni le profil ; laissée de côté.[[ Vouliez-vous dire « {near} » ?]]")
            .explained(
                    "A case is found by its technologies, so each has to be one of the taxonomy or of the profile. The "
                            + "value is left out, and the ledger has it. Map it in the profile, or define the technology there.",
                    "Un cas se trouve par ses technologies ; chacune doit donc être de la taxonomie ou du profil. La "
                            + "valeur est laissée de côté, et le journal l'a. Associez-la dans le profil, ou définissez-y la "
                            + "technologie.");

    /** A scheme has no crosswalk. */
    public static final Rule CROSSWALK_UNKNOWN = Rule.of(
                    "register-crosswalk-unknown",
                    WARNING,
                    "There is no crosswalk of '{scheme}', in the profile or elsewhere: its words have no stage.[[ Did you mean '{near}'?]]",
                    "Il n'y a pas de table de correspondance de « {scheme} » : ses mots n'ont pas de stade.[[ Vouliez-vous dire « {near} » ?]]")
            .explained(
                    "Only a crosswalk says which stage the words of a register mean; a program must not guess it. The "
                            + "words are kept without a stage and count as unmapped. Correct the scheme, or add a crosswalk to the "
                            + "profile.",
                    "Seule une table de correspondance dit quel stade signifient les mots d'un registre ; un programme "
                            + "ne doit pas deviner. Les mots sont conservés sans stade. Corrigez le schéma, ou ajoutez une table "
                            + "au profil.");

    /** Bounds stand where a single date is wanted. */
    public static final Rule DATE_COARSENED = Rule.of(
                    "register-date-coarsened",
                    INFO,
                    "'{value}' is more than one date; a period takes one, so it is read as {date}.",
                    "« {value} » est plus d'une date ; une période en demande une, elle est lue comme {date}.")
            .explained(
                    "A period has one date at each end, and the cell tells a span. The coarser date that covers it is "
                            + "used, and the ledger has the cell as it was. Nothing needs mending.",
                    "Une période a une date à chaque bout, et la cellule donne un intervalle. La date moins précise qui "
                            + "le couvre est prise, et le journal a la cellule telle quelle. Rien n'est à corriger.");

    /** Bounds that no single date can stand for. */
    public static final Rule DATE_NOT_ONE = Rule.of(
                    "register-date-not-one",
                    WARNING,
                    "'{value}' is more than one date, and a period takes one; it is left out.",
                    "« {value} » est plus d'une date, et une période en demande une ; elle est laissée de côté.")
            .explained(
                    "A period has one date at each end, and no single date covers what the cell tells. It is left out, "
                            + "and the ledger has it. Write one date at the source, or map the column to a stage, which takes "
                            + "bounds.",
                    "Une période a une date à chaque bout, et aucune ne couvre ce que dit la cellule. Elle est laissée "
                            + "de côté, et le journal l'a. Écrivez une date à la source, ou reliez la colonne à un stade, qui "
                            + "accepte des bornes.");

    /** No record became a case. */
    public static final Rule NOTHING_IMPORTED = Rule.ofReading(
                    "register-nothing-imported",
                    "No record became a case (records read: {read}).[[ The most frequent reason, of {count}: {reason}.]]",
                    "Aucun enregistrement n'est devenu un cas (enregistrements lus : {read}).[[ La raison la plus fréquente, pour"
                            + " {count} : {frenchReason}.]]")
            .explained(
                    "If all records are skipped, the profile is most likely made for another file. The catalogue would "
                            + "be empty. Mend the reason told first: often a column was renamed.",
                    "Si tous les enregistrements sont écartés, le profil est sans doute fait pour un autre fichier. Le "
                            + "catalogue serait vide. Corrigez d'abord la raison citée : souvent une colonne a été renommée.");

    /** A text is no date that the profile can read. */
    public static final Rule DATE_UNREADABLE = Rule.of(
                    "register-date-unreadable",
                    WARNING,
                    "'{value}' cannot be read as a date; it is left out.",
                    "« {value} » ne se lit pas comme une date ; elle est laissée de côté.")
            .explained(
                    "A date is read only in the forms that the profile names, since 3/4/2020 may be two different days. "
                            + "It is left out, and the ledger has it. Add its form to the profile, or correct the cell at its "
                            + "source.",
                    "Une date ne se lit que dans les formes que le profil nomme, car 3/4/2020 peut être deux jours "
                            + "différents. Elle est laissée de côté, et le journal l'a. Ajoutez sa forme au profil, ou corrigez la "
                            + "cellule à la source.");

    /** The day numbers of a spreadsheet stand in place of dates. */
    public static final Rule DATE_SERIAL = Rule.of(
                    "register-date-serial",
                    WARNING,
                    "'{value}' is a spreadsheet's day number, {date}; it is left out.[[ More such cells in the column: {more}.]] Format"
                            + " the column as dates, and save the file again.",
                    "« {value} » est le numéro d'un jour dans un tableur, {date} ; il est laissé de côté.[[ Autres cellules de"
                            + " ce genre dans la colonne : {more}.]] Donnez à la colonne un format de date, et réenregistrez le fichier.")
            .explained(
                    "A spreadsheet keeps a date as the number of days since the end of 1899, and shows that number where the column "
                            + "is formatted as a number or text. The date told is a reading of it for people: a number may mean "
                            + "something else, so it is not taken. The ledger has the cells. Save the column as dates, such as "
                            + "yyyy-mm-dd.",
                    "Un tableur garde une date comme le nombre de jours depuis la fin de 1899, et montre ce nombre si la colonne est "
                            + "au format nombre ou texte. La date citée aide à le lire : un nombre peut signifier autre chose, il "
                            + "n'est donc pas pris. Le journal a les cellules. Enregistrez la colonne comme dates, par exemple "
                            + "aaaa-mm-jj.");

    /** A text stands in place of a date, and means none. */
    public static final Rule DATE_NONE = Rule.of(
                    "register-date-none",
                    INFO,
                    "'{value}' is no date ({reading}); it is left out.",
                    "« {value} » n'est pas une date ({reading}) ; elle est laissée de côté.")
            .explained(
                    "People write words such as 'to be confirmed' where no date is known. No date is recorded, and the "
                            + "ledger has the words. Nothing needs mending.",
                    "On écrit des mots comme « à confirmer » là où aucune date n'est connue. Aucune date n'est "
                            + "enregistrée, et le journal a les mots. Rien n'est à corriger.");

    /** A date of a fact lies after the issue date. */
    public static final Rule DATE_AFTER_ISSUE = Rule.of(
                    "register-date-after-issue",
                    WARNING,
                    "{date} lies after the issue date {issued}; it is read as expected.",
                    "{date} est postérieur à la publication du {issued} ; lu comme attendu.")
            .explained(
                    "A register cannot know what happened after it was issued, so a later date is a plan. The record is "
                            + "read as expected and does not count as a stage. Check the date, and the issue date that was given "
                            + "or found.",
                    "Un registre ne peut connaître ce qui suit sa publication ; une date ultérieure est donc un plan. "
                            + "L'enregistrement est lu comme attendu et ne compte pas comme stade. Vérifiez la date, et la date de "
                            + "publication donnée ou trouvée.");

    /** The dates of a record run backwards. */
    public static final Rule DATES_CONTRADICT = Rule.of(
                    "register-dates-contradict",
                    WARNING,
                    "'{later}' of {laterDate} stands before '{earlier}' of {earlierDate}; both are kept as they are.",
                    "« {later} » du {laterDate} précède « {earlier} » du {earlierDate} ; les deux sont conservés tels quels.")
            .explained(
                    "A later step that stands before an earlier one is most likely a slip, or two columns were "
                            + "exchanged. Nothing is changed, and the stages follow the dates. Compare with the source.",
                    "Une étape ultérieure qui précède une autre est sans doute une erreur, ou deux colonnes ont été "
                            + "échangées. Rien n'est changé, et les stades suivent les dates. Comparez avec la source.");

    /** A word of a stage column is not in the crosswalk. */
    public static final Rule WORD_UNKNOWN = Rule.of(
                    "register-word-unknown",
                    WARNING,
                    "The crosswalk of '{scheme}' does not have the word '{word}'; it is kept without a stage.[[ Did you mean '{near}'?]]",
                    "La table de correspondance de « {scheme} » n'a pas le mot « {word} » ; il est conservé sans stade."
                            + "[[ Vouliez-vous dire « {near} » ?]]")
            .explained(
                    "The publisher uses a word for a stage that the crosswalk does not have yet, and a program must not "
                            + "guess its meaning. The word is kept and counts as unmapped. Find its meaning in the register's "
                            + "dictionary and add a row.",
                    "L'éditeur emploie pour un stade un mot que la table de correspondance n'a pas encore, et un "
                            + "programme ne doit pas deviner. Le mot est conservé et compte comme sans correspondance. Cherchez "
                            + "son sens dans le dictionnaire du registre et ajoutez une ligne.");

    /** A word is not in a code table. */
    public static final Rule VALUE_UNKNOWN = Rule.of(
                    "register-value-unknown",
                    WARNING,
                    "The table '{table}' of the profile does not have '{value}'; it is left out.",
                    "La table « {table} » du profil n'a pas « {value} » ; il est laissé de côté.")
            .explained(
                    "The table of the profile says which code each value of the column means. This value is left out, "
                            + "and the ledger has it. Add it to the table, or correct the cell at its source.",
                    "La table du profil dit quel code signifie chaque valeur de la colonne. Celle-ci est laissée de "
                            + "côté, et le journal l'a. Ajoutez-la à la table, ou corrigez la cellule à la source.");

    /** A word has no row in a code table, and takes the codes of all other words. */
    public static final Rule VALUE_OTHERWISE = Rule.of(
                    "register-value-otherwise",
                    INFO,
                    "The table '{table}' of the profile has no row for '{value}', so it gives {codes} as for all other values (records: {count}).",
                    "La table « {table} » du profil n'a pas de ligne pour « {value} » : elle donne donc {codes}, comme pour toute autre valeur (enregistrements : {count}).")
            .explained(
                    "'otherwise' of the table stands for the values that have no row. The notice is at the first record "
                            + "with this value and counts them all. If the value means something more precise, give it a "
                            + "row; if it does not, give it a row with the same code, and the notice goes.",
                    "« otherwise » de la table vaut pour les valeurs sans ligne. La remarque est au premier enregistrement qui "
                            + "a cette valeur et les compte tous. Si la valeur dit quelque chose de plus précis, donnez-lui "
                            + "une ligne ; sinon, donnez-lui une ligne avec le même code, et la remarque disparaît.");

    /** Several records have the same key. */
    public static final Rule KEY_SHARED = Rule.of(
                    "register-key-shared",
                    INFO,
                    "{count} records share the key '{key}'; their ids are told apart by what else they say.",
                    "{count} enregistrements partagent la clé « {key} » ; leurs identifiants se distinguent par le reste.")
            .explained(
                    "A key that several records share does not tell them apart, so their ids are made from more columns. "
                            + "They may change when those columns do. Nothing needs mending; a better key in the profile makes ids "
                            + "steadier.",
                    "Une clé que plusieurs enregistrements partagent ne les distingue pas ; leurs identifiants sont donc "
                            + "faits d'autres colonnes aussi, et peuvent changer avec elles. Rien n'est à corriger ; une meilleure "
                            + "clé dans le profil les rend plus stables.");

    /** Names differ in what an id does not show. */
    public static final Rule NAMES_ALIKE = Rule.of(
                    "register-names-alike",
                    WARNING,
                    "Names that differ would look the same in an id: {names}. Each is taken to mean another, with an id of its own.",
                    "Des noms différents auraient le même identifiant : {names}. Chacun est tenu pour autre, avec un identifiant propre.")
            .explained(
                    "Ids show neither accents nor signs, so with the same id different bodies, technologies or entries would "
                            + "have become one. Those that would share an id have one that ends in a digest of the name. If the "
                            + "names mean the same, map one to the other or give it as an alias in the profile; if they do not, "
                            + "name both in the profile, with ids of their own.",
                    "Les identifiants ne montrent ni accents ni signes ; avec le même identifiant, des organismes, technologies "
                            + "ou fiches différents n'en feraient plus qu'un. Ceux qui partageraient un identifiant en ont un qui "
                            + "finit par une empreinte du nom. Si les noms désignent la même chose, faites correspondre l'un à "
                            + "l'autre ou donnez-le comme alias dans le profil ; sinon, nommez les deux dans le profil, avec leurs "
                            + "propres identifiants.");

    /** A name differs from one of the profile in accents. */
    public static final Rule NAME_ACCENTED = Rule.of(
                    "register-name-accented",
                    INFO,
                    "'{name}' differs from a name of '{known}' in the profile by its accents alone; it is taken for it.",
                    "« {name} » ne diffère d'un nom de « {known} » dans le profil que par ses accents ; il est tenu pour lui.")
            .explained(
                    "Capitals are often written without accents, so such a name finds the organization of the profile. "
                            + "If it means another, name that one in the profile too; else nothing needs mending.",
                    "Les capitales s'écrivent souvent sans accents ; un tel nom trouve donc l'organisme du profil. S'il en "
                            + "désigne un autre, nommez aussi celui-là dans le profil ; sinon, rien n'est à corriger.");

    /** A part of a key says nothing. */
    public static final Rule KEY_PART_EMPTY = Rule.of(
                    "register-key-part-empty",
                    WARNING,
                    "The part '{part}' of the key has neither letter nor digit[[ in '{value}']]; the id of the record is made up.",
                    "La partie « {part} » de la clé n'a ni lettre ni chiffre[[ dans « {value} »]] ; l'identifiant de "
                            + "l'enregistrement est fabriqué.")
            .explained(
                    "Without a whole key nothing tells the record from others, so its id is made of all that it says, and of "
                            + "its number among those that say the same. Such an id changes with every correction and follows "
                            + "the entry to no other edition. Correct the cell at its source, or choose a key in the profile that "
                            + "every record has.",
                    "Sans clé entière, rien ne distingue l'enregistrement des autres ; son identifiant est donc fait de tout ce "
                            + "qu'il dit, et de son rang parmi ceux qui disent la même chose. Un tel identifiant change à chaque "
                            + "correction et ne suit la fiche dans aucune autre édition. Corrigez la cellule à sa source, ou "
                            + "choisissez dans le profil une clé que tous les enregistrements ont.");

    /** A record repeats another. */
    public static final Rule RECORD_REPEATED = Rule.of(
                    "register-record-repeated",
                    WARNING,
                    "Record {record} says the same in every column that tells records apart; both are kept, numbered in order.",
                    "L'enregistrement {record} dit la même chose dans toutes les colonnes qui les distinguent ; les deux sont conservés.")
            .explained(
                    "A record that says the same as another is most likely there twice by mistake. Both are kept, since "
                            + "dropping one would change the counts. Ask the publisher, and remove one from the catalogue if it is "
                            + "a double.",
                    "Un enregistrement identique à un autre est sans doute en double par erreur. Les deux sont "
                            + "conservés, car en ôter un changerait les décomptes. Demandez à l'éditeur, et retirez-en un du "
                            + "catalogue si c'est un doublon.");

    /** Personal data was withheld. */
    public static final Rule CONTACT_WITHHELD = Rule.of(
                    "register-contact-withheld",
                    INFO,
                    "An e-mail address or telephone number in the cell is withheld.",
                    "Une adresse électronique ou un numéro de téléphone de la cellule est masqué.")
            .explained(
                    "Catalogues are passed on, and addresses of persons do not belong into them. It stands neither in "
                            + "the catalogue nor in the ledger. Nothing needs mending.",
                    "Les catalogues se transmettent, et les coordonnées de personnes n'y ont pas leur place. Elle n'est "
                            + "ni dans le catalogue ni au journal. Rien n'est à corriger.");

    /** A profile is not JSON. */
    public static final Rule PROFILE_SYNTAX = Rule.ofReading(
                    "register-profile-syntax",
                    "The profile is not the JSON it has to be: {problem}.",
                    "Le profil n'est pas le JSON qu'il doit être : {problem}.")
            .worded(RegisterWords.WORDS)
            .explained(
                    "A profile is a JSON document, and a program cannot guess what was meant. The profile was not used. "
                            + "Mend this place, often a comma or quote just before it.",
                    "Un profil est un document JSON, et un programme ne peut deviner ce qui était voulu. Le profil n'a "
                            + "pas été utilisé. Corrigez cet endroit, souvent une virgule ou un guillemet juste avant.");

    /** A document of another format is given as a profile. */
    public static final Rule PROFILE_OTHER = Rule.ofReading(
                    "register-profile-other",
                    "This is a document of the format '{format}', not a profile of a register; nothing else of it was looked at.",
                    "Ceci est un document du format « {format} », pas le profil d'un registre ; rien d'autre n'en a été regardé.")
            .explained(
                    "Each document of the reference model says in 'format' what it is. A catalogue needs no profile and no "
                            + "import: commands take it as it is. Name the profile of the register; 'waystage profiles' lists "
                            + "those that are bundled.",
                    "Chaque document du modèle de référence dit dans « format » ce qu'il est. Un catalogue n'a besoin ni de "
                            + "profil ni d'import : les commandes le prennent tel quel. Nommez le profil du registre ; « waystage "
                            + "profiles » énumère ceux qui sont fournis.");

    /** A profile has a member that the format does not know. */
    public static final Rule PROFILE_MEMBER_UNKNOWN = Rule.ofReading(
                    "register-profile-member-unknown",
                    "A profile has no member '{member}' here.[[ Did you mean '{near}'?]]",
                    "Un profil n'a pas de membre « {member} » ici.[[ Vouliez-vous dire « {near} » ?]]")
            .explained(
                    "A misspelt member would have no effect, and nobody would notice; so a profile may have none but "
                            + "those of its format. The profile was not used. Correct the name, or put remarks into 'notes'.",
                    "Un membre mal écrit resterait sans effet, et nul ne le verrait ; un profil n'admet donc que ceux de "
                            + "son format. Il n'a pas été utilisé. Corrigez le nom, ou mettez les remarques dans « notes ».");

    /** A profile lacks a member. */
    public static final Rule PROFILE_MEMBER_MISSING = Rule.ofReading(
                    "register-profile-member-missing",
                    "The member '{member}' is missing here.",
                    "Le membre « {member} » manque ici.")
            .explained(
                    "Without this member it is not clear how the register is to be read. The profile was not used. Add "
                            + "it; 'waystage profiles --template' shows a whole profile.",
                    "Sans ce membre, on ne sait comment lire le registre. Le profil n'a pas été utilisé. Ajoutez-le ; « "
                            + "waystage profiles --template » montre un profil complet.");

    /** A value of a profile is of another type. */
    public static final Rule PROFILE_TYPE_WRONG = Rule.ofReading(
                    "register-profile-type-wrong",
                    "Expected {expected} but found {found}.",
                    "Attendu : {expected} ; trouvé : {found}.")
            .worded(RegisterWords.WORDS)
            .explained(
                    "Each member of a profile takes values of certain kinds. The profile was not used. Write the value "
                            + "in the kind that is expected; 'waystage profiles --schema' describes each member.",
                    "Chaque membre d'un profil prend des valeurs de certains genres. Le profil n'a pas été utilisé. "
                            + "Écrivez la valeur dans le genre attendu ; « waystage profiles --schema » décrit chaque membre.");

    /** A value of a profile cannot stand where it stands. */
    public static final Rule PROFILE_VALUE_INVALID = Rule.ofReading(
                    "register-profile-value-invalid",
                    "The value[[ '{value}']] is not valid here: expected[[ {expected}]][[ one of {words}]].[[ Did you mean '{near}'?]]",
                    "La valeur[[ « {value} »]] n'est pas valide ici ; attendu :[[ {expected}]][[ l'un de {words}]].[[ Vouliez-vous dire « {near} » ?]]")
            .worded(RegisterWords.WORDS)
            .explained(
                    "The value is of the right kind, but would have no meaning here when the register is read. The "
                            + "profile was not used. Write one of what is expected.",
                    "La valeur est du bon genre, mais n'aurait pas de sens ici à la lecture du registre. Le profil n'a "
                            + "pas été utilisé. Écrivez une de celles qui sont attendues.");

    /** A profile names something that it does not have. */
    public static final Rule PROFILE_REFERENCE_UNKNOWN = Rule.ofReading(
                    "register-profile-reference-unknown",
                    "The profile has no {kind} '{name}'.[[ Did you mean '{near}'?]]",
                    "Le profil n'a pas « {name} » ({kind}).[[ Vouliez-vous dire « {near} » ?]]")
            .worded(RegisterWords.WORDS)
            .explained(
                    "What the profile names has to be defined in it, or the step would read nothing. The profile was not "
                            + "used. Correct the name, or define what is meant.",
                    "Ce que le profil nomme doit y être défini, sinon l'étape ne lirait rien. Le profil n'a pas été "
                            + "utilisé. Corrigez le nom, ou définissez ce qui est visé.");

    /** A profile has something that nothing in it uses. */
    public static final Rule PROFILE_UNUSED = Rule.of(
                    "register-profile-unused",
                    WARNING,
                    "Nothing in the profile uses the {kind} '{name}'.",
                    "Rien dans le profil n'utilise « {name} » ({kind}).")
            .worded(RegisterWords.WORDS)
            .explained(
                    "Something that is defined and never used is often the trace of a misspelt name elsewhere. The "
                            + "profile is used all the same. Remove it, or use it where it was meant to be used.",
                    "Ce qui est défini et jamais utilisé est souvent la trace d'un nom mal écrit ailleurs. Le profil est "
                            + "utilisé quand même. Supprimez-le, ou utilisez-le là où il était prévu.");

    private static final List<Rule> ALL = List.of(
            ENCODING_UNKNOWN,
            ENCODING_FALLBACK,
            DELIMITER_FALLBACK,
            REPLACEMENT_CHARACTER,
            MOJIBAKE,
            COLUMN_MISSING,
            COLUMN_ABSENT,
            COLUMN_OBJECT,
            COLUMN_UNKNOWN,
            RECORD_LENGTH,
            ROWS_SWALLOWED,
            LINES_UNREAD,
            CUT_OFF,
            MEMBER_REPEATED,
            MEMBER_LATE,
            ALIAS_NOT_FOLLOWED,
            NO_RECORDS,
            COUNT_WRONG,
            EDITION_UNKNOWN,
            EDITION_ASSUMED,
            NOT_TEXT,
            FILE_EMPTY,
            FORM_OTHER,
            NUL_CHARACTER,
            HEADER_LOWER,
            COLUMN_REPEATED,
            LINE_END_MISSING,
            RECORD_SKIPPED,
            RECORD_PASSED_OVER,
            VALUE_UNUSABLE,
            TECHNOLOGY_UNKNOWN,
            CROSSWALK_UNKNOWN,
            DATE_COARSENED,
            DATE_NOT_ONE,
            NOTHING_IMPORTED,
            DATE_UNREADABLE,
            DATE_SERIAL,
            DATE_NONE,
            DATE_AFTER_ISSUE,
            DATES_CONTRADICT,
            WORD_UNKNOWN,
            VALUE_UNKNOWN,
            VALUE_OTHERWISE,
            KEY_SHARED,
            NAMES_ALIKE,
            NAME_ACCENTED,
            KEY_PART_EMPTY,
            RECORD_REPEATED,
            CONTACT_WITHHELD,
            PROFILE_SYNTAX,
            PROFILE_OTHER,
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
