package org.waystage.commandline.console;

import java.util.Locale;

/**
 * Something that the command line says to a person.
 *
 * @param english the format of the sentence in English
 * @param french the same in French; it is kept with no-break spaces where French has them, and may be given with blanks
 */
public record Phrase(String english, String french) {
    public static final Phrase ERRORS = new Phrase("%,d error|%,d errors", "%,d erreur|%,d erreurs");
    public static final Phrase WARNINGS =
            new Phrase("%,d warning|%,d warnings", "%,d avertissement|%,d avertissements");
    public static final Phrase INFOS = new Phrase("%,d info|%,d infos", "%,d information|%,d informations");
    public static final Phrase FILES = new Phrase("%,d file|%,d files", "%,d fichier|%,d fichiers");
    public static final Phrase IN = new Phrase("%s in %s", "%s dans %s");
    public static final Phrase NOTHING_NOTICED = new Phrase("%s: nothing to remark", "%s : rien à signaler");
    public static final Phrase TIMES = new Phrase("(%,d times)", "(%,d fois)");
    public static final Phrase MORE_OF_RULE =
            new Phrase("    … and %,d more; --all shows them", "    … et %,d de plus ; --all les montre");
    public static final Phrase MORE_PARTLY_KEPT =
            new Phrase("    … and %,d more; --all shows %,d of them", "    … et %,d de plus ; --all en montre %,d");
    public static final Phrase MORE_NOT_KEPT =
            new Phrase("    … and %,d more, not kept", "    … et %,d de plus, sans être conservés");
    public static final Phrase NOT_A_CATALOGUE = new Phrase(
            "'%s' is not a catalogue and was skipped", "« %s » n'est pas un catalogue et a été laissé de côté");
    public static final Phrase ARCHIVE_OF_JSON_SKIPPED = new Phrase(
            "'%s' is a zip archive that holds JSON and was skipped; unpack it",
            "« %s » est une archive zip qui contient du JSON et a été laissée de côté ; décompressez-la");
    public static final Phrase RULES_SKIPPED =
            new Phrase("Not reported under the profile '%s': %s", "Non signalées selon le profil « %s » : %s");
    public static final Phrase NO_VALIDATION_PROFILE = new Phrase(
            "there is no validation profile '%s'%s; there are: %s. A profile of your own is named by its file",
            "il n'y a pas de profil de validation « %s »%s ; il y a : %s. Un profil à vous se nomme par son fichier");
    public static final Phrase VALIDATION_PROFILE_UNUSABLE = new Phrase(
            "'%s' is no validation profile that can be used, so nothing was validated",
            "« %s » n'est pas un profil de validation utilisable, donc rien n'a été validé");
    public static final Phrase ERROR = new Phrase("error", "erreur");
    public static final Phrase WARNING = new Phrase("warning", "avertissement");
    public static final Phrase INFO = new Phrase("info", "information");

