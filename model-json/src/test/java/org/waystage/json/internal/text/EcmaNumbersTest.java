package org.waystage.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.json.Documents;

/** Doubles as ECMAScript writes them, which is how RFC 8785 does. */
class EcmaNumbersTest {
    private static String text(double value) {
        return EcmaNumbers.toString(value);
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4340000000000001, 9007199254740994",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void theNumbersOfTheRfcAreWrittenAsItSays(String bits, String text) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(text(value)).isEqualTo(text);
    }

    /** Cases that go wrong where only Java's own conversion is trusted: older ones give 2.0E-3, 2.0E22 or 4.9E-324. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "10, 10",
        "0.1, 0.1",
        "-1.5, -1.5",
        "0.002, 0.002",
        "2e22, 2e+22",
        "2e23, 2e+23",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "123e18, 123000000000000000000",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "1.2e-7, 1.2e-7",
        "123456.789, 123456.789",
        "9007199254740994, 9007199254740994",
        "9007199254740992, 9007199254740992",
        "5e-324, 5e-324",
        "1e-323, 1e-323",
        "1.5e-323, 1.5e-323",
        "2e-323, 2e-323",
        "4.35e+48, 4.35e+48",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "8.41e21, 8.41e+21",
        "2.0019531250000004, 2.0019531250000004",
        "1.0e15, 1000000000000000",
        "5.0E-5, 0.00005",
        "9e-7, 9e-7"
    })
    void otherNumbersAreWrittenAsEcmaScriptDoes(String number, String text) {
        assertThat(text(Double.parseDouble(number))).isEqualTo(text);
    }

    /** What another engine writes; the script beside the file made it. */
    @Test
    void doublesOfAllKindsAreWrittenAsAnEngineOfEcmaScriptDoes() {
        List<String> wrong = Documents.resource("ecma-numbers.txt")
                .lines()
                .filter(line -> {
                    double value = Double.longBitsToDouble(Long.parseUnsignedLong(line.substring(0, 16), 16));
                    return !text(value).equals(line.substring(17));
                })
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(Documents.resource("ecma-numbers.txt").lines()).hasSize(10_000);
    }
}
