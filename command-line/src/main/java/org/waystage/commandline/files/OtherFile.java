package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The kinds of files that people name by mistake instead of the one a command reads. Detected from the content, because file extensions
 * are often wrong.
 */
@SuppressWarnings("ImmutableEnumChecker") // a phrase is the record of a key
public enum OtherFile {
    /** A catalogue. */
    CATALOGUE(Phrase.of("file.catalogue"), Phrase.of("file.name-it-in-the-place-of")),
    /** A profile of a register. */
    PROFILE(Phrase.of("file.profile"), Phrase.of("file.waystage-import-profile-reads-a-register")),
    /** A validation profile. */
    VALIDATION_PROFILE(Phrase.of("file.validation-profile"), Phrase.of("file.it-is-for-waystage-validate-rules")),
    /** The signature of an edition, or its manifest. */
    SIGNATURE(Phrase.of("file.signature"), Phrase.of("file.it-is-for-waystage-verify-signature")),
    /** Decisions. */
    DECISIONS(Phrase.of("file.decisions"), Phrase.of("file.waystage-decide-checks-it")),
    /** A key in PEM. */
    KEY(Phrase.of("file.key"), Phrase.of("file.it-is-for-waystage-sign-and-verify")),
    /** A ledger. */
    LEDGER(Phrase.of("file.ledger"), Phrase.of("file.waystage-ledger-sums-it-up")),
    /** A web page. */
    PAGE(Phrase.of("file.page"), Phrase.of("file.a-server-sends-a-page-where")),
    /** A PDF document. */
    PDF(Phrase.of("file.pdf"), Advice.ASK),
    /** A text with formatting. */
    RICH_TEXT(Phrase.of("file.rich-text"), Advice.ASK),
    /** An image. */
    IMAGE(Phrase.of("file.image"), Advice.ASK),
    /** A packed file. */
    GZIP(Phrase.of("file.gzip"), Advice.UNPACK),
    /** A packed file. */
    OTHER_ARCHIVE(Phrase.of("file.other-archive"), Advice.UNPACK),
    /** An XML document. */
    XML(Phrase.of("file.xml"), null),
    /** A workbook or zip archive. */
    ZIP(Phrase.of("file.zip"), null),
    /** A list in JSON. */
    LIST(Phrase.of("file.list"), null),
    /** Lines of JSON. */
    LINES(Phrase.of("file.lines"), null),
    /** JSON of some other kind. */
    JSON(Phrase.of("file.json"), null),
    /** A table. */
    TABLE(Phrase.of("file.table"), null),
    /** A file that is empty or holds only blanks. */
    EMPTY(Phrase.of("file.empty"), null),
    /** Some other text. */
    TEXT(Phrase.of("file.text"), null);

    /** The file that a command reads. */
    @SuppressWarnings("ImmutableEnumChecker") // as above
    public enum Wanted {
        /** A catalogue; the JSON readers report most faults themselves. */
        CATALOGUE(Phrase.of("file.catalogue"), Phrase.of("file.name-the-folder-or-archive-that")),
        /** A profile of a register. */
        PROFILE(Phrase.of("file.profile"), Phrase.of("file.register-profile-is")),
        /** A validation profile. */
        VALIDATION_PROFILE(Phrase.of("file.validation-profile"), Phrase.of("file.validation-profile-is")),
        /** A register; the importer reports more itself. */
        REGISTER(Phrase.of("file.register"), Phrase.of("file.name-the-file-that-its-publisher")),
        /** A ledger. */
        LEDGER(Phrase.of("file.a-ledger-in-csv"), Phrase.of("file.such-a-ledger-is-what-waystage")),
        /** The catalogue that was signed. */
        EDITION(Phrase.of("file.catalogue"), Advice.VERIFY),
        /** The signature of an edition. */
        SIGNATURE(Phrase.of("file.signature"), Advice.VERIFY),
        /** The signature of the edition that another is to follow. */
        EARLIER_SIGNATURE(Phrase.of("file.signature"), Advice.SIGN),
        /** A public key. */
        PUBLIC_KEY(Phrase.of("file.public-key"), Advice.VERIFY);

        private final Phrase name;
        private final Phrase advice;

        Wanted(Phrase name, Phrase advice) {
            this.name = name;
            this.advice = advice;
        }

