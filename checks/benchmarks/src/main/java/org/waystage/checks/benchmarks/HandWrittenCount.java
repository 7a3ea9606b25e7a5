package org.waystage.checks.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;

/**
 * The count of technology and nature by stage that one would write for {@link CountSample} alone: the stage is that of the last
 * record, without the rules of {@code StageHistory} for bounds, scopes and the issue date.
 */
final class HandWrittenCount {
    private HandWrittenCount() {}

    /** What is counted by: a technology, a nature, a stage. */
    record Key(String technology, String nature, String stage) {}

    static Map<Key, Long> loop(List<CaseOutline> cases) {
        Map<Key, Long> counts = new HashMap<>();
        for (CaseOutline one : cases) {
            String nature = nature(one);
            String stage = stage(one);
            for (TechnologyId technology : one.technologies()) {
                counts.merge(new Key(technology.value(), nature, stage), 1L, Long::sum);
            }
        }
        return counts;
    }

    static Map<Key, Long> parallelStream(List<CaseOutline> cases) {
        return cases.parallelStream()
                .flatMap(one -> {
                    String nature = nature(one);
                    String stage = stage(one);
                    return one.technologies().stream().map(technology -> new Key(technology.value(), nature, stage));
                })
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }

    private static String nature(CaseOutline one) {
        return one.nature().map(Nature::code).orElse("(none)");
    }

    private static String stage(CaseOutline one) {
        LocalDate last = LocalDate.MIN;
        Optional<AdoptionStage> stage = Optional.empty();
        for (StageRecord record : one.stages()) {
            LocalDate day = record.date().orElseThrow().earliest();
            if (!day.isAfter(CountSample.DAY) && day.isAfter(last)) {
                last = day;
                stage = record.stage();
            }
        }
        return stage.map(AdoptionStage::code).orElse("(not-yet)");
    }
}
