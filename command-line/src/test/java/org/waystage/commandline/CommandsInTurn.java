package org.waystage.commandline;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.waystage.commandline.console.Console;

/**
 * One process that runs command after command with the heap of one, as the program would each: so what a command needs is proved
 * without starting Java for each, and nothing that one leaves behind may stand in the way of the next.
 */
public final class CommandsInTurn implements AutoCloseable {
    private static final String OUT = "turn-out.log";
    private static final String ERR = "turn-err.log";
    private static final String BETWEEN = "\t";

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final OutputStreamWriter commands;

    private CommandsInTurn(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts the process in a folder, with at most the given heap. It lives long enough for both compilers, which need none of the
     * heap.
     */
    public static CommandsInTurn start(Path folder, String heap) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Jvm.java(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandsInTurn.class.getName())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new CommandsInTurn(folder, builder.start());
    }

    /** Runs a command and returns what it wrote. */
    public CommandRun run(String... args) throws IOException {
        commands.write(String.join(BETWEEN, args) + "\n");
        commands.flush();
        String code = answers.readLine();
        if (code == null) {
            throw new IOException("the process ended");
        }
        return new CommandRun(
                Integer.parseInt(code),
                Files.readAllBytes(folder.resolve(OUT)),
                Files.readString(folder.resolve(ERR), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (String file : List.of(OUT, ERR)) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /** Runs the commands of standard input, one a line, and answers each with its exit code. */
    public static void main(String[] none) throws IOException {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            int code;
            try (OutputStream out = new FileOutputStream(OUT);
                    PrintStream err = new PrintStream(new FileOutputStream(ERR), true, StandardCharsets.UTF_8)) {
                code = Main.run(
                        command.split(BETWEEN), new Console(new ByteArrayInputStream(new byte[0]), out, err, false));
            }
            System.out.println(code);
        }
    }
}
