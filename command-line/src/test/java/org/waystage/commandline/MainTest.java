package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failures;

class MainTest {
    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("report", "validate", "stats", "convert", "redact", "sign", "verify", "canonical", "digest")
                .contains("Exit codes: 0 fine", "bundled edition");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "validate",
                "stats",
                "staleness",
                "time-to",
                "diffusion",
                "survey",
                "convert",
                "redact",
                "sign",
                "verify",
                "canonical",
                "digest"
            })
    void everyCommandHasHelpWithAnExampleAndExitCodes(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: waystage " + command, "waystage " + command + " ", "Exit codes: 0");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(CommandRun.of("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void versionTellsProgramFormatAndEditionApart() {
        CommandRun run = CommandRun.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("waystage ", "format waystage-catalogue/1.0", "bundled edition 2026-11");
    }

    @Test
    void aCallWithoutACommandShowsHelpAndIsWrongUse() {
        CommandRun run = CommandRun.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: waystage", "no command is named");
    }

    @ParameterizedTest
    @CsvSource({
        "stast, there is no command 'stast' here; did you mean stats?",
        "vaildate, there is no command 'vaildate' here; did you mean validate?",
        "frobnicate, there is no command 'frobnicate' here",
    })
    void anUnknownCommandIsWrongUseAndTheNearestIsNamed(String command, String message) {
        CommandRun run = CommandRun.of(command);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message, "Try 'waystage --help'");
    }

    @Test
    void anUnknownOptionIsWrongUseAndTheNearestIsNamed() {
        CommandRun run = CommandRun.of("stats", "--by", "group", "--fromat=json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "there is no option '--fromat=json' here; did you mean --format?",
                        "Try 'waystage stats --help'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats | --by=DIMENSION",
                "convert | --output=FILE",
                "report | --output=DIR",
                "redact --output x.json | --audience=AUDIENCE",
                "sign | --key=KEY",
                "verify | --key=KEY",
            })
    void aMissingOptionIsNamed(String command, String option) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option);
    }

    @Test
    void aSecondFileIsWrongUseWhereOneIsRead() {
        CommandRun run = CommandRun.of("digest", "a.json", "b.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no parameter 'b.json' here");
    }

    @Test
    void anUnknownLanguageIsWrongUse() {
        CommandRun run = CommandRun.of("validate", "--lang", "de");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected en or fr, but was 'de'");
    }

    @Test
    void wordsOfTheCallerCannotSteerTheTerminal() {
        assertThat(CommandRun.of("\u001B[31mred").err())
                .contains("\\u001B[31mred")
                .doesNotContain("\u001B");
    }

    @Test
    void aClosedPipeIsTold() {
        CommandRun run = withOutput("Broken pipe");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: standard output was closed before everything was written\n");
    }

    @Test
    void aFullDiskBehindStandardOutputIsTold() {
        CommandRun run = withOutput("No space left on device");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: cannot write to standard output: No space left on device\n");
    }

    private static CommandRun withOutput(String problem) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(problem);
            }
        };
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Main.run(new String[] {"canonical"}, console);
        return new CommandRun(code, new byte[0], err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void problemsOfTheProgramItselfAreToldWithoutATrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(Failures.report(new OutOfMemoryError(), console)).isEqualTo(2);
        assertThat(Failures.report(new StackOverflowError(), console)).isEqualTo(2);
        assertThat(Failures.report(new IllegalStateException("oops"), console)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("not enough memory"))
                .anySatisfy(line -> assertThat(line).contains("nested too deeply"))
                .anySatisfy(line -> assertThat(line).contains("please report it", "oops"));
    }
}
