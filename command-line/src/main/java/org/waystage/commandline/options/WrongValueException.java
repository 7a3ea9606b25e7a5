package org.waystage.commandline.options;

import java.util.function.Function;
import org.waystage.commandline.console.Phrase;
import picocli.CommandLine;

/** Thrown if an option does not accept a value; says in the language of messages what it expects. */
public final class WrongValueException extends CommandLine.TypeConversionException {
    private static final long serialVersionUID = 1;

    private final transient Function<String, String> message;
    private final String option;

    /**
     * Creates an exception.
     *
     * @param message returns the message on what is expected and what was given, in a language
     */
    public WrongValueException(Function<String, String> message) {
        this(message, "");
    }

    private WrongValueException(Function<String, String> message, String option) {
        super(message.apply("en"));
        this.message = message;
        this.option = option;
    }

    /** Creates an exception with a phrase and its values. */
    public WrongValueException(Phrase expected, Object... values) {
        this(language -> expected.in(language, values));
    }

    /** Returns the same exception with the name of its option, for an option that picocli does not name itself. */
    WrongValueException of(String name) {
        return new WrongValueException(message, name);
    }

    /** Returns the name of the option; empty if picocli names it. */
    public String option() {
        return option;
    }

    /** Returns the message on what is expected and what was given. */
    public String message(String language) {
        return message.apply(language);
    }
}
