package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.Interval;

/**
 * How often intervals of 95 per cent hold the truth, and how often fits are refused and why, by the origin of the series and by
 * method. Seeds are fixed. Run with {@code -Dgolden.update=true} to write the table, which takes some minutes; otherwise one
 * cell of it is computed again.
 */
class DiffusionCoverageTest {
    private static final Path TABLE = Path.of("src/test/resources/org/waystage/analysis/diffusion/coverage.csv");
    private static final int TRIALS = 500;
    private static final String HEADER = "truth,method,trials,p,q,m,ahead,usable,lack-of-fit,market-not-identified,"
            + "market-below-observed,peak-not-reached,other";
    private static final List<DiffusionVerdict.Reason> REASONS = List.of(
            DiffusionVerdict.Reason.LACK_OF_FIT,
            DiffusionVerdict.Reason.MARKET_NOT_IDENTIFIED,
            DiffusionVerdict.Reason.MARKET_BELOW_OBSERVED,
            DiffusionVerdict.Reason.PEAK_NOT_REACHED);

    /** Returns a line of the table: of a hundred series, how many intervals hold the truth, and how many fits have a verdict. */
    static String line(Truth truth, DiffusionMethod method) {
        int[] held = new int[4];
        int[] intervals = new int[4];
        int usable = 0;
        int[] reasons = new int[REASONS.size() + 1];
        for (double[] whole : truth.series(Truth.ALL.indexOf(truth), TRIALS)) {
            DiffusionSeries series = DiffusionSeries.of(1, Arrays.copyOf(whole, truth.periods()));
            DiffusionFit fit = DiffusionFit.of(series, DiffusionModel.BASS, method);
            double[] truths = {truth.p(), truth.q(), truth.m()};
            for (int i = 0; i < fit.parameters().size(); i++) {
                Optional<Interval> interval = fit.parameters().get(i).interval();
                intervals[i] += interval.isPresent() ? 1 : 0;
                double value = truths[i];
                held[i] += interval.filter(ends -> ends.contains(value)).isPresent() ? 1 : 0;
            }
            List<DiffusionForecast.Point> points = fit.forecast(Truth.AHEAD).points();
            if (!points.isEmpty()) {
                DiffusionForecast.Point last = points.get(points.size() - 1);
                double sum = Arrays.stream(whole).sum();
                intervals[3]++;
                held[3] += last.cumulatedLower() <= sum && sum <= last.cumulatedUpper() ? 1 : 0;
            }
            usable += fit.verdict().isUsable() ? 1 : 0;
            for (int i = 0; i < REASONS.size(); i++) {
                reasons[i] += fit.verdict().reasons().contains(REASONS.get(i)) ? 1 : 0;
            }
            reasons[REASONS.size()] += REASONS.containsAll(fit.verdict().reasons()) ? 0 : 1;
        }
        List<String> cells = new ArrayList<>(List.of('"' + truth.name() + '"', method.code(), "" + TRIALS));
        for (int i = 0; i < held.length; i++) {
            cells.add(truth.isCurve() ? share(held[i], intervals[i]) : "");
        }
        cells.add(share(usable, TRIALS));
        for (int reason : reasons) {
            cells.add(share(reason, TRIALS));
        }
        return String.join(",", cells);
    }

    private static String share(int count, int base) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * count / base);
    }

    @Test
    @Tag("long")
    void theTableIsTheOneComputed() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            for (Truth truth : Truth.ALL) {
                truth.methods().forEach(method -> lines.add(line(truth, method)));
            }
            Files.write(TABLE, lines);
        }

        assertThat(Files.readAllLines(TABLE)).contains(HEADER, line(Truth.ALL.get(0), DiffusionMethod.MULTINOMIAL));
    }
}
