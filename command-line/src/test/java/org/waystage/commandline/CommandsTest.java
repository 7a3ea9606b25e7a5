package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.console.Console;

class CommandsTest {
    static Set<String> names() {
        return Main.commandLine(console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()))
                .getSubcommands()
                .keySet();
    }

    static Stream<String> calls() {
        List<String> calls = new ArrayList<>();
        for (String name : names()) {
            calls.add(name + " --help");
            calls.add("help " + name);
            calls.add("--lang fr " + name + " --help");
            calls.add(name + " --lang");
            calls.add(name + " --no-such-option");
        }
        return calls.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    @ValueSource(
            strings = {
                "",
                "--help",
                "-h",
                "--version",
                "--lang fr",
                "--lang fr --help",
                "--lang=fr --help",
                "--lang fr --version",
                "--lang",
                "--vrsion",
                "--help stats",
                "--help stast",
                "--version stats",
                "help",
                "help --lang fr",
                "help --lang fr stats",
                "help help",
                "help stast",
                "help stats stats",
                "help profiles show",
                "help profiles shwo",
                "help --no-such-option",
                "profiles show",
                "stast",
                "stast --help",
                "stats stats",
                "stats validate",
                "stats --by",
                "-- stats --by tecnology",
                "--lang stats",
                "@no-such-file",
            })
    void aRunThatCreatesFewCommandsAnswersAsOneThatCreatesAll(String call) {
        String[] args = call.isEmpty() ? new String[0] : call.split(" ");
        CommandRun few = CommandRun.of(args);
        CommandRun all = withAll(args);
        assertThat(few.written()).isEqualTo(all.written());
        assertThat(few.said()).isEqualTo(all.said());
        assertThat(few.code()).isEqualTo(all.code());
    }

    private static CommandRun withAll(String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = console(out, err);
        console.language(String.join(" ", args).matches(".*--lang[ =]fr.*") ? "fr" : "en");
        int code = Main.commandLine(console).execute(Commands.withKind(args, console));
        console.out().flush();
        return new CommandRun(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static Console console(OutputStream out, OutputStream err) {
        return new Console(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRunCreatesTheCommandAskedForAlone(String name) {
        Console console = console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        assertThat(Commands.of(new String[] {"--lang", "fr", name, "--help"}, console))
                .hasSize(1);
    }

    @Test
    void whereNoWordIsACommandAllAreCreatedToNameTheNearest() {
        Console console = console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        assertThat(Commands.of(new String[] {"stast"}, console)).hasSameSizeAs(names());
    }
}
