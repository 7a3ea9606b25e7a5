package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @Test
    void isEmptyOfNothing() {
        Share nothing = Share.of(0, 0);

        assertThat(nothing.estimate()).isEmpty();
        assertThat(nothing.interval()).isEmpty();
        assertThat(nothing.bounds()).isEmpty();
        assertThat(nothing.outOf(0).bounds()).isEmpty();
        assertThat(nothing.outOf(10).bounds()).contains(new Interval(0, 1));
    }

    @Test
    void isTheShareItselfWhereAllAnswered() {
        Share census = Share.of(3, 8).outOf(8);

        assertThat(census.interval()).contains(new Interval(0.375, 0.375));
        assertThat(census.bounds()).contains(new Interval(0.375, 0.375));
        assertThat(Share.of(1, 1).outOf(1).interval()).contains(new Interval(1, 1));
    }

    /** A population of 25 of which one has the property gives 0 of 20 with the probability 5/25. */
    @Test
    void excludesNoTotalThatTheCountAllows() {
        Share share = Share.of(0, 20).outOf(25);

        assertThat(share.interval()).contains(new Interval(0, 2 / 25.0));
        assertThat(WilsonInterval.of(share).contains(1 / 25.0)).isFalse();
    }

    @Test
    void namesTheMethodOfItsInterval() {
        assertThat(Share.of(3, 20).method()).isEqualTo(IntervalMethod.WILSON);
        assertThat(Share.of(3, 20).outOf(40).method()).isEqualTo(IntervalMethod.WILSON);
        assertThat(Share.of(3, 20).outOf(39).method()).isEqualTo(IntervalMethod.HYPERGEOMETRIC);
        assertThat(Share.of(3, 100_000_000).outOf(100_000_001).method()).isEqualTo(IntervalMethod.WILSON);
    }

    /** Also where the share lies between two totals of which one is excluded, and at levels at which no total is left. */
    @Test
    void everyIntervalHoldsTheShare() {
        for (int base = 1; base <= 12; base++) {
            for (int population = base; population <= 26; population++) {
                for (int count = 0; count <= base; count++) {
                    for (double level : new double[] {1e-12, 0.5, 0.8, 0.95}) {
                        Share share = new Share(count, base, OptionalLong.of(population), level);
                        assertThat(List.of(WilsonInterval.of(share), ExactInterval.of(share)))
                                .as(share.toString())
                                .allMatch(interval ->
                                        interval.contains(share.estimate().orElseThrow()));
                    }
                }
            }
        }
    }

    @Test
    void anExactIntervalOfManyMillionsIsFoundAtOnce() {
        for (int i = 1; i <= 10; i++) {
            assertThat(Share.of(5_900_000L * i, 60_000_000).outOf(100_000_000).interval())
                    .isPresent();
        }
    }

    @Test
    void hasNeitherCorrectionNorBoundsWithoutAPopulation() {
        assertThat(Share.of(30, 60).bounds()).isEmpty();
        Interval plain = Share.of(30, 60).interval().orElseThrow();
        Interval corrected = Share.of(30, 60).outOf(100).interval().orElseThrow();
        assertThat(corrected.lower()).isGreaterThan(plain.lower());
        assertThat(corrected.upper()).isLessThan(plain.upper());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 5", "1, 10000000", "9999999, 10000000"})
    void staysWithinZeroAndOne(long count, long base) {
        Interval interval = Share.of(count, base).at(0.999999).interval().orElseThrow();

        double estimate = Share.of(count, base).estimate().orElseThrow();
        assertThat(interval.lower()).isBetween(0.0, estimate);
        assertThat(interval.upper()).isBetween(estimate, 1.0);
    }

    /** Against fifty digits: none is lost at small shares, nor of many. */
    @ParameterizedTest
    @CsvSource({
        "1, 1000000000",
        "3, 10000000",
        "5000000, 10000000",
        "999999999, 1000000000",
        "0, 10000000",
        "2, 30",
        "30, 30"
    })
    void losesNoDigits(long count, long base) {
        MathContext digits = new MathContext(50);
        BigDecimal p = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(base), digits);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal c =
                new BigDecimal(ConfidenceTransform.quantile(0.95)).pow(2).divide(BigDecimal.valueOf(base), digits);
        BigDecimal middle = p.multiply(BigDecimal.valueOf(2)).add(c);
        BigDecimal half =
                c.multiply(c.add(p.multiply(q).multiply(BigDecimal.valueOf(4)))).sqrt(digits);
        BigDecimal divisor = BigDecimal.ONE.add(c).multiply(BigDecimal.valueOf(2));

        Interval interval = Share.of(count, base).interval().orElseThrow();

        assertThat(new BigDecimal(interval.lower()))
                .isCloseTo(middle.subtract(half).divide(divisor, digits), withinPercentage(1e-12));
        assertThat(new BigDecimal(interval.upper()))
                .isCloseTo(middle.add(half).divide(divisor, digits), withinPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 10, 0.95", "6, 5, 10, 0.95", "1, 5, 4, 0.95", "1, 5, 10, 0", "1, 5, 10, 1", "1, 5, 10, NaN"})
    void refusesWhatIsNoShare(long count, long base, long population, double level) {
        assertThatThrownBy(() -> new Share(count, base, OptionalLong.of(population), level))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsNoShare() {
        assertThatThrownBy(() -> Share.of(6, 5)).hasMessage("no share: 6 of 5");
        assertThatThrownBy(() -> Share.of(1, 5).outOf(4)).hasMessage("no share: 1 of 5 out of 4");
    }

    @Test
    void boundsHoldTheTruthHoweverAnsweringDependsOnTheAnswer() {
        Random random = new Random(20261125);
        for (int run = 0; run < 2_000; run++) {
            int population = 1 + random.nextInt(200);
            double answersIfYes = random.nextDouble();
            double answersIfNo = random.nextDouble();
            double truth = random.nextDouble();
            int yes = 0;
            int count = 0;
            int base = 0;
            for (int i = 0; i < population; i++) {
                boolean has = random.nextDouble() < truth;
                boolean answers = random.nextDouble() < (has ? answersIfYes : answersIfNo);
                yes += has ? 1 : 0;
                base += answers ? 1 : 0;
                count += has && answers ? 1 : 0;
            }
            Interval bounds = Share.of(count, base).outOf(population).bounds().orElseThrow();
            assertThat((double) yes / population).isBetween(bounds.lower(), bounds.upper());
        }
    }
}
