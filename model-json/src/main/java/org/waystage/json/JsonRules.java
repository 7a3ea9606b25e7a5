package org.waystage.json;

import static org.waystage.core.Severity.ERROR;
import static org.waystage.core.Severity.INFO;
import static org.waystage.core.Severity.WARNING;

import java.util.List;
import org.waystage.core.Rule;

/**
 * The rules that reading checks before the model can, as data.
 *
 * <p>Where a fault makes the smallest list element around it unreadable, the notice says which one was left out.
 */
public final class JsonRules {
    private static final String LEFT_OUT = "[[ {leftOut} is left out.]]";
    private static final String LEFT_OUT_FR = "[[ {leftOut} est laissé de côté.]]";

    /** The text is not JSON. */
    public static final Rule SYNTAX = rule(
            "json-syntax",
            "This is not JSON: {problem}. Nothing after this place could be read.",
            "Ceci n'est pas du JSON : {problem}. Rien n'a pu être lu au-delà.");

    /** The text ends inside a value. */
    public static final Rule TRUNCATED = rule(
            "json-truncated",
            "The text ends before its value is complete: it is empty or cut off, or a bracket is missing.",
            "Le texte s'arrête avant la fin de sa valeur : il est vide ou tronqué, ou un crochet manque.");

    /** The bytes are not UTF-8. */
    public static final Rule NOT_UTF_8 = rule(
            "json-not-utf-8",
            "The text is not UTF-8, as JSON has to be; save it in that encoding.",
            "Le texte n'est pas en UTF-8, comme le JSON doit l'être ; enregistrez-le dans cet encodage.");

    /** More follows the document. */
    public static final Rule TRAILING =
            rule("json-trailing", "More text follows the document.", "Du texte suit le document.");

    /** A limit that guards against hostile input was exceeded. */
    public static final Rule LIMIT_EXCEEDED = rule(
            "json-limit-exceeded",
            "A limit on input was exceeded: {problem}. See ReadOptions.",
            "Une limite de lecture est dépassée : {problem}. Voir ReadOptions.");

    /** A number that a double does not hold as it is written. */
    public static final Rule NUMBER_INEXACT = Rule.of(
            "json-number-inexact",
            WARNING,
            "The canonical form knows doubles only: {number} becomes {canonical}.",
            "La forme canonique ne connaît que les flottants doubles : {number} devient {canonical}.");

    /** A number beyond the range of a double. */
    public static final Rule NUMBER_OVERFLOW = rule(
            "json-number-overflow",
            "The canonical form knows doubles only, and {number} is beyond their range.",
            "La forme canonique ne connaît que les flottants doubles, et {number} dépasse leur étendue.");

    /** A string with half a surrogate pair. */
    public static final Rule SURROGATE_LONE = rule(
            "json-surrogate-lone",
            "The string holds half of a surrogate pair, which no UTF-8 text can hold.",
            "La chaîne contient la moitié d'une paire de substitution, qu'aucun texte UTF-8 ne peut contenir.");

    /** A member name stands twice in an object. */
    public static final Rule MEMBER_DUPLICATE = rule(
            "shape-member-duplicate",
            "The member '{member}' stands twice in this object." + LEFT_OUT,
            "Le membre « {member} » figure deux fois dans cet objet." + LEFT_OUT_FR);

    /** A member that this version does not know. */
    public static final Rule MEMBER_UNKNOWN = Rule.of(
            "shape-member-unknown",
            INFO,
            "This version does not know the member '{member}'; it is kept.",
            "Cette version ne connaît pas le membre « {member} » ; il est conservé.");

    /** A required member is missing. */
    public static final Rule MEMBER_MISSING = rule(
            "shape-member-missing",
            "The member '{member}' is missing." + LEFT_OUT,
            "Le membre « {member} » manque." + LEFT_OUT_FR);

    /** A known member is null. */
    public static final Rule NULL = rule(
            "shape-null",
            "The member '{member}' is null; leave out what is not known." + LEFT_OUT,
            "Le membre « {member} » est null ; omettez ce qui n'est pas connu." + LEFT_OUT_FR);

    /** A value of another type. */
    public static final Rule TYPE_WRONG = rule(
            "shape-type-wrong",
            "Expected {expected} but found {found}." + LEFT_OUT,
            "{expected} attendu, {found} trouvé." + LEFT_OUT_FR);

    /** A text that is no id. */
    public static final Rule ID_INVALID = rule(
            "shape-id-invalid",
            "'{value}' is not an id: expected [a-z0-9]+(-[a-z0-9]+)*, 100 characters at most." + LEFT_OUT,
            "« {value} » n'est pas un identifiant : [a-z0-9]+(-[a-z0-9]+)*, 100 caractères au plus." + LEFT_OUT_FR);

