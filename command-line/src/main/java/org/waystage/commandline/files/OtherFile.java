package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What people name by mistake in place of a catalogue. Told by the content, since endings are often wrong. */
enum OtherFile {
    /** A table. */
    TABLE(
            "a table (CSV)",
            "Name the folder or archive that holds all tables of a catalogue; a register becomes a catalogue with 'waystage import'."),
    /** A page of the web. */
    PAGE(
            "a web page (HTML)",
            "A server sends a page where an address has changed or asks people to sign in: open it in a browser and download the file"
                    + " again."),
    /** A printed document. */
    PDF("a PDF document", "Ask whoever sent it for the catalogue itself, as JSON, tables or a workbook."),
    /** A packed file. */
    GZIP("a gzip archive", "Unpack it and name the file in it.");

    /** Says what a file is. */
    static final Rule RULE = Rule.ofReading(
                    "file-not-a-catalogue",
                    "This is {found}, not a catalogue. {advice}",
                    "Ceci est {found}, pas un catalogue. {advice}")
            .worded(new RuleWords(
                    Set.of("found", "advice"),
                    Map.of(
                            TABLE.found,
                            "un tableau (CSV)",
                            TABLE.advice,
                            "Nommez le dossier ou l'archive qui contient toutes les tables d'un catalogue ; un registre devient un"
                                    + " catalogue avec « waystage import ».",
                            PAGE.found,
                            "une page web (HTML)",
                            PAGE.advice,
                            "Un serveur envoie une page quand une adresse a changé ou demande de s'identifier : ouvrez-la dans un"
                                    + " navigateur et téléchargez à nouveau le fichier.",
                            PDF.found,
                            "un document PDF",
                            PDF.advice,
                            "Demandez à l'expéditeur le catalogue lui-même, en JSON, en tables ou en classeur.",
                            GZIP.found,
                            "une archive gzip",
                            GZIP.advice,
                            "Décompressez-la et nommez le fichier qu'elle contient.")))
            .explained(
                    "A catalogue is a JSON document, lines of JSON, a workbook, or CSV tables in a folder or zip archive; the beginning of"
                            + " this file shows something else. Nothing was read. Do what the message says.",
                    "Un catalogue est un document JSON, des lignes de JSON, un classeur, ou des tables CSV dans un dossier ou une archive"
                            + " zip ; le début de ce fichier montre autre chose. Rien n'a été lu. Faites ce que dit le message.");

    private static final int HEAD = 1 << 12;
    private static final Pattern MARK = Pattern.compile("^\u00EF\u00BB\u00BF");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

    private final String found;
    private final String advice;

    OtherFile(String found, String advice) {
        this.found = found;
        this.advice = advice;
    }

    /** Looks at the beginning of a file; empty if it may be a catalogue, or JSON of another kind. */
    static Optional<OtherFile> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String all = new String(head, ISO_8859_1);
        if (all.startsWith("\u001F\u008B")) {
            return Optional.of(GZIP);
        }
        String text = MARK.matcher(all).replaceFirst("").stripLeading();
        String small = text.toLowerCase(Locale.ROOT);
        if (small.startsWith("<!doctype html") || small.startsWith("<html")) {
            return Optional.of(PAGE);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        // A title may stand above the header.
        boolean table = text.lines()
                .limit(5)
                .anyMatch(line -> line.indexOf(0) < 0 && SEPARATOR.matcher(line).find());
        boolean letters = !text.isEmpty() && (text.charAt(0) == '"' || Character.isLetterOrDigit(text.charAt(0)));
        return letters && table && !isJson(text) ? Optional.of(TABLE) : Optional.empty();
    }

    /** Tells whether a text is JSON that is no object and no array, such as {@code "a, b"}. */
    private static boolean isJson(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            return first != null && first.isScalarValue() && parser.nextToken() == null;
        } catch (JacksonException e) {
            return text.length() >= HEAD - 4 && text.startsWith("\"") && text.indexOf('"', 1) < 0;
        }
    }

    /** Returns what the message says. */
    Map<String, String> holes() {
        return Map.of("found", found, "advice", advice);
    }
}
