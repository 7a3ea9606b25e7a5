package org.waystage.report.data;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waystage.report.words.Words;
import org.waystage.results.Result;
import org.waystage.results.Statistic;

/**
 * A figure of the report as a CSV and a JSON file.
 *
 * @param name the name of the files without their endings
 * @param title returns its title in a language
 * @param statistic the statistic whose result it is; empty if it counts nothing
 * @param result computes the result
 */
public record DataSet(
        String name, Function<Words, String> title, Optional<Statistic> statistic, Supplier<Result> result) {
    public String csv() {
        return name + ".csv";
    }

    public String json() {
        return name + ".json";
    }

    /** Returns what is counted and what the figure must not be used for; the title if nothing is counted. */
    public String about(Words words) {
        String language = words.language().tag();
        return statistic
                .map(one -> one.counted(language) + " " + one.caution(language))
                .orElseGet(() -> title.apply(words));
    }
}
