package org.waystage.registers.internal.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.TreePath;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The actual form of a file that does not have the form its profile reads, judging from its beginning.
 *
 * @param form the form of the file
 * @param entry the first entry of an archive; absent if not known
 */
public record Misfit(Form form, Optional<String> entry) {
    /** The number of bytes examined at the beginning. */
    private static final int HEAD = 1 << 16;

    private static final String UNPACK = "Unpack it and name the file in it.";
    private static final Pattern MARK = Pattern.compile("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)");
    private static final Pattern MARKUP = Pattern.compile("^<[?!a-z]");
    private static final Pattern YAML_LINE = Pattern.compile("^[-#%&*{\\[].*|.*:( .*)?");
    private static final Pattern WORKBOOK_PART =
            Pattern.compile("(_rels|docProps|xl)/.*|\\[Content_Types\\]\\.xml|mimetype");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

    /** The forms that are recognized. */
    enum Form {
        EMPTY("", ""),
        WORKBOOK("", ""),
        ZIP("a zip archive", UNPACK),
        GZIP("a gzip archive", UNPACK),
        PDF(
                "a PDF document",
                "Ask the publisher for the register as data, or look for a download in the form that the profile reads."),
        PAGE(
                "a web page (HTML)",
                "A server sends a page where an address has changed or asks people to sign in: open it in a browser and"
                        + " download the register again."),
        MARKUP("an XML document", "Look for a download in the form that the profile reads, or save it in that form."),
        CATALOGUE("a catalogue already", "It needs no import: give it to 'waystage validate' or any other command."),
        LIST(
                "a list in JSON",
                "The profile looks for the records inside an object: download the whole document, or let 'records' of the profile"
                        + " begin with '/*'."),
        LINES(
                "lines of JSON (NDJSON)",
                "Download the register as one document, or put the lines into a list where the profile looks for the"
                        + " records."),
        TEXT("plain text", "Check that it is the right file, or use a profile that reads its form."),
        JSON("a JSON document", "Use a profile that reads JSON, or download the register as CSV."),
        TABLE(
                "a table (CSV)",
                "Use a profile that reads CSV, or download the register in the form that the profile reads.");

        private final String found;
        private final String advice;

        Form(String found, String advice) {
            this.found = found;
            this.advice = advice;
        }
    }

    /**
     * Examines the beginning of a file.
     *
     * @param wanted the form of file that the profile reads
     * @return the form of the file; empty if it may be what the profile reads
     * @throws IOException if the file cannot be read
     */
    public static Optional<Misfit> of(RegisterBytes input, InputForm wanted) throws IOException {
        byte[] head;
        try (InputStream in = input.open()) {
            head = in.readNBytes(HEAD);
        }
        String all = new String(head, ISO_8859_1);
        if (all.startsWith("\u001F\u008B")) {
            return Optional.of(new Misfit(Form.GZIP, Optional.empty()));
        }
        // In UTF-16, one of the two bytes of a character used by JSON or markup is NUL.
        String text = MARK.matcher(all.replace("\0", "")).replaceFirst("").strip();
        if (text.isEmpty() && all.indexOf(0) < 0 && head.length < HEAD) {
            return Optional.of(new Misfit(Form.EMPTY, Optional.empty()));
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of(archive(input));
        }
        return Optional.ofNullable(form(text, wanted)).map(form -> new Misfit(form, Optional.empty()));
    }

    private static @Nullable Form form(String text, InputForm wanted) {
        InputForm.Kind kind = wanted.kind();
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Form.WORKBOOK;
        } else if (text.startsWith("%PDF-")) {
            return Form.PDF;
        }
        String small = text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(small).find()) {
            return small.startsWith("<!doctype html") || small.contains("<html") ? Form.PAGE : Form.MARKUP;
        }
        if (small.startsWith("{") || small.startsWith("[")) {
            return isCatalogue(text) ? Form.CATALOGUE : tree(text, wanted);
        }
        String first = text.lines().findFirst().orElse("");
        boolean table = SEPARATOR.matcher(first).find();
        return switch (kind) {
            case CSV -> null;
            case JSON -> table ? Form.TABLE : Form.TEXT;
            case YAML -> table && !YAML_LINE.matcher(first).matches() ? Form.TABLE : null;
        };
    }

    /** Looks at a text that begins with a brace or a bracket. */
    private static @Nullable Form tree(String text, InputForm wanted) {
        return switch (wanted.kind()) {
            case CSV -> isJson(text) ? Form.JSON : null;
            case JSON -> {
                String first = TreePath.segments(wanted.records().orElse("")).stream()
                        .findFirst()
                        .orElse("*");
                boolean inList = first.equals("*") || first.chars().allMatch(c -> c >= '0' && c <= '9');
                yield text.startsWith("[") && !inList && isJson(text)
                        ? Form.LIST
                        : hasTwoObjects(text) ? Form.LINES : null;
            }
            case YAML -> null;
        };
    }

    /** Returns whether a second object begins where the first ends. */
    private static boolean hasTwoObjects(String text) {
        try (JsonParser parser = open(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.skipChildren() != null
                    && parser.nextToken() == JsonToken.START_OBJECT;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns whether a text begins like JSON: with two tokens, the first of which opens an object or an array. */
    private static boolean isJson(String text) {
        try (JsonParser parser = open(text)) {
            parser.nextToken();
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns whether a text declares itself a catalogue by a member {@code format} of its outermost object. */
    private static boolean isCatalogue(String text) {
        try (JsonParser parser = open(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_STRING && parser.getString().startsWith("waystage-catalogue/");
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static JsonParser open(String text) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), text);
    }

    /** Distinguishes a workbook, which is also an archive, from other archives. */
    private static Misfit archive(RegisterBytes input) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(input.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (WORKBOOK_PART.matcher(name).matches()) {
                    return new Misfit(Form.WORKBOOK, Optional.empty());
                }
                if (!entry.isDirectory()) {
                    return new Misfit(Form.ZIP, Optional.of(name));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The contents of a damaged archive are unknown.
        }
        return new Misfit(Form.WORKBOOK, Optional.empty());
    }

    /** Reports what the file is, and what to do. */
    void report(InputForm.Kind wanted, NoticeBook notices) {
        if (form == Form.EMPTY) {
            notices.add(RegisterRules.FILE_EMPTY, Place.of(""), Map.of());
        } else if (form == Form.WORKBOOK) {
            notices.add(RegisterRules.NOT_TEXT, Place.of(""), Map.of());
        } else {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("found", form.found);
            values.put(
                    "expected",
                    switch (form) {
                        case CATALOGUE -> "a register";
                        case LIST -> "a JSON object";
                        case LINES -> "one JSON document";
                        default -> wanted.name();
                    });
            values.put("advice", form.advice);
            entry.ifPresent(name -> values.put("entry", name));
            notices.add(RegisterRules.FORM_OTHER, Place.of(""), values);
        }
    }
}
