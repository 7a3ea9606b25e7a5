package org.waystage.commandline.options;

import picocli.CommandLine.Option;

/** The option of commands whose result is text or JSON. */
public final class TextOrJson {
    /** The forms of the result. */
    public enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    public boolean isJson() {
        return format == Format.JSON;
    }
}
