package org.waystage.examples.clusterjob;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.results.Result;
import org.waystage.results.Statistics;
import org.waystage.spark.Counting;

/**
 * A statistic of the job.
 *
 * @param <B> the type of the builder
 * @param name the name of its file
 * @param counting how it is counted
 * @param result makes the result of what was counted
 */
record JobStatistic<B extends Serializable>(String name, Counting<B> counting, Function<B, Result> result) {
    /** All statistics of the job, as of a day. */
    static List<JobStatistic<?>> all(LocalDate day) {
        return List.of(
                new JobStatistic<>(
                        "groups",
                        Counting.stages(Dimension.GROUP, day, Natures.USE),
                        builder -> Result.of(builder.build())),
                new JobStatistic<>(
                        "regions",
                        Counting.stages(Dimension.REGION, day, Natures.USE),
                        builder -> Result.of(builder.build())),
                new JobStatistic<>("years", Counting.years(day, Natures.USE), builder -> years(builder, day)),
                new JobStatistic<>(
                        "pairs",
                        Counting.pairs(Dimension.GROUP, CoOccurrence.Unit.CASE, Natures.USE),
                        builder -> Statistics.CO_OCCURRENCE.result(
                                builder.tested(PairSignificance.SEED),
                                Statistics.CO_OCCURRENCE.choose(Map.of("of", "group")))));
    }

    private static Result years(StageSeriesBuilder builder, LocalDate day) {
        return Result.ofYears(builder.build(), day, builder.selection());
    }
}
