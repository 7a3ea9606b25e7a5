package org.waystage.commandline.exchange;

import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.ManifestComparison;
import org.waystage.json.signing.ManifestComparison.Change;
import org.waystage.json.signing.ManifestComparison.Compared;

/** The outcome of a verification as text. */
final class VerdictText {
    private static final int MOST_SHOWN = 20;

    private VerdictText() {}

    static void write(
            EditionSignature.Verdict verdict,
            EditionSignature signed,
            Optional<Acceptance> acceptance,
            Console console) {
        String language = console.language();
        if (verdict instanceof EditionSignature.WrongKey wrong) {
            console.prose(Phrase.WRONG_KEY.in(language, wrong.expected(), wrong.found()));
        } else if (verdict instanceof EditionSignature.Invalid invalid) {
            console.prose(Phrase.INVALID.in(language, invalid.key()));
        } else {
            String edition = SignatureName.edition(signed.manifest(), language);
            boolean valid = verdict.isValid();
            console.prose((valid ? Phrase.VALID : Phrase.CHANGED).in(language, edition, signed.key()));
        }
        if (verdict instanceof EditionSignature.Changed changed) {
            write(changed.comparison(), console);
        }
        if (verdict.isValid() && acceptance.isEmpty()) {
            console.prose(ExchangePhrases.NOT_ASKED.in(language));
        }
        acceptance.ifPresent(answer -> console.prose(answer.refusal()
                .map(notice -> Printable.line(ExchangePhrases.REFUSED.in(language, notice.message(language))))
                .orElseGet(() -> ExchangePhrases.answer(answer.answer().code()).in(language))));
    }

    private static void write(ManifestComparison comparison, Console console) {
        String language = console.language();
        if (!comparison.sameHead()) {
            console.prose("  " + Phrase.HEAD_DIFFERS.in(language));
        }
        comparison
                .reordered()
                .forEach(kind -> console.prose(
                        "  " + Phrase.REORDERED.in(language, ExchangePhrases.kind(kind.toString(), language))));
        List<Compared> differences = comparison.differences();
        differences.stream().limit(MOST_SHOWN).forEach(one -> console.prose(line(one, language)));
        if (differences.size() > MOST_SHOWN) {
            console.prose(Phrase.MORE_DIFFERENCES.in(language, differences.size() - MOST_SHOWN));
        }
        if (!differences.isEmpty()) {
            console.prose(Phrase.WRITTEN.in(
                    language,
                    Phrase.RECORDS_DIFFER.count(language, differences.size()),
                    String.join(
                            ", ",
                            Phrase.CHANGED_COUNT.count(language, comparison.count(Change.CHANGED)),
                            Phrase.ADDED_COUNT.count(language, comparison.count(Change.ADDED)),
                            Phrase.REMOVED_COUNT.count(language, comparison.count(Change.REMOVED)))));
        } else if (comparison.sameHead() && comparison.reordered().isEmpty()) {
            console.prose("  " + Phrase.DIGEST_DIFFERS.in(language));
        }
    }

    private static String line(Compared one, String language) {
        Phrase change = switch (one.change()) {
            case ADDED -> Phrase.RECORD_ADDED;
            case REMOVED -> Phrase.RECORD_REMOVED;
            default -> Phrase.RECORD_CHANGED;
        };
        return Printable.line("  " + one.kind() + "/" + one.id() + " " + change.in(language));
    }
}
