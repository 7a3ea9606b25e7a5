package org.waystage.commandline.looking;

import java.util.Locale;
import org.waystage.commandline.console.Phrase;

/** The kinds of records that can be looked at, in the order in which an id that several have is understood. */
enum Kind {
    CASE(Phrase.of("look.kind.case")),
    ORGANIZATION(Phrase.of("look.kind.organization")),
    TECHNOLOGY(Phrase.of("look.kind.technology")),
    COLLECTION(Phrase.of("look.kind.collection")),
    SURVEY(Phrase.of("look.kind.survey")),
    RECOMMENDATION(Phrase.of("look.kind.recommendation")),
    LESSON(Phrase.of("look.kind.lesson")),
    INITIATIVE(Phrase.of("look.kind.initiative")),
    SOURCE(Phrase.of("look.kind.source")),
    CODE_LIST(Phrase.of("look.kind.code-list")),
    CODE(Phrase.of("look.kind.code")),
    CROSSWALK(Phrase.of("look.kind.crosswalk"));

    private final Phrase phrase;

    Kind(Phrase phrase) {
        this.phrase = phrase;
    }

    /** Returns the word for it in JSON and before an id. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String in(String language) {
        return phrase.in(language);
    }
}
