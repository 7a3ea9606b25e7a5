package org.waystage.commandline.exchange;

import org.waystage.commandline.console.Phrase;
import org.waystage.report.words.Words;

/** The phrases of the commands of the exchange. */
final class ExchangePhrases {
    static final Phrase NO_ACCEPTED = Phrase.of("accept.no-accepted");
    static final Phrase NO_SUCH_SIGNATURE = Phrase.of("accept.no-such-signature");
    static final Phrase NOT_SIGNED = Phrase.of("accept.not-signed");
    static final Phrase REMEMBER_ALONE = Phrase.of("accept.remember-alone");
    static final Phrase FIRST_OR_ACCEPTED = Phrase.of("accept.first-or-accepted");
    static final Phrase REMEMBERS_ANOTHER = Phrase.of("accept.remembers-another");
    static final Phrase REFUSED = Phrase.of("accept.refused");
    static final Phrase NOT_ASKED = Phrase.of("accept.not-asked");
    static final Phrase REMEMBERED = Phrase.of("accept.remembered");
    static final Phrase NOT_AFTER = Phrase.of("accept.not-after");
    static final Phrase AFTER_OTHER_SERIES = Phrase.of("accept.after-other-series");
    static final Phrase AFTER_LATER = Phrase.of("accept.after-later");
    static final Phrase NOT_AFTER_ITSELF = Phrase.of("accept.not-after-itself");
    static final Phrase AFTER_UNSIGNED = Phrase.of("accept.after-unsigned");
    static final Phrase LINK_DROPPED = Phrase.of("accept.link-dropped");
    static final Phrase SIGNED_AFTER = Phrase.of("accept.signed-after");

    private ExchangePhrases() {}

    /** Returns the phrase for an answer on whether an edition is accepted. */
    static Phrase answer(String code) {
        return Phrase.of("accept.answer." + code);
    }

    /** Returns the heading for the records of a list. */
    static String kind(String list, String language) {
        return Words.word(language, "record", list);
    }
}
