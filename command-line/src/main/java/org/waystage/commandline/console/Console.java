package org.waystage.commandline.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.waystage.results.Result;

/** The streams that a command reads and writes, in UTF-8 whatever the platform's encoding, and the language of messages. */
public final class Console {
    private final InputStream in;
    private final StandardOutput out;
    private final PrintStream err;
    private final boolean terminal;
    private String language = "en";
    private boolean inTaken;

    /**
     * Creates a console.
     *
     * @param in standard input
     * @param out standard output
     * @param err where messages go
     * @param terminal whether a person watches {@code err}
     */
    public Console(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
        this.in = in;
        this.out = new StandardOutput(out);
        this.err = err;
        this.terminal = terminal;
    }

    /** Tells whether standard error goes to a terminal, as far as Java knows. */
    public static boolean isErrorATerminal() {
        Path link = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(link)) {
            try {
                Path target = Files.readSymbolicLink(link);
                return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return isConsoleATerminal();
    }

    // Before Java 22, a console exists only at a terminal; since then, it has a method that tells.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isConsoleATerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Returns standard input; ends the command if it was read before, because it can be read only once. */
    public InputStream in() {
        if (inTaken) {
            throw new Failure(Failure.USE, Phrase.INPUT_TWICE);
        }
        inTaken = true;
        return in;
    }

    public StandardOutput out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    boolean isTerminal() {
        return terminal;
    }

    public String language() {
        return language;
    }

    public void language(String tag) {
        language = tag;
    }

    /** Returns a writer for help texts. What it buffers is written at the end of the command, where a failure is reported. */
    public PrintWriter outWriter() {
        OutputStream held = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                out.write(bytes, offset, length);
            }
        };
        return new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8), true);
    }

    public PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Writes text to standard output. */
    public void print(String text) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a line to standard output; lines end in LF everywhere. */
    public void println(String line) {
        print(line + "\n");
    }

    /** Writes sentences to standard output, in lines that fit a terminal. */
    public void prose(String text) {
        print(wrapped(text));
    }

    /** Writes a result to standard output as JSON. */
    public void json(Result result) {
        try {
            result.writeJson(out);
        } catch (IOException e) {
            throw new StandardOutput.Broken(e);
        }
    }

    /** Writes a result to standard output as CSV. */
    public void csv(Result result) {
        try {
            result.writeCsv(out);
        } catch (IOException e) {
            throw new StandardOutput.Broken(e);
        }
    }

    /** Writes a message to standard error, in lines that fit a terminal. */
    public void say(String message) {
        err.print(wrapped(message));
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        Stream.of(text.split("\n", -1))
                .flatMap(line -> Wrapping.message(line).stream())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