    /** A text that is no code. */
    public static final Rule CODE_INVALID = rule(
            "shape-code-invalid",
            "'{value}' is not a code: expected [A-Za-z0-9._-]+." + LEFT_OUT,
            "« {value} » n'est pas un code : [A-Za-z0-9._-]+ attendu." + LEFT_OUT_FR);

    /** A text that is no date. */
    public static final Rule DATE_INVALID = rule(
            "shape-date-invalid",
            "'{value}' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD, of the calendar." + LEFT_OUT,
            "« {value} » n'est pas une date : AAAA, AAAA-MM ou AAAA-MM-JJ, du calendrier." + LEFT_OUT_FR);

    /** A text that is no language tag. */
    public static final Rule LANGUAGE_INVALID = rule(
            "shape-language-invalid",
            "'{value}' is not a BCP 47 language tag." + LEFT_OUT,
            "« {value} » n'est pas une étiquette de langue BCP 47." + LEFT_OUT_FR);

    /** A number out of range. */
    public static final Rule NUMBER_INVALID = rule(
            "shape-number-invalid",
            "{value} is out of range: expected {expected}." + LEFT_OUT,
            "{value} est hors limites : {expected} attendu." + LEFT_OUT_FR);

    /** A text map without a text. */
    public static final Rule TEXT_MISSING = rule(
            "shape-text-missing",
            "The text has no language at all: expected at least one, such as {\"en\": \"…\"}." + LEFT_OUT,
            "Le texte n'a aucune langue : au moins une est attendue, comme {\"fr\": \"…\"}." + LEFT_OUT_FR);

    /** An empty list, which is the same as none. */
    public static final Rule LIST_EMPTY = Rule.of(
            "shape-list-empty",
            INFO,
            "The list is empty, which is the same as none; it will not be written back.",
            "La liste est vide, ce qui équivaut à une liste absente ; elle ne sera pas réécrite.");

    /** An empty list where there has to be an element. */
    public static final Rule LIST_TOO_SHORT = rule(
            "shape-list-too-short",
            "The list is empty: expected at least one element." + LEFT_OUT,
            "La liste est vide : au moins un élément est attendu." + LEFT_OUT_FR);

    /** A stage record that tells neither a stage nor a word. */
    public static final Rule STAGE_MISSING = rule(
            "shape-stage-missing",
            "A stage record needs 'stage', 'reportedAs' or both." + LEFT_OUT,
            "Un enregistrement de stade demande « stage », « reportedAs » ou les deux." + LEFT_OUT_FR);

    /** A stage record with a date and bounds. */
    public static final Rule DATE_AND_BOUNDS = rule(
            "shape-date-and-bounds",
            "A stage record has 'date', or 'notBefore' and 'notAfter', not both." + LEFT_OUT,
            "Un enregistrement de stade a « date », ou bien « notBefore » et « notAfter »." + LEFT_OUT_FR);

    /** A partner that is both or neither of organization and name. */
    public static final Rule PARTNER_UNCLEAR = rule(
            "shape-partner-unclear",
            "A partner has either 'organization' or 'name'." + LEFT_OUT,
            "Un partenaire a soit « organization », soit « name »." + LEFT_OUT_FR);

    /** A quantity that is given in no or several ways. */
    public static final Rule QUANTITY_UNCLEAR = rule(
            "shape-quantity-unclear",
            "A quantity has 'value', or 'about', or 'min' and/or 'max'." + LEFT_OUT,
            "Une quantité a « value », ou « about », ou « min » et/ou « max »." + LEFT_OUT_FR);

    /** A value of which none of the alternative members is given. */
    public static final Rule ALTERNATIVE_MISSING = rule(
            "shape-alternative-missing",
            "Expected at least one of {members}." + LEFT_OUT,
            "Au moins un de {members} est attendu." + LEFT_OUT_FR);

    /** A document of another kind. */
    public static final Rule FORMAT_UNKNOWN = rule(
            "shape-format-unknown",
            "'{value}' is not a format that is read here: expected {expected}.",
            "« {value} » n'est pas un format qui se lit ici : {expected} attendu.");

    /** A document of another major version. */
    public static final Rule FORMAT_OTHER_MAJOR = rule(
            "shape-format-other-major",
            "The document has format {value}, this library reads version 1; use the release of Waystage that reads {value}.",
            "Le document est au format {value}, cette bibliothèque lit la version 1 ; utilisez la version de Waystage qui lit {value}.");

    /** A document of a newer minor version. */
    public static final Rule FORMAT_NEWER = Rule.of(
            "shape-format-newer",
            INFO,
            "The document has the newer format {value}; what this version does not know is kept.",
            "Le document est au format plus récent {value} ; ce que cette version ne connaît pas est conservé.");

