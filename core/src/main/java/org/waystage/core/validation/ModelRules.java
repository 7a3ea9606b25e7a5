package org.waystage.core.validation;

import static org.waystage.core.notice.Severity.ERROR;
import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.internal.Suggestion;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules that {@link CatalogueValidator} checks, as data. */
public final class ModelRules {

    private static final RuleWords OPEN_LISTS = new RuleWords(
            Set.of("what"),
            Map.ofEntries(
                    Map.entry("basis", "fondement (« basis »)"),
                    Map.entry("certainty", "certitude (« certainty »)"),
                    Map.entry("confidence", "confiance (« confidence »)"),
                    Map.entry("kind", "genre (« kind »)"),
                    Map.entry("nature", "nature (« nature »)"),
                    Map.entry("relation", "relation (« relation »)"),
                    Map.entry("reliability", "fiabilité (« reliability »)"),
                    Map.entry("stage", "stade (« stage »)"),
                    Map.entry("untilBasis", "fondement de la fin (« untilBasis »)"),
                    Map.entry("visibility", "visibilité (« visibility »)")));

    /** An id stands twice within its kind. */
    public static final Rule ID_DUPLICATE = Rule.of(
                    "link-id-duplicate",
                    ERROR,
                    "The id '{id}' stands already at {first}; an id names one thing of its kind.",
                    "L'identifiant « {id} » figure déjà à {first} ; un identifiant désigne une seule chose de son genre.")
            .explained(
                    "References lead by id, so where two things have one id nobody can tell which is meant; the first "
                            + "counts. Remove one of them if they are the same, and give the other an id of its own if they are "
                            + "not.",
                    "Les renvois passent par l'identifiant : si deux choses ont le même, nul ne sait laquelle est visée "
                            + "; la première compte. Supprimez l'une si elles sont identiques, sinon donnez à l'autre un "
                            + "identifiant propre.");

    /** A reference to a technology leads nowhere. */
    public static final Rule TECHNOLOGY_UNKNOWN = Rule.of(
                    "link-technology-unknown",
                    ERROR,
                    "There is no technology '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas de technologie « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "What refers to a technology that is not in the catalogue appears in no count by technology. The "
                            + "reference is kept. Correct the id, or add the technology to 'technologies'.",
                    "Ce qui renvoie à une technologie absente du catalogue n'apparaît dans aucun décompte par "
                            + "technologie. Le renvoi est conservé. Corrigez l'identifiant ou ajoutez la technologie à « "
                            + "technologies ».");

    /** A reference to an organization leads nowhere. */
    public static final Rule ORGANIZATION_UNKNOWN = Rule.of(
                    "link-organization-unknown",
                    ERROR,
                    "There is no organization '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas d'organisation « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "Without the organization nobody can tell who is meant, nor of which country and region it is. The "
                            + "reference is kept. Correct the id, or add the organization to 'organizations'.",
                    "Sans l'organisation, nul ne sait qui est visé, ni de quel pays et de quelle région. Le renvoi est "
                            + "conservé. Corrigez l'identifiant ou ajoutez l'organisation à « organizations ».");

    /** A reference to a source leads nowhere. */
    public static final Rule SOURCE_UNKNOWN = Rule.of(
                    "link-source-unknown",
                    ERROR,
                    "There is no source '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas de source « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "A statement can be checked only if its source can be found. The reference is kept. Correct the id, "
                            + "or add the source to 'sources'.",
                    "Une affirmation ne se vérifie que si sa source se trouve. Le renvoi est conservé. Corrigez "
                            + "l'identifiant ou ajoutez la source à « sources ».");

    /** A reference to a case study leads nowhere. */
    public static final Rule CASE_STUDY_UNKNOWN = Rule.of(
                    "link-case-study-unknown",
                    ERROR,
                    "There is no case study '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas d'étude de cas « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "A link to a case that is not there cannot be followed. It is kept. Correct the id, add the case, or "
                            + "leave the target out where it is not known.",
                    "Un lien vers un cas absent ne peut être suivi. Il est conservé. Corrigez l'identifiant, ajoutez le "
                            + "cas, ou omettez la cible si elle n'est pas connue.");

    /** A stage record names a scope that its case does not have. */
    public static final Rule SCOPE_UNKNOWN = Rule.of(
                    "link-scope-unknown",
                    ERROR,
                    "The case has no scope '{target}'." + Suggestion.ENGLISH,
                    "Le cas n'a pas de périmètre « {target} »." + Suggestion.FRENCH)
            .explained(
                    "The stages of a scope are followed apart from those of the whole, under the name that the case "
                            + "gives it. The record is kept. Correct the id, or add the scope to 'scopes' of the case.",
                    "Les stades d'un périmètre sont suivis à part, sous le nom que le cas lui donne. L'enregistrement "
                            + "est conservé. Corrigez l'identifiant ou ajoutez le périmètre à « scopes » du cas.");

