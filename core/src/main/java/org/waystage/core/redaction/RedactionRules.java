package org.waystage.core.redaction;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.internal.Suggestion;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules of what an editor should look at after a {@link Redaction}, as data. */
public final class RedactionRules {
    private static final RuleWords HOLDERS = new RuleWords(
            Set.of("what"),
            Map.of(
                    "adopters", "adoptants",
                    "bodies", "organismes",
                    "case studies", "études de cas",
                    "sources", "sources",
                    "technologies", "technologies"));

    /** A text that stays has the name of something that was left out. */
    public static final Rule NAME_MENTIONED = Rule.of(
                    "redaction-name-mentioned",
                    WARNING,
                    "'{name}' was left out, but is still mentioned here.",
                    "« {name} » ne figure plus dans cette édition, mais est encore mentionné ici.")
            .explained(
                    "Whoever reads the text learns that there is something that was meant to stay inside. The text was "
                            + "not touched, since only a person can tell whether the name may be read. Reword it in the full "
                            + "catalogue and cut the public edition again, or let it stand if it tells nothing.",
                    "Qui lit ce texte apprend l'existence de ce qui devait rester interne. Le texte n'a pas été touché, "
                            + "car seule une personne peut en juger. Reformulez-le dans le catalogue complet et refaites l'édition "
                            + "publique, ou laissez-le s'il ne révèle rien.");

    /** A mark stands where this version knows none, or is misspelt. */
    public static final Rule MARK_UNREAD = Rule.of(
                    "redaction-mark-unread",
                    WARNING,
                    "The member '{member}' looks like a mark 'visibility', but cannot be read as one here"
                            + "[[; {leftOut} is left out as if restricted]][[; the mark had no effect on {kept}]].",
                    "Le membre « {member} » ressemble à une marque « visibility », mais ne se lit pas comme telle ici"
                            + "[[ ; {leftOut} est laissé de côté comme restreint]][[ ; la marque est restée sans effet sur {kept}]].")
            .explained(
                    "Somebody meant to keep this back, and misspelt the mark or put it where this version knows none. The "
                            + "element of a list that it stands in is left out of the edition, with what needs it: a scope with its stage "
                            + "records, an organization with the cases that only it adopted. Of a catalogue that is marked as a whole only id "
                            + "and title are left. Write 'visibility' with 'public', 'members' or 'restricted' where a mark is meant, on the "
                            + "case, stage record, statement, outcome or source that it is meant for, and rename the member where "
                            + "none is.",
                    "Quelqu'un a voulu retenir ceci, et a mal écrit la marque ou l'a mise là où cette version n'en connaît pas. "
                            + "L'élément de liste qui la porte est omis de l'édition, avec ce qui en dépend : une portée avec ses "
                            + "enregistrements de stade, une organisation avec les cas qu'elle seule a adoptés. D'un catalogue marqué en "
                            + "entier ne restent que l'identifiant et le titre. Écrivez « visibility » avec « public », « members » ou "
                            + "« restricted » si une marque est voulue, sur le cas, l'enregistrement de stade, l'énoncé, le résultat ou "
                            + "la source visés, et renommez le membre sinon.");

    /** A mark has a code that this version does not list. */
    public static final Rule MARK_UNLISTED = Rule.of(
                    "redaction-mark-unlisted",
                    WARNING,
                    "This version does not list '{code}' as an audience; what it marks is left out as if restricted."
                            + Suggestion.ENGLISH,
                    "Cette version ne connaît pas « {code} » comme public visé ; ce qui porte cette marque est laissé de côté "
                            + "comme restreint."
                            + Suggestion.FRENCH)
            .explained(
                    "Newer versions and publishers may have further audiences, so a code that is not listed is legal. Nobody "
                            + "can tell here who may see what is marked with it, so that counts as restricted; but it may be a slip of "
                            + "the pen, and then what was meant for the audience is missing from its edition. Write 'public', "
                            + "'members' or 'restricted' if one of them is meant, or accept that this is left out.",
                    "Des versions plus récentes et des éditeurs peuvent avoir d'autres publics ; un code non listé est donc "
                            + "permis. Rien ne dit ici qui peut voir ce qui le porte, qui compte donc comme restreint ; mais c'est "
                            + "peut-être une faute de frappe, et ce qui était destiné aux lecteurs manque alors à leur édition. Écrivez "
                            + "« public », « members » ou « restricted » si l'un d'eux est visé, ou acceptez que ceci soit laissé "
                            + "de côté.");

    /** A part that stays has lost sources. */
    public static final Rule SOURCES_LOST = Rule.of(
                    "redaction-sources-lost",
                    WARNING,
                    "This stays, but its sources do not all stay: {lost} of {all} left out.",
                    "Ceci reste, mais pas toutes ses sources : {lost} sur {all} laissées de côté.")
            .explained(
                    "What rests on nothing but sources that are left out is left out with them. Here others remain, its own or, "
                            + "where it has none, those of the case, survey or lesson; or it is a list that others need. Only a person can tell "
                            + "whether the words say what only the sources said that are left out. Split the statement by its "
                            + "sources, or mark it, or let it stand if it tells nothing.",
                    "Ce qui ne repose que sur des sources laissées de côté l'est avec elles. Ici il en reste, les siennes ou, à "
                            + "défaut, celles du cas, de l'enquête ou de l'enseignement ; ou bien c'est une liste dont d'autres dépendent. Seule "
                            + "une personne peut dire si le texte révèle ce que seules disaient les sources laissées de côté. Séparez "
                            + "l'énoncé selon ses sources, ou marquez-le, ou laissez-le s'il ne révèle rien.");

    /** Something without a mark goes, since all that it rests on or belongs to goes. */
    public static final Rule NOTHING_LEFT = Rule.of(
                    "redaction-nothing-left",
                    INFO,
                    "This has no mark that closes it, but is left out, since all its {what} are.",
                    "Ceci n'a pas de marque qui le ferme, mais est laissé de côté, car tout ce qui suit l'est : {what}.")
            .worded(HOLDERS)
            .explained(
                    "What only restricted sources say is restricted, and so is what speaks of restricted cases alone. Name a source, "
                            + "case or body that the audience may see if this may be published.",
                    "Ce que seules disent des sources restreintes est restreint, de même que ce qui ne parle que de cas "
                            + "restreints. Indiquez une source, un cas ou un organisme que les lecteurs peuvent voir si ceci peut être "
                            + "publié.");

    private static final List<Rule> ALL =
            List.of(NAME_MENTIONED, MARK_UNREAD, MARK_UNLISTED, SOURCES_LOST, NOTHING_LEFT);

    private RedactionRules() {}

    /**
     * Returns all rules.
     *
     * @return the rules, immutable
     */
    public static List<Rule> all() {
        return ALL;
    }
}
