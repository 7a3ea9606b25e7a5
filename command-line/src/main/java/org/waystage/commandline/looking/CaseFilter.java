package org.waystage.commandline.looking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.Wording;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.PartialDate;

/**
 * Passes the cases that a list asks for: those with one of the given keys in each named dimension, at one of the given stages, and
 * with evidence since a date.
 */
final class CaseFilter {
    private final Map<Dimension, Set<String>> asked = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Set<String>> seen = new EnumMap<>(Dimension.class);
    private final Set<String> stages;
    private final Set<String> seenStages = new TreeSet<>();
    private final @Nullable PartialDate since;
    private final String language;

    /**
     * Creates a filter.
     *
     * @param conditions the values of {@code --where}, such as {@code group=drones}; several keys are separated by commas
     */
    CaseFilter(List<String> conditions, List<String> stages, @Nullable PartialDate since, String language) {
        this.language = language;
        this.stages = new LinkedHashSet<>(stages);
        this.since = since;
        for (String condition : conditions) {
            int equals = condition.indexOf('=');
            List<String> named = List.of(condition.substring(equals + 1).split(",", -1));
            if (equals < 1 || named.contains("")) {
                throw new Failure(Failure.USE, LookingPhrases.NO_CONDITION, condition);
            }
            String name = condition.substring(0, equals);
            Dimension dimension = Dimension.of(name)
                    .orElseThrow(() -> new Failure(
                            Failure.USE,
                            LookingPhrases.NO_DIMENSION,
                            name,
                            Suggestions.asked(name, dimensions(), language),
                            String.join(", ", dimensions().toList())));
            asked.computeIfAbsent(dimension, any -> new LinkedHashSet<>()).addAll(named);
        }
        asked.keySet().forEach(dimension -> seen.put(dimension, new TreeSet<>()));
    }

    private static Stream<String> dimensions() {
        return Stream.of(Dimension.values()).map(Dimension::code);
    }

    boolean accepts(CaseStudy one, Catalogue catalogue, LocalDate day) {
        boolean accepted = true;
        for (Map.Entry<Dimension, Set<String>> condition : asked.entrySet()) {
            Set<String> keys = condition.getKey().keys(catalogue, one, day);
            Set<String> has = keys.isEmpty() ? Set.of(Dimension.NONE) : keys;
            seen.getOrDefault(condition.getKey(), new TreeSet<>()).addAll(has);
            accepted &= has.stream().anyMatch(condition.getValue()::contains);
        }
        if (!stages.isEmpty() || since != null) {
            EvidencedStage state = catalogue.history(one).asOf(day);
            String stage = state.answer().code();
            seenStages.add(stage);
            accepted &= stages.isEmpty() || stages.contains(stage);
            accepted &= since == null || isSince(state, since);
        }
        return accepted;
    }

    private static boolean isSince(EvidencedStage state, PartialDate date) {
        return state.evidence()
                .filter(evidence -> !evidence.latest().isBefore(date.earliest()))
                .isPresent();
    }

    /** Ends the command if a requested key or stage is neither listed in the catalogue nor found in any case. */
    void checkKnown(Catalogue catalogue) {
        asked.forEach((dimension, keys) -> {
            List<String> known = new ArrayList<>(seen.getOrDefault(dimension, Set.of()));
            known.addAll(dimension.keys(catalogue));
            for (String key : keys) {
                if (!known.contains(key) && !key.equals(Dimension.NONE)) {
                    throw new Failure(
                            Failure.USE,
                            LookingPhrases.NO_KEY,
                            new Wording(language).code("dimension", dimension.code()),
                            key,
                            Suggestions.asked(key, known.stream(), language));
                }
            }
        });
        List<String> known = new ArrayList<>(StageWords.all().toList());
        known.addAll(seenStages);
        for (String stage : stages) {
            if (!known.contains(stage)) {
                throw new Failure(
                        Failure.USE,
                        LookingPhrases.NO_STAGE,
                        stage,
                        Suggestions.asked(stage, known.stream(), language));
            }
        }
    }
}
