package org.waystage.examples.commandline;

import java.time.LocalDate;
import java.util.Map;
import org.waystage.analysis.StageCounts;
import org.waystage.core.Catalogue;

/**
 * What {@code stats} has counted.
 *
 * @param catalogue what keys are named by
 * @param by the dimension
 * @param asOf the day
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys
 */
record StageTable(Catalogue catalogue, String by, LocalDate asOf, StageCounts all, Map<String, StageCounts> rows) {}
