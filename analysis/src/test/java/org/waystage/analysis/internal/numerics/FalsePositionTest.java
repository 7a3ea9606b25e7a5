package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FalsePositionTest {
    private int asked;

    private static Arguments function(String name, double root, int most, DoubleUnaryOperator function) {
        return Arguments.of(name, root, most, function);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                function("a line", 0.3, 2, x -> x - 0.3),
                function("nearly a parabola", Math.sqrt(3.84), 10, x -> x < 0 ? -3.84 : x * x - 3.84),
                function("steep on one side", Math.log(0.1), 11, x -> Math.exp(x) - 0.1),
                function("a tail that hardly rises", 3, 14, x -> Math.tanh(x - 3)),
                function("of order nine", 1, 30, x -> Math.pow(x, 9) - 1),
                function("a bend at the root", 0.5, 20, x -> x < 0.5 ? x - 0.5 : 1000 * (x - 0.5)),
                function("a leap", 0.7, 100, x -> x < 0.7 ? -1 : 2));
    }

    private double search(double below, double above, DoubleUnaryOperator function) {
        FalsePosition search =
                new FalsePosition(below, function.applyAsDouble(below), above, function.applyAsDouble(above));
        double place = below;
        while (!search.isOver()) {
            place = search.next();
            asked++;
            double value = function.applyAsDouble(place);
            if (Math.abs(value) < 1e-12) {
                return place;
            }
            search.take(place, value);
        }
        return place;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void findsTheRootInFewSteps(String name, double root, int most, DoubleUnaryOperator function) {
        assertThat(search(-5, 5, function)).isCloseTo(root, within(1e-8));
        assertThat(asked).as("steps").isLessThanOrEqualTo(most);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void thePlaceBelowMayBeToTheRight(String name, double root, int most, DoubleUnaryOperator function) {
        DoubleUnaryOperator falling = x -> function.applyAsDouble(-x);

        assertThat(search(5, -5, falling)).isCloseTo(-root, within(1e-8));
        assertThat(asked).as("steps").isLessThanOrEqualTo(most);
    }

    @Test
    void aRootThatIsHitEndsTheSearch() {
        FalsePosition search = new FalsePosition(-5, -1, 5, 1);
        search.take(search.next(), 0);

        assertThat(search.isOver()).isTrue();
    }

    @Test
    void anErrorOfRoundingBelowARootIsNoWayOut() {
        FalsePosition search = new FalsePosition(-5, -1, 5, 1);
        search.take(0, 0);
        search.take(0, -1e-13);

        assertThat(search.next()).isBetween(-5.0, 5.0);
    }
}
