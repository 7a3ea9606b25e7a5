package org.waystage.commandline.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.commandline.console.Phrase;
import org.waystage.results.Result;
import picocli.CommandLine.Option;

/** The option that says how a result is written: as text, or in another form that the command has. */
public final class OutputFormat {
    /** How a result is written. */
    public enum Form {
        TEXT,
        JSON,
        CSV,
        SARIF;

        /** Returns the word for it on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Form> forms;
    private @Nullable Form form;

    /**
     * Creates the option of a command.
     *
     * @param others the forms that the command has beside text
     */
    public OutputFormat(Form... others) {
        List<Form> all = new ArrayList<>(List.of(Form.TEXT));
        all.addAll(List.of(others));
        this.forms = List.copyOf(all);
    }

    @Option(names = "--format", paramLabel = "FORMAT", order = 98)
    void choose(String word) {
        List<String> words = words();
        try {
            form = OneOf.of(word, words, chosen -> forms.get(words.indexOf(chosen)));
        } catch (WrongValueException e) {
            throw e.of("--format");
        }
    }

    /** Returns the form that was asked for. */
    public Form form() {
        return form == null ? Form.TEXT : form;
    }

    /** Returns whether JSON was asked for. */
    public boolean isJson() {
        return form == Form.JSON;
    }

    /** Returns whether a form was asked for. */
    public boolean isGiven() {
        return form != null;
    }

    /** Returns the words for the forms that the command has. */
    public List<String> words() {
        return forms.stream().map(Form::word).toList();
    }

    /** Returns the forms that the command has, in words, such as "text (default), json or csv". */
    public String choices(String language) {
        List<String> words = new ArrayList<>(words());
        words.set(0, HelpTexts.in(language, "form.default").replace("{form}", words.get(0)));
        return Phrase.or(words, language);
    }

    /**
     * Writes a result in the form that was asked for.
     *
     * @param text writes it as text
     * @param result makes what JSON and CSV are written from
     */
    public void write(Runnable text, Supplier<Result> result, Console console) {
        switch (form()) {
            case TEXT -> text.run();
            case JSON -> console.json(result.get());
            case CSV -> console.csv(result.get());
            case SARIF -> throw new IllegalStateException("no result is written as SARIF");
        }
    }
}