    public static final Phrase NOTHING_WRITTEN =
            new Phrase("%s: %s, so nothing was written", "%s : %s, donc rien n'a été écrit");
    public static final Phrase VALIDATE_SHOWS_ALL = new Phrase(
            "  … and %,d more, which 'waystage validate' shows",
            "  … et %,d de plus, que « waystage validate » montre");
    public static final Phrase CANNOT_READ = new Phrase("cannot read '%s': %s", "impossible de lire « %s » : %s");
    public static final Phrase ANOTHER_KIND = new Phrase("'%s' is %s, not %s. %s", "« %s » est %s, pas %s. %s");
    public static final Phrase CANNOT_WRITE = new Phrase("cannot write '%s': %s", "impossible d'écrire « %s » : %s");
    static final Phrase CANNOT_WRITE_OUTPUT =
            new Phrase("cannot write to standard output: %s", "impossible d'écrire sur la sortie standard : %s");
    static final Phrase OUTPUT_CLOSED = new Phrase(
            "standard output was closed before everything was written",
            "la sortie standard a été fermée avant que tout soit écrit");
    public static final Phrase CANNOT_REPRESENT =
            new Phrase("'%s' cannot be written: %s", "« %s » ne peut pas être écrit : %s");
    static final Phrase NO_SUCH_FILE = new Phrase("there is no such file", "ce fichier n'existe pas");
    public static final Phrase NO_SUCH_FOLDER = new Phrase("there is no folder '%s'", "le dossier « %s » n'existe pas");
    public static final Phrase IS_A_FOLDER = new Phrase("it is a folder", "c'est un dossier");
    public static final Phrase FOLDER_WITHOUT_CATALOGUES = new Phrase(
            "it is a folder without catalogues (.json, .ndjson, .jsonl, .xlsx, .zip) or tables such as 'catalogue.csv'",
            "c'est un dossier sans catalogues (.json, .ndjson, .jsonl, .xlsx, .zip) ni tables comme « catalogue.csv »");
    public static final Phrase FOLDER_WITHOUT_TABLES = new Phrase(
            "it is a folder without tables such as 'catalogue.csv'",
            "c'est un dossier sans tables comme « catalogue.csv »");
    static final Phrase NOT_ALLOWED = new Phrase("permission denied", "accès refusé");
    public static final Phrase NOT_A_NAME = new Phrase(
            "this system cannot have a file of that name (its encoding is %s)",
            "ce système ne peut pas avoir de fichier de ce nom (son encodage est %s)");
    public static final Phrase IS_THE_INPUT = new Phrase(
            "it is the file that is read; choose another one", "c'est le fichier lu ; choisissez-en un autre");
    public static final Phrase NO_HEAD = new Phrase(
            "'%s' has lines of case studies but no catalogue on its first line, which is needed here",
            "« %s » contient des lignes d'études de cas, mais pas de catalogue en première ligne, nécessaire ici");
    public static final Phrase NO_ISSUE_DATE = new Phrase(
            "'%s' has no issue date: say as of which day to count, such as --as-of 2025-12-31",
            "« %s » n'a pas de date de publication : indiquez à quelle date compter, par exemple --as-of 2025-12-31");
    public static final Phrase OTHER_ENDING = new Phrase(
            "cannot write a catalogue to '%s': name a file that ends in .json, .ndjson, .xlsx or .zip, or a folder, such as"
                    + " 'tables/'",
            "impossible d'écrire un catalogue vers « %s » : donnez un fichier en .json, .ndjson, .xlsx ou .zip, ou un dossier,"
                    + " comme « tables/ »");
    public static final Phrase TEMPLATE_ENDING = new Phrase(
            "cannot write a workbook to fill in to '%s': name a file that ends in .xlsx",
            "impossible d'écrire un classeur à remplir vers « %s » : donnez un fichier en .xlsx");
    public static final Phrase TEMPLATE_WRITTEN = new Phrase(
            "%s: a workbook to fill in; check it with 'waystage validate'",
            "%s : un classeur à remplir ; vérifiez-le avec « waystage validate »");
    public static final Phrase IS_A_FILE = new Phrase("it is a file", "c'est un fichier");
    static final Phrase NO_MEMORY = new Phrase(
            "not enough memory: Java may use %,d MB here. Give it more, as in 'java -Xmx4g -jar waystage.jar …', or use lines"
                    + " (.ndjson), which validate, stats and convert read one by one",
            "mémoire insuffisante : Java dispose ici de %,d Mo. Donnez-en plus, comme dans « java -Xmx4g -jar waystage.jar … »,"
                    + " ou utilisez des lignes (.ndjson), que validate, stats et convert lisent une à une");
    static final Phrase TOO_DEEP = new Phrase("the data is nested too deeply", "les données sont trop imbriquées");
    static final Phrase INTERNAL = new Phrase(
            "this is a fault of waystage, please report it: %s",
            "c'est une erreur de waystage, merci de la signaler : %s");

    public static final Phrase CASES =
            new Phrase("%,d case study|%,d case studies", "%,d étude de cas|%,d études de cas");
    public static final Phrase WRITTEN = new Phrase("%s: %s", "%s : %s");
    public static final Phrase VERSION_UNKNOWN = new Phrase(
            "--format-version %s: only a version up to %s can be asked for; without the option, a catalogue is written in the"
                    + " version that it was read in, also a newer one",
            "--format-version %s : on peut demander une version jusqu'à %s ; sans l'option, un catalogue s'écrit dans la"
                    + " version où il a été lu, même plus récente");
    public static final Phrase VERSION_INVALID = new Phrase(
            "--format-version %s: expected a version, two numbers with a dot, such as %s",
            "--format-version %s : attendu une version, deux nombres avec un point, par exemple %s");
    public static final Phrase VERSION_ENDING = new Phrase(
            "--format-version is for files that end in .json or .ndjson, not for '%s'",
            "--format-version est pour les fichiers en .json ou .ndjson, pas pour « %s »");
    public static final Phrase REPORT_WRITTEN = new Phrase("Open %s in a browser.", "Ouvrez %s dans un navigateur.");
    static final Phrase READING = new Phrase("Reading %s", "Lecture de %s");
    static final Phrase CASES_READ = new Phrase("Reading %s: %s", "Lecture de %s : %s");

