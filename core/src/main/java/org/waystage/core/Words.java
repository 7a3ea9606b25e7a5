package org.waystage.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that this library itself puts into the holes of messages, such as what was expected, in other languages.
 *
 * <p>The values of a notice are English words, which a program can compare; they become French when a message is asked for in
 * French. Numbers in them are kept. What comes from a document is never looked up.
 */
final class Words {
    /** The holes that hold words of this library. */
    private static final Set<String> HOLES = Set.of("expected", "found", "kind", "members", "problem", "what");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String[][] TABLE = {
        {"a list", "une liste"},
        {"a list of so many parts", "une liste d'autant de parties"},
        {"a number", "un nombre"},
        {"a string", "une chaîne"},
        {"a value", "une valeur"},
        {"a whole number", "un nombre entier"},
        {"an object", "un objet"},
        {"null", "null"},
        {"true or false", "true ou false"},
        {"texts by language, such as {\"en\": \"…\"}", "des textes par langue, comme {\"fr\": \"…\"}"},
        {"an exponent of nine digits at most", "un exposant de neuf chiffres au plus"},
        {"0 to #", "de 0 à #"},
        {"elliptic curves (ECDSA)", "courbes elliptiques (ECDSA)"},
        {"'from' and 'to'", "« from » et « to »"},
        {"'number', 'title' and 'page'", "« number », « title » et « page »"},
        {"'text' and 'codes'", "« text » et « codes »"},
        {"a bracket or brace closes what was not opened", "un crochet ou une accolade ferme ce qui n'a pas été ouvert"},
        {"a character that JSON does not have here", "un caractère que le JSON n'admet pas ici"},
        {"a colon is missing after the name of a member", "un deux-points manque après le nom d'un membre"},
        {"a comma or the end of a list or object is missing", "une virgule ou la fin d'une liste ou d'un objet manque"},
        {"a comma before the end of a list or object", "une virgule avant la fin d'une liste ou d'un objet"},
        {
            "a quote other than the straight double quote of JSON",
            "un guillemet autre que le guillemet droit double du JSON"
        },
        {
            "a string is not closed or has a quote without a backslash in it, or a comma is missing",
            "une chaîne n'est pas fermée ou contient un guillemet sans barre oblique inverse, ou une virgule manque"
        },
        {"a string is not closed before the end of its line", "une chaîne n'est pas fermée avant la fin de sa ligne"},
        {"a comment, which JSON does not have", "un commentaire, ce que le JSON n'admet pas"},
        {
            "a control character, such as a line break or tabulator, stands in a string and not as an escape",
            "un caractère de contrôle, comme un saut de ligne ou une tabulation, figure dans une chaîne sans échappement"
        },
        {"a control character stands between values", "un caractère de contrôle figure entre des valeurs"},
        {"a member has no name in double quotes", "un membre n'a pas de nom entre guillemets droits doubles"},
        {"a number is not written as JSON has it", "un nombre n'est pas écrit comme en JSON"},
        {"a value is missing", "une valeur manque"},
        {"a word other than true, false and null", "un mot autre que true, false et null"},
        {"an escape that JSON does not have", "un échappement que le JSON n'admet pas"},
        {"a limit of the parser", "une limite de l'analyseur"},
        {"a line of more than # bytes", "une ligne de plus de # octets"},
        {"a name of more than # characters", "un nom de plus de # caractères"},
        {"a number of more than # characters", "un nombre de plus de # caractères"},
        {"a string of more than # characters", "une chaîne de plus de # caractères"},
        {"more than # levels of nesting", "plus de # niveaux d'imbrication"},
        {"too many names of members", "trop de noms de membres"},
        {"basis", "fondement (« basis »)"},
        {"certainty", "certitude (« certainty »)"},
        {"confidence", "confiance (« confidence »)"},
        {"kind", "genre (« kind »)"},
        {"nature", "nature (« nature »)"},
        {"relation", "relation (« relation »)"},
        {"reliability", "fiabilité (« reliability »)"},
        {"stage", "stade (« stage »)"},
        {"untilBasis", "fondement de la fin (« untilBasis »)"},
        {"visibility", "visibilité (« visibility »)"},
        {"a code", "code"},
        {"column", "colonne"},
        {"more text follows the document", "du texte suit le document"},
        {"at least one element", "au moins un élément"},
        {"a text that is not blank", "un texte qui n'est pas vide"},
        {"table", "table"},
        {"list of date readings", "liste de lectures de dates"},
        {"organization", "organisation"},
        {"edition", "édition"},
        {
            "one character that is neither a quote nor the end of a line",
            "un seul caractère, ni guillemet ni fin de ligne"
        },
        {"a column whose name is not blank", "une colonne dont le nom n'est pas vide"},
        {
            "an encoding that Java knows, such as utf-8 or windows-1252",
            "un encodage que Java connaît, comme utf-8 ou windows-1252"
        },
        {"a date: YYYY, YYYY-MM or YYYY-MM-DD, of the calendar", "une date du calendrier : AAAA, AAAA-MM ou AAAA-MM-JJ"
        },
        {"a whole number as a string, such as \"2\"", "un nombre entier sous forme de chaîne, comme \"2\""},
        {"a whole number from # to #", "un nombre entier de # à #"},
        {"a JSON Pointer, or an object", "un pointeur JSON ou un objet"},
        {"a JSON Pointer, such as /title", "un pointeur JSON, comme /title"},
        {"a header, a list of headers, or an object", "un en-tête, une liste d'en-têtes ou un objet"},
        {"a header, as a string or an object", "un en-tête, comme chaîne ou objet"},
        {"a string, or a list of strings", "une chaîne ou une liste de chaînes"},
        {"a string, or an object with fileName or member", "une chaîne, ou un objet avec fileName ou member"},
        {"the name of a column, or an object", "le nom d'une colonne ou un objet"},
        {"an object with 'scheme' and 'column'", "un objet avec « scheme » et « column »"},
        {"a text by language, such as {\"en\": \"...\"}", "un texte par langue, comme {\"fr\": \"...\"}"},
        {
            "a text in at least one language, such as {\"en\": \"...\"}",
            "un texte dans une langue au moins, comme {\"fr\": \"...\"}"
        },
        {
            "small letters and digits in groups joined by single hyphens, # characters at most",
            "des minuscules et chiffres en groupes joints par un trait d'union, # caractères au plus"
        },
        {"a code of letters, digits, '.', '_' and '-'", "un code de lettres, chiffres, « . », « _ » et « - »"},
        {"a BCP # language tag, such as en", "une étiquette de langue BCP #, comme fr"},
        {"a pattern of at most # characters", "un motif de # caractères au plus"},
        {"a pattern with exactly one capturing group", "un motif avec exactement un groupe capturant"},
        {
            "a column that is not withheld, since nothing is read from one that is",
            "une colonne qui n'est pas retenue, car rien n'est lu d'une colonne retenue"
        },
        {
            "a column that has no header of one that is withheld, and no path in it",
            "une colonne sans en-tête d'une colonne retenue, ni chemin en elle"
        },
        {
            "a pattern of at most # steps with its repetitions written out",
            "un motif d'au plus # pas une fois ses répétitions écrites en entier"
        },
        {
            "no lookahead or lookbehind, such as (?=a) or (?<!a)",
            "aucune anticipation ni rétrospection, comme (?=a) ou (?<!a)"
        },
        {"no backreference, such as \\1 or \\k<name>", "aucune référence arrière, comme \\1 ou \\k<nom>"},
        {
            "no class within a class, such as [a-z&&[^b]]; write \\[ for a bracket",
            "aucune classe dans une classe, comme [a-z&&[^b]] ; écrivez \\[ pour un crochet"
        },
        {
            "no flag U: what \\p{L} and the like stand for is all of Unicode anyway",
            "pas d'option U : \\p{L} et semblables valent de toute façon pour tout Unicode"
        },
        {"one step alone: make each a step of its own", "une seule étape : faites de chacune une étape à part"},
        {"a separator of at least one character", "un séparateur d'au moins un caractère"},
        {"the names of all twelve months, from January on", "les noms des douze mois, à partir de janvier"},
        {"a quote in the header of line # is never closed", "un guillemet de l'en-tête de la ligne # n'est jamais fermé"
        },
        {
            "the record is cut off: the file ends in the middle of it",
            "l'enregistrement est tronqué : le fichier finit au milieu"
        },
        {
            "the record is cut off: a quote is opened in it and never closed",
            "l'enregistrement est tronqué : un guillemet y est ouvert et jamais fermé"
        },
        {"the document is cut off", "le document est tronqué"},
        {"the document is cut off at line #, column #", "le document est tronqué à la ligne #, colonne #"},
        {
            "what stands at line #, column # is not valid JSON",
            "ce qui figure à la ligne #, colonne # n'est pas du JSON valide"
        },
        {
            "what stands at line #, column # is not valid YAML",
            "ce qui figure à la ligne #, colonne # n'est pas du YAML valide"
        },
        {
            "a text, a number or the nesting at line #, column # is beyond what is read",
            "un texte, un nombre ou l'imbrication à la ligne #, colonne # dépasse ce qui est lu"
        },
    };

    private Words() {}

    /** The table by its English words; made when a message is first asked for in French. */
    private static final class French {
        static final Map<String, String> BY_ENGLISH = byEnglish();

        private static Map<String, String> byEnglish() {
            Map<String, String> byEnglish = new HashMap<>();
            for (String[] row : TABLE) {
                byEnglish.put(row[0], row[1]);
            }
            return byEnglish;
        }
    }

    /** Returns the value of a hole in French; as it is where it is no word of the table. */
    static String french(String hole, String value) {
        if (!HOLES.contains(hole)) {
            return value;
        }
        String french = French.BY_ENGLISH.get(value);
        if (french != null) {
            return french;
        }
        french = French.BY_ENGLISH.get(NUMBER.matcher(value).replaceAll("#"));
        return french == null ? value : withNumbers(french, NUMBER.matcher(value));
    }

    private static String withNumbers(String french, Matcher numbers) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < french.length(); i++) {
            boolean hole = french.charAt(i) == '#';
            filled.append(hole && numbers.find() ? numbers.group() : french.substring(i, i + 1));
        }
        return filled.toString();
    }
}
