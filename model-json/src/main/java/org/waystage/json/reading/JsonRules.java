package org.waystage.json.reading;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import org.waystage.core.notice.Rule;

/**
 * The rules that reading checks before the model can, as data.
 *
 * <p>Where a fault makes the smallest list element around it unreadable, the notice says which one was left out. Ids, codes and
 * references in it are checked against the rest of the catalogue only once it is mended.
 */
public final class JsonRules {
    private static final String LEFT_OUT = "[[ {leftOut} is left out.]]";
    private static final String DID_YOU_MEAN = "[[ Did you mean '{suggestion}'?]]";
    private static final String DID_YOU_MEAN_FR = "[[ Vouliez-vous dire « {suggestion} » ?]]";
    private static final String LEFT_OUT_FR = "[[ {leftOut} est laissé de côté.]]";

    /** The text is not JSON. */
    public static final Rule SYNTAX = Rule.ofReading(
                    "json-syntax",
                    "This is not JSON: {problem}. Nothing after this place could be read.",
                    "Ceci n'est pas du JSON : {problem}. Rien n'a pu être lu au-delà.")
            .worded(JsonWords.WORDS)
            .explained(
                    "JSON has strict rules for quotes, commas and brackets, and a program cannot guess what was meant. "
                            + "What stands before this place was read, what follows was not. Mend this place, often a comma or "
                            + "quote just before it, and read the file again.",
                    "Le JSON a des règles strictes pour guillemets, virgules et crochets, et un programme ne peut "
                            + "deviner ce qui était voulu. Ce qui précède a été lu, la suite non. Corrigez cet endroit, souvent "
                            + "une virgule ou un guillemet juste avant, et relisez le fichier.");

    /** The text ends inside a value. */
    public static final Rule TRUNCATED = Rule.ofReading(
                    "json-truncated",
                    "The text ends before its value is complete: it is empty or cut off, or a bracket is missing.",
                    "Le texte s'arrête avant la fin de sa valeur : il est vide ou tronqué, ou un crochet manque.")
            .explained(
                    "A file that breaks off was often cut by a copy or a download that did not finish, and nobody can "
                            + "tell what is missing. Nothing is used from the value that was cut. Fetch the file again, or add the "
                            + "closing brackets if it was written by hand.",
                    "Un fichier qui s'interrompt provient souvent d'une copie ou d'un téléchargement inachevé, et nul ne "
                            + "sait ce qui manque. Rien n'est repris de la valeur coupée. Récupérez le fichier, ou ajoutez les "
                            + "crochets fermants s'il a été écrit à la main.");

    /** The bytes are not UTF-8. */
    public static final Rule NOT_UTF_8 = Rule.ofReading(
                    "json-not-utf-8",
                    "The text is not UTF-8, as JSON has to be[[, but looks like {encoding}]]; save it as UTF-8.",
                    "Le texte n'est pas en UTF-8, comme le JSON doit l'être[[, mais paraît être en {encoding}]] ; enregistrez-le en UTF-8.")
            .explained(
                    "In another encoding letters such as é or ñ would turn into others unnoticed, so the text is not "
                            + "read at all. Open it in the program that made it and save it as UTF-8.",
                    "Dans un autre encodage, des lettres comme é ou ñ deviendraient d'autres sans qu'on le voie ; le "
                            + "texte n'est donc pas lu. Ouvrez-le dans le programme qui l'a fait et enregistrez-le en UTF-8.");

    /** More follows the document. */
    public static final Rule TRAILING = Rule.ofReading(
                    "json-trailing", "More text follows the document.", "Du texte suit le document.")
            .explained(
                    "A document is one value; what follows may be a second catalogue, or what is left of an older and "
                            + "longer file. The document was read, the rest was not. Remove the rest, or put it into a file of its "
                            + "own.",
                    "Un document est une seule valeur ; ce qui suit est peut-être un second catalogue ou le reste d'un "
                            + "fichier plus ancien et plus long. Le document a été lu, le reste non. Supprimez le reste, ou "
                            + "mettez-le dans un autre fichier.");