    public static final Phrase AS_OF = new Phrase("%s as of %s", "%s au %s");
    public static final Phrase STAGES_BY = new Phrase("Recorded stage by %s as of %s", "Étape relevée par %s au %s");
    public static final Phrase KEY = new Phrase("key", "clé");
    public static final Phrase NAME = new Phrase("name", "nom");
    public static final Phrase TOTAL = new Phrase("total", "total");
    public static final Phrase UNKNOWN = new Phrase("unknown", "inconnu");
    public static final Phrase UNMAPPED = new Phrase("unmapped", "sans correspondance");
    public static final Phrase NOT_YET = new Phrase("not yet", "pas encore");
    public static final Phrase ALL_CASES = new Phrase("all cases, each once", "tous les cas, chacun une fois");

    public static final Phrase IMPORT_ENDING = new Phrase(
            "cannot import to '%s': name a file that ends in .json or .ndjson",
            "import vers « %s » impossible : donnez un fichier en .json ou .ndjson");
    public static final Phrase LEDGER_ENDING = new Phrase(
            "cannot write a ledger to '%s': name a file that ends in .csv or .json",
            "impossible d'écrire un journal dans « %s » : donnez un fichier en .csv ou .json");
    public static final Phrase SAME_FILE = new Phrase(
            "catalogue and ledger cannot both be written to '%s'; choose another file for one of them",
            "le catalogue et le journal ne peuvent pas être écrits tous deux dans « %s » ; choisissez un autre fichier"
                    + " pour l'un d'eux");
    public static final Phrase NO_PROFILE = new Phrase(
            "there is no bundled profile '%s'%s; there are: %s. A profile of your own is named by its file",
            "il n'y a pas de profil intégré « %s »%s ; il y a : %s. Un profil à vous se nomme par son fichier");
    public static final Phrase SHOW_OF_A_FILE = new Phrase(
            "'%s' is a file: 'waystage profiles show' writes a bundled profile (there are: %s); 'waystage profiles validate"
                    + " %s' checks the file",
            "« %s » est un fichier : « waystage profiles show » écrit un profil intégré (il y a : %s) ; « waystage profiles"
                    + " validate %s » vérifie le fichier");
    static final Phrase DID_YOU_MEAN = new Phrase(" (did you mean %s?)", " (vouliez-vous dire %s ?)");
    static final Phrase ONLY_THERE = new Phrase(" (there is only: %s)", " (il n'y a que : %s)");
    static final Phrase OR = new Phrase("%s or %s", "%s ou %s");
    public static final Phrase NO_ORGANIZATION =
            new Phrase("'%s' has no organization '%s'%s", "« %s » n'a pas d'organisation « %s »%s");
    public static final Phrase SHOWN_OF_RULE =
            new Phrase("  … and %,d more of %s; --all shows them", "  … et %,d de plus de %s ; --all les montre");
    public static final Phrase KEPT_OF_RULE =
            new Phrase("  … and %,d more of %s, not kept", "  … et %,d de plus de %s, non conservés");

