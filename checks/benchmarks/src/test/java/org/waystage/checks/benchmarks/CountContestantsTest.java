package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;

@Tag("long")
class CountContestantsTest {
    @Test
    void eachCountsTheSameInMemory() {
        List<CaseOutline> outlines = CountSample.outlines(2_000);
        Map<HandWrittenCount.Key, Long> expected = HandWrittenCount.loop(outlines);

        assertThat(expected.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(2_000);
        assertThat(HandWrittenCount.parallelStream(outlines)).isEqualTo(expected);
        assertThat(counts(CountBenchmark.crossTable(outlines))).isEqualTo(expected);
        assertThat(counts(CountBenchmark.crossTableParallel(outlines))).isEqualTo(expected);
    }

    @Test
    void eachCountsTheSameFromLines(@TempDir Path folder) throws IOException {
        Catalogue catalogue = CountSample.catalogue(500);
        byte[] bytes = Waystage.lines(catalogue);
        Path lines = Files.write(folder.resolve("lines.ndjson"), bytes);
        Path withoutHead = Files.write(folder.resolve("without-head.ndjson"), Waystage.withoutHead(bytes));
        Map<HandWrittenCount.Key, Long> expected = HandWrittenCount.loop(
                catalogue.caseStudies().stream().map(CaseStudy::outline).toList());

        for (int threads : List.of(1, 2)) {
            assertThat(counts(DuckDbBenchmark.waystage(lines, threads))).isEqualTo(expected);
            assertThat(DuckDb.count(withoutHead, threads)).isEqualTo(expected);
        }
    }

    private static Map<HandWrittenCount.Key, Long> counts(CrossTable table) {
        Map<HandWrittenCount.Key, Long> counts = new HashMap<>();
        table.rows()
                .forEach((key, cell) -> cell.columns()
                        .forEach((column, sum) ->
                                counts.put(new HandWrittenCount.Key(key.get(0), key.get(1), column), sum.cases())));
        return counts;
    }
}
