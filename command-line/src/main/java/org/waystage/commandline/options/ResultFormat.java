package org.waystage.commandline.options;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.results.Result;
import picocli.CommandLine.Option;

/** The option that says how a result is written. */
public final class ResultFormat {
    @Option(names = "--format", paramLabel = "FORMAT", order = 98, description = "text (default), json or csv.")
    private @Nullable Form form;

    /** How a result is written. */
    public enum Form {
        TEXT,
        JSON,
        CSV
    }

    /** Returns the form that was asked for. */
    public Form form() {
        return form == null ? Form.TEXT : form;
    }

    /** Returns whether a form was asked for. */
    public boolean isGiven() {
        return form != null;
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
        }
    }
}