    public static final Phrase VERSION_OF = new Phrase("%s, version %s: %s", "%s, version %s : %s");
    public static final Phrase PROFILE = new Phrase("Profile", "Profil");
    public static final Phrase EDITION = new Phrase("Edition", "Édition");
    public static final Phrase ISSUED = new Phrase("Issued", "Publiée");
    public static final Phrase ENCODING = new Phrase("Encoding", "Encodage");
    public static final Phrase DIGEST = new Phrase("SHA-256", "SHA-256");
    public static final Phrase RECORDS = new Phrase("Records", "Enregistrements");
    public static final Phrase READ_COUNT = new Phrase("%,d read|%,d read", "%,d lu|%,d lus");
    public static final Phrase IMPORTED_COUNT = new Phrase("%,d imported|%,d imported", "%,d importé|%,d importés");
    public static final Phrase SKIPPED_COUNT = new Phrase("%,d skipped|%,d skipped", "%,d écarté|%,d écartés");
    public static final Phrase STAGES_AT_ISSUE =
            new Phrase("Recorded stage at the issue date", "Étape relevée à la date de publication");
    public static final Phrase CORRECTIONS = new Phrase("Corrections", "Corrections");
    public static final Phrase NO_LIST =
            new Phrase("there is no list '%s'%s; there are %s", "il n'y a pas de liste « %s »%s ; il y a %s");
    public static final Phrase LIST_BEFORE_FILE = new Phrase(
            "'%s' is a file: name a list before it, as in 'waystage codes technologies %s'",
            "« %s » est un fichier : nommez d'abord une liste, comme dans « waystage codes technologies %s »");
    public static final Phrase OF_MODEL = new Phrase("of the model itself: %s", "du modèle même : %s");
    public static final Phrase OF_TAXONOMY = new Phrase(
            "the taxonomy: %,d technology|the taxonomy: %,d technologies",
            "la taxonomie : %,d technologie|la taxonomie : %,d technologies");
    public static final Phrase WITHHELD_CELLS = new Phrase("Withheld cells", "Cellules masquées");
    public static final Phrase SKIPPED = new Phrase("Skipped", "Écartés");
    public static final Phrase CUSTOMS_ENTRIES = new Phrase("Customs entries", "Entrées douanières");
    public static final Phrase BY_BODY =
            new Phrase("of a Customs administration (by body)", "d'une administration des douanes (par l'organisme)");
    public static final Phrase BY_WORD = new Phrase("about Customs (by word)", "sur la douane (par un mot)");
    public static final Phrase NOT_WRITTEN_ANYWHERE = new Phrase(
            "Nothing was written: --output names a file for the catalogue, --ledger one for the ledger.",
            "Rien n'a été écrit : --output nomme un fichier pour le catalogue, --ledger un pour le journal.");
    public static final Phrase RESTORE_ENDING = new Phrase(
            "cannot restore a register to '%s': name a file that ends in .csv",
            "impossible de restituer un registre dans « %s » : donnez un fichier en .csv");
    public static final Phrase RESTORE_ALONE = new Phrase(
            "--restore writes the whole register back and no summary: leave out %s",
            "--restore restitue le registre entier, sans résumé : retirez %s");
    public static final Phrase RECORDS_RESTORED = new Phrase(
            "%,d record restored|%,d records restored", "%,d enregistrement restitué|%,d enregistrements restitués");
    public static final Phrase STAYS_WITHHELD = new Phrase(
            "%,d cell stays withheld, as the ledger does not have it; '[withheld]' stands in it:|%,d cells stay withheld, as the"
                    + " ledger does not have them; '[withheld]' stands in them:",
            "%,d cellule reste retenue, car le journal ne l'a pas ; « [withheld] » y figure :|%,d cellules restent retenues, car le"
                    + " journal ne les a pas ; « [withheld] » y figure :");
    public static final Phrase RECORDS_NOT_IN_LEDGER = new Phrase(
            "Warning: the ledger is not complete. It has no step of %,d record, which is empty in the file.|Warning: the ledger is"
                    + " not complete. It has no step of %,d records, which are empty in the file.",
            "Avertissement : le journal est incomplet. Il n'a aucune opération de %,d enregistrement, vide dans le fichier."
                    + "|Avertissement : le journal est incomplet. Il n'a aucune opération de %,d enregistrements, vides dans le"
                    + " fichier.");
    public static final Phrase HEADERS_NOT_IN_LEDGER = new Phrase(
            "Warning: the ledger does not have the header of %,d column, which is empty in the file.|Warning: the ledger does not"
                    + " have the headers of %,d columns, which are empty in the file.",
            "Avertissement : le journal n'a pas l'en-tête de %,d colonne, vide dans le fichier.|Avertissement : le journal n'a pas"
                    + " les en-têtes de %,d colonnes, vides dans le fichier.");
    public static final Phrase STEPS = new Phrase("%,d step|%,d steps", "%,d opération|%,d opérations");
    public static final Phrase KIND_OF_FILE = new Phrase("file", "fichier");
    public static final Phrase TITLE = new Phrase("title", "titre");
    public static final Phrase NOTHING = new Phrase("(nothing)", "(rien)");
    public static final Phrase EVERY_RECORD = new Phrase("(every record)", "(tout enregistrement)");
    public static final Phrase NO_LEDGER_KIND = new Phrase("no such steps", "aucune opération de ce genre");

