package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two sorts of bounds: those that belong to the range, and those that do not. */
class QuantityBoundsTest {
    private static final BigDecimal TWO = new BigDecimal("2.0");

    private static Optional<BigDecimal> number(String number) {
        return Optional.ofNullable(number).map(BigDecimal::new);
    }

    @Test
    void anOpenBoundIsTheEndOfTheRangeToo() {
        assertThat(Quantity.moreThan(TWO, "day").lower()).contains(TWO);
        assertThat(Quantity.moreThan(TWO, "day").upper()).isEmpty();
        assertThat(Quantity.lessThan(TWO, "day").upper()).contains(TWO);
        assertThat(Quantity.lessThan(TWO, "day").lower()).isEmpty();
        assertThat(Quantity.between(BigDecimal.ONE, TWO, "day").lower()).contains(BigDecimal.ONE);
        assertThat(Quantity.of(TWO, "day").lower()).isEmpty();
    }

    @Test
    void moreThanIsNotAtLeast() {
        assertThat(Quantity.moreThan(TWO, "day")).isNotEqualTo(Quantity.atLeast(TWO, "day"));
        assertThat(Quantity.lessThan(TWO, "day")).isNotEqualTo(Quantity.atMost(TWO, "day"));
    }

    @ParameterizedTest(name = "value {0}, about {1}, min {2}, moreThan {3}, max {4}, lessThan {5}")
    @CsvSource({
        " , , , , , , false",
        " , , 1, , , , true",
        " , , , 1, , , true",
        " , , , , 1, , true",
        " , , , , , 1, true",
        " , , 1, , , 2, true",
        " , , , 1, 2, , true",
        " , , , 1, , 2, true",
        " , , 1, 1, , , false",
        " , , , , 1, 1, false",
        " 1, , , 1, , , false",
        " , 1, , , , 1, false",
    })
    void aRangeHasOneBoundAtEachEnd(
            String value, String about, String min, String moreThan, String max, String lessThan, boolean sound) {
        Runnable make = () -> new Quantity(
                number(value),
                number(about),
                number(min),
                number(moreThan),
                number(max),
                number(lessThan),
                Optional.empty(),
                Extras.none());

        if (sound) {
            make.run();
        } else {
            assertThatIllegalArgumentException().isThrownBy(make::run).withMessageContaining("at most one upper end");
        }
    }
}
