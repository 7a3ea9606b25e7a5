package org.waystage.commandline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionSignature;

/** The file of a signature. */
final class SignatureFile {
    /** How much of a signature is read: enough for a million records, because each has a line. */
    private static final int MOST_BYTES = 256 << 20;

    private SignatureFile() {}

    /**
     * Reads the signature of an edition; if there is none, reports what is wrong and ends the command.
     *
     * @param missing the message if there is no such file, with a placeholder for the name
     */
    static EditionSignature ofEdition(String name, Phrase missing, Console console) {
        OtherFile.refuse(OtherFile.Wanted.SIGNATURE, name, console);
        return read(name, EditionSignature::read, missing, console);
    }

    /** Reads the signature of the edition that another is to follow; if there is none, reports what is wrong and ends the command. */
    static EditionSignature before(String name, Phrase missing, Console console) {
        OtherFile.refuse(OtherFile.Wanted.EARLIER_SIGNATURE, name, console);
        return read(name, EditionSignature::read, missing, console);
    }

    /** Reads a signature; if there is none, reports what is wrong and ends the command. */
    private static <T> T read(String name, Function<byte[], Reading<T>> reader, Phrase missing, Console console) {
        try {
            Reading<T> reading = reader.apply(bytes(Names.toRead(name, console)));
            NoticeLog log = new NoticeLog(name);
            log.add(reading);
            if (log.hasErrors()) {
                FirstNotices.sayErrors(log, console);
            }
            return reading.value().orElseThrow(() -> new Failure(Failure.DATA, Phrase.SIGNATURE_UNREADABLE, name));
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.USE, missing, name);
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    /** Returns the bytes of a file, as many as are read of a signature. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