    public static final Phrase NOTHING_LEFT_OUT = new Phrase("Nothing was left out.", "Rien n'a été laissé de côté.");
    public static final Phrase LEFT_OUT = new Phrase("Left out:", "Laissé de côté :");
    public static final Phrase LEFT_OUT_COUNT = new Phrase("  %s: %,d", "  %s : %,d");
    public static final Phrase FOR_THE_EDITOR = new Phrase(
            "For the editor, not for the audience: what follows may name what was left out. The places are those in '%s'.",
            "Pour la rédaction, pas pour les lecteurs : ce qui suit peut nommer ce qui a été laissé de côté. Les endroits sont"
                    + " ceux de « %s ».");
    public static final Phrase UNREAD_COLUMNS = new Phrase(
            "%s: a column was not read, which could hold marks of visibility, so nothing was written; look at each of the %s above,"
                    + " and to write all the same add --accept %s",
            "%s : une colonne n'a pas été lue, qui pourrait porter des marques de visibilité, donc rien n'a été écrit ; examinez"
                    + " chacun des %s ci-dessus, et pour écrire quand même ajoutez --accept %s");
    public static final Phrase DOUBTS = new Phrase("%,d doubt|%,d doubts", "%,d doute|%,d doutes");
    public static final Phrase NOT_ACCEPTED = new Phrase(
            "%s: %s, so nothing was written; look at each above, and to write all the same add --accept %s",
            "%s : %s, donc rien n'a été écrit ; examinez chacun ci-dessus, et pour écrire quand même ajoutez --accept %s");
    public static final Phrase NOT_TO_ACCEPT = new Phrase(
            "'%s' is no rule that can be accepted%s; there are: %s",
            "« %s » n'est pas une règle que l'on puisse accepter%s ; il y a : %s");
    public static final Phrase NOTHING_TO_CUT = new Phrase(
            "--audience restricted leaves nothing out: 'waystage convert' writes the whole catalogue",
            "--audience restricted ne laisse rien de côté : « waystage convert » écrit le catalogue entier");
    public static final Phrase COUNTS_FROM = new Phrase(
            "--counts-from needs a whole number from 1 on, such as 5, but was %d",
            "--counts-from demande un nombre entier à partir de 1, par exemple 5, et non %d");