    /** A limit that guards against hostile input was exceeded. */
    public static final Rule LIMIT_EXCEEDED = Rule.ofReading(
                    "json-limit-exceeded",
                    "A limit on input was exceeded: {problem}.",
                    "Une limite de lecture est dépassée : {problem}.")
            .worded(JsonWords.WORDS)
            .explained(
                    "Limits protect the computer from files that were made to exhaust it; honest catalogues stay far "
                            + "below them. Nothing from this value on was read. Look whether the file is what it should be; if it "
                            + "is, a program can raise the limit in ReadOptions.",
                    "Des limites protègent l'ordinateur de fichiers faits pour l'épuiser ; les catalogues honnêtes "
                            + "restent bien en deçà. Rien n'a été lu à partir de cette valeur. Vérifiez que le fichier est le bon "
                            + "; si oui, un programme peut relever la limite dans ReadOptions.");

    /** A number that a double does not hold as it is written. */
    public static final Rule NUMBER_INEXACT = Rule.of(
                    "json-number-inexact",
                    WARNING,
                    "The canonical form knows doubles only: {number} becomes {canonical}.",
                    "La forme canonique ne connaît que les flottants doubles : {number} devient {canonical}.")
            .explained(
                    "Digests and signatures are made of the canonical form of RFC 8785, in which numbers have about 16 "
                            + "digits. The digest is that of the rounded number, while the catalogue itself keeps all digits. Give "
                            + "fewer digits, or write the number as a text.",
                    "Empreintes et signatures portent sur la forme canonique du RFC 8785, où un nombre a environ 16 "
                            + "chiffres. L'empreinte est celle du nombre arrondi, alors que le catalogue garde tous les chiffres. "
                            + "Donnez moins de chiffres, ou écrivez le nombre comme un texte.");

    /** A number beyond the range of a double. */
    public static final Rule NUMBER_OVERFLOW = Rule.ofReading(
                    "json-number-overflow",
                    "The canonical form knows doubles only, and {number} is beyond their range.",
                    "La forme canonique ne connaît que les flottants doubles, et {number} dépasse leur étendue.")
            .explained(
                    "Digests and signatures are made of the canonical form of RFC 8785, which has no number that large. "
                            + "No canonical form was made. Correct the number, or write it as a text.",
                    "Empreintes et signatures portent sur la forme canonique du RFC 8785, qui n'a pas de nombre aussi "
                            + "grand. Aucune forme canonique n'a été faite. Corrigez le nombre, ou écrivez-le comme un texte.");

    /** A string with half a surrogate pair. */
    public static final Rule SURROGATE_LONE = Rule.ofReading(
                    "json-surrogate-lone",
                    "The string holds half of a surrogate pair, which no UTF-8 text can hold.",
                    "La chaîne contient la moitié d'une paire de substitution, qu'aucun texte UTF-8 ne peut contenir.")
            .explained(
                    "Some characters, such as emoji, are written as two escapes that belong together; here one of the "
                            + "two is missing, as where a text was cut in the middle of a character. No canonical form was made. "
                            + "Complete or remove the character.",
                    "Certains caractères, comme les émojis, s'écrivent par deux échappements liés ; ici l'un des deux "
                            + "manque, comme quand un texte a été coupé au milieu d'un caractère. Aucune forme canonique n'a été "
                            + "faite. Complétez ou supprimez le caractère.");

    /** A value that can be kept, but has no canonical form. */
    public static final Rule CANONICAL_FORM_NONE = Rule.of(
                    "json-canonical-form-none",
                    WARNING,
                    "This has no canonical form, so the catalogue can be neither digested nor signed: {problem}.",
                    "Ceci n'a pas de forme canonique, donc le catalogue ne peut recevoir ni empreinte ni signature : {problem}.")
            .worded(JsonWords.WORDS)
            .explained(
                    "Digests and signatures are made of the canonical form of RFC 8785, which has no number beyond the range "
                            + "of doubles and no character of which half is missing, as where a text was cut in the middle of an "
                            + "emoji. The value is kept as it is. Correct it before the edition is digested or signed.",
                    "Empreintes et signatures portent sur la forme canonique du RFC 8785, qui n'a ni nombre au-delà de "
                            + "l'étendue des flottants doubles ni caractère dont la moitié manque, comme quand un texte a été coupé "
                            + "au milieu d'un émoji. La valeur est conservée telle quelle. Corrigez-la avant de calculer une "
                            + "empreinte ou de signer l'édition.");

