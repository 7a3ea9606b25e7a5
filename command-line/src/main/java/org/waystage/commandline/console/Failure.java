package org.waystage.commandline.console;

/** Ends a command with an exit code and a sentence for the person. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The exit code where the data has errors. */
    public static final int DATA = 1;

    /** The exit code of wrong use, and of files that cannot be read or written. */
    public static final int USE = 2;

    private final int exitCode;
    private final transient Phrase phrase;
    private final transient Object[] values;

    public Failure(int exitCode, Phrase phrase, Object... values) {
        super(phrase.in("en", values));
        this.exitCode = exitCode;
        this.phrase = phrase;
        this.values = values.clone();
    }

    int exitCode() {
        return exitCode;
    }

    String message(String language) {
        return phrase.in(language, values);
    }
}