    public static final Phrase KEY_UNUSABLE = new Phrase(
            "'%s' has no key that can be used here: an Ed25519 key in a PEM file is needed",
            "« %s » n'a pas de clé utilisable ici : il faut une clé Ed25519 dans un fichier PEM");
    public static final Phrase KEY_PUBLIC_ONLY = new Phrase(
            "'%s' has a public key only; to sign, name the file with the private key",
            "« %s » n'a qu'une clé publique ; pour signer, nommez le fichier de la clé privée");
    public static final Phrase SIGNATURE_NEEDED = new Phrase(
            "the bundled edition and standard input have no place for a signature beside them: name its file with %s",
            "l'édition intégrée et l'entrée standard n'ont pas de place pour une signature à côté : nommez son fichier avec %s");
    public static final Phrase EDITION_ISSUED = new Phrase("issued %s", "date de publication : %s");
    public static final Phrase EDITION_UNDATED = new Phrase("without a date of issue", "sans date de publication");
    public static final Phrase SIGNED = new Phrase("%s: %s, signed with the key %s", "%s : %s, signé avec la clé %s");
    public static final Phrase NO_SIGNATURE = new Phrase(
            "there is no signature '%s': ask its publisher for it, name another file with --signature, or make one with"
                    + " 'waystage sign'",
            "il n'y a pas de signature « %s » : demandez-la à l'éditeur, nommez un autre fichier avec --signature ou"
                    + " faites-en une avec « waystage sign »");
    public static final Phrase SIGNATURE_UNREADABLE = new Phrase(
            "'%s' is no signature, or a damaged one, so nothing was verified",
            "« %s » n'est pas une signature, ou est endommagé, donc rien n'a été vérifié");
    public static final Phrase NOTHING_VERIFIED =
            new Phrase("%s: %s, so nothing was verified", "%s : %s, donc rien n'a été vérifié");
    public static final Phrase NO_CANONICAL_FORM = new Phrase(
            "'%s' has no canonical form, which is what is signed: %s",
            "« %s » n'a pas de forme canonique, or c'est elle qui est signée : %s");
    public static final Phrase VALID = new Phrase(
            "Valid: this is %s as it was signed with the key %s", "Valable : c'est %s tel que signé avec la clé %s");
    public static final Phrase INVALID = new Phrase(
            "Not valid: the signature does not fit the key %s; the signature file was changed after signing, and nothing that it"
                    + " says counts",
            "Non valable : la signature ne correspond pas à la clé %s ; son fichier a été modifié après coup, et rien de ce"
                    + " qu'il dit ne compte");
    public static final Phrase WRONG_KEY = new Phrase(
            "Not valid: another key signed\n  expected %s\n  found    %s",
            "Non valable : une autre clé a signé\n  attendue %s\n  trouvée  %s");
    public static final Phrase CHANGED = new Phrase(
            "Changed: this is not %s as it was signed with the key %s",
            "Modifié : ce n'est pas %s tel que signé avec la clé %s");
    public static final Phrase HEAD_DIFFERS = new Phrase(
            "what stands beside the records (id, title, edition, dates, notes and the like)",
            "ce qui entoure les enregistrements (id, titre, édition, dates, notes, etc.)");
    public static final Phrase REORDERED = new Phrase("%s: in another order", "%s : dans un autre ordre");
    public static final Phrase DIGEST_DIFFERS =
            new Phrase("the digest of the whole only", "l'empreinte de l'ensemble seulement");
    public static final Phrase RECORD_CHANGED = new Phrase("changed", "modifié");
    public static final Phrase RECORD_ADDED = new Phrase("added", "ajouté");
    public static final Phrase RECORD_REMOVED = new Phrase("removed", "enlevé");
    public static final Phrase MORE_DIFFERENCES =
            new Phrase("  … and %,d more, which --format json shows", "  … et %,d de plus, que --format json montre");
    public static final Phrase RECORDS_DIFFER = new Phrase(
            "%,d record differs|%,d records differ", "%,d enregistrement diffère|%,d enregistrements diffèrent");
    public static final Phrase CHANGED_COUNT = new Phrase("%,d changed|%,d changed", "%,d modifié|%,d modifiés");
    public static final Phrase ADDED_COUNT = new Phrase("%,d added|%,d added", "%,d ajouté|%,d ajoutés");
    public static final Phrase REMOVED_COUNT = new Phrase("%,d removed|%,d removed", "%,d enlevé|%,d enlevés");
    public static final Phrase ADOPTED_BY = new Phrase("Adopters: %s", "Adoptants : %s");
    public static final Phrase YEARS_OF_THIS_EDITION = new Phrase(
            "The row %d is as of %s; the rows before it follow from dates in this edition, not from earlier editions.",
            "La ligne %d est au %s ; celles qui la précèdent suivent des dates de cette édition, pas d'éditions antérieures.");

