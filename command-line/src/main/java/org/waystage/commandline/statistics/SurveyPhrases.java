package org.waystage.commandline.statistics;

import org.waystage.commandline.console.Phrase;

/** The phrases of {@code survey}. */
final class SurveyPhrases {
    static final Phrase NO_SURVEY = Phrase.of("survey.no-survey");
    static final Phrase NONE = Phrase.of("survey.none");
    static final Phrase OF_POPULATION = Phrase.of("survey.of-population");
    static final Phrase ANSWERED = Phrase.of("survey.answered");
    static final Phrase NO_INTERVAL = Phrase.of("survey.no-interval");
    static final Phrase SHARE = Phrase.of("survey.share");
    static final Phrase BOUNDS = Phrase.of("survey.bounds");
    static final Phrase COMPUTED = Phrase.of("survey.computed");
    static final Phrase ABOUT = Phrase.of("survey.about");
    static final Phrase WHOLE = Phrase.of("survey.whole");
    static final Phrase CONTRADICTED = Phrase.of("survey.contradicted");
    static final Phrase TALLY = Phrase.of("survey.tally");

    private SurveyPhrases() {}
}
