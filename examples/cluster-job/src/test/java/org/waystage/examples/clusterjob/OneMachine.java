package org.waystage.examples.clusterjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.PartialDate;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.results.Result;
import org.waystage.results.Statistics;

/** What one machine makes of a file, without Spark. */
final class OneMachine {
    private OneMachine() {}

    /** Writes the cases of a catalogue again and again under other ids, until there are so many. */
    static void write(Catalogue catalogue, int cases, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, catalogue);
            List<CaseStudy> all = catalogue.caseStudies();
            for (int i = 0; i < cases; i++) {
                lines.write(all.get(i % all.size()).toBuilder()
                        .id(CaseStudyId.of("case-" + i))
                        .links(List.of())
                        .build());
            }
        }
    }

    static LocalDate issued(Catalogue catalogue) {
        return catalogue.issued().map(PartialDate::latest).orElseThrow();
    }

    static Catalogue read(Path file) throws IOException {
        try (CaseStudyLines lines = CaseStudyLines.open(file)) {
            return lines.head().orElseThrow().toBuilder()
                    .caseStudies(lines.stream()
                            .map(line -> line.reading().orElseThrow())
                            .toList())
                    .build();
        }
    }

    /** Returns the JSON of each statistic of the job. */
    static Map<String, String> count(Catalogue catalogue) {
        LocalDate day = issued(catalogue);
        StageSeriesBuilder years = new StageSeriesBuilder(catalogue, day, Natures.USE);
        catalogue.caseStudies().forEach(years::add);
        return Map.of(
                "groups",
                        Result.of(StageMatrix.of(catalogue, Dimension.GROUP, day))
                                .json(),
                "regions",
                        Result.of(StageMatrix.of(catalogue, Dimension.REGION, day))
                                .json(),
                "years", Result.ofYears(years.build(), day, years.selection()).json(),
                "pairs",
                        Statistics.CO_OCCURRENCE
                                .resultOf(catalogue, Statistics.CO_OCCURRENCE.choose(Map.of("of", "group")))
                                .json());
    }

    /** Refuses results that are not those of one machine, byte for byte. */
    static void check(Path results, Catalogue catalogue) throws IOException {
        Map<String, String> expected = count(catalogue);
        for (Map.Entry<String, String> one : expected.entrySet()) {
            assertThat(results.resolve(one.getKey() + ".json")).hasContent(one.getValue());
        }
        assertThat(JobStatistic.all(issued(catalogue)))
                .extracting(JobStatistic::name)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(Files.readString(results.resolve("groups.json"))).isEqualTo(expected.get("groups"));
    }
}
