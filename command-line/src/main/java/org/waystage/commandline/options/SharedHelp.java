package org.waystage.commandline.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import picocli.CommandLine.Model.CommandSpec;

/** The help of shared options in another language than the one in which they are declared. */
public final class SharedHelp {
    private SharedHelp() {}

    /** Puts the help of shared options into a language; it stays as it is declared if there is no file of the language. */
    public static void translate(CommandSpec spec, String language) {
        try (InputStream in = SharedHelp.class.getResourceAsStream("help_" + language + ".properties")) {
            if (in != null) {
                spec.resourceBundle(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
