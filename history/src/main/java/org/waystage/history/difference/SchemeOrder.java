package org.waystage.history.difference;

import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/** Compares words without a stage: by the order of their scheme, if it has one. */
final class SchemeOrder {
    private SchemeOrder() {}

    private record Word(Code scheme, String word) {}

    /**
     * Returns where a case moved from words to words; empty if one of the answers is a stage or nothing, or the words are the same.
     *
     * @param edition the edition whose crosswalks have the orders
     */
    static Optional<StageMove.Direction> between(Catalogue edition, EvidencedStage before, EvidencedStage after) {
        List<Word> old = words(before);
        List<Word> now = words(after);
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return Optional.empty();
        }
        if (old.size() > 1 || now.size() > 1 || !old.get(0).scheme.equals(now.get(0).scheme)) {
            return Optional.of(StageMove.Direction.REWORDED);
        }
        List<String> order =
                edition.crosswalk(old.get(0).scheme).map(Crosswalk::order).orElse(List.of());
        int from = order.indexOf(old.get(0).word);
        int to = order.indexOf(now.get(0).word);
        return Optional.of(
                from < 0 || to < 0
                        ? StageMove.Direction.REWORDED
                        : from < to ? StageMove.Direction.SCHEME_FORWARD : StageMove.Direction.SCHEME_BACK);
    }

    private static List<Word> words(EvidencedStage stage) {
        if (stage.answer().kind() != StageAnswer.Kind.UNMAPPED) {
            return List.of();
        }
        return stage.records().stream()
                .filter(record -> record.stage().isEmpty())
                .map(StageRecord::reportedAs)
                .flatMap(Optional::stream)
                .map(SchemeOrder::word)
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Word word(ReportedAs reported) {
        return new Word(reported.scheme(), reported.word());
    }
}
