package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.value.Extras;

class CellTextTest {
    static Stream<String> texts() {
        return RandomCatalogues.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextComesBack(String text) {
        String guarded = FormulaGuard.guard(CellText.of(new Extras.Str(text), Field.Kind.TEXT));

        assertThat(guarded).isNotEmpty().doesNotMatch("(?s)[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*");
        assertThat(CellText.value(FormulaGuard.unguard(guarded), Field.Kind.TEXT))
                .contains(new Extras.Str(text));
    }

    @ParameterizedTest
    @EnumSource(Field.Kind.class)
    void anyValueComesBackInAnyColumn(Field.Kind kind) {
        List<Extras.Value> values = List.of(
                Extras.Null.NULL,
                new Extras.Bool(true),
                new Extras.Num("2.50"),
                new Extras.Str("2.50"),
                new Extras.Str(" 2.50"),
                new Extras.Arr(List.of()),
                new Extras.Arr(List.of(new Extras.Str(""))),
                new Extras.Arr(List.of(new Extras.Str("a | b"), new Extras.Str("c"))),
                new Extras.Arr(List.of(new Extras.Str("a"), new Extras.Num("1"))),
                new Extras.Arr(List.of(new Extras.Str("a [b]"))),
                new Extras.Arr(List.of(new Extras.Obj(Map.of("source", new Extras.Str("a"))))),
                new Extras.Obj(Map.of()));
        for (Extras.Value value : values) {
            assertThat(CellText.value(CellText.of(value, kind), kind)).contains(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {"=1+1#'=1+1", "'tis#'tis", "'=1#''=1", "-2.50#'-2.50", "plain#plain", "a=b#a=b"})
    void anApostropheStandsOnlyWhereItIsNeeded(String text, String cell) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(cell);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
    }

    @Test
    void listsAndCitationsAreWrittenAsPeopleWriteThem() {
        Extras.Value where =
                new Extras.Obj(Map.of("source", new Extras.Str("report"), "where", new Extras.Str("page 45, row 2")));
        Extras.Value citations = new Extras.Arr(List.of(new Extras.Str("wco-2022"), where));

        assertThat(CellText.of(citations, Field.Kind.CITATIONS)).isEqualTo("wco-2022 | report [page 45, row 2]");
        assertThat(CellText.value("wco-2022|report [page 45, row 2]| ", Field.Kind.CITATIONS))
                .contains(citations);
    }

    @Test
    void whatIsAnnouncedAsJsonAndIsNoneIsNoValue() {
        assertThat(CellText.value("json:{", Field.Kind.TEXT)).isEmpty();
        assertThat(CellText.value("json:1 2", Field.Kind.TEXT)).isEmpty();
        assertThat(CellText.value("json:", Field.Kind.TEXT)).isEmpty();
    }
}