        /** Tells whether a file may be the wanted one, or its faults are better reported by the reader. */
        private boolean passes(OtherFile file) {
            return switch (this) {
                case CATALOGUE ->
                    switch (file) {
                        case CATALOGUE, ZIP, LIST, LINES, JSON, EMPTY, TEXT -> true;
                        default -> false;
                    };
                case PROFILE -> file == OtherFile.PROFILE || file == JSON || file == EMPTY;
                case VALIDATION_PROFILE -> file == OtherFile.VALIDATION_PROFILE || file == JSON || file == EMPTY;
                case REGISTER ->
                    switch (file) {
                        case PROFILE,
                                VALIDATION_PROFILE,
                                SIGNATURE,
                                DECISIONS,
                                KEY,
                                LEDGER,
                                RICH_TEXT,
                                IMAGE,
                                OTHER_ARCHIVE -> false;
                        default -> true;
                    };
                case LEDGER -> file == OtherFile.LEDGER || file == EMPTY;
                case EDITION -> file != EMPTY && CATALOGUE.passes(file);
                case SIGNATURE, EARLIER_SIGNATURE -> file == OtherFile.SIGNATURE || file == JSON;
                case PUBLIC_KEY -> file == KEY || file == TEXT;
            };
        }

        /** Returns the advice for a file of one of our own kinds; for commands with several files, it says which goes where. */
        private Phrase advice(Phrase own) {
            return Advice.OF_COMMANDS.contains(advice) ? advice : own;
        }
    }

    /** The advice that several kinds share. */
    private static final class Advice {
        static final Phrase ASK = Phrase.of("file.ask");
        static final Phrase UNPACK = Phrase.of("file.unpack");
        static final Phrase VERIFY = Phrase.of("file.verify");
        static final Phrase SIGN = Phrase.of("file.sign");
        static final Set<Phrase> OF_COMMANDS = Set.of(VERIFY, SIGN);
    }

    private static final int HEAD = 1 << 12;
    /** The position of the mark of a tar archive. */
    private static final int TAR_MARK = 257;

    private static final String LEDGER_HEADER = "file,record,column,header,sequence,target,";
    private static final Pattern MARK = Pattern.compile("^\u00EF\u00BB\u00BF");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
    /** How files of some kinds begin; no ordinary text begins this way. */
    private static final Map<String, OtherFile> BEGINNINGS = beginnings();

    private static Map<String, OtherFile> beginnings() {
        Map<String, OtherFile> beginnings = new LinkedHashMap<>();
        beginnings.put("\u001F\u008B", GZIP);
        Stream.of("7z\u00BC\u00AF", "Rar!\u001A", "BZh", "\u00FD7zXZ", "(\u00B5/\u00FD")
                .forEach(start -> beginnings.put(start, OTHER_ARCHIVE));
        Stream.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*")
                .forEach(start -> beginnings.put(start, IMAGE));
        Stream.of("PK\u0003\u0004", "PK\u0005\u0006", "\u00D0\u00CF\u0011\u00E0")
                .forEach(start -> beginnings.put(start, ZIP));
        beginnings.put("%PDF-", PDF);
        beginnings.put("{\\rtf", RICH_TEXT);
        return beginnings;
    }

    private static final RuleWords WORDS = Phrase.words("file", "found", "advice");

    /** Reports the kind of a file that is not a catalogue. */
    static final Rule RULE = Rule.ofReading(
                    "file-not-a-catalogue",
                    "This is {found}, not a catalogue. {advice}",
                    "Ceci est {found}, pas un catalogue. {advice}")
            .worded(WORDS)
            .explained(
                    "A catalogue is a JSON document, lines of JSON, a workbook, or CSV tables in a folder or zip archive; the beginning of"
                            + " this file shows something else. Nothing was read. Do what the message says.",
                    "Un catalogue est un document JSON, des lignes de JSON, un classeur, ou des tables CSV dans un dossier ou une archive"
                            + " zip ; le début de ce fichier montre autre chose. Rien n’a été lu. Faites ce que dit le message.");

    private final Phrase found;
    private final @Nullable Phrase advice;

    OtherFile(Phrase found, @Nullable Phrase advice) {
        this.found = found;
        this.advice = advice;
    }

    /** Ends the command if a file is certainly not the wanted one, and reports what it is and what to do. */
    public static void refuse(Wanted wanted, String name, Path file, Console console) throws IOException {
        Optional<OtherFile> other = inPlaceOf(wanted, file);
        if (other.isPresent()) {
            String language = console.language();
            throw new Failure(
                    Failure.USE,
                    Phrase.ANOTHER_KIND,
                    name,
                    other.get().found.in(language),
                    wanted.name.in(language),
                    other.get().advice(wanted).in(language));
        }
    }