    /** A document of an older version, which was upgraded. */
    public static final Rule FORMAT_UPGRADED = Rule.of(
                    "shape-format-upgraded",
                    INFO,
                    "The document has the older format {from}; it was read as {to}.",
                    "Le document est au format plus ancien {from} ; il a été lu comme {to}.")
            .explained(
                    "An older major version says some things in another way. The document was turned into the next version in memory"
                            + " and then read; the file itself was not changed. Write it once to have it in the new version.",
                    "Une version majeure plus ancienne dit certaines choses autrement. Le document a été converti vers la version"
                            + " suivante en mémoire, puis lu ; le fichier lui-même n'a pas changé. Réécrivez-le une fois pour l'avoir"
                            + " dans la nouvelle version.");

    /** A member that is left out in writing an older version. */
    public static final Rule MEMBER_DROPPED = Rule.of(
                    "shape-member-dropped",
                    WARNING,
                    "Format {version} does not know the member '{member}'; it was left out.",
                    "Le format {version} ne connaît pas le membre « {member} » ; il a été omis.")
            .explained(
                    "The catalogue was written in an older version than its own, for a reader who knows no newer one, and that version"
                            + " has no place for the member. Keep the original beside it, or write it in its own version.",
                    "Le catalogue a été écrit dans une version plus ancienne que la sienne, pour un lecteur qui n'en connaît pas de"
                            + " plus récente, et cette version n'a pas de place pour ce membre. Gardez l'original à côté, ou écrivez-le"
                            + " dans sa propre version.");

    /** Lines without the catalogue that they refer to. */
    public static final Rule HEAD_MISSING = Rule.of(
            "shape-head-missing",
            INFO,
            "The lines have no head with technologies, organizations and sources; references were not checked.",
            "Les lignes n'ont pas d'en-tête avec technologies, organisations et sources ; les références n'ont pas été vérifiées.");

    /** A head line that holds case studies. */
    public static final Rule HEAD_WITH_CASES = rule(
            "shape-head-with-cases",
            "The head of a line document must not hold case studies: expected one a line after it.",
            "L'en-tête d'un document en lignes ne doit pas contenir d'études de cas : une par ligne est attendue ensuite.");

    /** A text that is no digest. */
    public static final Rule DIGEST_INVALID = rule(
            "shape-digest-invalid",
            "'{value}' is not a SHA-256 digest: expected 64 digits in lower-case hexadecimal." + LEFT_OUT,
            "« {value} » n'est pas une empreinte SHA-256 : 64 chiffres hexadécimaux en minuscules attendus."
                    + LEFT_OUT_FR);

    /** An algorithm of a signature that this version does not know. */
    public static final Rule ALGORITHM_UNKNOWN = rule(
            "shape-algorithm-unknown",
            "This version does not know the algorithm '{value}': expected Ed25519.",
            "Cette version ne connaît pas l'algorithme « {value} » : Ed25519 attendu.");

    /** A text that is no signature. */
    public static final Rule SIGNATURE_INVALID = rule(
            "shape-signature-invalid",
            "'{value}' is not an Ed25519 signature: expected 64 bytes as 86 characters of base64url.",
            "« {value} » n'est pas une signature Ed25519 : 64 octets en 86 caractères base64url attendus.");

    private static final List<Rule> ALL = List.of(
            SYNTAX,
            TRUNCATED,
            NOT_UTF_8,
            TRAILING,
            LIMIT_EXCEEDED,
            NUMBER_INEXACT,
            NUMBER_OVERFLOW,
            SURROGATE_LONE,
            MEMBER_DUPLICATE,
            MEMBER_UNKNOWN,
            MEMBER_MISSING,
            NULL,
            TYPE_WRONG,
            ID_INVALID,
            CODE_INVALID,
            DATE_INVALID,
            LANGUAGE_INVALID,
            NUMBER_INVALID,
            TEXT_MISSING,
            LIST_EMPTY,
            LIST_TOO_SHORT,
            STAGE_MISSING,
            DATE_AND_BOUNDS,
            PARTNER_UNCLEAR,
            QUANTITY_UNCLEAR,
            ALTERNATIVE_MISSING,
            FORMAT_UNKNOWN,
            FORMAT_OTHER_MAJOR,
            FORMAT_NEWER,
            FORMAT_UPGRADED,
            MEMBER_DROPPED,
            HEAD_MISSING,
            HEAD_WITH_CASES,
            DIGEST_INVALID,
            ALGORITHM_UNKNOWN,
            SIGNATURE_INVALID);

    private JsonRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules, by family
     */
    public static List<Rule> all() {
        return ALL;
    }

    private static Rule rule(String id, String english, String french) {
        return Rule.of(id, ERROR, english, french);
    }
}
