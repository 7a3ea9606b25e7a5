package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Selection;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.editions.Editions;

/** Structure of the bundled edition, of catalogues drawn at random and of one without cases. */
class EveryCatalogueStructureTest {
    static Stream<Catalogue> catalogues() {
        return Stream.concat(
                Stream.of(
                        Editions.latest(),
                        SmallCatalogue.catalogue(),
                        StructureCatalogue.catalogue(),
                        StructureCatalogue.ofWords(),
                        SmallCatalogue.head().build()),
                LongStream.range(0, 20).mapToObj(RandomCatalogues::ofSeed));
    }

    private static LocalDate issued(Catalogue catalogue) {
        return catalogue.issued().orElseThrow().latest();
    }

    /** Returns how many cases of a catalogue a result counts. */
    private static long counted(Catalogue catalogue, Selection selection) {
        return catalogue.caseStudies().size() - selection.ofOtherNature() - selection.partOfAnother();
    }

    private static void holds(Share share) {
        assertThat(share.interval().isPresent()).isEqualTo(share.estimate().isPresent() && !share.byConstruction());
        assertThat(share.byConstruction()).isIn(false, share.estimate().equals(OptionalDouble.of(1)));
        share.interval().ifPresent(found -> {
            assertThat(found.lower()).isBetween(0.0, share.estimate().orElseThrow());
            assertThat(found.upper()).isBetween(share.estimate().orElseThrow(), 1.0);
        });
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aFunnelNarrowsAndCountsEachCase(Catalogue catalogue) {
        for (Dimension by : Dimension.values()) {
            Funnel funnel = Funnel.of(catalogue, by, issued(catalogue));
            assertThat(funnel.all().cases()).isEqualTo(counted(catalogue, funnel.selection()));
            Stream.concat(Stream.of(funnel.all()), funnel.rows().values().stream())
                    .flatMap(row -> row.steps().stream())
                    .forEach(step -> {
                        assertThat(step.reached() + step.open()).isLessThanOrEqualTo(step.entered());
                        holds(step.conversion());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void movesLeadFromOneStateToAnotherAndOccupationAddsUp(Catalogue catalogue) {
        for (StageLevel level : StageLevel.values()) {
            TransitionMatrix matrix = TransitionMatrix.of(catalogue, level, issued(catalogue));
            assertThat(matrix.moves()).allSatisfy(move -> {
                assertThat(move.from()).isNotEqualTo(move.to());
                assertThat(move.count()).isPositive();
                holds(move.share());
            });
            long byDirection = Stream.of(TransitionMatrix.Direction.values())
                    .mapToLong(matrix::count)
                    .sum();
            assertThat(byDirection)
                    .isEqualTo(matrix.moves().stream()
                            .mapToLong(TransitionMatrix.Move::count)
                            .sum());
        }
        StageOccupation occupation = StageOccupation.of(catalogue);
        assertThat(occupation.cases() + occupation.undated()).isEqualTo(counted(catalogue, occupation.selection()));
        assertThat(occupation.years().values())
                .allSatisfy(
                        counts -> assertThat(counts.total() + counts.notYet()).isEqualTo(occupation.cases()));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void wordsOfEverySchemeMoveAndAddUp(Catalogue catalogue) {
        for (Crosswalk crosswalk : catalogue.crosswalks()) {
            TransitionMatrix matrix = TransitionMatrix.of(catalogue, issued(catalogue), crosswalk.scheme());
            assertThat(matrix.moves()).allSatisfy(move -> {
                assertThat(move.from()).startsWith(crosswalk.scheme() + ":").isNotEqualTo(move.to());
                holds(move.share());
            });
            SchemeOccupation occupation = SchemeOccupation.of(catalogue, crosswalk.scheme());
            assertThat(occupation.cases() + occupation.undated() + occupation.withoutWord())
                    .isEqualTo(counted(catalogue, occupation.selection()));
            occupation
                    .years()
                    .keySet()
                    .forEach(year -> occupation
                            .words()
                            .forEach(word -> holds(occupation.share(year, word).orElseThrow())));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void pairsHaveNumbersOrNone(Catalogue catalogue) {
        for (Dimension by : List.of(Dimension.TECHNOLOGY, Dimension.GROUP, Dimension.PROCESS)) {
            for (CoOccurrence.Unit unit : CoOccurrence.Unit.values()) {
                assertThat(CoOccurrence.of(catalogue, by, unit).pairs()).allSatisfy(pair -> {
                    holds(pair.jaccard());
                    assertThat(pair.lift().orElseThrow()).isPositive().isFinite();
                    pair.liftInterval(0.95)
                            .ifPresent(bounds -> assertThat(bounds.upper()).isFinite());
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void frequenciesHaveNumbersOrNone(Catalogue catalogue) {
        for (Frequencies.Kind kind : Frequencies.Kind.values()) {
            for (Dimension by : Dimension.values()) {
                Frequencies found = Frequencies.of(catalogue, kind, by, issued(catalogue));
                assertThat(found.all().cases()).isEqualTo(counted(catalogue, found.selection()));
                found.rows()
                        .values()
                        .forEach(row -> row.codes().forEach((code, count) -> holds(row.share(Code.of(code)))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void gapsNamePeersInTheOrderOfTheirIds(Catalogue catalogue) {
        for (Gaps.PeerRule rule : Gaps.PeerRule.values()) {
            for (Organization body :
                    catalogue.organizations().stream().limit(12).toList()) {
                try {
                    Gaps gaps = Gaps.of(catalogue, body.id(), rule, issued(catalogue));
                    assertThat(gaps.peers().stream().map(OrganizationId::value)).isSorted();
                    assertThat(gaps.peers()).doesNotContain(body.id());
                    assertThat(gaps.gaps()).allSatisfy(gap -> {
                        assertThat(gap.further().stream().map(peer -> peer.id().value()))
                                .isNotEmpty()
                                .isSorted();
                        assertThat((long) gap.further().size()).isLessThanOrEqualTo(gap.recorded());
                    });
                } catch (RefusedException e) {
                    assertThat(e.obstacles()).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void everyCaseHasOneAge(Catalogue catalogue) {
        Staleness staleness = Staleness.of(catalogue, issued(catalogue), 3);
        assertThat(staleness.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(counted(catalogue, staleness.selection()));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void everyCaseCountsOnceInTheBoundsOfStages(Catalogue catalogue) {
        LocalDate day = issued(catalogue);
        for (Dimension by : Dimension.values()) {
            StageBounds bounds = StageBounds.of(catalogue, Optional.of(by), day, 3, Natures.ALL);
            StageMatrix matrix = StageMatrix.of(catalogue, by, day, Natures.ALL);
            assertThat(bounds.all().cases()).isEqualTo(matrix.all().total());
            assertThat(bounds.all().unknown())
                    .isEqualTo(matrix.all().unknown() + matrix.all().unmapped());
            matrix.rows()
                    .forEach((key, counts) -> counts.stages()
                            .forEach((stage, number) -> assertThat(
                                            bounds.rows().get(key).of(stage).recorded())
                                    .isEqualTo(number)));
        }
    }
}
