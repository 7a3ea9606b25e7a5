package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of simulations on the pages are the ones that their tests compute. */
class SimulationTablesTest {
    private static final String COMPUTED = "analysis/src/test/resources/org/waystage/analysis/";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "analysis/README.md; | looked at on | groups; time-to-stage/coverage-delayed.csv; looks groups bodies at0.5+at1 rejected noEstimate noTest; 12",
                "analysis/README.md; | looked at on | come; time-to-stage/coverage-groups.csv; looks come groups each entered trials refused rejected; 34",
            })
    void aTableOfAPageIsTheOneComputed(String page, String head, String file, String columns, int rows)
            throws IOException {
        List<List<String>> table = table(page, head);
        List<List<String>> computed = computed(file, columns);

        assertThat(table).hasSize(rows);
        assertThat(computed).containsAll(table);
    }

    private static List<List<String>> table(String page, String head) throws IOException {
        List<String> lines = Repository.lines(page);
        int first = 0;
        while (!lines.get(first).startsWith(head)) {
            first++;
        }
        return lines.stream()
                .skip(first + 2L) // the head and the line below it
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(cell ->
                                cell.replace("`", "").replace("own days", "own").strip())
                        .toList())
                .toList();
    }

    private static List<List<String>> computed(String file, String columns) throws IOException {
        List<String> lines = Repository.lines(COMPUTED + file);
        List<String> names = List.of(lines.get(0).split(","));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new TreeMap<>();
            String[] values = line.split(",");
            for (int i = 0; i < values.length; i++) {
                cells.put(names.get(i), values[i]);
            }
            rows.add(Stream.of(columns.split(" "))
                    .map(column -> String.join(
                            ", ", Stream.of(column.split("\\+")).map(cells::get).toList()))
                    .toList());
        }
        return rows;
    }
}
