package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
    @Test
    void losesNothingOnTenMillionNumbers() {
        ExactSum sum = new ExactSum();
        double plain = 1e16;
        sum.add(1e16);
        for (int i = 0; i < 10_000_000; i++) {
            sum.add(0.1);
            plain += 0.1;
        }

        BigDecimal expected = new BigDecimal("1E16").add(new BigDecimal(0.1).multiply(BigDecimal.valueOf(10_000_000)));
        assertThat(sum.value()).isEqualByComparingTo(expected);
        assertThat(plain).as("a plain sum loses them all").isEqualTo(1e16);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameInEachOrderAndGrouping(long seed) {
        Random random = new Random(seed);
        List<Double> numbers = new ArrayList<>();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < 500; i++) {
            double number = random.nextDouble() * Math.pow(2, random.nextInt(2000) - 1050);
            if (number > 0) {
                numbers.add(number);
                expected = expected.add(new BigDecimal(number));
            }
        }
        Collections.shuffle(numbers, random);
        ExactSum left = new ExactSum();
        ExactSum right = new ExactSum();
        for (int i = 0; i < numbers.size(); i++) {
            (i % 3 == 0 ? left : right).add(numbers.get(i));
        }
        right.add(left);

        assertThat(right.value()).isEqualByComparingTo(expected);
    }

    @Test
    void doublesWhenAddedToItself() {
        ExactSum sum = new ExactSum();
        sum.add(0.1);
        sum.add(1e9);
        sum.add(sum);

        assertThat(sum.value())
                .isEqualByComparingTo(
                        new BigDecimal(0.1).add(new BigDecimal("1E9")).multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void sumsTheGreatestAndTheLeastWeights() {
        ExactSum sum = new ExactSum();
        sum.add(CrossTableBuilder.MAX_WEIGHT);
        sum.add(Double.MIN_VALUE);
        sum.add(CrossTableBuilder.MAX_WEIGHT);

        assertThat(sum.value()).isEqualByComparingTo(new BigDecimal(0x1p961).add(new BigDecimal(Double.MIN_VALUE)));
    }
}