    /**
     * Does the same for a file name, if there is such a regular file. What is not a file or cannot be read is left to its reader to
     * report; so is a pipe, because it can be read once only.
     */
    public static void refuse(Wanted wanted, String name, Console console) {
        try {
            Path file = Path.of(name);
            if (!name.equals(CatalogueSource.STANDARD_INPUT) && Files.isRegularFile(file)) {
                refuse(wanted, name, file, console);
            }
        } catch (IOException | InvalidPathException e) {
            // its reader reports this
        }
    }

    /** Looks at the beginning of a file; empty if the file may be the wanted one, or is better reported by the reader. */
    static Optional<OtherFile> inPlaceOf(Wanted wanted, Path file) throws IOException {
        return of(file).filter(other -> !wanted.passes(other));
    }

    /** Looks at the beginning of a file; empty if that shows nothing. */
    private static Optional<OtherFile> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String all = new String(head, ISO_8859_1);
        for (Map.Entry<String, OtherFile> beginning : BEGINNINGS.entrySet()) {
            if (all.startsWith(beginning.getKey())) {
                return Optional.of(beginning.getValue());
            }
        }
        if (all.startsWith("ustar", TAR_MARK)) {
            return Optional.of(OTHER_ARCHIVE);
        }
        String text = MARK.matcher(all).replaceFirst("").stripLeading();
        if (text.isEmpty()) {
            return Optional.of(EMPTY);
        }
        if (text.indexOf(0) >= 0 || text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            return Optional.empty();
        }
        return text.startsWith("<") ? Optional.ofNullable(markup(text)) : Optional.ofNullable(text(text, file));
    }

    private static @Nullable OtherFile markup(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.startsWith("<!doctype html") || small.contains("<html")) {
            return PAGE;
        }
        return small.startsWith("<?xml") ? XML : null;
    }

    private static @Nullable OtherFile text(String text, Path file) throws IOException {
        if (text.startsWith("[")) {
            return LIST;
        }
        if (text.startsWith("{")) {
            return json(file);
        }
        if (text.startsWith(LEDGER_HEADER)) {
            return LEDGER;
        }
        if (text.startsWith("-----BEGIN ")) {
            return KEY;
        }
        if (isJson(text)) {
            return JSON;
        }
        // A title may precede the header.
        boolean table =
                text.lines().limit(5).anyMatch(line -> SEPARATOR.matcher(line).find());
        boolean letters = text.charAt(0) == '"' || Character.isLetterOrDigit(text.charAt(0));
        return table && letters ? TABLE : TEXT;
    }

    private static @Nullable OtherFile json(Path file) throws IOException {
        String format = InputForm.format(file).orElse("");
        if (format.startsWith("waystage-catalogue/")) {
            return CATALOGUE;
        } else if (format.startsWith("waystage-profile/")) {
            return PROFILE;
        } else if (format.startsWith("waystage-validation-profile/")) {
            return VALIDATION_PROFILE;
        } else if (format.startsWith("waystage-signature/") || format.startsWith("waystage-manifest/")) {
            return SIGNATURE;
        } else if (format.startsWith("waystage-decisions/")) {
            return DECISIONS;
        }
        return InputForm.of(file) == InputForm.LINES ? LINES : JSON;
    }

    /** Tells whether a text is JSON but neither an object nor an array, such as {@code "a, b"}. */
    private static boolean isJson(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            return first != null && first.isScalarValue() && parser.nextToken() == null;
        } catch (JacksonException e) {
            return text.length() >= HEAD - 4 && text.startsWith("\"") && text.indexOf('"', 1) < 0;
        }
    }

    private Phrase advice(Wanted wanted) {
        if (advice == null) {
            return wanted.advice;
        }
        return switch (this) {
            case CATALOGUE, PROFILE, VALIDATION_PROFILE, SIGNATURE, DECISIONS, KEY, LEDGER -> wanted.advice(advice);
            default -> advice;
        };
    }

    /** Returns the values for the message about a file that is not a catalogue. */
    Map<String, String> holes() {
        return Map.of(
                "found", found.in("en"), "advice", advice(Wanted.CATALOGUE).in("en"));
    }

    /** Tells whether this is reported even for a file named as JSON. For text, it is not: the JSON reader shows the place. */
    boolean whateverItsName() {
        return this != TABLE && this != PAGE && this != XML;
    }
}
