package org.waystage.commandline.registers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.files.RegisterFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;

/**
 * A profile as the user names it: the id of a bundled one, or a file.
 *
 * @param profile the profile
 * @param file the file that it was read from; empty for a bundled one
 */
record ProfileSource(Profile profile, Optional<Path> file) {
    /**
     * Returns the profile with a name. Ends the command if there is none, or if it has errors, which are reported.
     *
     * @param name an id, or a file if the name ends in {@code .json} or has a folder
     */
    static ProfileSource of(String name, Console console) {
        if (!isPath(name) && Profiles.available().contains(name)) {
            return new ProfileSource(Profiles.bundled(name), Optional.empty());
        }
        refuseUnknown(name, console);
        try (RegisterFile file = RegisterFile.open(name, console)) {
            OtherFile.refuse(OtherFile.Wanted.PROFILE, name, file.bytes(), console);
            NoticeLog log = new NoticeLog(name);
            Reading<Profile> reading = Profiles.read(file.bytes());
            log.add(reading);
            sayNotices(log, console);
            return new ProfileSource(reading.orElseThrow(), file.file());
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(name, e, console);
        }
    }

    /** Ends the command if a name can only be an id, and no bundled profile has it. */
    static void refuseUnknown(String name, Console console) {
        if (!isPath(name) && !name.equals(CatalogueSource.STANDARD_INPUT) && !Names.isFile(name)) {
            throw unknown(name, console);
        }
    }

    private static boolean isPath(String name) {
        return name.endsWith(".json") || name.contains("/") || name.contains("\\");
    }

    /** Returns the failure for an id that no bundled profile has. */
    static Failure unknown(String name, Console console) {
        List<String> available = Profiles.available();
        return new Failure(
                Failure.USE,
                Phrase.NO_PROFILE,
                name,
                Suggestions.asked(name, available.stream(), console.language()),
                String.join(", ", available));
    }

    private static void sayNotices(NoticeLog log, Console console) {
        if (log.count() > 0) {
            FirstNotices printer = new FirstNotices(console.language());
            console.say(Printable.line(log.file()));
            log.notices().forEach(notice -> console.say(printer.line(notice)));
        }
        if (log.hasErrors()) {
            throw FirstNotices.nothingWritten(log, console);
        }
    }
}