    public static final Phrase NO_TECHNOLOGY =
            new Phrase("there is no technology '%s'%s", "il n'y a pas de technologie « %s »%s");
    public static final Phrase TECHNOLOGY_NOT_NAMED = new Phrase(
            "no case names '%s' or a narrower technology%s",
            "aucun cas ne nomme « %s » ni une technologie plus précise%s");
    public static final Phrase METHOD_OF_BASS = new Phrase(
            "the method %s is for the model bass, not for %s", "la méthode %s est pour le modèle bass, pas pour %s");
    public static final Phrase NO_MARKET_SIZE = new Phrase(
            "--market-size needs a number above 0, but was %s", "--market-size demande un nombre positif, et non %s");
    public static final Phrase SERIES_AND_CATALOGUE = new Phrase(
            "a series stands in place of a catalogue: leave out '%s', or take --technology",
            "une série remplace un catalogue : retirez « %s », ou prenez --technology");
    public static final Phrase SERIES_TOO_LONG = new Phrase(
            "'%s' is no series: it has more than %,d bytes", "« %s » n'est pas une série : plus de %,d octets");
    public static final Phrase SERIES_NO_TEXT =
            new Phrase("'%s' is no series: it is not UTF-8 text", "« %s » n'est pas une série : pas un texte en UTF-8");
    public static final Phrase SERIES_HEADER = new Phrase(
            "'%s' is no series: its first line must be %s",
            "« %s » n'est pas une série : sa première ligne doit être %s");
    public static final Phrase SERIES_LINE = new Phrase(
            "'%s', line %d: expected a period, a comma and a number of 0 or more, such as 2019,12",
            "« %s », ligne %d : attendu une période, une virgule et un nombre non négatif, par exemple 2019,12");
    public static final Phrase SERIES_GAP = new Phrase(
            "'%s', line %d: %s does not follow %s; write a period without adoptions as 0",
            "« %s », ligne %d : %s ne suit pas %s ; écrivez 0 pour une période sans adoption");
    public static final Phrase SERIES_SUM = new Phrase(
            "'%s': the values are too large to be added up",
            "« %s » : les valeurs sont trop grandes pour être additionnées");
    public static final Phrase DIFFUSION_OF =
            new Phrase("Model %s by %s: %s (%s), %s in all", "Modèle %s par %s : %s (%s), %s en tout");
    public static final Phrase PERIODS = new Phrase("%,d period|%,d periods", "%,d période|%,d périodes");
    public static final Phrase DIFFUSION_PARAMETER = new Phrase(
            "  %-3s %s  (standard error %s, 95%% interval %s to %s)",
            "  %-3s %s  (erreur type %s, intervalle à 95 %% de %s à %s)");
    public static final Phrase DIFFUSION_GIVEN = new Phrase("  %-3s %s  (given)", "  %-3s %s  (donné)");
    public static final Phrase DIFFUSION_FORECAST = new Phrase(
            "  cumulated %s ahead: %s  (95%% interval %s to %s)",
            "  cumulé à %s : %s  (intervalle à 95 %% de %s à %s)");
    public static final Phrase DIFFUSION_FORECAST_BY = new Phrase(
            "  cumulated by the end of %s: %s  (95%% interval %s to %s)",
            "  cumulé à la fin de %s : %s  (intervalle à 95 %% de %s à %s)");
    public static final Phrase DIFFUSION_USABLE = new Phrase("Usable", "Utilisable");
    public static final Phrase DIFFUSION_REFUSED = new Phrase(
            "Refused: no number of this fit is to be used, because",
            "Refusé : aucun nombre de cet ajustement n'est à utiliser, car");
    public static final Phrase DIFFUSION_COUNTED = new Phrase("%s: %s, %,d left out", "%s : %s, mises de côté : %,d");
    public static final Phrase FIRST_IN_OPERATION = new Phrase(
            "%,d organization first reached operation in a certain year|%,d organizations first reached operation in a"
                    + " certain year",
            "%,d organisation a atteint l'exploitation dans une année certaine|%,d organisations ont atteint l'exploitation"
                    + " dans une année certaine");
    public static final Phrase LEVEL = new Phrase(
            "--level needs a number between 0 and 1, but was %s", "--level demande un nombre entre 0 et 1, et non %s");

    /** Puts no-break spaces where French has them. */
    public Phrase {
        french = FrenchText.spaced(french);
    }

    /** Returns the sentence in a language, English for any other than French. */
    public String in(String language, Object... values) {
        if (!language.equals("fr")) {
            return String.format(Locale.ROOT, english, values);
        }
        // Tables have points in decimal numbers in both languages, so sentences have them too.
        boolean decimal = french.contains("%.");
        return String.format(decimal ? Locale.ROOT : Locale.FRENCH, french, values);
    }

    /** Returns a number with its noun; the phrase is that of one, a bar and that of many. */
    public String count(String language, long number) {
        boolean isFrench = language.equals("fr");
        String both = isFrench ? french : english;
        int bar = both.indexOf('|');
        boolean one = isFrench ? number < 2 : number == 1;
        String format = one ? both.substring(0, bar) : both.substring(bar + 1);
        return String.format(isFrench ? Locale.FRENCH : Locale.ROOT, format, number);
    }
}
