package org.waystage.registers.internal.shared;

import java.util.Map;
import java.util.Set;
import org.waystage.core.notice.RuleWords;

/** The words that the rules of this module put into their messages, in French. */
public final class RegisterWords {
    public static final RuleWords WORDS = new RuleWords(
            Set.of("advice", "expected", "found", "kind", "problem", "what"),
            Map.ofEntries(
                    Map.entry("a zip archive", "une archive zip"),
                    Map.entry("a gzip archive", "une archive gzip"),
                    Map.entry("a PDF document", "un document PDF"),
                    Map.entry("a web page (HTML)", "une page web (HTML)"),
                    Map.entry("an XML document", "un document XML"),
                    Map.entry("a catalogue already", "déjà un catalogue"),
                    Map.entry("a register", "un registre"),
                    Map.entry("CSV", "du CSV"),
                    Map.entry("JSON", "du JSON"),
                    Map.entry("YAML", "du YAML"),
                    Map.entry("a JSON document", "un document JSON"),
                    Map.entry("a table (CSV)", "un tableau (CSV)"),
                    Map.entry(
                            "Unpack it and name the file in it.",
                            "Décompressez-la et nommez le fichier qu'elle contient."),
                    Map.entry(
                            "Ask the publisher for the register as data, or look for a download in the form that the profile reads.",
                            "Demandez à l'éditeur le registre sous forme de données, ou cherchez un téléchargement dans la forme que lit"
                                    + " le profil."),
                    Map.entry(
                            "A server sends a page where an address has changed or asks people to sign in: open it in a browser and"
                                    + " download the register again.",
                            "Un serveur envoie une page quand une adresse a changé ou demande de s'identifier : ouvrez-la dans un"
                                    + " navigateur et téléchargez à nouveau le registre."),
                    Map.entry(
                            "Look for a download in the form that the profile reads, or save it in that form.",
                            "Cherchez un téléchargement dans la forme que lit le profil, ou enregistrez-le dans cette forme."),
                    Map.entry(
                            "It needs no import: name it to 'waystage validate' or any other command.",
                            "Il n'est pas à importer : nommez-le à « waystage validate » ou à toute autre commande."),
                    Map.entry(
                            "Take a profile that reads JSON, or download the register as CSV.",
                            "Prenez un profil qui lit du JSON, ou téléchargez le registre en CSV."),
                    Map.entry(
                            "Take a profile that reads CSV, or download the register in the form that the profile reads.",
                            "Prenez un profil qui lit du CSV, ou téléchargez le registre dans la forme que lit le profil."),
                    Map.entry("a list", "une liste"),
                    Map.entry("a number", "un nombre"),
                    Map.entry("a string", "une chaîne"),
                    Map.entry("a whole number", "un nombre entier"),
                    Map.entry("an object", "un objet"),
                    Map.entry("null", "null"),
                    Map.entry("true or false", "true ou false"),
                    Map.entry("a code", "code"),
                    Map.entry("column", "colonne"),
                    Map.entry("more text follows the document", "du texte suit le document"),
                    Map.entry("at least one element", "au moins un élément"),
                    Map.entry("a text that is not blank", "un texte qui n'est pas vide"),
                    Map.entry("table", "table"),
                    Map.entry("list of date readings", "liste de lectures de dates"),
                    Map.entry("organization", "organisation"),
                    Map.entry("edition", "édition"),
                    Map.entry("word", "mot"),
                    Map.entry(
                            "one character that is neither a quote nor the end of a line",
                            "un seul caractère, ni guillemet ni fin de ligne"),
                    Map.entry("a column whose name is not blank", "une colonne dont le nom n'est pas vide"),
                    Map.entry(
                            "an encoding that Java knows, such as utf-8 or windows-1252",
                            "un encodage que Java connaît, comme utf-8 ou windows-1252"),
                    Map.entry(
                            "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD",
                            "une date qui existe, comme AAAA, AAAA-MM ou AAAA-MM-JJ"),
                    Map.entry(
                            "a whole number as a string, such as \"2\"",
                            "un nombre entier sous forme de chaîne, comme \"2\""),
                    Map.entry("a whole number from # to #", "un nombre entier de # à #"),
                    Map.entry(
                            "a country with a numbering plan, as two letters such as NL",
                            "un pays qui a un plan de numérotation, en deux lettres comme NL"),
                    Map.entry("a JSON Pointer, or an object", "un pointeur JSON ou un objet"),
                    Map.entry("a JSON Pointer, such as /title", "un pointeur JSON, comme /title"),
                    Map.entry(
                            "a header, a list of headers, or an object",
                            "un en-tête, une liste d'en-têtes ou un objet"),
                    Map.entry("a header, as a string or an object", "un en-tête, comme chaîne ou objet"),
                    Map.entry("a string, or a list of strings", "une chaîne ou une liste de chaînes"),
                    Map.entry(
                            "a string, or an object with fileName or member",
                            "une chaîne, ou un objet avec fileName ou member"),
                    Map.entry("the name of a column, or an object", "le nom d'une colonne ou un objet"),
                    Map.entry("an object with 'scheme' and 'column'", "un objet avec « scheme » et « column »"),
                    Map.entry(
                            "a text by language, such as {\"en\": \"...\"}",
                            "un texte par langue, comme {\"fr\": \"...\"}"),
                    Map.entry(
                            "a text in at least one language, such as {\"en\": \"...\"}",
                            "un texte dans une langue au moins, comme {\"fr\": \"...\"}"),
                    Map.entry(
                            "small letters and digits in groups joined by single hyphens, # characters at most",
                            "des minuscules et chiffres en groupes joints par un trait d'union, # caractères au plus"),
                    Map.entry(
                            "a code of letters, digits, '.', '_' and '-'",
                            "un code de lettres, chiffres, « . », « _ » et « - »"),
                    Map.entry("a BCP # language tag, such as en", "une étiquette de langue BCP #, comme fr"),
                    Map.entry("a pattern of at most # characters", "un motif de # caractères au plus"),
                    Map.entry(
                            "a pattern with exactly one capturing group",
                            "un motif avec exactement un groupe capturant"),
                    Map.entry("a list of so many parts", "une liste d'autant de parties"),
                    Map.entry(
                            "a column that is not withheld, since nothing is read from one that is",
                            "une colonne qui n'est pas retenue, car rien n'est lu d'une colonne retenue"),
                    Map.entry(
                            "a column that has no header of one that is withheld, and no path in it",
                            "une colonne sans en-tête d'une colonne retenue, ni chemin en elle"),
                    Map.entry(
                            "a pattern of at most # steps with its repetitions written out",
                            "un motif d'au plus # pas une fois ses répétitions écrites en entier"),
                    Map.entry(
                            "no lookahead or lookbehind, such as (?=a) or (?<!a)",
                            "aucune anticipation ni rétrospection, comme (?=a) ou (?<!a)"),
                    Map.entry(
                            "no backreference, such as \\1 or \\k<name>",
                            "aucune référence arrière, comme \\1 ou \\k<nom>"),
                    Map.entry(
                            "no class within a class, such as [a-z&&[^b]]; write \\[ for a bracket",
                            "aucune classe dans une classe, comme [a-z&&[^b]] ; écrivez \\[ pour un crochet"),
                    Map.entry(
                            "no flag U: what \\p{L} and the like stand for is all of Unicode anyway",
                            "pas d'option U : \\p{L} et semblables valent de toute façon pour tout Unicode"),
                    Map.entry(
                            "one step alone: make each a step of its own",
                            "une seule étape : faites de chacune une étape à part"),
                    Map.entry("a word that no other has", "un mot qu'aucun autre n'a"),
                    Map.entry("a separator of at least one character", "un séparateur d'au moins un caractère"),
                    Map.entry(
                            "the names of all twelve months, from January on",
                            "les noms des douze mois, à partir de janvier"),
                    Map.entry(
                            "a quote in the header of line # is never closed",
                            "un guillemet de l'en-tête de la ligne # n'est jamais fermé"),
                    Map.entry(
                            "the record is cut off: the file ends in the middle of it",
                            "l'enregistrement est tronqué : le fichier finit au milieu"),
                    Map.entry(
                            "the record is cut off: a quote is opened in it and never closed",
                            "l'enregistrement est tronqué : un guillemet y est ouvert et jamais fermé"),
                    Map.entry("the record is too long to be read", "l'enregistrement est trop long pour être lu"),
                    Map.entry(
                            "the file ends within quotes that were opened in the record of line #",
                            "le fichier finit entre des guillemets ouverts dans l'enregistrement de la ligne #"),
                    Map.entry(
                            "the record of line # is too long to be read, as if a quote in it were never closed",
                            "l'enregistrement de la ligne # est trop long pour être lu, comme si un guillemet n'y était jamais"
                                    + " fermé"),
                    Map.entry("a line is too long to be read", "une ligne est trop longue pour être lue"),
                    Map.entry("a text is too long to be read", "un texte est trop long pour être lu"),
                    Map.entry(
                            "an array in the record is too long to be read",
                            "un tableau de l'enregistrement est trop long pour être lu"),
                    Map.entry(
                            "the document nests deeper than # levels", "le document s'imbrique sur plus de # niveaux"),
                    Map.entry(
                            "the record nests deeper than # levels",
                            "l'enregistrement s'imbrique sur plus de # niveaux"),
                    Map.entry(
                            "the records have more than # different members",
                            "les enregistrements ont plus de # membres différents"),
                    Map.entry("the document is cut off", "le document est tronqué"),
                    Map.entry(
                            "the document is cut off at line #, column #",
                            "le document est tronqué à la ligne #, colonne #"),
                    Map.entry(
                            "what stands at line #, column # is not valid JSON",
                            "ce qui figure à la ligne #, colonne # n'est pas du JSON valide"),
                    Map.entry("what stands there is not valid JSON", "ce qui y figure n'est pas du JSON valide"),
                    Map.entry("what stands there is not valid YAML", "ce qui y figure n'est pas du YAML valide"),
                    Map.entry(
                            "a text, a number or the nesting is beyond what is read",
                            "un texte, un nombre ou l'imbrication dépasse ce qui est lu"),
                    Map.entry(
                            "what stands at line #, column # is not valid YAML",
                            "ce qui figure à la ligne #, colonne # n'est pas du YAML valide"),
                    Map.entry(
                            "a text, a number or the nesting at line #, column # is beyond what is read",
                            "un texte, un nombre ou l'imbrication à la ligne #, colonne # dépasse ce qui est lu")));

    /** What is put before the problem of a document of which a record is a part. */
    public static final String RECORD_CUT_OFF = "the record is cut off: ";

    private RegisterWords() {}

    /** Returns in French why a record or file cannot be read. */
    public static String problem(String english) {
        String french = WORDS.inFrench("problem", english);
        return french.equals(english) && english.startsWith(RECORD_CUT_OFF)
                ? "l'enregistrement est tronqué\u00A0: "
                        + WORDS.inFrench("problem", english.substring(RECORD_CUT_OFF.length()))
                : french;
    }
}
