package org.waystage.results;

import static org.waystage.results.StatisticOption.AS_OF;
import static org.waystage.results.StatisticOption.BY;
import static org.waystage.results.StatisticOption.NATURE;
import static org.waystage.results.StatisticOption.codes;
import static org.waystage.results.StatisticOption.oneOf;
import static org.waystage.results.StatisticOption.wholeNumber;
import static org.waystage.results.StatisticOption.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.FunnelBuilder;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.CoOccurrenceBuilder;
import org.waystage.analysis.structure.Completeness;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.Gaps;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.Code;
import org.waystage.results.CatalogueStatistic.Method.OneByOne;
import org.waystage.results.CatalogueStatistic.Method.Whole;
import org.waystage.results.internal.paths.FunnelShape;
import org.waystage.results.internal.structure.CoOccurrenceShape;
import org.waystage.results.internal.structure.FrequenciesShape;
import org.waystage.results.internal.structure.GapsShape;
import org.waystage.results.internal.structure.QualityShape;
import org.waystage.results.internal.structure.StalenessShape;

/** All statistics. */
public final class Statistics {
    /** Cases by recorded stage. */
    public static final Statistic STATS = new Statistic(
            "stages",
            List.of("stages"),
            List.of(
                    "waystage stats --by group",
                    "waystage stats --by region --as-of 2022-06-30 --format csv > regions.csv",
                    "waystage stats my-catalogue.ndjson --by year --format json",
                    "waystage stats inventory.json --by year --adopter us-cbp"));

    /** How many cases reached at least each stage. */
    public static final CatalogueStatistic<Funnel> FUNNEL = new CatalogueStatistic<>(
            "funnel",
            "funnel",
            List.of(
                    "waystage stats funnel --by group",
                    "waystage stats funnel --by group --as-of 2022-06-30 --format csv > funnel.csv",
                    "waystage stats funnel landscape.json --scheme cncf-maturity"),
            List.of(BY, word("scheme", "SCHEME"), AS_OF, NATURE),
            new OneByOne<>(Statistics::funnel),
            (found, choices) -> new FunnelShape(found, choices.by().isPresent()));

    /** Moves of cases from stage to stage. */
    public static final Statistic TRANSITIONS = new Statistic(
            "transitions",
            List.of("transitions", "occupation"),
            List.of(
                    "waystage stats transitions --states phase",
                    "waystage stats transitions landscape.json --format csv > moves.csv",
                    "waystage stats transitions --occupation --states phase",
                    "waystage stats transitions landscape.json --scheme cncf-maturity"));

