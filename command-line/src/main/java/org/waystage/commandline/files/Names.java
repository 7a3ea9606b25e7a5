package org.waystage.commandline.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.editions.Editions;

/** Utilities for file names. */
public final class Names {
    private Names() {}

    /** Returns the reason that a name is not possible on this system, usually because its encoding lacks a letter. */
    public static String notAName(Console console) {
        return Phrase.NOT_A_NAME.in(console.language(), System.getProperty("sun.jnu.encoding", "?"));
    }

    /** Tells whether there is a file with a name. */
    public static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Tells whether there is a file or a bundled edition with a name. */
    public static boolean isEdition(String name) {
        return isFile(name) || Editions.available().contains(name);
    }

    /** Returns the path of a file that is to be read; ends the command if it is a folder. */
    public static Path toRead(String name, Console console) {
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Phrase.IS_A_FOLDER.in(console.language()));
        }
        return file;
    }

    /** Returns the ending of a file's name in lower case, with its dot; empty if there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > slash + 1 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    }
}