    /** A member name stands twice in an object. */
    public static final Rule MEMBER_DUPLICATE = Rule.ofReading(
                    "shape-member-duplicate",
                    "The member '{member}' stands twice in this object." + LEFT_OUT,
                    "Le membre « {member} » figure deux fois dans cet objet." + LEFT_OUT_FR)
            .explained(
                    "Programs disagree on which of two members of one name counts, so none of them is believed. The "
                            + "object around it cannot be used. Keep the member that is right and remove the other.",
                    "Les programmes ne s'accordent pas sur celui de deux membres de même nom qui compte ; aucun n'est "
                            + "donc cru. L'objet qui les contient n'est pas utilisable. Gardez le bon et supprimez l'autre.");

    /** A member that this version does not know. */
    public static final Rule MEMBER_UNKNOWN = Rule.of(
                    "shape-member-unknown",
                    INFO,
                    "This version does not know the member '{member}'; it is kept." + DID_YOU_MEAN,
                    "Cette version ne connaît pas le membre « {member} » ; il est conservé." + DID_YOU_MEAN_FR)
            .explained(
                    "A newer version of the format or the publisher may have members of their own, which is legal; but "
                            + "it may also be a misspelt name, and then what it says has no effect. It is kept and written back as "
                            + "it is. Correct the name if one of the format is meant.",
                    "Une version plus récente du format ou l'éditeur peut avoir ses propres membres, ce qui est permis ; "
                            + "mais c'est peut-être un nom mal écrit, et ce qu'il dit reste alors sans effet. Il est conservé et "
                            + "réécrit tel quel. Corrigez le nom si un membre du format est visé.");

    /** A required member is missing. */
    public static final Rule MEMBER_MISSING = Rule.ofReading(
                    "shape-member-missing",
                    "The member '{member}' is missing." + LEFT_OUT,
                    "Le membre « {member} » manque." + LEFT_OUT_FR)
            .explained(
                    "Only what nobody can do without is required: ids, names, the adopter and technology of a case, the "
                            + "basis of a stage. Without it the value has no use and is left out. Add the member.",
                    "N'est obligatoire que l'indispensable : identifiants, noms, adoptant et technologie d'un cas, "
                            + "fondement d'un stade. Sans cela, la valeur est inutilisable et laissée de côté. Ajoutez le membre.");

    /** A known member is null. */
    public static final Rule NULL = Rule.ofReading(
                    "shape-null",
                    "The member '{member}' is null[[; leave '{optional}' out if it is not known]]"
                            + "[[, but '{required}' has to have a value]]." + LEFT_OUT,
                    "Le membre « {member} » est null[[ ; omettez « {optional} » si ce n'est pas connu]]"
                            + "[[, mais « {required} » doit avoir une valeur]]." + LEFT_OUT_FR)
            .explained(
                    "Null could mean unknown, none or not asked, so the format does not have it. The value around it is "
                            + "not used. Remove the member where it may be absent; one that is required has to be filled in.",
                    "Null pourrait signifier inconnu, aucun ou non demandé ; le format ne l'admet donc pas. La valeur "
                            + "qui le contient n'est pas reprise. Supprimez le membre s'il peut être absent ; s'il est obligatoire, "
                            + "remplissez-le.");

    /** A value of another type. */
    public static final Rule TYPE_WRONG = Rule.ofReading(
                    "shape-type-wrong",
                    "Expected {expected} but found {found}." + LEFT_OUT,
                    "Attendu : {expected} ; trouvé : {found}." + LEFT_OUT_FR)
            .worded(JsonWords.WORDS)
            .explained(
                    "Each member has one kind of value, so that all programs read the same. A value of another kind is "
                            + "not used. Common slips are a single value where a list belongs, which needs [ ], and a number in "
                            + "quotes.",
                    "Chaque membre a un seul genre de valeur, pour que tous les programmes lisent la même chose. Une "
                            + "valeur d'un autre genre n'est pas reprise. Erreurs fréquentes : une valeur seule au lieu d'une "
                            + "liste, qui demande [ ], et un nombre entre guillemets.");

