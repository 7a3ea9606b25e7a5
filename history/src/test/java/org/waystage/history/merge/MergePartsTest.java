package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waystage.history.merge.MergeFixtures.cites;
import static org.waystage.history.merge.MergeFixtures.issued;
import static org.waystage.history.merge.MergeFixtures.merge;
import static org.waystage.history.merge.MergeFixtures.only;
import static org.waystage.history.merge.MergeFixtures.options;
import static org.waystage.history.merge.MergeFixtures.source;
import static org.waystage.history.merge.MergeFixtures.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.Unified;

/** Statements, stage records and other elements without ids that several inputs have. */
class MergePartsTest {
    private static final Text SHORTER = Text.english("Shorter queues");
    private static final Text SHORTER_TOO = Text.of(Map.of("en", "Shorter queues", "fr", "Files plus courtes"));
    private static final Text ANOTHER = Text.of(Map.of("en", "Fewer checks", "fr", "Files plus courtes"));

    private static CaseStudy one(UnaryOperator<CaseStudy.Builder> earlier, UnaryOperator<CaseStudy.Builder> later) {
        return only(merge(Policy.FAIL, catalogue(2025, earlier), catalogue(2026, later)));
    }

    private static Catalogue catalogue(int year, UnaryOperator<CaseStudy.Builder> study) {
        CaseStudy one = study.apply(study("port", "Drones over the port")).build();
        return issued(MergeFixtures.catalogue("a", one), year).toBuilder()
                .sources(List.of(source("press"), source("report")))
                .build();
    }

    @Test
    void aStatementThatGainsALanguageIsOne() {
        CaseStudy merged = one(
                study -> study.objectives(List.of(Statement.of(SHORTER))),
                study -> study.objectives(List.of(Statement.of(SHORTER_TOO))));

        assertThat(merged.objectives()).containsExactly(Statement.of(SHORTER_TOO));
    }

    @Test
    void aTagInAnotherCaseIsTheSameLanguage() {
        Text spelt = Text.of(Map.of("EN", "Shorter queues", "fr", "Files plus courtes"));
        CaseStudy merged = one(
                study -> study.summary(SHORTER).objectives(List.of(Statement.of(SHORTER))),
                study -> study.summary(spelt).objectives(List.of(Statement.of(spelt))));

        assertThat(merged.summary()).hasValue(SHORTER_TOO);
        assertThat(merged.objectives()).containsExactly(Statement.of(SHORTER_TOO));
    }

    @Test
    void textsThatDisagreeAreInConflictWhateverTheCaseOfTheTag() {
        Merge merged = merge(
                Policy.FAIL,
                catalogue(2025, study -> study.summary(SHORTER)),
                catalogue(2026, study -> study.summary(Text.of("EN", "Fewer checks"))));

        assertThat(merged.open()).extracting(conflict -> conflict.member()).containsExactly("summary");
    }

    @Test
    void equalTitlesAreEqualWhateverTheCaseOfTheTag() {
        CaseStudy one = study("port", "Drones over the port").build();
        CaseStudy other = study("harbour", "")
                .title(Text.of("EN", "Drones over the port"))
                .build();

        assertThat(merge(Policy.OURS, MergeFixtures.catalogue("a", one), MergeFixtures.catalogue("b", other))
                        .unified())
                .anyMatch(unified -> unified.kind() == RecordKind.CASE_STUDIES);
    }

    @Test
    void aStatementThatGainsCodesAndSourcesIsOne() {
        Statement coded = new Statement(
                Optional.of(SHORTER_TOO),
                List.of(Code.of("time")),
                List.of(cites("press")),
                Optional.empty(),
                Statement.of(SHORTER).extras());
        CaseStudy merged =
                one(study -> study.benefits(List.of(Statement.of(SHORTER))), study -> study.benefits(List.of(coded)));

        assertThat(merged.benefits()).containsExactly(coded);
    }

    @Test
    void statementsThatSayAnotherThingInOneLanguageAreTwo() {
        CaseStudy merged = one(
                study -> study.objectives(List.of(Statement.of(SHORTER_TOO))),
                study -> study.objectives(List.of(Statement.of(ANOTHER))));

        assertThat(merged.objectives()).containsExactly(Statement.of(SHORTER_TOO), Statement.of(ANOTHER));
    }

