package org.waystage.commandline.exchange;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.core.notice.Notice;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.SigningKeys;

/** A key file. Nothing about the keys is ever shown except their fingerprints. */
final class KeyFile {
    private KeyFile() {}

    /** Reads the keys of a file that must have a private one; ends the command if it has none. */
    static SigningKeys withPrivate(String name, Console console) {
        SigningKeys keys = read(name, console);
        if (keys.privateKey().isEmpty()) {
            throw new Failure(Failure.USE, Phrase.KEY_PUBLIC_ONLY, name);
        }
        return keys;
    }

    /** Reads the keys of a file; if none can be used, reports what is wrong with the file and ends the command. */
    static SigningKeys read(String name, Console console) {
        Reading<SigningKeys> reading;
        try {
            reading = SigningKeys.read(Names.toRead(name, console));
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
        FirstNotices printer = new FirstNotices(console.language());
        for (Notice notice : reading.notices()) {
            console.say(printer.line(notice));
        }
        return reading.value().orElseThrow(() -> new Failure(Failure.USE, Phrase.KEY_UNUSABLE, name));
    }
}