    /** A text that is no id. */
    public static final Rule ID_INVALID = Rule.ofReading(
                    "shape-id-invalid",
                    "'{value}' is not an id: expected lower-case letters, digits and single hyphens, 100 characters at most"
                            + " ([a-z0-9]+(-[a-z0-9]+)*)." + DID_YOU_MEAN + LEFT_OUT,
                    "« {value} » n'est pas un identifiant ; attendu : minuscules, chiffres et traits d'union simples, "
                            + "100 caractères au plus ([a-z0-9]+(-[a-z0-9]+)*)." + DID_YOU_MEAN_FR + LEFT_OUT_FR)
            .explained(
                    "Ids stand in addresses, file names and references, so they are kept plain: small letters and digits "
                            + "in groups joined by single hyphens. What has this id is left out. Write for example 'dubai-customs' "
                            + "for 'Dubai Customs'; the name itself belongs into 'name' or 'title'.",
                    "Les identifiants figurent dans des adresses, noms de fichiers et renvois ; ils restent donc simples "
                            + ": minuscules et chiffres en groupes joints par un trait d'union. Ce qui porte celui-ci est laissé "
                            + "de côté. Écrivez par exemple « dubai-customs » pour « Dubai Customs » ; le nom va dans « name » ou "
                            + "« title ».");

    /** A text that is no code. */
    public static final Rule CODE_INVALID = Rule.ofReading(
                    "shape-code-invalid",
                    "'{value}' is not a code: expected [A-Za-z0-9._-]+." + LEFT_OUT,
                    "« {value} » n'est pas un code : [A-Za-z0-9._-]+ attendu." + LEFT_OUT_FR)
            .explained(
                    "Codes are compared letter by letter, so spaces, accents and most signs are not allowed in them. The "
                            + "value is not used. Take the code from its list; a name or remark belongs into a text.",
                    "Les codes se comparent lettre par lettre ; espaces, accents et la plupart des signes n'y sont pas "
                            + "admis. La valeur n'est pas reprise. Prenez le code dans sa liste ; un nom ou une remarque va dans "
                            + "un texte.");

    /** A text that is no date. */
    public static final Rule DATE_INVALID = Rule.ofReading(
                    "shape-date-invalid",
                    "'{value}' is not a date: expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.[[ It looks like a"
                            + " spreadsheet's day number, {day}: format the cell as a date.]]" + LEFT_OUT,
                    "« {value} » n'est pas une date ; attendu : une date qui existe, comme AAAA, AAAA-MM ou AAAA-MM-JJ."
                            + "[[ Elle ressemble au numéro d'un jour dans un tableur, {day} : donnez à la cellule un format de"
                            + " date.]]"
                            + LEFT_OUT_FR)
            .explained(
                    "A date written year, month, day is understood alike everywhere, and may stop at what is known. "
                            + "Another form could be taken for another day, so it is not used. Write 2019, 2019-03 or 2019-03-14, "
                            + "and never fill up what is not known.",
                    "Une date écrite année, mois, jour se comprend partout de même, et peut s'arrêter à ce qui est "
                            + "connu. Une autre forme pourrait passer pour un autre jour et n'est pas reprise. Écrivez 2019, "
                            + "2019-03 ou 2019-03-14, sans jamais compléter ce qui n'est pas connu.");

    /** A text that is no language tag. */
    public static final Rule LANGUAGE_INVALID = Rule.ofReading(
                    "shape-language-invalid",
                    "'{value}' is not a BCP 47 language tag." + DID_YOU_MEAN + LEFT_OUT,
                    "« {value} » n'est pas une étiquette de langue BCP 47." + DID_YOU_MEAN_FR + LEFT_OUT_FR)
            .explained(
                    "The tag says in which language a text is, so that each reader gets their own. The text is not used. "
                            + "Write the short tag, such as en, fr, es or pt-BR.",
                    "L'étiquette dit dans quelle langue est un texte, pour que chacun reçoive la sienne. Le texte n'est "
                            + "pas repris. Écrivez l'étiquette courte, comme en, fr, es ou pt-BR.");