    /** A reference to an initiative leads nowhere. */
    public static final Rule INITIATIVE_UNKNOWN = Rule.of(
                    "link-initiative-unknown",
                    ERROR,
                    "There is no initiative '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas d'initiative « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "An initiative is shown below the one that it belongs to, which must therefore be in the catalogue. "
                            + "The reference is kept. Correct the id, or add the initiative to 'initiatives'.",
                    "Une initiative est présentée sous celle dont elle relève, qui doit donc être dans le catalogue. Le "
                            + "renvoi est conservé. Corrigez l'identifiant ou ajoutez l'initiative à « initiatives ».");

    /** A code names a list that the catalogue does not have. */
    public static final Rule CODE_LIST_UNKNOWN = Rule.of(
                    "link-code-list-unknown",
                    ERROR,
                    "There is no code list '{target}' in this catalogue." + Suggestion.ENGLISH,
                    "Il n'y a pas de liste de codes « {target} » dans ce catalogue." + Suggestion.FRENCH)
            .explained(
                    "The meaning of a linked code stands in its list, so the list must be in the catalogue. The link is "
                            + "kept. Correct the id, or add the list to 'codeLists'.",
                    "Le sens d'un code visé par un lien figure dans sa liste, qui doit donc être dans le catalogue. Le "
                            + "lien est conservé. Corrigez l'identifiant ou ajoutez la liste à « codeLists ».");

    /** A code is not in the list that its place names. */
    public static final Rule CODE_UNKNOWN = Rule.of(
                    "link-code-unknown",
                    WARNING,
                    "The code '{code}' is not in the code list '{list}'." + Suggestion.ENGLISH,
                    "Le code « {code} » n'est pas dans la liste de codes « {list} »." + Suggestion.FRENCH)
            .explained(
                    "A code that its list does not have has no name and no meaning that others share. It is kept, and "
                            + "counted under the code itself. Use a code of the list, or propose a new one to whoever keeps the "
                            + "list.",
                    "Un code que sa liste n'a pas n'a ni nom ni sens partagé. Il est conservé et compté sous le code "
                            + "lui-même. Prenez un code de la liste, ou proposez-en un nouveau à qui la tient.");

    /** A reported word is not in the crosswalk of its scheme. */
    public static final Rule WORD_UNKNOWN = Rule.of(
                    "link-word-unknown",
                    INFO,
                    "The crosswalk of '{scheme}' does not have the word '{word}'." + Suggestion.ENGLISH,
                    "La table de correspondance de « {scheme} » n'a pas le mot « {word} »." + Suggestion.FRENCH)
            .explained(
                    "The crosswalk says which stage each word of a register means; without a row for this word nobody "
                            + "can check the stage that the record has. The word is kept as it is. Add a row for it, or correct "
                            + "the word if it is misspelt.",
                    "La table de correspondance dit quel stade signifie chaque mot d'un registre ; sans ligne pour ce "
                            + "mot, le stade de l'enregistrement ne se vérifie pas. Le mot est conservé tel quel. Ajoutez une "
                            + "ligne, ou corrigez le mot s'il est mal écrit.");

    /** A record and the crosswalk version that it names give a reported word different rungs. */
    public static final Rule WORD_MAPPED_OTHERWISE = Rule.of(
                    "link-word-mapped-otherwise",
                    WARNING,
                    "The crosswalk of '{scheme}' maps '{word}' to {expected}, the record has {stage}.",
                    "La table de correspondance de « {scheme} » associe « {word} » à {expected}, l'enregistrement a {stage}.")
            .explained(
                    "The record says which version of the crosswalk gave it its stage, but that version gives another. "
                            + "The stage of the record counts. Correct the stage, or leave the version out if the stage was judged "
                            + "by hand.",
                    "L'enregistrement dit quelle version de la table lui a donné son stade, mais cette version en donne "
                            + "un autre. Le stade de l'enregistrement compte. Corrigez le stade, ou omettez la version s'il a été "
                            + "jugé à la main.");

