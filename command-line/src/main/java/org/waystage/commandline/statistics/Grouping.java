package org.waystage.commandline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;

/** By what cases are counted: a dimension, or the year where there is none. */
public record Grouping(String code) {
    static final String YEAR = "year";

    public static List<String> codes() {
        return Stream.concat(Arrays.stream(Dimension.values()).map(Dimension::code), Stream.of(YEAR))
                .toList();
    }
}
