package org.waystage.commandline.editions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.StageMove;

/** Stage records, and the causes of moves, in words. */
final class RecordWords {
    private static final Phrase REPORTED = Phrase.of("history.word");

    private final String language;
    private final Wording wording;

    RecordWords(String language) {
        this.language = language;
        this.wording = new Wording(language);
    }

    String causes(Collection<StageMove.Cause> causes) {
        return causes.stream().map(cause -> DiffPhrases.of(cause).in(language)).collect(Collectors.joining(", "));
    }

    /** Returns a recorded stage; where it is a word without one, with the word. */
    String stage(EvidencedStage stage) {
        String said = stage.answer().equals(StageAnswer.UNMAPPED)
                ? Phrase.UNMAPPED.in(language)
                : wording.code("stage", stage.answer().code());
        List<ReportedAs> reported = stage.records().stream()
                .filter(record -> record.stage().isEmpty())
                .flatMap(record -> record.reportedAs().stream())
                .toList();
        Set<String> words = new LinkedHashSet<>();
        reported.forEach(one -> words.add(REPORTED.in(language, one.word(), one.scheme())));
        return words.isEmpty() ? said : said + ", " + String.join(", ", words);
    }

    String record(StageRecord record) {
        String stage =
                record.stage().map(one -> wording.code("stage", one.code())).orElse(Phrase.UNMAPPED.in(language));
        String date = record.date().map(PartialDate::toString).orElseGet(() -> bounds(record));
        String words = DiffPhrases.RECORD
                .in(language, stage, wording.code("basis", record.basis().code()), date)
                .strip();
        return record.reportedAs()
                .map(reported -> DiffPhrases.WORD.in(language, words, reported.word(), reported.scheme()))
                .orElse(words);
    }

    private static String bounds(StageRecord record) {
        String from = record.notBefore().map(PartialDate::toString).orElse("");
        String to = record.notAfter().map(PartialDate::toString).orElse("");
        return from.isEmpty() && to.isEmpty() ? "" : from + "/" + to;
    }
}
