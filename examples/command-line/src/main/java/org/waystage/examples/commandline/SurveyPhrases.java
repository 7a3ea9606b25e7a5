package org.waystage.examples.commandline;

import org.waystage.analysis.SurveyShare;

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
    static final Phrase ABOUT = new Phrase("about %s", "environ %s");
    static final Phrase WHOLE = new Phrase("(no question named)", "(question non nommée)");
    static final Phrase CONTRADICTED =
            new Phrase("; another answer says otherwise", " ; une autre réponse dit autre chose");
    static final Phrase TALLY = new Phrase("  %,d answers, %,d with a share", "  %,d réponses, dont %,d avec une part");

    private SurveyPhrases() {}

    /** Returns why an answer gives no share. */
    static String reason(SurveyShare.NoShare reason, String language) {
        String french = switch (reason) {
            case WORDING_ONLY -> "l'enquête le dit seulement en mots, dont il n'est pas fait de nombre";
            case NO_NUMBER -> "l'enquête ne dit pas combien";
            case BASE_NOT_STATED -> "l'enquête ne dit pas sur combien";
            case NOT_EXACT -> "la part indiquée est approximative ou un intervalle, dont aucun nombre ne suit";
            case UNIT_NOT_PERCENT -> "la part indiquée n'est pas en pour cent";
            case SEVERAL_COUNTS -> "plusieurs nombres de cette base s'arrondissent à la part indiquée";
            case NO_COUNT_FITS -> "aucun nombre de cette base ne s'accorde avec ce qui est indiqué";
            case NUMBERS_DISAGREE -> "nombre, base, répondants et population ne s'accordent pas";
        };
        return language.equals("fr") ? french : reason.english();
    }
}
