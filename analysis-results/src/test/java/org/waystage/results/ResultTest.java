package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.id.SurveyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of all results, and what none can be made of. */
class ResultTest {
    private static final Catalogue CATALOGUE = Resources.catalogue("everything.json");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
    private static final StageCounts COUNTS = new StageCounts(Map.of("pilot", 1L), 0, 0, 0);

    private static Result named(String key, String name) {
        return Result.of(new StageMatrix(
                        Dimension.TECHNOLOGY, DAY, COUNTS, Map.of(key, COUNTS), Selection.of(Natures.USE)))
                .named((by, one) -> name);
    }

    @Test
    void aStreamIsFlushedAndNotClosed() throws IOException {
        int[] flushed = {0};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushed[0]++;
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        named("drones", "Drones").writeJson(out);
        assertThat(flushed[0]).isPositive();
        flushed[0] = 0;
        named("drones", "Drones").writeCsv(out);
        assertThat(flushed[0]).isPositive();
    }

    @Test
    void whatCannotBeWrittenIsToldAsItWas() {
        IOException full = new IOException("no space left");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> named("drones", "Drones").writeJson(broken))
                .isSameAs(full);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> named("drones", "Drones").writeCsv(broken))
                .isSameAs(full);
    }

    @Test
    void anUnlistedStageIsApartFromTheColumnAndTheStateOfItsName() {
        StageCounts counts = new StageCounts(Map.of("unmapped", 1L, "total", 2L, "pilot", 1L), 0, 3, 0);
        Selection uses = Selection.of(Natures.USE);

        assertThat(Result.of(new StageMatrix(Dimension.GROUP, DAY, counts, Map.of("drones", counts), uses))
                        .csv()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(","))
                .contains("unmapped", "pilot", "stage:unmapped", "stage:total")
                .doesNotHaveDuplicates();
        assertThat(Result.of(new StageOccupation(new TreeMap<>(Map.of(2023, counts)), 9, 0, uses), StageLevel.STAGE)
                        .csv())
                .contains("\n2023,unmapped,1,9,", "\n2023,(unmapped),3,9,", "\n2023,(not-yet),0,9,");
    }

    @Test
    void theSameResultGivesTheSameBytesInAnyLocale() {
        Map<String, Result> results = Samples.of(CATALOGUE);
        List<String> before = results.values().stream()
                .flatMap(result -> Stream.of(result.json(), result.csv()))
                .toList();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Samples.of(CATALOGUE).values().stream()
                            .flatMap(result -> Stream.of(result.json(), result.csv())))
                    .containsExactlyElementsOf(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\ta", "\ra"})
    void noTextIsAFormula(String text) {
        assertThat(named("drones", text).csv().lines().skip(1).findFirst().orElseThrow())
                .matches("drones,\"?'.*");
        assertThat(named(text, "name").csv().replaceFirst(".*\r\n", "")).matches("(?s)\"?'.*");
    }

    @Test
    void whatCouldHarmIsEscapedAndReadBack() {
        String key = "<script>\u202E\u0007\u2028é\u200D\uD83D\uDE00";

        String json = named(key, "").json();

        assertThat(json).contains("\"key\": \"\\u003Cscript>\\u202E\\u0007\\u2028é\u200D\uD83D\uDE00\"");
        assertThat(JsonMapper.shared()
                        .readTree(json)
                        .get("rows")
                        .get(0)
                        .get("key")
                        .asString())
                .isEqualTo(key);
    }

    @Test
    void halvesOfSurrogatePairsAreReplaced() {
        Survey survey =
                Survey.builder(SurveyId.of("odd"), Text.english("half \uD83D.")).build();

        assertThat(Result.ofSurveys(List.of(survey), 0.95, "en").json()).contains("\"half \uFFFD.\"");
        assertThat(named("drones", "half \uD83D").csv()).contains("drones,half \uFFFD,");
    }

    @Test
    void namesAreThoseOfTheCatalogue() {
        KeyNames french = KeyNames.of(CATALOGUE, "fr");

        assertThat(french.name("technology", "drones")).isEqualTo("Drones, « sans pilote »");
        assertThat(french.name("group", "scanners")).isEqualTo("=Scanners");
        assertThat(french.name("organization", "delta-customs")).isEqualTo("Douane du Delta");
        assertThat(french.name("case", "a")).isEqualTo("A");
        assertThat(french.name("benefits", "speed")).isEqualTo("Vitesse");
        assertThat(french.name("process", "risk")).isEqualTo("Risk management");
        assertThat(french.name("technology", "(none)")).isEmpty();
        assertThat(french.name("nature", "use")).isEmpty();
        assertThat(KeyNames.none().name("technology", "drones")).isEmpty();
    }

    @Test
    void withoutNamesTheirColumnsAreEmpty() {
        assertThat(Result.of(StageMatrix.of(CATALOGUE, Dimension.TECHNOLOGY)).csv())
                .contains("\r\ndrones,,");
    }

    @Test
    void membersStandInTheDocumentedOrder() {
        JsonNode schema = JsonMapper.shared().readTree(Result.schema()).get("$defs");
        for (Result result : Samples.of(CATALOGUE).values()) {
            JsonNode shape = schema.get(result.shape());
            if (shape.has("allOf")) {
                continue; // members of two definitions
            }
            List<String> described = List.copyOf(shape.get("properties").propertyNames());
            List<Integer> places = JsonMapper.shared().readTree(result.json()).propertyNames().stream()
                    .map(described::indexOf)
                    .toList();

            assertThat(places).as(result.shape()).isSorted().doesNotContain(-1);
        }
    }

    @Test
    void aSeriesOfYearsHasAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Result.ofYears(Collections.emptySortedMap(), DAY, Selection.of(Natures.USE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Result.ofMatrices(Collections.emptySortedMap()));
    }

    @Test
    void aSeriesOfYearsIsOfOneKind() {
        TreeMap<Integer, StageMatrix> matrices = new TreeMap<>();
        matrices.put(2022, StageMatrix.of(CATALOGUE, Dimension.NATURE));
        matrices.put(2023, StageMatrix.of(CATALOGUE, Dimension.KIND));
        assertThatIllegalArgumentException().isThrownBy(() -> Result.ofMatrices(matrices));
    }

    @Test
    void curvesAreOfOneKind() {
        StageTimes times = TimeToStage.to(Milestone.parse("deployed")).of(CATALOGUE, Stream.empty());
        Subjects subjects = Subjects.of(new double[] {1}, new int[] {1});
        List<SurvivalEstimate> mixed = Stream.concat(
                        SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.95).stream(),
                        SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.9).stream())
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> Result.of(times.counts(), mixed));
        assertThatIllegalArgumentException().isThrownBy(() -> Result.of(times.counts(), List.of()));
    }

    @Test
    void aLevelLiesBetweenNoughtAndOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Result.ofSurveys(List.of(), 1, "en"));
    }

    @Test
    void aResultIsNamedByItsShape() {
        assertThat(named("drones", "Drones")).hasToString("stages");
        assertThat(named("drones", "Drones").shape()).isEqualTo("stages");
    }

    private static final Catalogue COLLECTED =
            CATALOGUE.toBuilder().coverage(Coverage.Listed.COLLECTION).build();

    private static Stream<Result> sharesOfNoSample() {
        return Stream.of(Coverage.Listed.CENSUS, Coverage.Listed.REGISTER, Coverage.Listed.COLLECTION)
                .map(coverage -> CATALOGUE.toBuilder().coverage(coverage).build())
                .flatMap(ResultTest::shares);
    }

    private static Stream<Result> shares(Catalogue catalogue) {
        LocalDate day = catalogue.issued().orElseThrow().latest();
        return Stream.of(
                Statistics.FUNNEL.resultOf(catalogue, Statistics.FUNNEL.choose(Map.of())),
                Statistics.FREQUENCIES.resultOf(catalogue, Statistics.FREQUENCIES.choose(Map.of())),
                Statistics.CO_OCCURRENCE.resultOf(catalogue, Statistics.CO_OCCURRENCE.choose(Map.of())),
                Result.of(TransitionMatrix.of(catalogue, StageLevel.STAGE, day)),
                Result.of(StageOccupation.of(catalogue), StageLevel.STAGE));
    }

    /** The ends of intervals and the names of their methods, in all lines of CSV. */
    private static List<String> intervals(Result result) {
        List<List<String>> rows = result.rows();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            String name = rows.get(0).get(column).toLowerCase(Locale.ROOT);
            if (name.endsWith("lower") || name.endsWith("upper") || name.endsWith("interval")) {
                for (List<String> row : rows.subList(1, rows.size())) {
                    cells.add(row.get(column));
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("sharesOfNoSample")
    void sharesOfNoSampleHaveIntervalsOnRequestOnly(Result result) {
        assertThat(result.hasIntervals()).isFalse();
        assertThat(intervals(result)).isNotEmpty().containsOnly("");
        assertThat(result.json()).doesNotContain("\"wilson\"", "log-delta");
        assertThat(intervals(result.withIntervals(true))).contains("wilson");
    }

    @Test
    void surveysInACollectionKeepTheirIntervals() {
        assertThat(intervals(Result.ofSurveys(COLLECTED.surveys(), 0.95, "en"))).contains("hypergeometric");
    }
}
