package org.waystage.commandline.statistics;

import org.waystage.commandline.console.Phrase;

/** What {@code survey} says. */
final class SurveyPhrases {
    static final Phrase NO_SURVEY = new Phrase("there is no survey '%s'%s", "il n'y a pas d'enquête « %s »%s");
    static final Phrase NONE = new Phrase("The catalogue has no surveys.", "Le catalogue n'a pas d'enquêtes.");
    static final Phrase OF_POPULATION = new Phrase("  %,d of %,d answered", "  %,d sur %,d ont répondu");
    static final Phrase ANSWERED = new Phrase(
            "  %,d answered; of how many is not stated", "  %,d ont répondu ; sur combien n'est pas indiqué");
    static final Phrase SHARE =
            new Phrase("%,d of %,d = %s (%s %% interval %s to %s)", "%,d sur %,d = %s (intervalle à %s %% de %s à %s)");
    static final Phrase BOUNDS = new Phrase(
            "; of all %,d between %s and %s, whatever the others would have said",
            " ; de l'ensemble des %,d entre %s et %s, quoi que les autres auraient dit");
    static final Phrase COMPUTED =
            new Phrase("; the count was computed from %s", " ; le nombre a été calculé à partir de %s");
    static final Phrase ABOUT = new Phrase("about %s", "environ %s");
    static final Phrase WHOLE = new Phrase("(no question named)", "(question non nommée)");
    static final Phrase CONTRADICTED =
            new Phrase("; another answer says otherwise", " ; une autre réponse dit autre chose");
    static final Phrase TALLY = new Phrase("  %,d answers, %,d with a share", "  %,d réponses, dont %,d avec une part");

    private SurveyPhrases() {}
}