    /** A number out of range. */
    public static final Rule NUMBER_INVALID = Rule.ofReading(
                    "shape-number-invalid",
                    "{value} is out of range: expected {expected}." + LEFT_OUT,
                    "{value} est hors limites ; attendu : {expected}." + LEFT_OUT_FR)
            .worded(JsonWords.WORDS)
            .explained(
                    "The number cannot be what this member counts or measures, and some programs could not hold it. It "
                            + "is not used. Correct it; where it is not known, leave the member out.",
                    "Ce nombre ne peut être ce que ce membre compte ou mesure, et certains programmes ne sauraient le "
                            + "contenir. Il n'est pas repris. Corrigez-le ; s'il n'est pas connu, omettez le membre.");

    /** A text map without a text. */
    public static final Rule TEXT_MISSING = Rule.ofReading(
                    "shape-text-missing",
                    "The text has no language at all: expected at least one, such as {\"en\": \"…\"}." + LEFT_OUT,
                    "Le texte n'a aucune langue : au moins une est attendue, comme {\"fr\": \"…\"}." + LEFT_OUT_FR)
            .explained(
                    "A text that people read stands under the tag of its language, and here there is none. The value "
                            + "around it is not used. Add the text, such as {\"en\": \"Risk engine\"}, or leave the member out.",
                    "Un texte destiné aux lecteurs figure sous l'étiquette de sa langue, et il n'y en a aucune ici. La "
                            + "valeur qui le contient n'est pas reprise. Ajoutez le texte, comme {\"fr\": \"Moteur de risque\"}, "
                            + "ou omettez le membre.");

    /** An empty list, which is the same as none. */
    public static final Rule LIST_EMPTY = Rule.of(
                    "shape-list-empty",
                    INFO,
                    "The list is empty, which is the same as none; it will not be written back.",
                    "La liste est vide, ce qui équivaut à une liste absente ; elle ne sera pas réécrite.")
            .explained(
                    "Absent and empty mean the same in this format, and of two ways to say one thing only one is "
                            + "written. Nothing is lost. Leave the member out, if the notice is a nuisance.",
                    "Absent et vide veulent dire la même chose dans ce format, et de deux façons de dire une chose une "
                            + "seule s'écrit. Rien n'est perdu. Omettez le membre si la remarque vous gêne.");

    /** An empty list where there has to be an element. */
    public static final Rule LIST_TOO_SHORT = Rule.ofReading(
                    "shape-list-too-short",
                    "The list is empty: expected at least one element." + LEFT_OUT,
                    "La liste est vide : au moins un élément est attendu." + LEFT_OUT_FR)
            .explained(
                    "A case without an adopter or a technology says nothing that could be counted, so at least one is "
                            + "required. What has the empty list is left out. Name at least one.",
                    "Un cas sans adoptant ou sans technologie ne dit rien qui se compte ; il en faut au moins un. Ce qui "
                            + "a la liste vide est laissé de côté. Nommez-en au moins un.");

    /** A stage record that tells neither a stage nor a word. */
    public static final Rule STAGE_MISSING = Rule.ofReading(
                    "shape-stage-missing",
                    "A stage record needs 'stage', 'reportedAs' or both." + LEFT_OUT,
                    "Un enregistrement de stade demande « stage », « reportedAs » ou les deux." + LEFT_OUT_FR)
            .explained(
                    "A stage record says how far something has come: by a stage of the ladder, by the word of the "
                            + "source, or by both. One that says neither is left out. Give 'stage', or 'reportedAs' where only the "
                            + "source's word is known; 'unknown' is a stage too.",
                    "Un enregistrement de stade dit où en est une chose : par un stade de l'échelle, par le mot de la "
                            + "source, ou les deux. S'il ne dit ni l'un ni l'autre, il est laissé de côté. Donnez « stage », ou « "
                            + "reportedAs » si seul le mot de la source est connu ; « unknown » est aussi un stade.");

