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
                    "A member 'visibility' stands where this version reads none; the mark had no effect.",
                    "Un membre « visibility » figure là où cette version n'en lit aucun ; la marque est restée sans effet.")
            .explained(
                    "Somebody may have meant to keep this back, in a place where this version knows no marks. The "
                            + "content stays in the public edition. Move the mark to the case, record or statement that it is "
                            + "meant for, or take the content out by hand before you publish.",
                    "Quelqu'un a peut-être voulu retenir ceci, à un endroit où cette version ne connaît pas de marque. "
                            + "Le contenu reste dans l'édition publique. Placez la marque sur le cas, l'enregistrement ou l'énoncé "
                            + "visé, ou retirez le contenu à la main avant de publier.");

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
