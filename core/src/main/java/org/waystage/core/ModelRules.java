package org.waystage.core;

import static org.waystage.core.Severity.ERROR;
import static org.waystage.core.Severity.INFO;
import static org.waystage.core.Severity.WARNING;

import java.util.List;

/** The rules that {@link CatalogueValidator} checks, as data. */
public final class ModelRules {
    /** An id stands twice within its kind. */
    public static final Rule ID_DUPLICATE = Rule.of(
            "link-id-duplicate",
            ERROR,
            "The id '{id}' stands already at {first}; an id names one thing of its kind.",
            "L'identifiant « {id} » figure déjà à {first} ; un identifiant désigne une seule chose de son genre.");

    /** A reference to a technology leads nowhere. */
    public static final Rule TECHNOLOGY_UNKNOWN = Rule.of(
            "link-technology-unknown",
            ERROR,
            "There is no technology '{target}' in this catalogue.",
            "Il n'y a pas de technologie « {target} » dans ce catalogue.");

    /** A reference to an organization leads nowhere. */
    public static final Rule ORGANIZATION_UNKNOWN = Rule.of(
            "link-organization-unknown",
            ERROR,
            "There is no organization '{target}' in this catalogue.",
            "Il n'y a pas d'organisation « {target} » dans ce catalogue.");

    /** A reference to a source leads nowhere. */
    public static final Rule SOURCE_UNKNOWN = Rule.of(
            "link-source-unknown",
            ERROR,
            "There is no source '{target}' in this catalogue.",
            "Il n'y a pas de source « {target} » dans ce catalogue.");

    /** A reference to a case study leads nowhere. */
    public static final Rule CASE_STUDY_UNKNOWN = Rule.of(
            "link-case-study-unknown",
            ERROR,
            "There is no case study '{target}' in this catalogue.",
            "Il n'y a pas d'étude de cas « {target} » dans ce catalogue.");

    /** A stage record names a scope that its case does not have. */
    public static final Rule SCOPE_UNKNOWN = Rule.of(
            "link-scope-unknown",
            ERROR,
            "The case has no scope '{target}'.",
            "Le cas n'a pas de périmètre « {target} ».");

    /** A reference to an initiative leads nowhere. */
    public static final Rule INITIATIVE_UNKNOWN = Rule.of(
            "link-initiative-unknown",
            ERROR,
            "There is no initiative '{target}' in this catalogue.",
            "Il n'y a pas d'initiative « {target} » dans ce catalogue.");

    /** A code names a list that the catalogue does not have. */
    public static final Rule CODE_LIST_UNKNOWN = Rule.of(
            "link-code-list-unknown",
            ERROR,
            "There is no code list '{target}' in this catalogue.",
            "Il n'y a pas de liste de codes « {target} » dans ce catalogue.");

    /** A code is not in the list that its place names. */
    public static final Rule CODE_UNKNOWN = Rule.of(
            "link-code-unknown",
            WARNING,
            "The code '{code}' is not in the code list '{list}'.",
            "Le code « {code} » n'est pas dans la liste de codes « {list} ».");

    /** A reported word is not in the crosswalk of its scheme. */
    public static final Rule WORD_UNKNOWN = Rule.of(
            "link-word-unknown",
            INFO,
            "The crosswalk of '{scheme}' does not have the word '{word}'.",
            "La table de correspondance de « {scheme} » n'a pas le mot « {word} ».");

    /** A record and the crosswalk version that it names give a reported word different rungs. */
    public static final Rule WORD_MAPPED_OTHERWISE = Rule.of(
            "link-word-mapped-otherwise",
            WARNING,
            "The crosswalk of '{scheme}' maps '{word}' to {expected}, the record has {stage}.",
            "La table de correspondance de « {scheme} » associe « {word} » à {expected}, l'enregistrement a {stage}.");

    /** Something is broader than, part of or a successor to itself. */
    public static final Rule CIRCLE = Rule.of(
            "link-circle", ERROR, "'{id}' leads back to itself: {path}.", "« {id} » ramène à lui-même : {path}.");

    /** A code of one of the model's open lists is not listed by this version. */
    public static final Rule CODE_UNLISTED = Rule.of(
            "model-code-unlisted",
            INFO,
            "This version does not list '{code}' as {what}; it is kept.",
            "Cette version ne connaît pas « {code} » comme {what} ; la valeur est conservée.");

    /** A country is not one of ISO 3166-1. */
    public static final Rule COUNTRY_UNKNOWN = Rule.of(
            "model-country-unknown",
            WARNING,
            "'{code}' is not a country code: expected two letters of ISO 3166-1, EU or XK.",
            "« {code} » n'est pas un code de pays : deux lettres de l'ISO 3166-1, EU ou XK sont attendues.");

    /** A text says nothing. */
    public static final Rule TEXT_EMPTY = Rule.of(
            "model-text-empty",
            WARNING,
            "The text is empty; leave out what is not known.",
            "Le texte est vide ; omettez ce qui n'est pas connu.");

    /** A case names no source. */
    public static final Rule SOURCE_MISSING = Rule.of(
            "model-source-missing",
            WARNING,
            "The case study names no source.",
            "L'étude de cas ne cite aucune source.");

    /** A catalogue does not say when it was issued. */
    public static final Rule ISSUE_DATE_MISSING = Rule.of(
            "model-issue-date-missing",
            INFO,
            "The catalogue has no issue date: stages without a date never count, and no plan is overdue.",
            "Le catalogue n'a pas de date de publication : les stades sans date ne comptent jamais et aucun plan n'est en retard.");

    /** The least of a quantity is more than the most. */
    public static final Rule RANGE_REVERSED = Rule.of(
            "model-range-reversed",
            WARNING,
            "The least, {min}, is more than the most, {max}.",
            "Le minimum, {min}, dépasse le maximum, {max}.");

    /** A part is counted as more than the whole. */
    public static final Rule COUNT_EXCEEDED = Rule.of(
            "model-count-exceeded",
            WARNING,
            "{part} is more than the {whole} that it is a part of.",
            "{part} dépasse les {whole} dont il fait partie.");

    /** A stage goes back within a scope. */
    public static final Rule STAGE_BACK = Rule.of(
            "time-stage-back",
            INFO,
            "The stage goes back from {from} to {to}. Real programmes do; if this one did not, a date is wrong.",
            "Le stade recule de {from} à {to}. Cela arrive ; sinon, une date est fausse.");

    /** A fact is dated after the issue date. */
    public static final Rule AFTER_ISSUE = Rule.of(
            "time-after-issue",
            WARNING,
            "'{basis}' states a fact, but {date} lies after the issue date {issued}; such a record does not count.",
            "« {basis} » énonce un fait, mais {date} est postérieur à la publication du {issued} ; l'enregistrement ne compte pas.");

    /** The date of a plan has passed and nothing shows that it was met. */
    public static final Rule PLAN_OVERDUE = Rule.of(
            "time-plan-overdue",
            INFO,
            "The plan for {stage} by {date} had passed at the issue date {issued}, and no record shows that it was met.",
            "Le plan « {stage} » pour {date} était échu à la publication du {issued}, et rien ne montre qu'il a été tenu.");

    /** A span of time ends before it begins. */
    public static final Rule ORDER_REVERSED =
            Rule.of("time-order-reversed", WARNING, "{from} lies after {to}.", "{from} est postérieur à {to}.");

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
            CODE_UNLISTED,
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