    /** A stage record with a date and bounds. */
    public static final Rule DATE_AND_BOUNDS = Rule.ofReading(
                    "shape-date-and-bounds",
                    "A stage record has 'date', or 'notBefore' and 'notAfter', not both." + LEFT_OUT,
                    "Un enregistrement de stade a « date », ou bien « notBefore » et « notAfter »." + LEFT_OUT_FR)
            .explained(
                    "A date says when; bounds say between which days it must have been. Both together could contradict "
                            + "each other, so the record is left out. Keep the date if it is known, else the bounds.",
                    "Une date dit quand ; des bornes disent entre quels jours. Ensemble, elles pourraient se contredire "
                            + "; l'enregistrement est donc laissé de côté. Gardez la date si elle est connue, sinon les bornes.");

    /** A partner that is both or neither of organization and name. */
    public static final Rule PARTNER_UNCLEAR = Rule.ofReading(
                    "shape-partner-unclear",
                    "A partner has either 'organization' or 'name'." + LEFT_OUT,
                    "Un partenaire a soit « organization », soit « name »." + LEFT_OUT_FR)
            .explained(
                    "A partner is an organization of the catalogue, by its id, or else a name where no more is known; "
                            + "with both or neither it is not clear who is meant. The partner is left out. Keep one of the two.",
                    "Un partenaire est une organisation du catalogue, par son identifiant, ou bien un nom si l'on n'en "
                            + "sait pas plus ; avec les deux ou aucun, on ne sait qui est visé. Le partenaire est laissé de côté. "
                            + "Gardez l'un des deux.");

    /** A quantity that is given in no or several ways. */
    public static final Rule QUANTITY_UNCLEAR = Rule.ofReading(
                    "shape-quantity-unclear",
                    "A quantity has 'value', or 'about', or 'min' and/or 'max'." + LEFT_OUT,
                    "Une quantité a « value », ou « about », ou « min » et/ou « max »." + LEFT_OUT_FR)
            .explained(
                    "A quantity is exact ('value'), rounded ('about') or a range ('min', 'max'); mixed, or with none of "
                            + "them, it cannot be compared with others. It is not used. Keep what the source says.",
                    "Une quantité est exacte (« value »), arrondie (« about ») ou un intervalle (« min », « max ») ; "
                            + "mêlée ou vide, elle ne se compare pas à d'autres. Elle n'est pas reprise. Gardez ce que dit la "
                            + "source.");

    /** A value of which none of the alternative members is given. */
    public static final Rule ALTERNATIVE_MISSING = Rule.ofReading(
                    "shape-alternative-missing",
                    "Expected at least one of {members}." + LEFT_OUT,
                    "Au moins un de {members} est attendu." + LEFT_OUT_FR)
            .worded(JsonWords.WORDS)
            .explained(
                    "Each of these members alone makes the value useful, but without any of them it says nothing. It is "
                            + "left out. Add at least one of them, or remove the value.",
                    "Chacun de ces membres suffit à rendre la valeur utile, mais sans aucun elle ne dit rien. Elle est "
                            + "laissée de côté. Ajoutez-en au moins un, ou supprimez la valeur.");

    /** A document of another kind. */
    public static final Rule FORMAT_UNKNOWN = Rule.ofReading(
                    "shape-format-unknown",
                    "'{value}' is not a format that is read here: expected {expected}.",
                    "« {value} » n'est pas un format qui se lit ici : {expected} attendu.")
            .explained(
                    "The member 'format' says which kind of document this is and by which rules it is read; another kind "
                            + "would be misunderstood. Nothing that depends on it is used. Check that this is the right file, and "
                            + "correct the format if it was misspelt.",
                    "Le membre « format » dit de quel genre de document il s'agit et par quelles règles il se lit ; un "
                            + "autre genre serait mal compris. Rien de ce qui en dépend n'est repris. Vérifiez que c'est le bon "
                            + "fichier, et corrigez le format s'il est mal écrit.");

