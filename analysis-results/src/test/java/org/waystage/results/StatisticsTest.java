package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.structure.Gaps;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.FormulaGuard;
import tools.jackson.databind.json.JsonMapper;

/** Statistics are described in whole, in both languages, and compute what their descriptions say. */
class StatisticsTest {
    private static final Catalogue CATALOGUE = Resources.catalogue("everything.json");
    private static final List<String> PARTS = List.of("title", "summary", "counted", "method", "caution");
    private static final List<String> LANGUAGES = List.of("en", "fr");

    static List<Statistic> all() {
        return Statistics.all();
    }

    static List<CatalogueStatistic<?>> ofCatalogues() {
        return Statistics.all().stream()
                .filter(CatalogueStatistic.class::isInstance)
                .<CatalogueStatistic<?>>map(statistic -> (CatalogueStatistic<?>) statistic)
                .toList();
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = Statistic.class.getResourceAsStream("statistics_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Returns the keys of the texts that are asked for. */
    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Statistic statistic : Statistics.all()) {
            PARTS.forEach(part -> asked.add(statistic.name() + "." + part));
            if (statistic.notes("en").isPresent()) {
                asked.add(statistic.name() + ".notes");
            }
        }
        for (CatalogueStatistic<?> statistic : ofCatalogues()) {
            for (StatisticOption option : statistic.options()) {
                String own = statistic.name() + ".option." + option.name();
                asked.add(texts("en").containsKey(own) ? own : "option." + option.name());
            }
            for (String column : resultOf(statistic, CATALOGUE).rows().get(0)) {
                Stream.of(statistic.name() + ".column." + column, "column." + column)
                        .filter(texts("en")::containsKey)
                        .findFirst()
                        .ifPresent(asked::add);
            }
        }
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/waystage/results"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"(refused\\.[a-z-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(key -> asked.add(key.group(1)));
            }
        }
        return asked;
    }

