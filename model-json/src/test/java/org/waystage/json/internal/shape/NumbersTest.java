package org.waystage.json.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Quantity;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

/** Numbers keep their digits. */
class NumbersTest {
    private static String quantity(String number) {
        return "{\"value\":" + number + ",\"unit\":\"day\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "2.5",
                "2.50",
                "2.500",
                "-0.001",
                "100",
                "1E+3",
                "1.20E+5",
                "1E-7",
                "0.00",
                "0E+5",
                "0E-10",
                "123456789012345678901234567890",
                "-0.123456789012345678901234567890",
                "1E+400",
                "1E+1000",
                "1E-1000"
            })
    void aKnownNumberIsWrittenWithItsDigits(String number) {
        Quantity quantity = Values.read(ValueShapes.QUANTITY, quantity(number)).orElseThrow();

        assertThat(quantity.value()).contains(new BigDecimal(number));
        assertThat(Values.json(ValueShapes.QUANTITY, quantity)).isEqualTo(quantity(number));
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1E+3", "1E03, 1E+3", "1.50e2, 150", "0.0000001, 1E-7", "-0, 0", "-0.0, 0.0", "0e0, 0"})
    void aKnownNumberThatIsWrittenInAnotherWayKeepsValueAndDigits(String number, String written) {
        Quantity quantity = Values.read(ValueShapes.QUANTITY, quantity(number)).orElseThrow();

        assertThat(Values.json(ValueShapes.QUANTITY, quantity)).isEqualTo(quantity(written));
        assertThat(new BigDecimal(written)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "2.50",
                "1e3",
                "1E03",
                "1E+3",
                "0.0000001",
                "1e400",
                "-1e-400",
                "1e99999999999",
                "123456789012345678901234567890.0",
                "0e00"
            })
    void anUnknownNumberIsWrittenAsItCame(String number) {
        String document = catalogue("\"x\":[" + number + ",{\"y\":" + number + "}]");

        assertThat(Documents.compact(Documents.read(document).orElseThrow()))
                .contains("\"x\":[" + number + ",{\"y\":" + number + "}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1001",
                "-10.5e1000",
                "1e-1001",
                "1e999999999",
                "1e-999999999",
                "0e999999999",
                "0e-999999999",
                "1e-50000000",
                "1E+2147483648",
                "1e99999999999",
                "-1e-99999999999"
            })
    void aPowerOfTenBeyondAThousandIsAnError(String number) {
        Reading<Quantity> reading = Values.read(ValueShapes.QUANTITY, quantity(number));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NUMBER_INVALID);
            assertThat(notice.place()).hasToString("1:10 /value");
            assertThat(notice.values()).containsEntry("value", number);
            assertThat(notice.message())
                    .isEqualTo(number + " is out of range: expected a power of ten from -1000 to 1000.");
            assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                    .isEqualTo(number + " est hors limites ; attendu : une puissance de dix de -1000 à 1000.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9007199254740991"})
    void aCountIsAWholeNumberUpToTwoToTheFiftyThird(String count) {
        Catalogue catalogue = Documents.read(catalogue("\"sequence\":" + count)).orElseThrow();

        assertThat(catalogue.sequence()).contains(Long.valueOf(count));
        assertThat(Documents.compact(catalogue)).contains("\"sequence\":" + count + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0",
                "9007199254740992",
                "9999999999999999",
                "10000000000000000",
                "99999999999999999999999999"
            })
    void aCountOutOfRangeIsAnError(String count) {
        assertThat(Documents.read(catalogue("\"sequence\":" + count)).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.NUMBER_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.5", "1e3", "\"2\"", "true", "[2]", "{}"})
    void aCountThatIsNoWholeNumberIsAnError(String count) {
        assertThat(Documents.read(catalogue("\"sequence\":" + count)).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.TYPE_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "5.", "0x1", "1_000", "1e", "-", "--1"})
    void whatJsonDoesNotKnowAsANumberIsNotRead(String number) {
        assertThat(Documents.read(catalogue("\"sequence\":" + number)).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.SYNTAX));
    }

    @ParameterizedTest
    @CsvSource({
        "1e308, false",
        "1.8e308, true",
        "-1E+400, true",
        "1e1000, true",
        "1e-400, false",
        "0e400, false",
        "0.00001e313, false",
        "1797693134862315700000000000000e278, false",
        "1797693134862315900000000000000e278, true"
    })
    void aNumberBeyondTheRangeOfDoublesIsNoticed(String number, boolean beyond) {
        for (String member : List.of("\"x\":" + number, "\"x\":[{\"y\":" + number + "}]")) {
            assertThat(rules(Documents.read(catalogue(member))))
                    .contains(JsonRules.MEMBER_UNKNOWN)
                    .filteredOn(rule -> rule == JsonRules.CANONICAL_FORM_NONE)
                    .hasSize(beyond ? 1 : 0);
        }
        assertThat(rules(Values.read(ValueShapes.QUANTITY, quantity(number))))
                .hasSize(beyond ? 1 : 0)
                .allMatch(JsonRules.CANONICAL_FORM_NONE::equals);
    }

    @Test
    void aNumberOfManyDigitsIsNoticedByItsSizeAlone() {
        assertThat(rules(Values.read(ValueShapes.QUANTITY, quantity("9".repeat(308)))))
                .isEmpty();
        assertThat(rules(Values.read(ValueShapes.QUANTITY, quantity("9".repeat(309)))))
                .containsExactly(JsonRules.CANONICAL_FORM_NONE);
        assertThat(rules(Values.read(ValueShapes.QUANTITY, quantity("0." + "9".repeat(390)))))
                .isEmpty();
    }

    private static List<Rule> rules(Reading<?> reading) {
        return reading.notices().stream().map(Notice::rule).toList();
    }
}
