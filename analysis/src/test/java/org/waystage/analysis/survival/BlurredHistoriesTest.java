package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.tables.CrossCell;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.AdoptionStage.Listed;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * Whether what is said to bound the truth does: histories are drawn day by day first, and records of each stage are made
 * of them afterwards, as sources do, by the day, month or year in which it began or on some day on which it held.
 */
class BlurredHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate ISSUED = LocalDate.of(2025, 6, 30);
    private static final int CASES = 300;
    private static final List<Listed> LADDER = List.of(
            Listed.EXPLORING,
            Listed.PLANNED,
            Listed.DEVELOPMENT,
            Listed.PROOF_OF_CONCEPT,
            Listed.PILOT,
            Listed.DEPLOYED_LIMITED,
            Listed.DEPLOYED_FULL);
    private static final List<Listed> ENDS =
            List.of(Listed.SUSPENDED, Listed.CONCLUDED, Listed.ABANDONED, Listed.DISCONTINUED);

    /** In which stage a case was from which day on, in the order of time. */
    private record Truth(TreeMap<LocalDate, Listed> starts) {
        static Truth draw(SplittableRandom random) {
            TreeMap<LocalDate, Listed> starts = new TreeMap<>();
            LocalDate day = FIRST.plusDays(random.nextInt(2500));
            int rung = random.nextInt(3);
            while (rung < LADDER.size() && day.isBefore(ISSUED)) {
                starts.put(day, LADDER.get(rung));
                day = day.plusDays(1 + random.nextInt(600));
                rung += 1 + random.nextInt(2);
            }
            if (random.nextInt(3) == 0 && day.isBefore(ISSUED)) {
                starts.put(day, ENDS.get(random.nextInt(ENDS.size())));
            }
            return new Truth(starts);
        }

        String asOf(LocalDate day) {
            Map.Entry<LocalDate, Listed> last = starts.floorEntry(day);
            return last == null ? CrossCell.NOT_YET : last.getValue().code();
        }

        /** Returns when a stage, or one beyond it, was reached; after the issue date if it was not by then. */
        LocalDate reached(Listed stage) {
            return starts.entrySet().stream()
                    .filter(start -> start.getValue().reaches(stage))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(LocalDate.MAX);
        }

        CaseStudy told(String id, SplittableRandom random) {
            List<StageRecord> records = new ArrayList<>();
            for (Map.Entry<LocalDate, Listed> start : starts.entrySet()) {
                LocalDate end = starts.higherKey(start.getKey());
                LocalDate last = end == null ? ISSUED : end.minusDays(1);
                boolean began = random.nextBoolean();
                long later = began
                        ? 0
                        : random.nextLong(last.toEpochDay() - start.getKey().toEpochDay() + 1);
                records.add(StageRecord.builder(start.getValue(), began ? Basis.Listed.BEGAN : Basis.Listed.OBSERVED)
                        .date(blurred(start.getKey().plusDays(later), random))
                        .build());
            }
            int turn = records.isEmpty() ? 0 : random.nextInt(records.size());
            List<StageRecord> turned = new ArrayList<>(records.subList(turn, records.size()));
            turned.addAll(records.subList(0, turn)); // sources keep no order
            return SmallCatalogue.caseStudy(id, "drones", "korea")
                    .stages(turned)
                    .build();
        }

        private static PartialDate blurred(LocalDate day, SplittableRandom random) {
            return switch (random.nextInt(3)) {
                case 0 -> PartialDate.of(day.getYear());
                case 1 -> PartialDate.of(day.getYear(), day.getMonthValue());
                default -> PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            };
        }
    }

    private final Map<String, Truth> truths = new LinkedHashMap<>();

    private Catalogue catalogue(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Truth truth = Truth.draw(random);
            truths.put("case-" + i, truth);
            cases.add(truth.told("case-" + i, random));
        }
        return SmallCatalogue.head()
                .issued(PartialDate.of(ISSUED.getYear(), ISSUED.getMonthValue(), ISSUED.getDayOfMonth()))
                .caseStudies(cases)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTruthLiesBetweenTheLeastAndTheMostPossible(int seed) {
        Catalogue catalogue = catalogue(seed);
        int bounded = 0;
        for (LocalDate day = FIRST; day.isBefore(ISSUED); day = day.plusDays(97)) {
            CrossCell cell = CrossTable.of(
                            catalogue, CrossLayout.of(day, Dimension.NATURE).possible())
                    .all();
            Map<String, Long> truth = new TreeMap<>();
            for (Truth one : truths.values()) {
                truth.merge(one.asOf(day), 1L, Long::sum);
            }
            TreeSet<String> columns = new TreeSet<>(truth.keySet());
            columns.addAll(cell.columns().keySet());
            for (String column : columns) {
                long least = cell.least(column);
                long most = cell.most(column);
                assertThat(truth.getOrDefault(column, 0L))
                        .as("%s on %s", column, day)
                        .isBetween(least, most);
                bounded += 0 < least && least < most ? 1 : 0;
            }
        }
        assertThat(bounded).as("bounds that say something, and not all").isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void theTimeToAStageLiesWithinItsInterval(int seed) {
        Catalogue catalogue = catalogue(seed);
        int informative = 0;
        for (Listed stage : List.of(Listed.PLANNED, Listed.PILOT, Listed.DEPLOYED, Listed.DEPLOYED_FULL)) {
            StageTimes times = TimeToStage.to(Milestone.of(stage))
                    .from(TimeOrigin.calendar(FIRST))
                    .of(catalogue);
            for (CaseTime one : times.cases()) {
                LocalDate truth = truths.get(one.id().value()).reached(stage);
                if (one.time().isPresent()) {
                    holds(one, one.time().get(), truth.toEpochDay() - FIRST.toEpochDay());
                    informative += one.kind() == CaseTime.Kind.INTERVAL ? 1 : 0;
                }
            }
            assertThat(times.count(CaseTime.Kind.EVENT)).as("%s", stage).isPositive();
        }
        assertThat(informative).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9})
    void theTimeFromAStageToAnotherLiesWithinItsInterval(int seed) {
        Catalogue catalogue = catalogue(seed);
        StageTimes times = TimeToStage.to(Milestone.of(Listed.DEPLOYED))
                .from(TimeOrigin.stage(Milestone.of(Listed.PILOT)))
                .competing(List.of(Milestone.of(Listed.ABANDONED)))
                .withExactOriginsOnly()
                .of(catalogue);
        for (CaseTime one : times.cases()) {
            if (one.kind() != CaseTime.Kind.LEFT_OUT) {
                Truth truth = truths.get(one.id().value());
                long origin = truth.reached(Listed.PILOT).toEpochDay();
                assertThat(one.origin().orElseThrow().toEpochDay()).isEqualTo(origin);
                AdoptionStage first = one.kind() == CaseTime.Kind.COMPETING ? Listed.ABANDONED : Listed.DEPLOYED;
                LocalDate start = truth.starts().entrySet().stream()
                        .filter(entry -> first == Listed.ABANDONED
                                ? entry.getValue() == first
                                : entry.getValue().reaches(Listed.DEPLOYED))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(LocalDate.MAX);
                holds(one, one.time().orElseThrow(), start.toEpochDay() - origin);
            }
        }
        assertThat(times.count(CaseTime.Kind.EVENT)).isPositive();
        assertThat(times.count(CaseTime.Kind.INTERVAL)).isPositive();
    }

    private static void holds(CaseTime one, TimeInterval time, long truth) {
        if (time.isExact()) {
            assertThat((double) truth).as(one.explanation()).isEqualTo(time.by().orElseThrow());
        } else {
            assertThat((double) truth)
                    .as(one.explanation())
                    .isGreaterThan(time.after().orElse(Double.NEGATIVE_INFINITY))
                    .isLessThanOrEqualTo(time.by().orElse(Double.POSITIVE_INFINITY));
        }
    }
}
