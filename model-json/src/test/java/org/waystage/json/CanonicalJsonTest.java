package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** The canonical form of RFC 8785; the examples are those of the RFC unless it says otherwise. */
class CanonicalJsonTest {
    private static Reading<byte[]> read(String json) {
        return CanonicalJson.of(json.getBytes(UTF_8));
    }

    private static String canonical(String json) {
        return new String(read(json).value().orElseThrow(), UTF_8);
    }

    /** RFC 8785, section 3.2.2 to 3.2.4, with the number that a double does not hold as it is written. */
    @Test
    void theExampleOfTheRfcHasTheBytesOfTheRfc() {
        String sample = Documents.resource("rfc8785/sample.json");
        String expected = Documents.resource("rfc8785/sample.hex").replaceAll("\\s", "");

        assertThat(read(sample).value()).contains(HexFormat.of().parseHex(expected));
        assertThat(read(sample).notices()).extracting(Notice::rule).containsExactly(JsonRules.NUMBER_INEXACT);
    }

    /** RFC 8785, section 3.2.3: by UTF-16 units, so that a pair of surrogates comes before {@code \ufb33}. */
    @Test
    void membersAreSortedByTheirUtf16Units() {
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        assertThat(canonical(sample))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[56,{\"d\":true,\"10\":null,\"1\":[]}] | [56,{\"1\":[],\"10\":null,\"d\":true}]",
                "{\"aa\":1,\"a\":2,\"A\":3,\"\":4} | {\"\":4,\"A\":3,\"a\":2,\"aa\":1}",
                "{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4} | {\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}",
                "{\"b\":{\"z\":1,\"y\":[{\"d\":1,\"c\":2}]},\"a\":0} | {\"a\":0,\"b\":{\"y\":[{\"c\":2,\"d\":1}],\"z\":1}}",
                "[ ] | []",
                "{ } | {}",
                "[ true , false , null ] | [true,false,null]",
                "-0 | 0",
                "-0.0 | 0",
                "1.0 | 1",
                "100E-2 | 1",
                "\"\" | \"\""
            })
    void otherStructuresAreSortedAtEveryLevelAndHaveNoBlanks(String json, String canonical) {
        assertThat(canonical(json)).isEqualTo(canonical);
        assertThat(canonical(canonical)).isEqualTo(canonical);
        assertThat(read(json).notices()).isEmpty();
    }

    @Test
    void onlyControlsQuotesAndBackslashesAreEscaped() {
        StringBuilder json = new StringBuilder("\"");
        StringBuilder canonical = new StringBuilder("\"");
        for (int c = 0; c < 0x20; c++) {
            json.append(String.format("\\u%04X", c));
            int known = "\b\t\n\f\r".indexOf(c);
            canonical.append(known < 0 ? String.format("\\u%04x", c) : "\\" + "btnfr".charAt(known));
        }
        String plain = " !#'/<>&[]^`{}~\u007f\u0080\u00a0\u2028\u2029\ufeff\uffff區😀";

        assertThat(canonical(json + "\\\"\\\\\\/\\u0041" + plain + "\""))
                .isEqualTo(canonical + "\\\"\\\\/A" + plain + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 9007199254740992",
        "0.1000000000000000055, 0.1",
        "1e-400, 0",
        "-1e-400, 0",
        "123456789012345678901234567890, 1.2345678901234568e+29",
        "1e-99999999999, 0"
    })
    void aNumberThatADoubleDoesNotHoldAsItIsWrittenIsNoticed(String number, String canonical) {
        Reading<byte[]> reading = read("[" + number + "]");

        assertThat(canonical("[" + number + "]")).isEqualTo("[" + canonical + "]");
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(0, 1, 0));
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NUMBER_INEXACT);
            assertThat(notice.values()).containsEntry("number", number).containsEntry("canonical", canonical);
            assertThat(notice.place()).hasToString("1:2 /0");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.1", "2.50", "1e3", "1.7976931348623157E+308", "5e-324", "9007199254740992", "0e5", "1e22"})
    void aNumberThatADoubleGivesBackIsNotNoticed(String number) {
        assertThat(read(number).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1.7976931348623159e308", "1e99999999999"})
    void aNumberBeyondTheRangeOfADoubleIsRefused(String number) {
        Reading<byte[]> reading = read("{\"a\":" + number + "}");

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NUMBER_OVERFLOW);
            assertThat(notice.place()).hasToString("1:6 /a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"b\":[{\"a\":1,\"c\":2,\"a\":1}]}", "{\"a\":1,\"\\u0061\":1}"})
    void aNameThatStandsTwiceIsRefused(String json) {
        assertThat(read(json).value()).isEmpty();
        assertThat(read(json).notices()).extracting(Notice::rule).containsExactly(JsonRules.MEMBER_DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":{\"c\":1,\"d\":2}} |",
                "{\"a\":1,\"b\":{\"c\":1,\"d\":2,\"e\":3}} | 1:29 /b/e",
                "{\"a\":1,\"b\":2,\"c\":3} | 1:18 /c",
            })
    void anObjectWithMoreMembersThanTheLimitIsRefused(String json, String place) {
        ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.MEMBERS, 2);

        Reading<byte[]> reading = CanonicalJson.of(json.getBytes(UTF_8), options);

        assertThat(reading.value().isPresent()).isEqualTo(place == null);
        assertThat(reading.notices())
                .extracting(notice -> notice.rule().id() + " " + notice.place())
                .isEqualTo(place == null ? List.of() : List.of(JsonRules.LIMIT_EXCEEDED.id() + " " + place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void aDocumentOfNothingIsTruncated(String nothing) {
        assertThat(read(nothing).value()).isEmpty();
        assertThat(read(nothing).notices()).extracting(Notice::rule).containsExactly(JsonRules.TRUNCATED);
    }

    @Test
    void aDocumentIsAsLongAsTheLimitAtMost() {
        byte[] document = "[1, 2]".getBytes(UTF_8);

        assertThat(CanonicalJson.of(document, ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, 6))
                        .value())
                .isPresent();
        assertThat(CanonicalJson.of(document, ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, 5))
                        .value())
                .isEmpty();
    }

    /** The limits are those of reading; a value that is there already has its form. */
    @Test
    void aValueBeyondTheLimitsHasAFormWithANumberThatADoubleDoesNotHold() {
        String words = "a".repeat(ReadOptions.Limit.STRING_LENGTH.byDefault() + 1);
        Extras extras = Extras.of(Map.of("x", new Extras.Num("0.12345678901234567891")));
        CaseStudy.SourceField field = new CaseStudy.SourceField("Field", words, extras);

        assertThat(CanonicalForm.of(field, CaseStudyShapes.SOURCE_FIELD))
                .asString(UTF_8)
                .isEqualTo("{\"field\":\"Field\",\"value\":\"" + words + "\",\"x\":0.12345678901234568}");
    }

    @Test
    void aValueHasAFormHoweverDeepItIs() {
        Extras.Value deep = new Extras.Num("1");
        for (int i = 0; i < 600; i++) {
            deep = new Extras.Arr(List.of(deep));
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("a"), Text.of("en", "A"))
                .extras(Extras.of(Map.of("x", deep)))
                .build();

        assertThat(CanonicalJson.of(catalogue))
                .asString(UTF_8)
                .endsWith("\"x\":" + "[".repeat(600) + "1" + "]".repeat(600) + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "x\\ud83dx", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void halfASurrogatePairIsRefused(String half) {
        assertThat(read("[\"" + half + "\"]").value()).isEmpty();
        assertThat(read("[\"" + half + "\"]").notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.SURROGATE_LONE);
        assertThat(read("{\"" + half + "\":1}").value()).isEmpty();
        assertThat(read("{\"" + half + "\":1}").hasErrors()).isTrue();
    }

    @Test
    void allIsCountedThoughNotAllIsKept() {
        Reading<byte[]> reading = read("[" + "9007199254740993,".repeat(12_000) + "1e999]");

        assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 12_000, 0));
        assertThat(reading.notices()).hasSize(10_000 + 1);
        assertThat(Documents.errors(reading)).hasSize(1);
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void equalCataloguesHaveOneFormInWhateverOrderTextsAndExtrasCame() {
        Catalogue one = Catalogue.builder(
                        CatalogueId.of("a"), Text.of("en", "A").with("fr", "B"))
                .extras(Extras.of(Map.of("x", new Extras.Num("1"))))
                .build();
        Catalogue other =
                one.toBuilder().title(Text.of("fr", "B").with("en", "A")).build();

        assertThat(other).isEqualTo(one);
        assertThat(CanonicalJson.of(other)).isEqualTo(CanonicalJson.of(one));
        assertThat(new String(CanonicalJson.of(one), UTF_8))
                .isEqualTo(
                        "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\",\"fr\":\"B\"},\"x\":1}");
    }

    @Test
    void aCatalogueThatHasNoFormIsRefusedWithTheErrorAndNotWithARemark() {
        Extras extras = Extras.of(
                Map.of("x", new Extras.Arr(List.of(new Extras.Num("9007199254740993"), new Extras.Num("1e999")))));
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("a"), Text.of("en", "A"))
                .extras(extras)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(catalogue))
                .withMessageContaining("/x/1 error json-number-overflow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(catalogue.toBuilder()
                        .extras(Extras.none())
                        .licence("\ud83d")
                        .build()))
                .withMessageContaining("/licence error json-surrogate-lone");
    }

    @Test
    void theDigestIsSha256InHexadecimal() {
        assertThat(CanonicalJson.digest("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(CanonicalJson.digest(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void numbersOfAModelThatDifferInDigitsOnlyHaveTheSameForm() {
        assertThat(new BigDecimal("2.50")).isNotEqualTo(new BigDecimal("2.5"));
        assertThat(canonical("[2.50,25e-1,0.25E+1]")).isEqualTo("[2.5,2.5,2.5]");
        assertThat(Optional.of(canonical("2.50"))).contains("2.5");
    }
}
