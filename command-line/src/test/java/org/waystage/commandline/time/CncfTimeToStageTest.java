package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;

/**
 * How long projects of the CNCF take to graduation and how their maturity moved, from the real register in the folder {@code shared} beside the checkout;
 * skipped where there is none. It is no part of the repository. The test stands here, as it imports what it analyses and {@code analysis} does without
 * {@code registers}.
 */
class CncfTimeToStageTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("shared")
            .resolve("data/registers/cncf-landscape/landscape.yml");
    private static final double EIGHT_YEARS = 2922;
    private static final TimeToStage QUESTION = TimeToStage.to(Milestone.parse("cncf-maturity:graduated"))
            .from(TimeOrigin.stage(Milestone.parse("cncf-maturity:accepted")))
            .competing(List.of(Milestone.parse("cncf-maturity:archived")));

    private static Catalogue catalogue = Editions.latest();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: there is no folder shared/data/registers beside the checkout");
        catalogue = RegisterImporter.of(Profiles.bundled("cncf-landscape"), Editions.latest())
                .read(RegisterInput.of(FILE))
                .catalogue()
                .orElseThrow();
    }

    /** The three dated entries that state no maturity are not counted there. */
    private static StageTimes projects() {
        return QUESTION.of(
                catalogue,
                catalogue.caseStudies().stream()
                        .filter(one -> one.sourceFields().stream()
                                .map(CaseStudy.SourceField::field)
                                .anyMatch(field -> field.endsWith("project"))));
    }

    private static double incidence(StageTimes times) {
        return SurvivalEstimate.cumulativeIncidence(times.subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0)
                .at(EIGHT_YEARS)
                .orElseThrow()
                .estimate();
    }

    private static SurvivalEstimate survival(StageTimes times) {
        return SurvivalEstimate.kaplanMeier(times.subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0);
    }

    /** 48.8 % and 40.6 %, as R's survfit gives them of the same file. */
    @Test
    void archivingHasToCompeteAndNotToCensor() {
        StageTimes times = projects();

        assertThat(times.cases()).hasSize(255);
        assertThat(1 - survival(times).at(EIGHT_YEARS).orElseThrow().estimate()).isCloseTo(0.488036713, within(1e-9));
        assertThat(incidence(times)).isCloseTo(0.4057404, within(1e-7));
    }

    @Test
    void withTheThreeEntriesThatStateNoMaturitySharesAreSmaller() {
        StageTimes times = QUESTION.of(catalogue);

        assertThat(times.leftOut()).isEmpty();
        assertThat(List.of(
                        times.count(CaseTime.Kind.EVENT),
                        times.count(CaseTime.Kind.COMPETING),
                        times.count(CaseTime.Kind.RIGHT_CENSORED)))
                .containsExactly(38L, 28L, 192L);
        assertThat(1 - survival(times).at(EIGHT_YEARS).orElseThrow().estimate()).isCloseTo(0.484259406, within(1e-9));
        assertThat(incidence(times)).isCloseTo(0.403924112, within(1e-9));
        SurvivalEstimate.Quantile quantile = survival(times).quantile(0.25).orElseThrow();
        assertThat(quantile.lower().orElseThrow()).isLessThan(quantile.time().orElseThrow());
        assertThat(survival(times).quantile(0.9)).isEmpty();
        SurvivalEstimate.Quantile median = survival(times).median().orElseThrow();
        assertThat(median.time()).isEmpty();
        assertThat(median.lower()).isPresent();
    }

    @Test
    void aProjectIsExplainedByItsDates() {
        CaseTime kubernetes = QUESTION.of(catalogue)
                .explain(CaseStudyId.of("cncf-kubernetes"))
                .orElseThrow();

        assertThat(kubernetes.explanation())
                .isEqualTo("cncf-kubernetes reached cncf-maturity:graduated at day 726, counted from 2016-03-10");
        assertThat(kubernetes.records()).hasSize(1);
    }

    /** A project that is only accepted, or archived without any other date, does not show how far it came. */
    @Test
    void aFunnelOfMaturityIsThatOfAPlainCount() {
        List<String> words = List.of("sandbox", "incubating", "graduated");
        long[] reached = new long[words.size()];
        for (CaseStudy one : catalogue.caseStudies()) {
            int furthest = one.stages().stream()
                    .flatMap(record -> record.reportedAs().stream())
                    .mapToInt(reported -> words.indexOf(reported.word()))
                    .max()
                    .orElse(-1);
            for (int i = 0; i <= furthest; i++) {
                reached[i]++;
            }
        }
        Funnel.Row all = Funnel.of(
                        catalogue,
                        Dimension.NATURE,
                        catalogue.issued().orElseThrow().latest(),
                        Code.of("cncf-maturity"))
                .all();

        assertThat(all.steps().stream().mapToLong(Funnel.Step::reached))
                .containsExactly(reached[0], reached[1], reached[2]);
        assertThat(all.counted()).isEqualTo(reached[0]);
        assertThat(all.leftOut()).isEqualTo(Map.of(Funnel.LeftOut.INDEFINITE, all.cases() - all.counted()));
    }

    /** Projects that entered at a further level have two words of one day, whose order is open. */
    @Test
    void movesOfMaturityAreThoseOfAPlainCount() {
        Map<String, Long> plain = new TreeMap<>();
        long open = 0;
        for (CaseStudy one : catalogue.caseStudies()) {
            SortedMap<LocalDate, List<String>> byDay = words(one);
            List<List<String>> days = List.copyOf(byDay.values());
            for (int i = 0; i < days.size(); i++) {
                open += days.get(i).size() > 1 ? days.get(i).size() : 0;
                if (i > 0 && days.get(i - 1).size() == 1 && days.get(i).size() == 1) {
                    plain.merge(days.get(i - 1).get(0) + " > " + days.get(i).get(0), 1L, Long::sum);
                }
            }
        }
        TransitionMatrix moves = TransitionMatrix.of(catalogue, issued(), Code.of("cncf-maturity"));

        Map<String, Long> found = new TreeMap<>();
        moves.moves().forEach(move -> found.put(word(move.from()) + " > " + word(move.to()), move.count()));
        assertThat(found).isEqualTo(plain).containsKeys("accepted > archived", "incubating > graduated");
        assertThat(moves.leftOut().get(TransitionMatrix.LeftOut.ORDER_OPEN)).isEqualTo(open);
        assertThat(moves.count(TransitionMatrix.Direction.FORWARD)).isEqualTo(plain.get("incubating > graduated"));
    }

    @Test
    void maturityByYearIsThatOfAPlainCount() {
        List<String> order = List.of("graduated", "incubating", "sandbox", "accepted", "archived");
        SchemeOccupation occupation = SchemeOccupation.of(catalogue, Code.of("cncf-maturity"));

        assertThat(occupation.cases()).isEqualTo(catalogue.caseStudies().size());
        assertThat(occupation.years().firstKey()).isEqualTo(2016);
        occupation.years().forEach((year, counts) -> {
            Map<String, Long> plain = new TreeMap<>();
            for (CaseStudy one : catalogue.caseStudies()) {
                SortedMap<LocalDate, List<String>> byDay = words(one).headMap(LocalDate.of(year + 1, 1, 1));
                if (!byDay.isEmpty()) {
                    List<String> last = byDay.get(byDay.lastKey());
                    plain.merge(
                            order.stream().filter(last::contains).findFirst().orElseThrow(), 1L, Long::sum);
                }
            }
            Map<String, Long> found = new TreeMap<>();
            counts.words().forEach((word, count) -> found.put(word(word), count));
            assertThat(found).as(String.valueOf(year)).isEqualTo(plain);
        });
    }

    private static LocalDate issued() {
        return catalogue.issued().orElseThrow().latest();
    }

    private static String word(String state) {
        return state.substring("cncf-maturity:".length());
    }

    /** Returns the words of a project by their days; all are days there, except for the sandbox, which has none. */
    private static SortedMap<LocalDate, List<String>> words(CaseStudy project) {
        SortedMap<LocalDate, List<String>> byDay = new TreeMap<>();
        for (StageRecord record : project.stages()) {
            record.date()
                    .ifPresent(date -> byDay.computeIfAbsent(date.earliest(), day -> new ArrayList<>())
                            .add(record.reportedAs().orElseThrow().word()));
        }
        return byDay;
    }
}
