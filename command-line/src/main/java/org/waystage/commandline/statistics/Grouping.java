package org.waystage.commandline.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;

/** How cases are grouped: by a dimension, or by year. */
public record Grouping(String code) {
    static final String YEAR = "year";

    public static List<String> codes() {
        return Stream.concat(Arrays.stream(Dimension.values()).map(Dimension::code), Stream.of(YEAR))
                .toList();
    }
}
