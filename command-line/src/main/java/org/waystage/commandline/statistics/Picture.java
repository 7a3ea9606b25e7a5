package org.waystage.commandline.statistics;

import org.waystage.commandline.console.Console;
import org.waystage.core.Catalogue;
import org.waystage.results.StatisticChoices;

/**
 * Writes what a statistic has found as text, where a table of its columns would not do.
 *
 * @param <F> what is found
 */
@FunctionalInterface
public interface Picture<F> {
    /**
     * Writes it.
     *
     * @param choices what was chosen of the statistic
     * @param catalogue what the cases refer to
     */
    void write(F found, StatisticChoices choices, Catalogue catalogue, Console console);
}