    /** Something is broader than, part of or a successor to itself. */
    public static final Rule CIRCLE = Rule.of(
                    "link-circle",
                    ERROR,
                    "'{id}' leads back to itself: {path}.",
                    "« {id} » ramène à lui-même : {path}.")
            .explained(
                    "Something cannot be part of, broader than or a successor to itself, and who follows the steps would "
                            + "never come to an end. The values are kept and each step is followed once. Take out the step that is "
                            + "wrong.",
                    "Rien ne peut relever de soi-même, s'englober ou se succéder, et qui suivrait ces pas n'arriverait "
                            + "jamais au bout. Les valeurs sont conservées et chaque pas est suivi une fois. Retirez celui qui est "
                            + "faux.");

    /** Cases go on in one another. */
    public static final Rule SUCCESSION_CIRCLE = Rule.of(
                    "link-succession-circle",
                    WARNING,
                    "Cases go on in one another in a circle, so that each counts for itself: {cases}.",
                    "Des cas se prolongent les uns dans les autres en cercle ; chacun compte donc pour lui-même : {cases}.")
            .explained(
                    "A case that was merged into another, renamed or continued counts once, as the one that it became. "
                            + "In a circle none is the last, so all of them count and some undertaking counts twice. The links "
                            + "are kept. Take out the link that is wrong, or turn it round.",
                    "Un cas fusionné dans un autre, renommé ou poursuivi compte une fois, comme celui qu'il est devenu. "
                            + "Dans un cercle, aucun n'est le dernier ; tous comptent donc et un projet compte deux fois. Les "
                            + "liens sont conservés. Retirez le lien qui est faux, ou inversez-le.");

    /** A code of one of the model's open lists is not listed by this version. */
    public static final Rule CODE_UNLISTED = Rule.of(
                    "model-code-unlisted",
                    INFO,
                    "This version does not list '{code}' as {what}; it is kept." + Suggestion.ENGLISH,
                    "Cette version ne connaît pas « {code} » comme {what} ; la valeur est conservée."
                            + Suggestion.FRENCH)
            .worded(OPEN_LISTS)
            .explained(
                    "Newer versions may bring further codes, so an unlisted one is legal; but it may be a slip of the "
                            + "pen. It is kept and written back, and counts as none of the listed ones. Use a listed code if one "
                            + "of them is meant.",
                    "Des versions plus récentes peuvent apporter d'autres codes ; un code non listé est donc permis, "
                            + "mais c'est peut-être une faute de frappe. Il est conservé et réécrit, et ne compte pour aucun des "
                            + "codes listés. Prenez un code listé s'il est visé.");

    /** A stage is not listed, but nearly as a rung of the ladder is written. */
    public static final Rule STAGE_MISSPELT = Rule.of(
                    "model-stage-misspelt",
                    WARNING,
                    "This version does not list '{code}' as a stage; it is kept and counted as another stage."
                            + Suggestion.ENGLISH,
                    "Cette version ne connaît pas « {code} » comme stade ; la valeur est conservée et compte comme autre stade."
                            + Suggestion.FRENCH)
            .explained(
                    "Newer versions may bring further stages, so one that is not listed is legal and is kept. This one is "
                            + "written so nearly as a listed one that it is rather a slip of the pen: the case then stands in no "
                            + "count of the stage that was meant. Write the stage as the ladder has it; if another is "
                            + "meant, a more different word for it shows that.",
                    "Des versions plus récentes peuvent apporter d'autres stades ; un stade non listé est donc permis et "
                            + "conservé. Celui-ci est écrit presque comme un stade listé : c'est plutôt une faute de frappe, et le "
                            + "cas n'est alors compté pour le stade visé dans aucun total. Écrivez le stade comme l'échelle le "
                            + "donne ; si un autre est visé, un mot plus différent le montrera.");

    /** The basis of a stage is not listed, but nearly as a listed one is written. */
    public static final Rule BASIS_MISSPELT = Rule.of(
                    "model-basis-misspelt",
                    WARNING,
                    "This version does not list '{code}' as the basis of a stage; it is kept, and the record counts for no stage."
                            + Suggestion.ENGLISH,
                    "Cette version ne connaît pas « {code} » comme fondement d'un stade ; la valeur est conservée, et"
                            + " l'enregistrement ne compte pour aucun stade."
                            + Suggestion.FRENCH)
            .explained(
                    "The basis says whether a stage is a fact or a plan, so a record with a basis that nobody knows counts as "
                            + "neither. A basis that is not listed is legal and is kept, but this one is written so nearly as a "
                            + "listed one that it is rather a slip of the pen. Write it as the list has it; if another is meant, "
                            + "a more different word for it shows that.",
                    "Le fondement dit si un stade est un fait ou un plan ; un enregistrement au fondement inconnu ne compte donc "
                            + "ni comme l'un ni comme l'autre. Un fondement non listé est permis et conservé, mais celui-ci est "
                            + "écrit presque comme un fondement listé : c'est plutôt une faute de frappe. Écrivez-le comme la liste "
                            + "le donne ; si un autre est visé, un mot plus différent le montrera.");

