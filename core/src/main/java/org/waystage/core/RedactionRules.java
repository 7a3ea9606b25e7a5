package org.waystage.core;

import static org.waystage.core.Severity.WARNING;

import java.util.List;

/** The rules of what an editor should look at after a {@link Redaction}, as data. */
public final class RedactionRules {
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

    /** A member that this version does not know looks like a mark. */
    public static final Rule MARK_UNREAD = Rule.of(
                    "redaction-mark-unread",
                    WARNING,
                    "The member '{member}' looks like a mark 'visibility', but cannot be read as one here"
                            + "[[; {leftOut} is left out as if restricted]][[; the mark had no effect on {kept}]].",
                    "Le membre « {member} » ressemble à une marque « visibility », mais ne se lit pas comme telle ici"
                            + "[[ ; {leftOut} est laissé de côté comme restreint]][[ ; la marque est restée sans effet sur {kept}]].")
            .explained(
                    "Somebody may have meant to keep this back, and misspelt the mark or put it where this version knows "
                            + "none. A case, stage record, statement, outcome or source with such a member is left out of the "
                            + "edition, as nobody can tell for whom it is; elsewhere the content stays. Write 'visibility' where "
                            + "a mark is meant and rename the member where none is; where the content stays, move the mark to "
                            + "the case, record or statement that it is meant for.",
                    "Quelqu'un a peut-être voulu retenir ceci, et a mal écrit la marque ou l'a mise là où cette version "
                            + "n'en connaît pas. Un cas, enregistrement de stade, énoncé, résultat ou source avec un tel membre "
                            + "est omis de l'édition, car nul ne sait à qui il s'adresse ; ailleurs, le contenu reste. Écrivez "
                            + "« visibility » si une marque est voulue et renommez le membre sinon ; là où le contenu reste, "
                            + "placez la marque sur le cas, l'enregistrement ou l'énoncé visé.");

    private static final List<Rule> ALL = List.of(NAME_MENTIONED, MARK_UNREAD);

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
