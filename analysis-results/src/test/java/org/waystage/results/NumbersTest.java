package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.Intervals;
import org.waystage.results.internal.form.JsonForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers are read back as they were, and what is no number is never written. */
class NumbersTest {
    private static final Catalogue EMPTY = Resources.catalogue("empty.json");

    private static JsonNode read(Result result) {
        return JsonMapper.shared().readTree(result.json());
    }

    private static List<String[]> cells(Result result) {
        return result.csv().lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static void same(JsonNode read, OptionalDouble value) {
        assertThat(read.isNull()).isEqualTo(value.isEmpty());
        value.ifPresent(number -> assertThat(read.doubleValue()).isEqualTo(number));
    }

    private static void same(String read, OptionalDouble value) {
        assertThat(read.isEmpty()).isEqualTo(value.isEmpty());
        value.ifPresent(number -> assertThat(Double.parseDouble(read)).isEqualTo(number));
    }

    @ParameterizedTest
    @EnumSource(SurvivalEstimate.Measure.class)
    void curvesAreReadBackBitByBit(SurvivalEstimate.Measure measure) {
        Random random = new Random(20261126);
        double[] times = random.doubles(200, -1e3, 1e6).toArray();
        int[] causes = random.ints(200, 0, 3).toArray();
        Subjects subjects = Subjects.of(times, causes);
        List<SurvivalEstimate> curves = switch (measure) {
            case SURVIVAL -> SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG_LOG, 0.95);
            case INCIDENCE -> SurvivalEstimate.cumulativeIncidence(subjects, ConfidenceTransform.PLAIN, 0.95);
        };
        StageTimes question = TimeToStage.to(Milestone.parse("deployed")).of(EMPTY, Stream.empty());
        Result result = Result.of(question.counts(), curves);

        JsonNode groups = read(result).get("groups");
        List<String[]> lines = cells(result);
        int line = 0;
        for (int i = 0; i < curves.size(); i++) {
            List<SurvivalEstimate.Point> points = curves.get(i).points();
            JsonNode read = groups.get(i).get("curve");
            assertThat(read).hasSize(points.size());
            for (int j = 0; j < points.size(); j++) {
                SurvivalEstimate.Point point = points.get(j);
                assertThat(read.get(j).get("time").doubleValue()).isEqualTo(point.time());
                assertThat(read.get(j).get("atRisk").longValue()).isEqualTo(point.atRisk());
                assertThat(read.get(j).get("estimate").doubleValue()).isEqualTo(point.estimate());
                same(read.get(j).get("standardError"), point.standardError());
                same(read.get(j).get("lower"), Ends.lower(point.bounds()));
                String[] cells = lines.get(line++);
                assertThat(Double.parseDouble(cells[5])).isEqualTo(point.time());
                assertThat(Double.parseDouble(cells[9])).isEqualTo(point.estimate());
                same(cells[10], point.standardError());
                same(cells[12], Ends.upper(point.bounds()));
            }
        }
        assertThat(lines).hasSize(line);
    }

    @Test
    void liftsAreReadBackBitByBit() {
        CoOccurrence.Pair pair = new CoOccurrence.Pair("a", "b", 6, 7, 11, 101);
        CoOccurrence found = new CoOccurrence(
                Dimension.TECHNOLOGY,
                CoOccurrence.Unit.CASE,
                101,
                0,
                Map.of("a", 7L, "b", 11L),
                List.of(pair),
                Selection.of(Natures.USE));

        JsonNode read = read(Statistics.CO_OCCURRENCE.result(
                        new CoOccurrence.WithTest(found, Optional.empty()), Statistics.CO_OCCURRENCE.choose(Map.of())))
                .get("pairs")
                .get(0);

        same(read.get("lift"), pair.lift());
        same(read.get("liftUpper"), Ends.upper(pair.liftInterval(0.95)));
        same(read.get("jaccard"), pair.jaccard().estimate());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrittenThatIsNoNumber() {
        return Stream.of(EMPTY, Resources.catalogue("everything.json"), Editions.latest())
                .flatMap(catalogue -> Samples.of(catalogue).entrySet().stream()
                        .map(sample -> DynamicTest.dynamicTest(catalogue.id() + ": " + sample.getKey(), () -> {
                            assertThat(sample.getValue().json()).doesNotContain("NaN", "Infinity");
                            assertThat(sample.getValue().csv()).doesNotContain("NaN", "Infinity", "null", "Optional");
                        })));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNullAndAnEmptyCell(double none) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonForm.write(json, Intervals.ALL, form -> form.number("a", none));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvForm.write(
                csv,
                Intervals.ALL,
                form -> form.number(none).shortest(none).count(1).end());

        assertThat(json.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"a\": null\n}\n");
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo(",,1\r\n");
    }
}
