package org.waystage.analysis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** What goes to another machine comes back as it was, and what breaks a rule does not come in. */
class SerializationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void resultsComeBackAsTheyWere(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        StageOccupation occupation = StageOccupation.of(catalogue);
        Staleness staleness = Staleness.of(catalogue, RandomCatalogues.day(seed), 3, Natures.ALL);

        assertThat(Serialized.copy(occupation)).isEqualTo(occupation).hasToString(occupation.toString());
        assertThat(Serialized.copy(staleness)).isEqualTo(staleness).hasToString(staleness.toString());
    }

    /** An unlisted stage may have the code of an answer that is no stage. */
    @Test
    void aStageWithTheCodeOfAnAnswerComesBackAsAStage() {
        Catalogue linked = RandomCatalogues.linked(RandomCatalogues.ofSeed(3), 3);
        List<CaseStudy> cases = linked.caseStudies().stream()
                .map(one -> one.toBuilder()
                        .scopes(List.of())
                        .stages(List.of(StageRecord.observed(
                                AdoptionStage.of(one.id().value().length() % 2 == 0 ? "unmapped" : "not-yet"),
                                PartialDate.of(2020))))
                        .build())
                .toList();
        Catalogue catalogue = linked.toBuilder().caseStudies(cases).build();
        CrossLayout layout = CrossLayout.of(DAY, Dimension.GROUP);
        CrossTableBuilder builder = new CrossTableBuilder(catalogue, layout);
        cases.forEach(any -> builder.expect(Succession.ends(any)));
        cases.forEach(builder::add);
        Staleness staleness = Staleness.of(catalogue, DAY, 3, Natures.ALL);

        assertThat(Serialized.copy(builder).build()).isEqualTo(CrossTable.of(catalogue, layout));
        assertThat(Serialized.copy(staleness)).isEqualTo(staleness);
    }

    private static byte[] replaced(byte[] bytes, String text, String by) {
        String stream = new String(bytes, ISO_8859_1);
        assertThat(stream).contains(text);
        return stream.replace(text, by).getBytes(ISO_8859_1);
    }

    @Test
    void aStreamWithAnIdThatIsNoneIsRefused() throws IOException {
        Staleness staleness = Staleness.of(SmallCatalogue.catalogue(), DAY, 3);
        String id = staleness.cases().get(0).id().value();
        byte[] tampered = replaced(Serialized.bytes(staleness), id, id.toUpperCase(Locale.ROOT));

        assertThatThrownBy(() -> Serialized.value(tampered))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("case study id");
    }

    @Test
    void aStreamWithNegativeYearsIsRefused() throws IOException, ClassNotFoundException {
        Staleness none = new Staleness(DAY, 0x01020304, List.of(), Selection.of(Natures.USE));
        byte[] tampered = replaced(Serialized.bytes(none), "\1\2\3\4", "\377\2\3\4");

        assertThat(Serialized.value(Serialized.bytes(none))).isEqualTo(none);
        assertThatThrownBy(() -> Serialized.value(tampered))
                .isInstanceOf(InvalidObjectException.class)
                .hasStackTraceContaining("not negative");
    }
}
