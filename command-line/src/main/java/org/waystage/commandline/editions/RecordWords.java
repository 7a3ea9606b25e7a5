package org.waystage.commandline.editions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Phrase NO_RECORD = Phrase.of("diff.no-record");
    private static final Phrase BOUNDED = Phrase.of("diff.record-bounded");
    private static final Phrase NOT_BEFORE = Phrase.of("diff.not-before");
    private static final Phrase NOT_AFTER = Phrase.of("diff.not-after");

    private final String language;
    private final Wording wording;

    RecordWords(String language) {
        this.language = language;
        this.wording = new Wording(language);
    }

    String causes(Collection<StageMove.Cause> causes) {
        return causes.stream()
                .map(cause -> wording.shared("cause", cause.code()))
                .collect(Collectors.joining(", "));
    }

    String direction(StageMove.Direction direction) {
        return wording.shared("move", direction.code());
    }

    /** Returns a recorded stage, with the reported word if the records have no stage. */
    String stage(EvidencedStage stage) {
        return stage(stage.answer(), stage.records());
    }

    /** Returns a recorded stage, with the reported word if the records have no stage. */
    String stage(StageAnswer answer, List<StageRecord> records) {
        String said = answer.equals(StageAnswer.UNMAPPED) ? Phrase.UNMAPPED.in(language) : stage(answer);
        List<ReportedAs> reported = records.stream()
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
        String basis = wording.code("basis", record.basis().code());
        String bounds = bounds(record);
        String words = record.date().isEmpty() && !bounds.isEmpty()
                ? BOUNDED.in(language, stage, basis, bounds)
                : DiffPhrases.RECORD
                        .in(
                                language,
                                stage,
                                basis,
                                record.date().map(PartialDate::toString).orElse(""))
                        .strip();
        return record.reportedAs()
                .map(reported -> DiffPhrases.WORD.in(language, words, reported.word(), reported.scheme()))
                .orElse(words);
    }

    /** Returns the words for a recorded stage, or for the lack of a record. */
    String stage(StageAnswer answer) {
        return answer.equals(StageAnswer.NOT_YET) ? NO_RECORD.in(language) : wording.code("stage", answer.code());
    }

    private String bounds(StageRecord record) {
        return Stream.concat(
                        record.notBefore().map(date -> NOT_BEFORE.in(language, date)).stream(),
                        record.notAfter().map(date -> NOT_AFTER.in(language, date)).stream())
                .collect(Collectors.joining(", "));
    }
}
