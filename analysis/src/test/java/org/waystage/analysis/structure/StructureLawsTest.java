package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.Serialized;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.FunnelBuilder;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.paths.TransitionMatrixBuilder;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;

/** What holds of funnels, moves, pairs and frequencies of any catalogue, tried on random ones. */
public class StructureLawsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFunnelEqualsANaiveRecount(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        LocalDate day = RandomCatalogues.day(seed);
        Funnel.Row all = Funnel.of(catalogue, Dimension.NATURE, day).all();

        List<Long> numbers = new ArrayList<>(List.of(all.counted()));
        all.steps().forEach(step -> numbers.add(step.reached()));
        numbers.add(all.steps().get(6).open());
        assertThat(numbers).isEqualTo(NaiveStructure.funnel(catalogue, day));
        for (int i = 1; i < all.steps().size(); i++) {
            assertThat(all.steps().get(i).entered())
                    .isEqualTo(all.steps().get(i - 1).reached());
        }
        assertThat(all.cases()).isEqualTo(catalogue.caseStudies().size());
        assertThat(all.leftOut().getOrDefault(Funnel.LeftOut.NOT_YET, 0L))
                .isEqualTo(
                        StageMatrix.of(catalogue, Dimension.NATURE, day).all().notYet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesEqualANaiveRecountAndEveryRecordIsToldOf(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        LocalDate day = RandomCatalogues.day(seed);
        TransitionMatrix matrix = TransitionMatrix.of(catalogue, StageLevel.STAGE, day, Natures.ALL);

        Map<String, Long> moves = new TreeMap<>();
        matrix.moves().forEach(move -> moves.put(move.from() + " > " + move.to(), move.count()));
        assertThat(moves).isEqualTo(NaiveStructure.moves(catalogue, day));
        long records = catalogue.caseStudies().stream()
                .flatMap(caseStudy -> DatedRecord.of(catalogue.history(caseStudy), catalogue.issued()).stream())
                .filter(fact -> fact.latest() <= day.toEpochDay())
                .count();
        long told = sum(matrix.starts()) + sum(moves) + matrix.repeats() + sum(matrix.leftOut());
        assertThat(told).isEqualTo(records);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pairsEqualANaiveRecount(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        CoOccurrence found = CoOccurrence.of(catalogue, Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE, Natures.ALL);
        Function<CaseStudy, Set<String>> keys = caseStudy -> {
            Set<String> ids = new TreeSet<>();
            caseStudy.technologies().stream().map(TechnologyId::value).forEach(ids::add);
            return ids;
        };

        assertThat(found.total()).isEqualTo(catalogue.caseStudies().size());
        for (String one : found.counts().keySet()) {
            for (String other : found.counts().keySet()) {
                CoOccurrence.Pair pair = found.pair(one, other).orElseThrow();
                assertThat(pair.both()).isEqualTo(NaiveStructure.both(catalogue, keys, one, other));
                assertThat(pair.jaccard().estimate().orElseThrow()).isBetween(0.0, 1.0);
                pair.liftInterval(0.95)
                        .ifPresent(bounds ->
                                assertThat(pair.lift().orElseThrow()).isBetween(bounds.lower(), bounds.upper()));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void adoptersArePairedOverAllTheirCases(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        CoOccurrence found = CoOccurrence.of(catalogue, Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER, Natures.ALL);
        Map<String, Set<String>> byAdopter = new TreeMap<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            for (OrganizationId adopter : caseStudy.adopters()) {
                for (TechnologyId technology : caseStudy.technologies()) {
                    byAdopter
                            .computeIfAbsent(adopter.value(), id -> new TreeSet<>())
                            .add(technology.value());
                }
            }
        }

        assertThat(found.total()).isEqualTo(byAdopter.size());
        for (CoOccurrence.Pair pair : found.pairs()) {
            assertThat(pair.both())
                    .isEqualTo(byAdopter.values().stream()
                            .filter(keys -> keys.contains(pair.first()) && keys.contains(pair.second()))
                            .count());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void frequenciesEqualANaiveRecount(long seed) {
        Catalogue catalogue = withBenefits(seed);
        Frequencies found =
                Frequencies.of(catalogue, Frequencies.Kind.BENEFITS, Dimension.NATURE, RandomCatalogues.day(seed));

        for (String key : found.rows().keySet()) {
            List<CaseStudy> cases = catalogue.caseStudies().stream()
                    .filter(one ->
                            one.nature().map(Object::toString).orElse("use").equals(key))
                    .toList();
            Map<String, Long> codes = new TreeMap<>();
            for (String code : List.of("A", "B", "C")) {
                long count = cases.stream()
                        .filter(one -> one.benefits().stream()
                                .anyMatch(said -> said.codes().toString().contains(code)))
                        .count();
                if (count > 0) {
                    codes.put(code, count);
                }
            }
            assertThat(found.row(key).orElseThrow())
                    .isEqualTo(new Frequencies.Row(
                            cases.size(),
                            cases.stream()
                                    .filter(one -> !one.benefits().isEmpty())
                                    .count(),
                            cases.stream()
                                    .filter(one -> one.benefits().stream()
                                            .anyMatch(said -> !said.codes().isEmpty()))
                                    .count(),
                            cases.stream()
                                    .filter(one -> !one.notSeparable().isEmpty())
                                    .count(),
                            codes));
        }
    }

    private static Catalogue withBenefits(long seed) {
        Random random = new Random(seed);
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            List<Statement> benefits = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                benefits.add(
                        random.nextInt(3) == 0
                                ? Statement.of(Text.english("Words"))
                                : StructureCatalogue.coded(
                                        List.of("A", "B", "C", "A B", "B C C").get(random.nextInt(5))));
            }
            boolean asked = benefits.isEmpty() && random.nextBoolean();
            CaseStudy.NotSeparable together =
                    CaseStudy.NotSeparable.of(CaseList.Listed.BENEFITS, CaseList.Listed.OBJECTIVES);
            cases.add(caseStudy.toBuilder()
                    .benefits(benefits)
                    .notSeparable(asked ? List.of(together) : List.of())
                    .build());
        }
        return catalogue.toBuilder().caseStudies(cases).build();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpInAnyOrderAndGrouping(long seed) {
        Catalogue catalogue = withBenefits(seed);
        LocalDate day = RandomCatalogues.day(seed);
        for (Dimension by : Dimension.values()) {
            Supplier<FunnelBuilder> funnels = () -> new FunnelBuilder(catalogue, by, day);
            adds(catalogue, funnels, FunnelBuilder::add, FunnelBuilder::add, FunnelBuilder::build);
            addUp(catalogue, funnels, FunnelBuilder::add, FunnelBuilder::build, Funnel::plus);
            Supplier<FrequenciesBuilder> benefits =
                    () -> new FrequenciesBuilder(catalogue, Frequencies.Kind.BENEFITS, by, day);
            adds(catalogue, benefits, FrequenciesBuilder::add, FrequenciesBuilder::add, FrequenciesBuilder::build);
            addUp(catalogue, benefits, FrequenciesBuilder::add, FrequenciesBuilder::build, Frequencies::plus);
        }
        for (StageLevel level : StageLevel.values()) {
            Supplier<TransitionMatrixBuilder> moves = () -> new TransitionMatrixBuilder(catalogue, level, day);
            adds(
                    catalogue,
                    moves,
                    TransitionMatrixBuilder::add,
                    TransitionMatrixBuilder::add,
                    TransitionMatrixBuilder::build);
            addUp(
                    catalogue,
                    moves,
                    TransitionMatrixBuilder::add,
                    TransitionMatrixBuilder::build,
                    TransitionMatrix::plus);
        }
        for (CoOccurrence.Unit unit : CoOccurrence.Unit.values()) {
            adds(
                    catalogue,
                    () -> new CoOccurrenceBuilder(catalogue, Dimension.TECHNOLOGY, unit),
                    CoOccurrenceBuilder::add,
                    CoOccurrenceBuilder::add,
                    CoOccurrenceBuilder::build);
        }
    }

    /** Checks that builders over parts add up: in any order and grouping, with nothing, and without changing the added. */
    public static <B, R> void adds(
            Catalogue catalogue,
            Supplier<B> empty,
            BiConsumer<B, CaseStudy> count,
            BiConsumer<B, B> add,
            Function<B, R> build) {
        R whole = build.apply(part(catalogue, empty, count, 0, 1));

        B left = part(catalogue, empty, count, 0, 3);
        add.accept(left, part(catalogue, empty, count, 1, 3));
        add.accept(left, part(catalogue, empty, count, 2, 3));
        assertThat(build.apply(left)).isEqualTo(whole).hasToString(whole.toString());

        B inner = part(catalogue, empty, count, 1, 3);
        add.accept(inner, part(catalogue, empty, count, 2, 3));
        B right = part(catalogue, empty, count, 0, 3);
        add.accept(right, inner);
        assertThat(build.apply(right)).isEqualTo(whole);

        B backwards = part(catalogue, empty, count, 2, 3);
        add.accept(backwards, part(catalogue, empty, count, 1, 3));
        add.accept(backwards, part(catalogue, empty, count, 0, 3));
        assertThat(build.apply(backwards)).isEqualTo(whole).hasToString(whole.toString());

        B nothing = empty.get();
        add.accept(nothing, backwards);
        add.accept(nothing, empty.get());
        assertThat(build.apply(nothing)).isEqualTo(whole);
        assertThat(build.apply(backwards)).isEqualTo(whole);
        assertThat(Serialized.copy(whole)).isEqualTo(whole).hasToString(whole.toString());
    }

    /** Checks that results over parts add up in any order and grouping, and with nothing. */
    public static <B, R> void addUp(
            Catalogue catalogue,
            Supplier<B> empty,
            BiConsumer<B, CaseStudy> count,
            Function<B, R> build,
            BinaryOperator<R> plus) {
        R whole = build.apply(part(catalogue, empty, count, 0, 1));
        R a = build.apply(part(catalogue, empty, count, 0, 3));
        R b = build.apply(part(catalogue, empty, count, 1, 3));
        R c = build.apply(part(catalogue, empty, count, 2, 3));
        R nothing = build.apply(empty.get());

        assertThat(plus.apply(plus.apply(a, b), c)).isEqualTo(whole);
        assertThat(plus.apply(a, plus.apply(b, c))).isEqualTo(whole);
        assertThat(plus.apply(plus.apply(c, b), a)).isEqualTo(whole).hasToString(whole.toString());
        assertThat(plus.apply(whole, nothing)).isEqualTo(whole);
        assertThat(plus.apply(nothing, whole)).isEqualTo(whole);
    }

    private static <B> B part(
            Catalogue catalogue, Supplier<B> empty, BiConsumer<B, CaseStudy> count, int first, int step) {
        B builder = empty.get();
        for (int i = first; i < catalogue.caseStudies().size(); i += step) {
            count.accept(builder, catalogue.caseStudies().get(i));
        }
        return builder;
    }
}
