package org.waystage.json.reading;

import java.util.Map;
import java.util.Set;
import org.waystage.core.notice.RuleWords;

/** The words that the rules of this module put into their messages, in French. */
final class JsonWords {
    static final RuleWords WORDS = new RuleWords(
            Set.of("expected", "found", "members", "problem"),
            Map.ofEntries(
                    Map.entry("a list", "une liste"),
                    Map.entry("a number", "un nombre"),
                    Map.entry("a string", "une chaîne"),
                    Map.entry("a value", "une valeur"),
                    Map.entry("a whole number", "un nombre entier"),
                    Map.entry("an object", "un objet"),
                    Map.entry("null", "null"),
                    Map.entry("true or false", "true ou false"),
                    Map.entry(
                            "texts by language, such as {\"en\": \"…\"}",
                            "des textes par langue, comme {\"fr\": \"…\"}"),
                    Map.entry("a power of ten from -# to #", "une puissance de dix de -# à #"),
                    Map.entry("# to #", "de # à #"),
                    Map.entry("'from' and 'to'", "« from » et « to »"),
                    Map.entry("'number', 'title' and 'page'", "« number », « title » et « page »"),
                    Map.entry("'text' and 'codes'", "« text » et « codes »"),
                    Map.entry(
                            "a bracket or brace closes what was not opened",
                            "un crochet ou une accolade ferme ce qui n'a pas été ouvert"),
                    Map.entry("a character that JSON does not have here", "un caractère que le JSON n'admet pas ici"),
                    Map.entry(
                            "a colon is missing after the name of a member",
                            "un deux-points manque après le nom d'un membre"),
                    Map.entry(
                            "a comma or the end of a list or object is missing",
                            "une virgule ou la fin d'une liste ou d'un objet manque"),
                    Map.entry(
                            "a comma before the end of a list or object",
                            "une virgule avant la fin d'une liste ou d'un objet"),
                    Map.entry(
                            "a quote other than the straight double quote of JSON",
                            "un guillemet autre que le guillemet droit double du JSON"),
                    Map.entry(
                            "a string is not closed or has a quote without a backslash in it, or a comma is missing",
                            "une chaîne n'est pas fermée ou contient un guillemet sans barre oblique inverse, ou une virgule manque"),
                    Map.entry(
                            "a string is not closed before the end of its line",
                            "une chaîne n'est pas fermée avant la fin de sa ligne"),
                    Map.entry("a comment, which JSON does not have", "un commentaire, ce que le JSON n'admet pas"),
                    Map.entry(
                            "a control character, such as a line break or tabulator, stands in a string and not as an escape",
                            "un caractère de contrôle, comme un saut de ligne ou une tabulation, figure dans une chaîne sans échappement"),
                    Map.entry(
                            "a control character stands between values",
                            "un caractère de contrôle figure entre des valeurs"),
                    Map.entry(
                            "half of a surrogate pair, which no UTF-8 text can hold",
                            "la moitié d'une paire de substitution, qu'aucun texte UTF-8 ne peut contenir"),
                    Map.entry(
                            "a number beyond the range of doubles",
                            "un nombre au-delà de l'étendue des flottants doubles"),
                    Map.entry(
                            "a member has no name in double quotes",
                            "un membre n'a pas de nom entre guillemets droits doubles"),
                    Map.entry("a number is not written as JSON has it", "un nombre n'est pas écrit comme en JSON"),
                    Map.entry("a value is missing", "une valeur manque"),
                    Map.entry("a word other than true, false and null", "un mot autre que true, false et null"),
                    Map.entry("an escape that JSON does not have", "un échappement que le JSON n'admet pas"),
                    Map.entry("a limit of the parser", "une limite de l'analyseur"),
                    Map.entry("a line of more than # bytes", "une ligne de plus de # octets"),
                    Map.entry("a document of more than # bytes", "un document de plus de # octets"),
                    Map.entry(
                            "nothing was read after a line of more than # bytes",
                            "rien n'a été lu après une ligne de plus de # octets"),
                    Map.entry("a canonical form of more than # GB", "une forme canonique de plus de # Go"),
                    Map.entry("more than # members in one object", "plus de # membres dans un objet"),
                    Map.entry("more than # values of unknown members", "plus de # valeurs de membres inconnus"),
                    Map.entry("a name of more than # characters", "un nom de plus de # caractères"),
                    Map.entry("a number of more than # characters", "un nombre de plus de # caractères"),
                    Map.entry("a string of more than # characters", "une chaîne de plus de # caractères"),
                    Map.entry("more than # levels of nesting", "plus de # niveaux d'imbrication"),
                    Map.entry("too many names of members", "trop de noms de membres"),
                    Map.entry("organization", "organisation"),
                    Map.entry("edition", "édition")));

    private JsonWords() {}
}
