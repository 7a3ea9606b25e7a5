package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Text BOTH = Text.english("Title").with("fr", "Titre");
    private static final Text ENGLISH = Text.english("Only English");
    private static final List<Citation> SOURCE = List.of(Citation.of(SourceId.of("one")));
    private static final List<Citation> SOURCES =
            List.of(Citation.of(SourceId.of("one")), Citation.of(SourceId.of("two")));

    private static CaseStudy.Builder one(String id) {
        return SmallCatalogue.caseStudy(id, "drones", "kenya").title(BOTH);
    }

    private static StageRecord record(String stage, String date) {
        return StageRecord.observed(AdoptionStage.of(stage), PartialDate.parse(date));
    }

    private static Catalogue catalogue(CaseStudy... cases) {
        return SmallCatalogue.head().title(BOTH).caseStudies(List.of(cases)).build();
    }

    private static CaseCompleteness of(CaseStudy.Builder one) {
        CaseStudy caseStudy = one.build();
        return Completeness.of(catalogue(caseStudy), DAY).find(caseStudy.id()).orElseThrow();
    }

    @Test
    void aCaseStatesAllThatAReaderWouldAsk() {
        CaseCompleteness all = of(one("all")
                .stages(List.of(record("pilot", "2024-03-01")))
                .sources(SOURCE)
                .processes(List.of(Code.of("CLEARANCE")))
                .instruments(List.of(InstrumentReference.of(Code.of("TFA"), "10.4")))
                .outcomes(List.of(Outcome.builder(BOTH)
                        .quantity(Quantity.of(BigDecimal.TEN, "percent"))
                        .build())));

        assertThat(all.stated()).containsExactly(Aspect.values());
        assertThat(all.missing()).isEmpty();
    }

    @Test
    void aCaseWithATitleAloneStatesItsLanguagesOnly() {
        CaseCompleteness bare = of(one("bare"));

        assertThat(bare.stated()).containsExactly(Aspect.LANGUAGES);
        assertThat(bare.stageSources().total()).isZero();
        assertThat(bare.age()).isEqualTo(Staleness.Age.NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({
        "pilot, 2024-03-01, stage day",
        "pilot, 2024-03, stage",
        "pilot, 2024, stage",
        "unknown, 2024-03-01, ''",
        "pilot, 2031, ''",
    })
    void aStageIsStatedWithADateAndTheDateToTheDay(String stage, String date, String stated) {
        Set<Aspect> found =
                of(one("dated").stages(List.of(record(stage, date)))).stated();

        assertThat(Stream.of(Aspect.STAGE, Aspect.DAY).filter(found::contains).map(Aspect::code))
                .containsExactly(Stream.of(stated.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void aWordWithoutARungIsStatedToo() {
        CaseStudy word = one("word")
                .stages(List.of(SmallCatalogue.reported("Phase 2")
                        .date(PartialDate.parse("2024-01-01"))
                        .build()))
                .build();

        assertThat(Completeness.of(catalogue(word), DAY).all().stated(Aspect.DAY))
                .isOne();
    }

    @Test
    void theOnlySourceOfACaseIsThatOfItsRecordsAndSeveralAreInherited() {
        StageRecord own = record("planned", "2023").toBuilder().sources(SOURCE).build();
        StageRecord without = record("pilot", "2024");
        Outcome outcome = Outcome.builder(BOTH).build();

        CaseCompleteness only = of(one("only")
                .stages(List.of(own, without))
                .outcomes(List.of(outcome))
                .sources(SOURCE));
        assertThat(only.stageSources()).isEqualTo(new Completeness.Sourcing(1, 1, 0, 0));
        assertThat(only.outcomeSources()).isEqualTo(new Completeness.Sourcing(0, 1, 0, 0));
        assertThat(only.stated()).contains(Aspect.SOURCES);

        CaseCompleteness several =
                of(one("several").stages(List.of(own, without)).sources(SOURCES));
        assertThat(several.stageSources()).isEqualTo(new Completeness.Sourcing(1, 0, 1, 0));
        assertThat(several.stated()).doesNotContain(Aspect.SOURCES);

        CaseCompleteness none = of(one("none").stages(List.of(own, without)));
        assertThat(none.stageSources()).isEqualTo(new Completeness.Sourcing(1, 0, 0, 1));
        assertThat(none.stated()).doesNotContain(Aspect.SOURCES);

        assertThat(of(one("stages").stages(List.of(own)).sources(SOURCES)).stated())
                .contains(Aspect.SOURCES);
    }

    @Test
    void twoPlacesInOneSourceAreOneSource() {
        CaseCompleteness one = of(one("places")
                .stages(List.of(record("pilot", "2024")))
                .sources(List.of(Citation.of(SourceId.of("one"), "p. 3"), Citation.of(SourceId.of("one"), "p. 9"))));

        assertThat(one.stageSources()).isEqualTo(new Completeness.Sourcing(0, 1, 0, 0));
    }

    @Test
    void everyTextIsThereInEveryLanguageOfTheTitle() {
        assertThat(of(one("both").summary(BOTH)).stated()).contains(Aspect.LANGUAGES);
        assertThat(of(one("variety").summary(Text.of(Map.of("en-GB", "Programme", "fr", "Programme"))))
                        .stated())
                .contains(Aspect.LANGUAGES);
        for (CaseStudy.Builder half : List.of(
                one("title").title(ENGLISH),
                one("summary").summary(ENGLISH),
                one("needs").needs(List.of(Statement.of(ENGLISH))),
                one("objectives").objectives(List.of(Statement.of(ENGLISH))),
                one("benefits").benefits(List.of(Statement.of(ENGLISH))),
                one("challenges").challenges(List.of(Statement.of(ENGLISH))),
                one("lessons").lessons(List.of(Statement.of(ENGLISH))),
                one("measure").outcomes(List.of(Outcome.builder(ENGLISH).build())),
                one("outcome")
                        .outcomes(List.of(Outcome.builder(BOTH).note(ENGLISH).build())),
                one("scope").scopes(List.of(Scope.of(ScopeId.of("part"), ENGLISH))),
                one("record")
                        .stages(List.of(record("pilot", "2024").toBuilder()
                                .note(ENGLISH)
                                .build())),
                one("link")
                        .links(List.of(new CaseStudy.Link(
                                LinkKind.Listed.RELATED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ENGLISH),
                                Extras.none()))),
                one("partner").partners(List.of(Partner.of(ENGLISH))),
                one("instrument")
                        .instruments(List.of(new InstrumentReference(
                                Code.of("TFA"), Optional.empty(), Optional.of(ENGLISH), Extras.none()))),
                one("clearance")
                        .clearance(List.of(new ClearanceStep(
                                ClearanceStatus.Listed.SUBMITTED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ENGLISH),
                                Extras.none()))),
                one("notes").notes(List.of(ENGLISH)))) {
            CaseCompleteness found = of(half);
            assertThat(found.stated()).as(found.id().value()).doesNotContain(Aspect.LANGUAGES);
        }
        assertThat(of(one("names").otherTitles(List.of(ENGLISH))).stated()).contains(Aspect.LANGUAGES);
    }

    @ParameterizedTest
    @CsvSource({"pilot, 2022, true", "pilot, 2020, false", "retired, 2001, true"})
    void evidenceIsRecentOrOfAnEnd(String stage, String date, boolean recent) {
        assertThat(of(one("aged").stages(List.of(record(stage, date)))).stated().contains(Aspect.RECENT))
                .isEqualTo(recent);
    }

    @Test
    void anOutcomeInWordsOnlyIsNoMeasure() {
        assertThat(of(one("words").outcomes(List.of(Outcome.builder(BOTH).build())))
                        .stated())
                .doesNotContain(Aspect.OUTCOME);
    }

    @Test
    void groupsAndRegionsComeInTheOrderOfTheCatalogueAndNoneComesLast() {
        Completeness small = Completeness.of(
                SmallCatalogue.catalogue(), Set.of(Dimension.NATURE, Dimension.PROCESS), DAY, 5, Natures.ALL);
        Map<Dimension, List<String>> listed = Map.of(
                Dimension.GROUP,
                SmallCatalogue.catalogue().technologies().stream()
                        .map(technology -> technology.id().value())
                        .toList(),
                Dimension.NATURE,
                List.of("use", "offer", "rule", "research"));

        listed.forEach((by, order) -> {
            List<Integer> places = small.rows(by).keySet().stream()
                    .filter(order::contains)
                    .map(order::indexOf)
                    .toList();
            assertThat(places).as(by.code()).isSorted().hasSizeGreaterThan(1);
        });
        // not in the taxonomy
        assertThat(small.rows(Dimension.GROUP).keySet()).last().isEqualTo("quantum-ledger");
        assertThat(small.rows(Dimension.PROCESS).keySet()).last().isEqualTo(Dimension.NONE);
        assertThat(small.rows(Dimension.REGION)).isNotEmpty();
        assertThat(small.rows(Dimension.COUNTRY)).isEmpty();
        assertThat(small.rows(Dimension.NATURE).values().stream()
                        .mapToLong(Completeness.Row::cases)
                        .sum())
                .isEqualTo(small.all().cases())
                .isEqualTo(7);
    }

    @Test
    void theCountsAreThoseOfTheCases() {
        Completeness found = Completeness.of(StructureCatalogue.catalogue(), DAY);

        assertThat(found.cases()).hasSize(10).isSortedAccordingTo(Comparator.comparing(CaseCompleteness::id));
        for (Aspect aspect : Aspect.values()) {
            assertThat(found.all().stated(aspect))
                    .isEqualTo(found.cases().stream()
                            .filter(one -> one.stated().contains(aspect))
                            .count());
        }
        assertThat(found.all().stated(Aspect.RECENT)).isEqualTo(8); // 5 recent, 3 ended: as StalenessTest has it
    }

    @Test
    void aCaseThatWentOnInAnotherIsAskedByItself() {
        CaseStudy before = one("before")
                .stages(List.of(record("pilot", "2024")))
                .links(List.of(CaseStudy.Link.of(LinkKind.Listed.MERGED_INTO, CaseStudyId.of("after"))))
                .build();
        Catalogue catalogue = catalogue(before, one("after").build());

        Completeness found = Completeness.of(catalogue, DAY);
        assertThat(found.find(before.id())).isEmpty();
        assertThat(found.find(CaseStudyId.of("after")).orElseThrow().stated()).contains(Aspect.STAGE);
        assertThat(CaseCompleteness.of(catalogue, before, DAY, 5).stated()).contains(Aspect.STAGE);
    }

    @Test
    void noCasesStateNothingAndNoAgeIsNegative() {
        Catalogue empty = SmallCatalogue.head().build();

        assertThat(Completeness.of(empty, DAY).all().cases()).isZero();
        assertThat(Completeness.of(empty, DAY).all().stated()).hasSize(8).containsValue(0L);
        assertThatThrownBy(() -> Completeness.of(empty, Set.of(), DAY, -1, Natures.USE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