    /** A document of another major version. */
    public static final Rule FORMAT_OTHER_MAJOR = Rule.ofReading(
                    "shape-format-other-major",
                    "The document has format {value}, this library reads version 1; use the release of Waystage that reads {value}.",
                    "Le document est au format {value}, cette bibliothèque lit la version 1 ; utilisez la version de Waystage qui lit {value}.")
            .explained(
                    "Another major version may give members another meaning, so nothing was read rather than something "
                            + "wrong. Read the document with a release of Waystage for that version, or ask its sender for version "
                            + "1.",
                    "Une autre version majeure peut donner un autre sens aux membres ; mieux vaut ne rien lire que lire "
                            + "faux. Lisez le document avec une version de Waystage qui convient, ou demandez la version 1 à "
                            + "l'expéditeur.");

    /** A document of a newer minor version. */
    public static final Rule FORMAT_NEWER = Rule.of(
                    "shape-format-newer",
                    INFO,
                    "The document has the newer format {value}; what this version does not know is kept.",
                    "Le document est au format plus récent {value} ; ce que cette version ne connaît pas est conservé.")
            .explained(
                    "A newer minor version only adds, so all that this version knows was read rightly, and the rest is "
                            + "kept and written back. Nothing needs mending; a newer release of Waystage shows the rest too.",
                    "Une version mineure plus récente ne fait qu'ajouter : tout ce que cette version connaît a été bien "
                            + "lu, et le reste est conservé et réécrit. Rien n'est à corriger ; une version plus récente de "
                            + "Waystage montre aussi le reste.");

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
                    "Les lignes n'ont pas d'en-tête avec technologies, organisations et sources ; les références n'ont pas été vérifiées.")
            .explained(
                    "The first line of a line document is the catalogue without its cases; without it nobody can tell "
                            + "whether technologies, organizations and sources exist. The cases were read all the same. Put the "
                            + "head on the first line to have references checked.",
                    "La première ligne d'un document en lignes est le catalogue sans ses cas ; sans elle, nul ne sait si "
                            + "technologies, organisations et sources existent. Les cas ont été lus quand même. Mettez l'en-tête "
                            + "en première ligne pour faire vérifier les renvois.");

    /** A head line that holds case studies. */
    public static final Rule HEAD_WITH_CASES = Rule.ofReading(
                    "shape-head-with-cases",
                    "The head of a line document must not hold case studies: expected one a line after it.",
                    "L'en-tête d'un document en lignes ne doit pas contenir d'études de cas : une par ligne est attendue ensuite.")
            .explained(
                    "In a line document each case has a line of its own, so that any number of them can be read in "
                            + "little memory. The head was not used. Move its cases to lines after it, as 'waystage convert' does.",
                    "Dans un document en lignes, chaque cas a sa propre ligne, pour que leur nombre ne coûte pas de "
                            + "mémoire. L'en-tête n'a pas été repris. Déplacez ses cas sur des lignes suivantes, comme le fait « "
                            + "waystage convert ».");

    /** A text that is no digest. */
    public static final Rule DIGEST_INVALID = Rule.ofReading(
                    "shape-digest-invalid",
                    "'{value}' is not a SHA-256 digest: expected 64 digits in lower-case hexadecimal." + LEFT_OUT,
                    "« {value} » n'est pas une empreinte SHA-256 : 64 chiffres hexadécimaux en minuscules attendus."
                            + LEFT_OUT_FR)
            .explained(
                    "A digest is compared digit by digit, so it has one form only. What has this one is not used, and "
                            + "nothing is proved by it. Make the manifest again rather than mending the digest by hand.",
                    "Une empreinte se compare chiffre par chiffre ; elle n'a donc qu'une forme. Ce qui porte celle-ci "
                            + "n'est pas repris et ne prouve rien. Refaites le manifeste plutôt que de corriger l'empreinte à la "
                            + "main.");

    /** An algorithm of a signature that this version does not know. */
    public static final Rule ALGORITHM_UNKNOWN = Rule.ofReading(
                    "shape-algorithm-unknown",
                    "This version does not know the algorithm '{value}': expected Ed25519.",
                    "Cette version ne connaît pas l'algorithme « {value} » : Ed25519 attendu.")
            .explained(
                    "A signature can be checked only by the algorithm that made it, and this version has one, Ed25519. "
                            + "Nothing was verified. Use a newer release, or ask for a signature by Ed25519.",
                    "Une signature ne se vérifie que par l'algorithme qui l'a faite, et cette version n'en a qu'un, "
                            + "Ed25519. Rien n'a été vérifié. Prenez une version plus récente, ou demandez une signature Ed25519.");

    /** A text that is no signature. */
    public static final Rule SIGNATURE_INVALID = Rule.ofReading(
                    "shape-signature-invalid",
                    "'{value}' is not an Ed25519 signature: expected 64 bytes as 86 characters of base64url.",
                    "« {value} » n'est pas une signature Ed25519 : 64 octets en 86 caractères base64url attendus.")
            .explained(
                    "A signature of another form was cut off, or never was one, and proves nothing. Nothing was "
                            + "verified. Fetch the file of the signature again, or ask its publisher for it.",
                    "Une signature d'une autre forme a été tronquée, ou n'en est pas une, et ne prouve rien. Rien n'a "
                            + "été vérifié. Récupérez le fichier de signature, ou demandez-le à l'éditeur.");

    /** A setting of a rule that a profile cannot give. */
    public static final Rule SETTING_INVALID = Rule.ofReading(
                    "shape-setting-invalid",
                    "'{value}' is not what a profile can set a rule to: expected error, warning, info or off.",
                    "« {value} » n'est pas un réglage qu'un profil peut donner : error, warning, info ou off attendu.")
            .explained(
                    "A profile says of a rule how much a breach weighs, or that it is not reported. With another word it "
                            + "is not clear what is meant, so the profile is not used. Write error, warning, info or off, in small "
                            + "letters.",
                    "Un profil dit d'une règle combien pèse une infraction, ou qu'elle n'est pas signalée. Avec un autre "
                            + "mot, on ne sait ce qui est voulu ; le profil n'est donc pas utilisé. Écrivez error, warning, info "
                            + "ou off, en minuscules.");

    /** A profile names a rule that is not known. */
    public static final Rule RULE_UNKNOWN = Rule.of(
                    "shape-rule-unknown",
                    INFO,
                    "No rule '{rule}' is known here; what the profile says of it is kept." + DID_YOU_MEAN,
                    "Aucune règle « {rule} » n'est connue ici ; ce que le profil en dit est conservé."
                            + DID_YOU_MEAN_FR)
            .explained(
                    "A newer version may have this rule, so a profile may name it; but a misspelt id has no effect. It "
                            + "is kept. Correct the id if a rule of this version is meant.",
                    "Une version plus récente peut avoir cette règle ; un profil peut donc la nommer, mais un "
                            + "identifiant mal écrit reste sans effet. Il est conservé. Corrigez l'identifiant si une règle de "
                            + "cette version est visée.");

    /** A profile hides that something could not be read. */
    public static final Rule RULE_GUARDED = Rule.ofReading(
                    "shape-rule-guarded",
                    "The rule '{rule}' cannot be set to {setting}: it tells that something could not be read, which must not be hidden.",
                    "La règle « {rule} » ne peut pas être réglée sur {setting} : elle signale que quelque chose n'a pas pu être lu, ce qui"
                            + " ne doit pas être caché.")
            .explained(
                    "Breaches of this rule mean that part of a document is missing from what was read; who does not see "
                            + "that takes the rest for the whole. The profile is not used. Take the rule out of the profile, and "
                            + "mend the document instead.",
                    "Une infraction à cette règle veut dire qu'une partie du document manque à ce qui a été lu ; qui ne "
                            + "le voit pas prend le reste pour le tout. Le profil n'est pas utilisé. Retirez la règle du profil, "
                            + "et corrigez plutôt le document.");

    private static final List<Rule> ALL = List.of(
            SYNTAX,
            TRUNCATED,
            NOT_UTF_8,
            TRAILING,
            LIMIT_EXCEEDED,
            NUMBER_INEXACT,
            NUMBER_OVERFLOW,
            SURROGATE_LONE,
            CANONICAL_FORM_NONE,
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
            SIGNATURE_INVALID,
            SETTING_INVALID,
            RULE_UNKNOWN,
            RULE_GUARDED);

    private JsonRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules, by family
     */
    public static List<Rule> all() {
        return ALL;
    }
}
