package org.waystage.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.history.difference.EditionName;

/** Counts how far the entries of a cohort had come by an edition. */
final class CohortCounts {
    private final Catalogue edition;
    private final SortedMap<String, Long> stages = new TreeMap<>();
    private final Map<Word, Long> words;
    private long absent;

    /** A word without a stage. */
    private record Word(Code scheme, String word) {
        static Word of(ReportedAs reported) {
            return new Word(reported.scheme(), reported.word());
        }
    }

    CohortCounts(Catalogue edition) {
        this.edition = edition;
        words = new TreeMap<>(Comparator.comparing((Word one) -> one.scheme.value())
                .thenComparing(this::place)
                .thenComparing(Word::word));
    }

    /** Returns the position of a word in its scheme; a position after all others if the scheme does not give one. */
    private int place(Word one) {
        int place = edition.crosswalk(one.scheme)
                .map(Crosswalk::order)
                .orElse(List.of())
                .indexOf(one.word);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Counts an entry by its cases in the edition. */
    void add(List<CaseStudyId> cases) {
        List<EvidencedStage> said = cases.stream()
                .flatMap(id -> edition.caseStudy(id).stream())
                .map(one -> edition.history(one).current())
                .toList();
        if (said.isEmpty()) {
            absent++;
            return;
        }
        List<StageAnswer> answers =
                said.stream().map(EvidencedStage::answer).distinct().toList();
        stages.merge(answers.size() == 1 ? key(answers.get(0)) : Cohorts.SEVERAL, 1L, Long::sum);
        if (answers.size() == 1) {
            word(said).ifPresent(word -> words.merge(word, 1L, Long::sum));
        }
    }

    private static String key(StageAnswer answer) {
        return switch (answer.kind()) {
            case STAGE -> answer.code();
            case UNMAPPED -> Cohorts.UNMAPPED;
            case NOT_YET -> Cohorts.NOT_YET;
        };
    }

    /** Returns the word of cases that have words without a stage, if it is the same for all. */
    private static Optional<Word> word(List<EvidencedStage> said) {
        List<Word> found = said.stream()
                .flatMap(stage ->
                        stage.answer().kind() == StageAnswer.Kind.UNMAPPED ? stage.records().stream() : Stream.empty())
                .filter(record -> record.stage().isEmpty())
                .flatMap(record -> record.reportedAs().stream())
                .map(Word::of)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Cohorts.Standing standing() {
        List<Cohorts.WordCount> counts = new ArrayList<>();
        words.forEach((word, count) -> counts.add(new Cohorts.WordCount(word.scheme, word.word, count)));
        return new Cohorts.Standing(EditionName.of(edition), stages, counts, absent);
    }
}
