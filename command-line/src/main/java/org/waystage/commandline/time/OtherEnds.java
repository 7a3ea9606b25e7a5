package org.waystage.commandline.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.Scheme;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.ListWord;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.ShellWord;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/** Ends at which cases stopped although a question about time does not name them as competing. */
public final class OtherEnds {
    private OtherEnds() {}

    /**
     * Returns the ends that cases reached before the target: rungs of the end phase, or words outside the order of the scheme.
     *
     * @return the number of cases for each end, the most frequent first; empty if there are none, or the question itself names ends
     */
    public static Map<String, Long> of(TimeToStage question, Catalogue catalogue, Supplier<Stream<CaseStudy>> cases) {
        List<Milestone> ends = question.to()
                .scheme()
                .map(scheme -> ofScheme(scheme, catalogue))
                .orElseGet(OtherEnds::ofLadder);
        Optional<TimeToStage> asked = asked(question, ends);
        if (asked.isEmpty()
                || catalogue.caseStudies().stream()
                        .flatMap(one -> one.stages().stream())
                        .noneMatch(record -> ends.stream().anyMatch(end -> isAt(end, record)))) {
            return Map.of();
        }
        return most(asked.get().of(catalogue, cases.get()).counts());
    }

    /** Returns a sentence on the cases that reached ends, with the option that takes the ends into account. */
    public static String text(Map<String, Long> ends, String language) {
        long cases = ends.values().stream().mapToLong(Long::longValue).sum();
        String list = ends.keySet().stream().map(ListWord::quoted).collect(Collectors.joining(","));
        return TimeToPhrases.OTHER_ENDS.in(language, cases, Printable.line(ShellWord.quoted(list)));
    }

    /** Returns a question with ends as competing stages; empty if there are none, or the question itself names ends. */
    static Optional<TimeToStage> asked(TimeToStage question, List<Milestone> ends) {
        List<Milestone> others =
                ends.stream().filter(end -> !end.equals(question.to())).toList();
        return others.isEmpty() || !question.competing().isEmpty()
                ? Optional.empty()
                : Optional.of(question.competing(others));
    }

    /** Returns the number of cases that reached each end first, the most frequent end first. */
    static Map<String, Long> most(StageTimeCounts counts) {
        Map<String, Long> most = new LinkedHashMap<>();
        counts.competing().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(end -> most.put(end.getKey(), end.getValue()));
        return most;
    }

    /** Returns whether a record says that a case reached an end. Only an end can follow an end. */
    private static boolean isAt(Milestone end, StageRecord record) {
        return end.scheme().isPresent()
                ? record.reportedAs()
                        .filter(said -> said.scheme().equals(end.scheme().get())
                                && said.word().equals(end.word()))
                        .isPresent()
                : isEnd(record.stage().orElse(null));
    }

    /** Returns whether a record says that a case reached an end of the ladder. Only an end can follow an end. */
    static boolean isAtEnd(Undertaking one) {
        for (StageRecord record : one.stages()) {
            if (isEnd(record.stage().orElse(null))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(@Nullable AdoptionStage stage) {
        return stage instanceof AdoptionStage.Listed listed && listed.phase().equals(Optional.of(Phase.END));
    }

    static List<Milestone> ofLadder() {
        return Stream.of(AdoptionStage.Listed.values())
                .filter(OtherEnds::isEnd)
                .map(Milestone::of)
                .toList();
    }

    private static List<Milestone> ofScheme(Code scheme, Catalogue catalogue) {
        return Scheme.of(catalogue).stream()
                .filter(used -> used.code().equals(scheme))
                .flatMap(used -> used.ends().stream())
                .map(word -> new Milestone(Optional.of(scheme), word))
                .toList();
    }
}