    /** Pairs of technologies, groups or processes that occur together. */
    public static final CatalogueStatistic<CoOccurrence.WithTest> CO_OCCURRENCE = new CatalogueStatistic<>(
            "together",
            "coOccurrence",
            List.of(
                    "waystage stats together --of group",
                    "waystage stats together --of technology --in adopter --minimum 3 --format csv > pairs.csv"),
            List.of(
                    oneOf("of", "DIMENSION", List.of("technology", "group", "process"))
                            .withDefault("technology"),
                    oneOf("in", "UNIT", codes(CoOccurrence.Unit.values(), CoOccurrence.Unit::code))
                            .withDefault("case"),
                    wholeNumber("minimum", 1, Long.MAX_VALUE).withDefault("1"),
                    wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE)
                            .withDefault(String.valueOf(PairSignificance.SEED)),
                    NATURE),
            new OneByOne<>(Statistics::pairs),
            (found, choices) -> new CoOccurrenceShape(found.pairs(), found.test(), choices.number("minimum")));

    /** How often cases state which benefits, challenges, needs or objectives. */
    public static final CatalogueStatistic<Frequencies> FREQUENCIES = new CatalogueStatistic<>(
            "frequencies",
            "frequencies",
            List.of(
                    "waystage stats frequencies --of challenges",
                    "waystage stats frequencies --of benefits --by group --format csv > benefits.csv"),
            List.of(
                    oneOf("of", "WHAT", codes(Frequencies.Kind.values(), Frequencies.Kind::code))
                            .withDefault("benefits"),
                    BY,
                    AS_OF,
                    NATURE),
            new Whole<>((catalogue, choices) -> Frequencies.of(
                    catalogue,
                    coded(Frequencies.Kind.values(), Frequencies.Kind::code, choices.value("of")),
                    choices.by().orElse(Dimension.NATURE),
                    choices.day(catalogue),
                    choices.natures(choices.by().map(Natures::by).orElse(Natures.USE)))),
            (found, choices) -> new FrequenciesShape(found, choices.by().isPresent()));

    /** The technologies in which the peers of a body are further. */
    public static final CatalogueStatistic<Gaps> GAPS = new CatalogueStatistic<>(
            "gaps",
            "gaps",
            List.of(
                    "waystage stats gaps --body japan-customs",
                    "waystage stats gaps inventory.json --body us-cbp --peers kind --format json"),
            List.of(
                    word("body", "ORGANIZATION").asRequired(),
                    oneOf("peers", "RULE", codes(Gaps.PeerRule.values(), Gaps.PeerRule::code))
                            .withDefault(Gaps.PeerRule.REGION_AND_KIND.code()),
                    AS_OF,
                    NATURE),
            new Whole<>(Statistics::gaps),
            (found, choices) -> new GapsShape(found));

    /** The age of the evidence for recorded stages. */
    public static final CatalogueStatistic<Staleness> STALENESS = new CatalogueStatistic<>(
            "staleness",
            "staleness",
            List.of(
                    "waystage stats quality --years 3",
                    "waystage stats quality inventory.json --years 3 --as-of 2025-12-31 --format csv > ages.csv"),
            List.of(wholeNumber("years", 0, Integer.MAX_VALUE).withDefault("5"), AS_OF, NATURE),
            new Whole<>((catalogue, choices) -> Staleness.of(
                    catalogue,
                    choices.day(catalogue),
                    Math.toIntExact(choices.number("years")),
                    choices.natures(Natures.USE))),
            (found, choices) -> new StalenessShape(found));

    /** Which items a reader would look for are stated. */
    public static final CatalogueStatistic<Completeness> QUALITY = new CatalogueStatistic<>(
            "quality",
            "quality",
            List.of(
                    "waystage stats quality",
                    "waystage stats quality my-catalogue.json --by country --years 3 --format csv > quality.csv"),
            List.of(
                    wholeNumber("years", 0, Integer.MAX_VALUE).withDefault(String.valueOf(Completeness.YEARS)),
                    BY,
                    AS_OF,
                    NATURE),
            new Whole<>((catalogue, choices) -> Completeness.of(
                    catalogue,
                    choices.by().map(Set::of).orElse(Set.of()),
                    choices.day(catalogue),
                    Math.toIntExact(choices.number("years")),
                    choices.natures(choices.by().map(Natures::by).orElse(Natures.USE)))),
            (found, choices) -> new QualityShape(found, choices.by()));

    /** How long cases take to reach a stage. */
    public static final Statistic TIME_TO = new Statistic(
            "time-to",
            List.of("timeToStage", "timeRefused", "caseTime"),
            List.of(
                    "waystage stats time-to cncf.json --to cncf-maturity:graduated --from cncf-maturity:accepted \\\n"
                            + "    --competing cncf-maturity:archived",
                    "waystage stats time-to --to deployed --calendar 2015-01-01",
                    "waystage stats time-to cncf.json --to cncf-maturity:graduated --explain cncf-kubernetes"));

    /** The diffusion of a technology from body to body. */
    public static final Statistic DIFFUSION = new Statistic(
            "uptake",
            List.of("diffusion"),
            List.of(
                    "waystage stats uptake --technology drones --market-size 187",
                    "waystage stats uptake --series sales.csv --model bass --format json"));

    /** The answers of surveys, as shares. */
    public static final Statistic SURVEY = new Statistic(
            "survey",
            List.of("surveys"),
            List.of("waystage stats survey", "waystage stats survey --survey smart-customs-survey-2024 --format csv"));

    private static final List<Statistic> ALL = List.of(
            STATS,
            FUNNEL,
            TRANSITIONS,
            CO_OCCURRENCE,
            FREQUENCIES,
            GAPS,
            STALENESS,
            QUALITY,
            TIME_TO,
            DIFFUSION,
            SURVEY);

    private Statistics() {}

    /**
     * Returns all statistics.
     *
     * @return the statistics, in the order in which people see them; immutable
     */
    public static List<Statistic> all() {
        return ALL;
    }

    private static <E> E coded(E[] values, Function<E, String> code, String word) {
        return Stream.of(values)
                .filter(value -> code.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + word));
    }

    /** Returns a count that uses a builder. */
    private static <B, F> CaseCount<F> counted(
            B builder, BiConsumer<B, Set<CaseStudyId>> expect, BiConsumer<B, Undertaking> add, Function<B, F> found) {
        return new CaseCount<>() {
            @Override
            public void expect(Set<CaseStudyId> linked) {
                expect.accept(builder, linked);
            }

            @Override
            public void add(Undertaking undertaking) {
                add.accept(builder, undertaking);
            }

            @Override
            public F found() {
                return found.apply(builder);
            }
        };
    }

    private static CaseCount<Funnel> funnel(Catalogue catalogue, StatisticChoices choices) {
        Optional<String> scheme = choices.text("scheme");
        Dimension by = choices.by().orElse(Dimension.NATURE);
        LocalDate day = choices.day(catalogue);
        FunnelBuilder builder = scheme.isEmpty()
                ? new FunnelBuilder(
                        catalogue,
                        by,
                        day,
                        choices.natures(choices.by().map(Natures::by).orElse(Natures.USE)))
                : along(
                        scheme.get(),
                        catalogue,
                        code -> new FunnelBuilder(catalogue, by, day, code, choices.natures(Natures.ALL)));
        return counted(builder, FunnelBuilder::expect, FunnelBuilder::add, FunnelBuilder::build);
    }

    /** Returns what is computed with a scheme; refuses a scheme if the catalogue does not state the order of its words. */
    static <T> T along(String scheme, Catalogue catalogue, Function<Code, T> make) {
        try {
            return make.apply(Code.of(scheme));
        } catch (IllegalArgumentException e) { // not a code, or no crosswalk with words
            throw RefusedChoiceException.unknown(
                    "refused.scheme",
                    scheme,
                    catalogue.crosswalks().stream()
                            .map(crosswalk -> crosswalk.scheme().value()));
        }
    }

    private static CaseCount<CoOccurrence.WithTest> pairs(Catalogue catalogue, StatisticChoices choices) {
        CoOccurrenceBuilder builder = new CoOccurrenceBuilder(
                catalogue,
                Dimension.of(choices.value("of")).orElseThrow(),
                coded(CoOccurrence.Unit.values(), CoOccurrence.Unit::code, choices.value("in")),
                choices.natures(Natures.USE));
        return counted(builder, CoOccurrenceBuilder::expect, CoOccurrenceBuilder::add, counted -> {
            try {
                return counted.tested(choices.number("seed"));
            } catch (CoOccurrenceBuilder.TooManyPairsException e) {
                throw RefusedChoiceException.of("refused.too-many-pairs", CoOccurrenceBuilder.MAX_PAIRS)
                        .instead("of", Dimension.GROUP.code());
            }
        });
    }

    private static Optional<String> peers(RefusedException.Offer offer) {
        return switch (offer) {
            case SAME_REGION -> Optional.of(Gaps.PeerRule.REGION.code());
            case SAME_KIND -> Optional.of(Gaps.PeerRule.KIND.code());
            default -> Optional.empty();
        };
    }

    private static Gaps gaps(Catalogue catalogue, StatisticChoices choices) {
        String body = choices.value("body");
        OrganizationId id = catalogue.organizations().stream()
                .map(organization -> organization.id())
                .filter(known -> known.value().equals(body))
                .findFirst()
                .orElseThrow(() -> RefusedChoiceException.unknown(
                        "refused.body",
                        body,
                        catalogue.organizations().stream()
                                .map(organization -> organization.id().value()),
                        catalogue.id().value()));
        Gaps.PeerRule rule = coded(Gaps.PeerRule.values(), Gaps.PeerRule::code, choices.value("peers"));
        try {
            return Gaps.of(catalogue, id, rule, choices.day(catalogue), choices.natures(Natures.USE));
        } catch (RefusedException e) {
            throw RefusedChoiceException.of("refused.body-without-peers", body)
                    .instead(
                            "peers",
                            e.offers().stream()
                                    .map(Statistics::peers)
                                    .flatMap(Optional::stream)
                                    .toArray(String[]::new));
        }
    }
}