    /** A country is not one of ISO 3166-1. */
    public static final Rule COUNTRY_UNKNOWN = Rule.of(
                    "model-country-unknown",
                    WARNING,
                    "'{code}' is not a country code: expected two letters of ISO 3166-1, EU or XK."
                            + Suggestion.ENGLISH,
                    "« {code} » n'est pas un code de pays : deux lettres de l'ISO 3166-1, EU ou XK sont attendues."
                            + Suggestion.FRENCH)
            .explained(
                    "WCO region, WTO membership and income group follow from the country code, in capital letters. The "
                            + "code is kept, but no region or group follows from it. Write the code of ISO 3166-1; for the "
                            + "European Union write EU, for Kosovo XK.",
                    "La région OMD, l'appartenance à l'OMC et le groupe de pays découlent du code du pays, en "
                            + "majuscules. Le code est conservé, mais aucune région n'en découle. Écrivez le code ISO 3166-1 ; EU "
                            + "pour l'Union européenne, XK pour le Kosovo.");

    /** A text says nothing. */
    public static final Rule TEXT_EMPTY = Rule.of(
                    "model-text-empty",
                    WARNING,
                    "The text is empty; leave out what is not known.",
                    "Le texte est vide ; omettez ce qui n'est pas connu.")
            .explained(
                    "An empty text looks as if somebody had said something, and is shown as a gap. It is kept. Write the "
                            + "text, or leave this language or the whole member out.",
                    "Un texte vide fait croire que quelque chose a été dit, et s'affiche comme un trou. Il est conservé. "
                            + "Écrivez le texte, ou omettez cette langue ou le membre entier.");

    /** A case names no source. */
    public static final Rule SOURCE_MISSING = Rule.of(
                    "model-source-missing",
                    WARNING,
                    "The case study names no source.",
                    "L'étude de cas ne cite aucune source.")
            .explained(
                    "Others can trust and check a case study only if it says where it comes from. The case is kept and "
                            + "counts. Name at least one source in 'sources'.",
                    "On ne peut croire et vérifier une étude de cas que si elle dit d'où elle vient. Le cas est conservé "
                            + "et compte. Citez au moins une source dans « sources ».");

    /** A catalogue does not say when it was issued. */
    public static final Rule ISSUE_DATE_MISSING = Rule.of(
                    "model-issue-date-missing",
                    INFO,
                    "The catalogue has no issue date: stages without a date never count, and no plan is overdue.",
                    "Le catalogue n'a pas de date de publication : les stades sans date ne comptent jamais et aucun plan n'est en retard.")
            .explained(
                    "The issue date says up to when the catalogue speaks: it separates facts from plans and dates what "
                            + "has no date of its own. The catalogue is read all the same. Give the day on which the edition is "
                            + "issued in 'issued'.",
                    "La date de publication dit jusqu'à quand le catalogue parle : elle sépare les faits des plans et "
                            + "date ce qui n'a pas de date. Le catalogue est lu quand même. Indiquez le jour de publication de "
                            + "l'édition dans « issued ».");

    /** The least of a quantity is more than the most. */
    public static final Rule RANGE_REVERSED = Rule.of(
                    "model-range-reversed",
                    WARNING,
                    "The least, {min}, is more than the most, {max}.",
                    "Le minimum, {min}, dépasse le maximum, {max}.")
            .explained(
                    "A span from more to less holds no number. Both are kept as they are. Exchange them, or correct the "
                            + "one that is wrong.",
                    "Un intervalle du plus au moins ne contient aucun nombre. Les deux valeurs sont conservées. "
                            + "Échangez-les, ou corrigez celle qui est fausse.");

    /** A part is counted as more than the whole. */
    public static final Rule COUNT_EXCEEDED = Rule.of(
                    "model-count-exceeded",
                    WARNING,
                    "{part} is more than the {whole} that it is a part of.",
                    "{part} dépasse les {whole} dont il fait partie.")
            .explained(
                    "A part cannot be greater than its whole, such as more respondents than were asked; a share of it "
                            + "would be above 100 %. Both numbers are kept. Compare them with the source and correct the one that "
                            + "is wrong.",
                    "Une partie ne peut dépasser le tout, par exemple plus de répondants que de personnes interrogées ; "
                            + "la part dépasserait 100 %. Les deux nombres sont conservés. Comparez avec la source et corrigez "
                            + "celui qui est faux.");

