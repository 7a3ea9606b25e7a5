package org.waystage.commandline.console;

import java.io.File;

/** A word of a command that a person can copy. */
public final class ShellWord {
    private ShellWord() {}

    /** Returns a word, quoted for the shell of this system where that is needed. */
    public static String quoted(String word) {
        if (File.separatorChar == '\\') {
            return word.matches("[A-Za-z0-9._:/\\\\+=,-]+") ? word : '"' + word.replace("\"", "\\\"") + '"';
        }
        return word.matches("[A-Za-z0-9._:/+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
