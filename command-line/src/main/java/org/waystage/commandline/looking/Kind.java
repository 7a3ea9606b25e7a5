package org.waystage.commandline.looking;

import java.util.Locale;
import org.waystage.commandline.console.Phrase;

/** The kinds of records that can be shown. If several records share an id, the first kind in this order is meant. */
enum Kind {
    CASE,
    ORGANIZATION,
    TECHNOLOGY,
    COLLECTION,
    SURVEY,
    RECOMMENDATION,
    LESSON,
    INITIATIVE,
    SOURCE,
    CODE_LIST,
    CODE,
    CROSSWALK;

    /** Returns the word for this kind in JSON and before an id. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String in(String language) {
        return phrase().in(language);
    }

    private Phrase phrase() {
        return switch (this) {
            case CASE -> Phrase.of("look.kind.case");
            case ORGANIZATION -> Phrase.of("look.kind.organization");
            case TECHNOLOGY -> Phrase.of("look.kind.technology");
            case COLLECTION -> Phrase.of("look.kind.collection");
            case SURVEY -> Phrase.of("look.kind.survey");
            case RECOMMENDATION -> Phrase.of("look.kind.recommendation");
            case LESSON -> Phrase.of("look.kind.lesson");
            case INITIATIVE -> Phrase.of("look.kind.initiative");
            case SOURCE -> Phrase.of("look.kind.source");
            case CODE_LIST -> Phrase.of("look.kind.code-list");
            case CODE -> Phrase.of("look.kind.code");
            case CROSSWALK -> Phrase.of("look.kind.crosswalk");
        };
    }
}
