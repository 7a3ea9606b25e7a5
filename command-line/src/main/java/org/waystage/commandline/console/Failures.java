package org.waystage.commandline.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.RuleWords;

/** Reports what went wrong in a sentence, never with a stack trace. */
public final class Failures {
    /** The reasons that modules give, in English only, for files that they could not read or write. */
    private static final RuleWords REASONS = Phrase.words("reason", "reason");

    private Failures() {}

    /** Reports what went wrong and returns the exit code. */
    public static int report(Throwable problem, Console console) {
        String language = console.language();
        if (problem instanceof StandardOutput.Broken broken) {
            String reason = reason(broken.getCause(), language);
            // Only the system's message shows that a pipe was closed.
            boolean closed = reason.toLowerCase(Locale.ROOT).contains("pipe");
            say(console, closed ? Phrase.OUTPUT_CLOSED.in(language) : Phrase.CANNOT_WRITE_OUTPUT.in(language, reason));
            return Failure.USE;
        }
        if (problem instanceof Failure failure) {
            say(console, failure.message(language));
            return failure.exitCode();
        }
        say(console, message(problem, language));
        return Failure.USE;
    }

    private static String message(Throwable problem, String language) {
        if (problem instanceof OutOfMemoryError) {
            return Phrase.NO_MEMORY.in(language, Runtime.getRuntime().maxMemory() >> 20);
        } else if (problem instanceof StackOverflowError) {
            return Phrase.TOO_DEEP.in(language);
        } else if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            return reason(problem, language);
        }
        return Phrase.INTERNAL.in(language, problem);
    }

    private static void say(Console console, String message) {
        console.say("waystage: " + Printable.line(message));
    }

    /** Returns why a file could not be read or written, without its name if that can be separated. */
    public static String reason(@Nullable Throwable problem, String language) {
        Throwable e = problem instanceof UncheckedIOException unchecked ? unchecked.getCause() : problem;
        if (e instanceof NoSuchFileException) {
            return Phrase.NO_SUCH_FILE.in(language);
        } else if (e instanceof AccessDeniedException) {
            return Phrase.NOT_ALLOWED.in(language);
        } else if (e instanceof FileSystemException file && file.getReason() != null) {
            return REASONS.in(language, "reason", file.getReason());
        }
        String message = e == null ? null : e.getMessage();
        return message == null ? String.valueOf(e) : REASONS.in(language, "reason", message);
    }
}
