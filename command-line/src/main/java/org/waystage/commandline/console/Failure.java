package org.waystage.commandline.console;

/** Ends a command with an exit code and a message. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The exit code for errors in the data. */
    public static final int DATA = 1;

    /** The exit code for wrong use, and for files that cannot be read or written. */
    public static final int USE = 2;

    private final int exitCode;
    private final boolean ofAnOption;
    private final transient Phrase phrase;
    private final transient Object[] values;

    public Failure(int exitCode, Phrase phrase, Object... values) {
        this(exitCode, false, phrase, values);
    }

    private Failure(int exitCode, boolean ofAnOption, Phrase phrase, Object... values) {
        super(phrase.in("en", values));
        this.exitCode = exitCode;
        this.ofAnOption = ofAnOption;
        this.phrase = phrase;
        this.values = values.clone();
    }

    /** Returns a failure for a value that an option does not accept; the help of the command says what it accepts. */
    public static Failure ofAnOption(Phrase phrase, Object... values) {
        return new Failure(USE, true, phrase, values);
    }

    /** Returns this failure for a command that only answers: its message must not say that nothing was written. */
    public Failure ofAnAnswer() {
        return phrase.equals(Phrase.NOTHING_WRITTEN) ? new Failure(exitCode, Phrase.NO_ANSWER, values) : this;
    }

    /** Returns whether the help of the command says what would be right. */
    public boolean isOfAnOption() {
        return ofAnOption;
    }

    int exitCode() {
        return exitCode;
    }

    String message(String language) {
        return phrase.in(language, values);
    }
}
