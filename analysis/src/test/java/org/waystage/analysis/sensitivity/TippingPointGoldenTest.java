package org.waystage.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;
import org.waystage.analysis.survival.TimeInterval;

/** Tipping points against those that {@code src/test/r/sensitivity.R} found by trying every number. */
class TippingPointGoldenTest {
    private static List<Golden.Row> rows(String file) {
        return Golden.rows("sensitivity/" + file);
    }

    private static Share share(Golden.Row row, String count, String base, String population) {
        return Share.of((long) row.number(count), (long) row.number(base)).outOf((long) row.number(population));
    }

    private static void same(TippingPoint found, Golden.Row row, String column) {
        assertThat(found.fewest())
                .as(column + " of " + row)
                .isEqualTo(
                        row.maybe(column).isEmpty()
                                ? OptionalLong.empty()
                                : OptionalLong.of((long) row.number(column)));
    }

    private static void sameSide(Conclusion found, Golden.Row row) {
        assertThat(found).isEqualTo(Conclusion.of((int) row.number("side")));
    }

    @Test
    void thoseOfSharesAreThoseOfR() {
        assertThat(rows("shares.csv")).hasSizeGreaterThan(100).allSatisfy(row -> {
            ShareClaim claim =
                    new ShareClaim(share(row, "x", "n", "N"), BigDecimal.valueOf((long) row.number("hundredths"), 2));
            sameSide(claim.conclusion(), row);
            same(claim.unseen(), row, "unseen");
            // R tries all answers that there are; our number also says how many more there would have to be
            TippingPoint unknown = claim.unknown();
            if (unknown.isReachable().orElseThrow()) {
                same(unknown, row, "unknown");
            } else {
                assertThat(row.maybe("unknown").orElse(Double.MAX_VALUE))
                        .isGreaterThan(unknown.available().getAsLong());
            }
            same(claim.lost(0), row, "lost");
            same(claim.gained(0), row, "gained");
        });
    }

    @Test
    void thoseOfTheOrderOfSharesAreThoseOfR() {
        assertThat(rows("orders.csv")).hasSizeGreaterThan(70).allSatisfy(row -> {
            OrderClaim claim = new OrderClaim(share(row, "x1", "n1", "N1"), share(row, "x2", "n2", "N2"));
            sameSide(claim.conclusion(), row);
            same(claim.unseen(), row, "unseen");
            same(claim.unknown(), row, "unknown");
            same(claim.ended(0, 0), row, "ended");
        });
    }

    @Test
    void thoseOfTestsAreThoseOfR() {
        assertThat(rows("tests.csv")).hasSizeGreaterThan(60).allSatisfy(row -> {
            Fragility test =
                    new Fragility(new ShareDifference(share(row, "x1", "n1", "N1"), share(row, "x2", "n2", "N2")));
            assertThat(test.p()).isCloseTo(row.number("p"), within(1e-8 * row.number("p")));
            assertThat(test.conclusion() == Conclusion.DIFFERENT).isEqualTo(row.number("different") == 1);
            same(test.misrecorded(), row, "misrecorded");
            same(test.unseen(), row, "unseen");
            same(test.unknown(), row, "unknown");
            same(test.ended(0, 0), row, "ended");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "example of fragilityindex, 1",
        "DAPA-HF primary, 62",
        "DAPA-HF death, 8",
        "DAPA-HF cardiovascular death, 5",
        "EMPEROR-Reduced primary, 50",
    })
    void aFragilityIndexIsThePublishedOne(String trial, long index) {
        Golden.Row row = rows("tests.csv").stream()
                .filter(one -> one.text("name").equals(trial))
                .findFirst()
                .orElseThrow();
        Fragility test = new Fragility(new ShareDifference(share(row, "x1", "n1", "n1"), share(row, "x2", "n2", "n2")));

        assertThat(test.misrecorded().fewest()).hasValue(index);
    }

    @Test
    void thoseOfStepsAreThoseOfR() {
        assertThat(rows("steps.csv")).hasSizeGreaterThan(50).allSatisfy(row -> {
            List<Funnel.Step> steps = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                long entered = (long) row.number("r" + Math.max(0, i - 1));
                steps.add(new Funnel.Step("s" + i, (long) row.number("r" + i), entered, 0, 0, 0, i == 0));
            }
            StepOrder order = new StepOrder(
                    new Funnel.Row((long) row.number("r0"), Map.of(), steps),
                    "s" + (long) row.number("earlier"),
                    "s" + (long) row.number("later"));
            sameSide(order.conclusion(), row);
            same(order.unseen(), row, "unseen");
        });
    }

    @Test
    void thoseOfTestsByTimeAreThoseOfR() {
        Map<String, List<Golden.Row>> data =
                rows("times-data.csv").stream().collect(Collectors.groupingBy(row -> row.text("dataset")));
        assertThat(rows("times.csv")).hasSize(3).allSatisfy(row -> {
            TimeTestClaim claim = new TimeTestClaim(
                    new TimeTestClaim.Group("first", times(data.get(row.text("dataset")), 1), 3),
                    new TimeTestClaim.Group("second", times(data.get(row.text("dataset")), 0), 2),
                    0.05);
            assertThat(claim.p().orElseThrow()).isCloseTo(row.number("p"), within(1e-8 * row.number("p")));
            assertThat(claim.conclusion() == Conclusion.DIFFERENT).isEqualTo(row.number("different") == 1);
            assertThat(claim.faster()).isEqualTo(row.number("firstIsFaster") == 1 ? "first" : "second");
            same(claim.unseen(), row, "unseen");
            TippingPoint unknown = claim.unknown();
            same(unknown, row, "unseen"); // one without a known stage or date weighs as much as an unseen one
            assertThat(unknown.available()).hasValue(unknown.among().equals("first") ? 3 : 2);
        });
    }

    private static List<TimeInterval> times(List<Golden.Row> rows, int first) {
        return rows.stream()
                .filter(row -> row.number("first") == first)
                .map(row -> row.number("status") == 1
                        ? TimeInterval.exact(row.number("time"))
                        : TimeInterval.after(row.number("time")))
                .toList();
    }
}