    /** A stage goes back within a scope. */
    public static final Rule STAGE_BACK = Rule.of(
                    "time-stage-back",
                    INFO,
                    "The stage goes back from {from} to {to}. Real programmes do; if this one did not, a date is wrong.",
                    "Le stade recule de {from} à {to}. Cela arrive ; sinon, une date est fausse.")
            .explained(
                    "Most undertakings go forward, so a step back is worth a second look: often two dates were "
                            + "exchanged. The records are kept and the later one counts. If the step back is real, nothing is to "
                            + "be done; a note on the record spares others the question.",
                    "La plupart des projets avancent ; un recul mérite donc un second regard : souvent deux dates ont "
                            + "été échangées. Les enregistrements sont conservés et le plus récent compte. Si le recul est réel, "
                            + "rien n'est à faire ; une note évite la question aux autres.");

    /** A fact is dated after the issue date. */
    public static final Rule AFTER_ISSUE = Rule.of(
                    "time-after-issue",
                    WARNING,
                    "'{basis}' states a fact, but {date} lies after the issue date {issued}; such a record does not count.",
                    "« {basis} » énonce un fait, mais {date} est postérieur à la publication du {issued} ; l'enregistrement ne compte pas.")
            .explained(
                    "A catalogue cannot know a fact that lies after the day on which it was issued; what lies ahead is a "
                            + "plan. The record is kept, but does not count as a stage. Make its basis 'expected', or correct the "
                            + "date.",
                    "Un catalogue ne peut connaître un fait postérieur à sa publication ; ce qui est à venir est un "
                            + "plan. L'enregistrement est conservé, mais ne compte pas comme stade. Mettez « expected » comme "
                            + "fondement, ou corrigez la date.");

    /** The date of a plan has passed and nothing shows that it was met. */
    public static final Rule PLAN_OVERDUE = Rule.of(
                    "time-plan-overdue",
                    INFO,
                    "The plan for {stage} by {date} had passed at the issue date {issued}, and no record shows that it was met.",
                    "Le plan « {stage} » pour {date} était échu à la publication du {issued}, et rien ne montre qu'il a été tenu.")
            .explained(
                    "Either the plan was met and nobody has recorded it, or it is late. It is kept and never counts as a "
                            + "stage. Ask the adopter; then add a record of what was reached, or of the new date.",
                    "Soit le plan a été tenu sans que personne l'enregistre, soit il est en retard. Il est conservé et "
                            + "ne compte jamais comme stade. Demandez à l'adoptant, puis ajoutez ce qui a été atteint ou la "
                            + "nouvelle date.");

    /** A span of time ends before it begins. */
    public static final Rule ORDER_REVERSED = Rule.of(
                    "time-order-reversed",
                    WARNING,
                    "{from} lies after {to}: expected a start that is not later than the end.",
                    "{from} est postérieur à {to} ; attendu : un début qui n'est pas postérieur à la fin.")
            .explained(
                    "What ends before it begins has no length, and nothing can be said to have held in between. Both "
                            + "dates are kept. Exchange them, or correct the one that is wrong.",
                    "Ce qui finit avant de commencer n'a pas de durée, et rien ne peut avoir valu entre-temps. Les deux "
                            + "dates sont conservées. Échangez-les, ou corrigez celle qui est fausse.");

    private static final List<Rule> ALL = List.of(
            ID_DUPLICATE,
            TECHNOLOGY_UNKNOWN,
            ORGANIZATION_UNKNOWN,
            SOURCE_UNKNOWN,
            CASE_STUDY_UNKNOWN,
            SCOPE_UNKNOWN,
            INITIATIVE_UNKNOWN,
            CODE_LIST_UNKNOWN,
            CODE_UNKNOWN,
            WORD_UNKNOWN,
            WORD_MAPPED_OTHERWISE,
            CIRCLE,
            SUCCESSION_CIRCLE,
            CODE_UNLISTED,
            STAGE_MISSPELT,
            BASIS_MISSPELT,
            COUNTRY_UNKNOWN,
            TEXT_EMPTY,
            SOURCE_MISSING,
            ISSUE_DATE_MISSING,
            RANGE_REVERSED,
            COUNT_EXCEEDED,
            STAGE_BACK,
            AFTER_ISSUE,
            PLAN_OVERDUE,
            ORDER_REVERSED);

    private ModelRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules, by family
     */
    public static List<Rule> all() {
        return ALL;
    }
}
