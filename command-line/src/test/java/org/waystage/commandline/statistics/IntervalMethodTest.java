package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.share.IntervalMethod;
import org.waystage.analysis.share.Share;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;

/** Intervals of shares are computed by the requested method, which each output names. */
class IntervalMethodTest {
    @TempDir
    private static Path folder;

    private static String out(String command) throws IOException {
        return CommandRun.on(FirstEdition.in(folder), command).succeeded().out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "transitions", "frequencies", "co-occurrence --of group"})
    void everyCommandNamesTheMethod(String command) throws IOException {
        assertThat(out(command + " --interval-method clopper-pearson"))
                .contains("95 % interval (Clopper-Pearson)")
                .doesNotContain("Wilson");
        assertThat(out(command + " --intervals always")).contains("95 % interval (Wilson)");
        assertThat(out(command + " --interval-method clopper-pearson --format json"))
                .contains("nterval\": \"clopper-pearson\"")
                .doesNotContain("\"wilson\"");
        assertThat(out(command + " --interval-method clopper-pearson --format csv"))
                .contains("clopper-pearson")
                .doesNotContain("wilson");
    }

    @Test
    void whoNamesAMethodAsksForIntervalsOfACollectionUnlessThatIsRefused() {
        assertThat(bundled("funnel")).doesNotContain("95 % interval");
        assertThat(bundled("funnel", "--interval-method", "wilson")).contains("95 % interval (Wilson)");
        assertThat(bundled("funnel", "--interval-method", "wilson", "--intervals", "never"))
                .doesNotContain("95 % interval");
    }

    private static String bundled(String... args) {
        return CommandRun.of(args).succeeded().out();
    }

    @ParameterizedTest
    @CsvSource({"wilson, Wilson", "clopper-pearson, Clopper-Pearson"})
    void aSurveyNamesTheMethod(String code, String name) throws IOException {
        double lower = Share.of(107, 116)
                .by(IntervalMethod.of(code).orElseThrow())
                .interval()
                .orElseThrow()
                .lower();

        assertThat(out("survey --interval-method " + code).replaceAll("\\s+", " "))
                .containsPattern("107 of 116 = 92.2 %[^)]*, " + name + "\\)");
        assertThat(out("survey --interval-method " + code + " --format json"))
                .contains("\"lower\": " + lower, "\"interval\": \"" + code + "\"");
        assertThat(out("survey --interval-method " + code + " --format csv"))
                .contains(String.valueOf(lower), "," + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hypergeometric", "hypergeometric-mid-p"})
    void aSurveySaysWhereAMethodLacksThePopulation(String code) throws IOException {
        assertThat(out("survey --interval-method " + code).replaceAll("\\s+", " "))
                .contains("107 of 116 = 92.2 % (no interval: this method needs the population, which is not stated)");
        assertThat(out("survey --interval-method " + code + " --format json"))
                .doesNotContain("\"interval\": \"" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "funnel, hypergeometric, expected wilson or clopper-pearson",
        "transitions, mid-p, expected wilson or clopper-pearson",
        "survey, exact, 'expected wilson, hypergeometric, hypergeometric-mid-p'",
    })
    void aMethodThatCannotBeIsRefusedWithThoseThatCan(String command, String method, String said) {
        CommandRun run = CommandRun.of(command, "--interval-method", method);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(said).contains("'" + method + "'");
    }
}
