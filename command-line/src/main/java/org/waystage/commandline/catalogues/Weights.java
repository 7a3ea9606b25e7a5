package org.waystage.commandline.catalogues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.CaseReferences;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DocumentBytes;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.files.TableForm;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.NoticeText;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.reading.Reading;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.tables.TableRules;

/** A validation profile as the user names it: the name of a bundled one, or a file. */
final class Weights {
    private Weights() {}

    /** The names of the bundled profiles. */
    static final class Bundled implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ValidationProfiles.available().iterator();
        }
    }

    /**
     * Returns the profile with a name and reports the notices about a file. Ends the command if there is no such profile, or if it
     * has errors.
     */
    static ValidationProfile of(String name, Console console) {
        Optional<ValidationProfile> bundled = ValidationProfiles.named(name);
        if (bundled.isPresent()) {
            return bundled.get();
        }
        try {
            Path file = Names.toRead(name, console);
            if (!Files.exists(file) && !name.endsWith(".json")) {
                throw unknown(name, console);
            }
            OtherFile.refuse(OtherFile.Wanted.VALIDATION_PROFILE, name, file, console);
            return told(
                    DocumentBytes.areTooMany(file)
                            ? ValidationProfiles.read(file) // refuses it unread
                            : ValidationProfiles.read(DocumentBytes.of(file), more()),
                    name,
                    console);
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(name, e, console);
        } catch (InvalidPathException e) {
            throw unknown(name, console);
        }
    }

    /** Returns the file that a name means, which must not be overwritten; empty for a bundled profile. */
    static Optional<Path> file(String name) {
        return ValidationProfiles.named(name).isPresent() ? Optional.empty() : Optional.of(Path.of(name));
    }

    private static Failure unknown(String name, Console console) {
        List<String> available = ValidationProfiles.available();
        return new Failure(
                Failure.USE,
                Phrase.NO_VALIDATION_PROFILE,
                name,
                Suggestions.asked(name, available.stream(), console.language()),
                String.join(", ", available));
    }

    /** Returns the rules of other modules and of the program, which a profile may name too. */
    private static List<Rule> more() {
        List<Rule> more = new ArrayList<>(TableRules.all());
        more.addAll(RegisterRules.all());
        more.addAll(
                List.of(TableForm.NO_TABLES, TableForm.HOLDS_JSON, TableForm.NOT_AN_ARCHIVE, TableForm.NO_CATALOGUE));
        more.add(CaseReferences.UNCHECKED);
        return more;
    }

    private static ValidationProfile told(Reading<ValidationProfile> reading, String name, Console console) {
        NoticeLog log = new NoticeLog(name);
        log.add(reading);
        if (log.count() > 0) {
            new NoticeText(console.language(), true).lines(List.of(log)).forEach(console::say);
        }
        return reading.value().orElseThrow(() -> new Failure(Failure.USE, Phrase.VALIDATION_PROFILE_UNUSABLE, name));
    }
}
