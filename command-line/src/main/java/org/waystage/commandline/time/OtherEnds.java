package org.waystage.commandline.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.Scheme;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.Code;

/** Ends that a question about time does not name as competing, and at which cases nevertheless stopped. */
final class OtherEnds {
    private OtherEnds() {}

    /**
     * Returns the ends to which cases came before the target: rungs of the phase of ends, or words outside the order of the scheme.
     *
     * @return how many came to each, the most first; empty if there are none, or the question names ends itself
     */
    static Map<String, Long> of(TimeToStage question, Catalogue catalogue, Supplier<Stream<CaseStudy>> cases) {
        List<Milestone> ends =
                question
                        .to()
                        .scheme()
                        .map(scheme -> ofScheme(scheme, catalogue))
                        .orElseGet(OtherEnds::ofLadder)
                        .stream()
                        .filter(end -> !end.equals(question.to()))
                        .toList();
        if (ends.isEmpty() || !question.competing().isEmpty()) {
            return Map.of();
        }
        Map<String, Long> found = new LinkedHashMap<>();
        question.competing(ends).of(catalogue, cases.get()).cases().stream()
                .filter(one -> one.kind() == CaseTime.Kind.COMPETING)
                .flatMap(one -> one.cause().stream())
                .forEach(cause -> found.merge(cause.toString(), 1L, Long::sum));
        Map<String, Long> most = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(end -> most.put(end.getKey(), end.getValue()));
        return most;
    }

    private static List<Milestone> ofLadder() {
        return Stream.of(AdoptionStage.Listed.values())
                .filter(stage -> stage.phase().equals(Optional.of(Phase.END)))
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