    @Test
    void twoStatementsOfOneCatalogueStayTwo() {
        CaseStudy merged = one(
                study -> study.objectives(List.of(Statement.of(SHORTER), Statement.of(SHORTER_TOO))),
                study -> study.objectives(List.of(Statement.of(SHORTER_TOO))));

        assertThat(merged.objectives()).containsExactly(Statement.of(SHORTER), Statement.of(SHORTER_TOO));
    }

    @Test
    void aStageRecordUnitesItsSourcesAndTheLanguagesOfItsNote() {
        StageRecord.Builder record = StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.OBSERVED)
                .date(PartialDate.of(2025, 3, 1));
        CaseStudy merged = one(
                study -> study.stages(List.of(record.note(Text.english("Shorter queues"))
                        .sources(List.of(cites("press")))
                        .build())),
                study -> study.stages(List.of(record.note(SHORTER_TOO)
                        .sources(List.of(cites("report")))
                        .build())));

        assertThat(merged.stages())
                .containsExactly(record.note(SHORTER_TOO)
                        .sources(List.of(cites("press"), cites("report")))
                        .build());
    }

    @Test
    void anOutcomeWhoseMeasureAndNoteGainALanguageIsOne() {
        Outcome before = Outcome.builder(SHORTER).build();
        Outcome after = Outcome.builder(SHORTER_TOO).note(SHORTER).build();

        assertThat(one(study -> study.outcomes(List.of(before)), study -> study.outcomes(List.of(after)))
                        .outcomes())
                .containsExactly(after);
    }

    @Test
    void twoTranslationsOfOneStatementOfTheBaseAreOne() {
        Text spanish = Text.of(Map.of("en", "Shorter queues", "es", "Colas más cortas"));
        Catalogue base = catalogue(2024, study -> study.objectives(List.of(Statement.of(SHORTER))));
        CaseStudy merged = only(Merge.of(
                List.of(
                        catalogue(2025, study -> study.objectives(List.of(Statement.of(SHORTER_TOO)))),
                        catalogue(2026, study -> study.objectives(List.of(Statement.of(spanish))))),
                options(Policy.FAIL).base(base).build()));

        assertThat(merged.objectives())
                .extracting(one -> one.text().orElseThrow().byLanguage())
                .containsExactly(Map.of("en", "Shorter queues", "es", "Colas más cortas", "fr", "Files plus courtes"));
    }

    @Test
    void whatOneRemovedAndAnotherTranslatedStands() {
        Catalogue base = catalogue(2024, study -> study.objectives(List.of(Statement.of(SHORTER))));
        CaseStudy merged = only(Merge.of(
                List.of(
                        catalogue(2025, study -> study.objectives(List.of(Statement.of(SHORTER_TOO)))),
                        catalogue(2026, study -> study)),
                options(Policy.FAIL).base(base).build()));

        assertThat(merged.objectives()).containsExactly(Statement.of(SHORTER_TOO));
    }

    @Test
    void aSourceIsRecognizedInAnEarlierMerge() {
        Catalogue a = MergeFixtures.catalogue("a").toBuilder()
                .sources(List.of(Source.builder(SourceId.of("press"), Text.english("Ruritania gazette"))
                        .build()))
                .build();
        Catalogue b = MergeFixtures.catalogue("b").toBuilder()
                .sources(List.of(Source.builder(SourceId.of("press"), Text.english("Elbonia herald"))
                        .build()))
                .build();
        Catalogue merged = merge(Policy.FAIL, a, b).catalogue().orElseThrow();
        Merge again = merge(Policy.FAIL, merged, issued(b, 2027));

        assertThat(again.catalogue().orElseThrow().sources()).containsExactlyInAnyOrderElementsOf(merged.sources());
        assertThat(again.unified())
                .filteredOn(one -> one.kind() == RecordKind.SOURCES)
                .extracting(Unified::id, Unified::rules)
                .containsExactly(tuple("b-press", List.of(Unified.Rule.ORIGIN)));
    }

    @Test
    void anotherThingUnderTheIdThatAMergeWouldGiveIsAnother() {
        Catalogue merged = MergeFixtures.catalogue("merged").toBuilder()
                .sources(List.of(Source.builder(SourceId.of("b-press"), Text.english("Graustark courier"))
                        .build()))
                .build();
        Catalogue b = MergeFixtures.catalogue("b").toBuilder()
                .sources(List.of(Source.builder(SourceId.of("press"), Text.english("Elbonia herald"))
                        .build()))
                .build();

        assertThat(merge(Policy.FAIL, merged, b).catalogue().orElseThrow().sources())
                .hasSize(2);
    }

    @Test
    void aSourceWhoseIdGotANumberIsRecognizedInTheNextRound() {
        Catalogue a = MergeFixtures.catalogue("a").toBuilder()
                .sources(List.of(titled("s", "Annual report of the port")))
                .build();
        Catalogue b = MergeFixtures.catalogue("b").toBuilder()
                .sources(List.of(titled("s", "Survey among traders"), titled("b-s", "Minutes of a meeting")))
                .build();
        Catalogue merged = merge(Policy.OURS, a, b).catalogue().orElseThrow();

        Merge again = merge(Policy.OURS, merged, b);

        assertThat(merged.sources())
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrder("a-s", "b-s", "b-s-2");
        assertThat(Difference.between(merged, again.catalogue().orElseThrow()).changes())
                .isEmpty();
    }

    private static Source titled(String id, String title) {
        return Source.builder(SourceId.of(id), Text.english(title)).build();
    }

    @Test
    void aScopeThatWasSetApartIsNotRepeatedInTheNextRound() {
        Catalogue a = MergeFixtures.catalogue("a", scoped("x", "north", "Airports of the coast"));
        Catalogue b = MergeFixtures.catalogue("b", scoped("x", "north", "Inland rail terminals"));
        Catalogue merged = merge(Policy.OURS, a, b).catalogue().orElseThrow();

        Merge again = merge(Policy.OURS, merged, b);
        Merge swapped = merge(Policy.OURS, b, merged);

        assertThat(only(again).scopes()).hasSize(2);
        assertThat(Difference.between(merged, again.catalogue().orElseThrow()).changes())
                .isEmpty();
        assertThat(only(swapped).scopes()).hasSize(2);
    }

    @Test
    void scopesOfOneNameAreOneWhateverTheirIds() {
        Catalogue a = MergeFixtures.catalogue("a", scoped("x", "north", "Airports of the coast"));
        Catalogue b = MergeFixtures.catalogue("b", scoped("x", "airports", "Airports of the coast"));

        Merge merge = merge(Policy.OURS, a, b);

        assertThat(only(merge).scopes()).extracting(scope -> scope.id().value()).containsExactly("north");
        assertThat(only(merge).stages()).extracting(StageRecord::scope).containsOnly(Optional.of(ScopeId.of("north")));
    }

    private static CaseStudy scoped(String id, String scope, String name) {
        return study(id, "Drones at the port")
                .scopes(List.of(new Scope(ScopeId.of(scope), Text.english(name), List.of(), List.of(), Extras.none())))
                .stages(List.of(StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.BEGAN)
                        .date(PartialDate.parse("2024"))
                        .scope(ScopeId.of(scope))
                        .build()))
                .build();
    }

    private static final int MANY = 25_000;

    private static <T> List<T> many(IntFunction<T> element) {
        return IntStream.range(0, MANY).mapToObj(element).toList();
    }

    @Test
    void manyTextsOfOneCaseAreUnitedInLinearTime() {
        CaseStudy merged = one(
                study -> study.benefits(many(i -> Statement.of(Text.english("Benefit " + i)))),
                study -> study.benefits(many(
                        i -> Statement.of(Text.of(Map.of("en", "Benefit " + (i + 1), "fr", "Avantage " + (i + 1)))))));

        assertThat(merged.benefits()).hasSize(MANY + 1);
    }

    @Test
    void manyNotesOfEqualStageRecordsAreUnitedInLinearTime() {
        StageRecord pilot = StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.OBSERVED)
                .build();
        CaseStudy merged = one(
                study -> study.stages(many(i -> pilot.toBuilder()
                        .note(Optional.of(Text.english("Note " + i)))
                        .build())),
                study -> study.stages(many(i -> pilot.toBuilder()
                        .note(Optional.of(Text.of(Map.of("en", "Note " + (i + 1), "fr", "Remarque " + (i + 1)))))
                        .build())));

        assertThat(merged.stages()).hasSize(MANY + 1);
    }

    @Test
    void manyScopesOfOneCaseAreRecognizedInLinearTime() {
        CaseStudy merged = one(
                study -> study.scopes(many(i -> scope("north-" + i, "North " + i))),
                study -> study.scopes(many(i -> scope("south-" + i, "South " + i))));

        assertThat(merged.scopes()).hasSize(2 * MANY);
    }

    private static Scope scope(String id, String name) {
        return new Scope(ScopeId.of(id), Text.english(name), List.of(), List.of(), Extras.none());
    }
}
