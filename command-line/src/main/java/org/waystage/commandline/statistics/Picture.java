package org.waystage.commandline.statistics;

import org.waystage.commandline.console.Console;
import org.waystage.core.Catalogue;
import org.waystage.results.StatisticChoices;

/**
 * Writes the result of a statistic as text, if a table of its columns is not enough.
 *
 * @param <F> the type of the result
 */
@FunctionalInterface
public interface Picture<F> {
    /**
     * Writes the result.
     *
     * @param choices the chosen options of the statistic
     * @param catalogue the catalogue with the records that cases refer to
     */
    void write(F found, StatisticChoices choices, Catalogue catalogue, Console console);
}
