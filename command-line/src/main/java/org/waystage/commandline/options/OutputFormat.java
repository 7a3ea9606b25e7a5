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

/** The option for the format of a result: text, or another format of the command. */
public final class OutputFormat {
    /** The formats of results. */
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
     * @param others the formats of the command other than text
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

    /** Returns the requested format. */
    public Form form() {
        return form == null ? Form.TEXT : form;
    }

    /** Returns whether JSON was requested. */
    public boolean isJson() {
        return form == Form.JSON;
    }

    /** Returns whether a format was requested. */
    public boolean isGiven() {
        return form != null;
    }

    /** Returns the words for the formats of the command. */
    public List<String> words() {
        return forms.stream().map(Form::word).toList();
    }

    /** Returns the formats of the command, in words, such as "text (default), json or csv". */
    public String choices(String language) {
        List<String> words = new ArrayList<>(words());
        words.set(0, HelpTexts.in(language, "form.default").replace("{form}", words.get(0)));
        return Phrase.or(words, language);
    }

    /**
     * Writes a result in the requested format.
     *
     * @param text writes it as text
     * @param result computes the result for JSON and CSV
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