    @Test
    void noTextIsMissingAndNoneIsUnused() throws IOException {
        for (String language : LANGUAGES) {
            assertThat(texts(language).stringPropertyNames()).as(language).containsExactlyInAnyOrderElementsOf(asked());
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() throws IOException {
        Properties english = texts("en");
        Properties french = texts("fr");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }

    @Test
    void frenchMarksStandAfterSpacesThatDoNotBreak() throws IOException {
        texts("fr")
                .forEach((key, text) -> assertThat((String) text)
                        .as((String) key)
                        .doesNotContainPattern("[^\u202f][;?!%]|[^\u00a0][:»](?!mot)|«[^\u00a0]|['\"]"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStatisticSaysWhatItMustNotBeUsedFor(Statistic statistic) {
        assertThat(statistic.caution("en")).startsWith("Do not use it ");
        assertThat(statistic.caution("fr")).startsWith("Ne pas l’employer ");
        for (String language : LANGUAGES) {
            assertThat(statistic.title(language)).doesNotEndWith(".");
            assertThat(List.of(
                            statistic.summary(language),
                            statistic.counted(language),
                            statistic.method(language),
                            statistic.caution(language)))
                    .allSatisfy(text -> assertThat(text).endsWith("."));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsExamplesAreCallsOfStatistics(Statistic statistic) {
        assertThat(statistic.examples())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call).startsWith("waystage stats "));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsShapesStandInTheSchema(Statistic statistic) {
        assertThat(JsonMapper.shared().readTree(Result.schema()).get("$defs").propertyNames())
                .containsAll(statistic.shapes());
    }

    @Test
    void namesAreTheirOwn() {
        assertThat(Statistics.all()).extracting(Statistic::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ofCatalogues")
    void whatIsFoundCanBeWritten(CatalogueStatistic<?> statistic) {
        Result result = resultOf(statistic, CATALOGUE);

        assertThat(statistic.shapes()).containsExactly(result.shape());
        assertThat(Schemas.CLOSED.faults(result.shape(), result.json())).isEmpty();
        assertThat(result.selection()).isPresent();
        assertThat(result.rows())
                .hasSizeGreaterThan(1)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(result.rows().get(0)));
    }

    private static <F> Result resultOf(CatalogueStatistic<F> statistic, Catalogue catalogue) {
        StatisticChoices choices = statistic.choose(
                statistic == Statistics.GAPS ? Map.of("body", "alpha-customs", "peers", "kind") : Map.of());
        return statistic.resultOf(catalogue, choices);
    }

    @Test
    void itFindsWhatTheAnalysisFinds() {
        StatisticChoices choices = Statistics.FUNNEL.choose(Map.of("by", "group", "as-of", "2023-01-31"));
        Funnel funnel = Funnel.of(CATALOGUE, Dimension.GROUP, LocalDate.of(2023, 1, 31));

        assertThat(Statistics.FUNNEL.of(CATALOGUE, choices)).isEqualTo(funnel);
        assertThat(Statistics.FUNNEL.resultOf(CATALOGUE, choices).json())
                .isEqualTo(Statistics.FUNNEL.result(funnel, choices).json());
    }

    @Test
    void oneByOneIsCountedWhatTheWholeHas() {
        StatisticChoices choices = Statistics.CO_OCCURRENCE.choose(Map.of("in", "adopter"));
        var count = Statistics.CO_OCCURRENCE.count(CATALOGUE, choices);
        CATALOGUE.caseStudies().forEach(count::add);

        assertThat(count.found()).isEqualTo(Statistics.CO_OCCURRENCE.of(CATALOGUE, choices));
        assertThat(Statistics.STALENESS.isOneByOne()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Statistics.STALENESS.count(CATALOGUE, Statistics.STALENESS.choose(Map.of())));
    }

    @Test
    void whatIsNoChoiceIsRefused() {
        for (Map<String, String> wrong : List.of(
                Map.of("off", "group"),
                Map.of("of", "region"),
                Map.of("minimum", "0"),
                Map.of("minimum", "many"),
                Map.of("nature", "uses"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Statistics.CO_OCCURRENCE.choose(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.FUNNEL.choose(Map.of("as-of", "2023-02-30")));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.GAPS.choose(Map.of()));
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsToldWithWhatItHas() {
        StatisticChoices nobody = Statistics.GAPS.choose(Map.of("body", "nobody"));
        assertThatExceptionOfType(RefusedChoiceException.class)
                .isThrownBy(() -> Statistics.GAPS.of(CATALOGUE, nobody))
                .withMessage("'" + CATALOGUE.id().value() + "' has no organization 'nobody'")
                .satisfies(refused -> {
                    assertThat(refused.word()).isEqualTo("nobody");
                    assertThat(refused.known()).contains("alpha-customs");
                    assertThat(refused.text("fr")).contains("n’a pas d’organisation «\u00a0nobody\u00a0»");
                });
        assertThat(Gaps.PeerRule.REGION.code())
                .isIn(Statistics.GAPS.options().get(1).choices());
    }

    @Test
    void columnsAreCalledByWordsOrElseByTheirNames() {
        assertThat(Statistics.QUALITY.column("cases", "en")).isEqualTo("cases");
        assertThat(Statistics.QUALITY.column("cases", "fr-CA")).isEqualTo("cas");
        assertThat(Statistics.QUALITY.column("notAtAll", "fr")).isEqualTo("notAtAll");
    }

    @Test
    void aDefaultIsAValueThatTheOptionAccepts() {
        StatisticOption minimum = StatisticOption.wholeNumber("minimum", 1, 9);

        assertThat(minimum.withDefault("3").defaultValue()).contains("3");
        assertThat(minimum.withDefault("3").isRequired()).isFalse();
        assertThat(minimum.withDefault("3").asRequired().defaultValue()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimum.withDefault("10"))
                .withMessage("the option 'minimum' does not accept '10'");
        assertThat(StatisticOption.day("as-of").accepts("2023-02-29")).isFalse();
        assertThat(StatisticOption.word("body", "ID").placeholder()).isEqualTo("ID");
    }

    @Test
    void aRefusedChoiceSaysWhatToChooseInstead() {
        Catalogue.Builder without = CATALOGUE.toBuilder();
        without.organizations(CATALOGUE.organizations().stream()
                .map(one -> one.id().value().equals("alpha-customs")
                        ? one.toBuilder().kind(Optional.empty()).build()
                        : one)
                .toList());
        StatisticChoices kind = Statistics.GAPS.choose(Map.of("body", "alpha-customs", "peers", "kind"));

        assertThatExceptionOfType(RefusedChoiceException.class)
                .isThrownBy(() -> Statistics.GAPS.of(without.build(), kind))
                .satisfies(refused -> {
                    assertThat(refused.getMessage()).contains("alpha-customs").doesNotContain("--");
                    assertThat(refused.option()).contains("peers");
                    assertThat(refused.word()).isEmpty();
                    assertThat(refused.known()).doesNotContain("kind");
                });
    }

    @Test
    void aDayMustBeChosenWhereTheCatalogueHasNoIssueDate() {
        Catalogue undated = CATALOGUE.toBuilder().issued(Optional.empty()).build();
        for (CatalogueStatistic<?> statistic : ofCatalogues()) {
            Map<String, String> choices =
                    statistic == Statistics.GAPS ? Map.of("body", "alpha-customs", "peers", "kind") : Map.of();
            boolean ofADay = statistic.options().contains(StatisticOption.AS_OF);
            var refusal = assertThatCode(() -> statistic.resultOf(undated, statistic.choose(choices)));
            if (ofADay) {
                refusal.isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("the catalogue has no issue date, and no day is chosen");
            } else {
                refusal.doesNotThrowAnyException();
            }
        }
    }

    @Test
    void rowsAreThoseOfTheCsv() {
        for (Map.Entry<String, Result> sample : Samples.of(CATALOGUE).entrySet()) {
            List<List<String>> guarded = sample.getValue().rows().stream()
                    .map(row -> row.stream().map(StatisticsTest::guarded).toList())
                    .toList();
            assertThat(cells(sample.getValue().csv())).as(sample.getKey()).isEqualTo(guarded);
        }
    }

    /** Returns a cell as CSV has it: with an apostrophe before what a spreadsheet would take for a formula. */
    private static String guarded(String cell) {
        boolean number = cell.matches("-?[0-9].*");
        return number ? cell : FormulaGuard.guard(cell);
    }

    /** Reads CSV (RFC 4180): cells between commas, each line ends in CR LF, and a quoted cell has its quotes twice. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher cell = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)")
                .matcher(csv);
        int end = 0;
        while (cell.find()) {
            assertThat(cell.start()).isEqualTo(end);
            end = cell.end();
            line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).equals("\r\n")) {
                lines.add(List.copyOf(line));
                line.clear();
            }
        }
        assertThat(end).isEqualTo(csv.length());
        return lines;
    }

    @Test
    void cellsOfRowsAreAsTheyWereSaid() {
        assertThat(resultOf(Statistics.CO_OCCURRENCE, CATALOGUE)
                        .named((by, key) -> "=\"a\", b")
                        .rows()
                        .get(1))
                .contains("=\"a\", b");
    }
}
