package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table of simulations, a line a cell. Computing all of it takes minutes, so only its first cell is computed again. */
final class SimulatedTable {
    private SimulatedTable() {}

    /** Compares the header and the first line with the file, which {@code -Dgolden.update=true} writes anew before. */
    static <C> void assertThatItIsComputed(Path table, String header, List<C> cells, Function<C, String> line)
            throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(List.of(header));
            cells.forEach(cell -> lines.add(line.apply(cell)));
            Files.write(table, lines);
        }

        assertThat(Files.readAllLines(table)).contains(header, line.apply(cells.get(0)));
    }
}
