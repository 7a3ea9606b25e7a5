package org.waystage.registers.internal.profile.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.profile.EditionRule.Origin;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.InputForm.Kind;
import org.waystage.registers.internal.profile.TreePath;
import org.waystage.registers.internal.shared.Words;

/** Reads the description of the file: its form, its columns, and its edition. */
public final class InputReader {
    public static final List<String> INPUT = List.of("kind", "encodings", "delimiters", "records", "declaredCount");
    public static final List<String> COLUMN =
            List.of("headers", "path", "above", "required", "empty", "contacts", "withheld");
    public static final List<String> HEADER = List.of("text", "occurrence", "editions");
    public static final List<String> EDITION = List.of("label", "issued", "sequence", "recognise");
    public static final List<String> RECOGNISE = List.of("headers", "fileName");
    public static final List<String> TOLD = List.of("fileName", "member", "match");
    public static final Map<String, Kind> KINDS = kinds();

    private static final Map<String, Boolean> CONTACTS = ProfileTables.ordered("keep", true, "withhold", false);
    private static final String FOR_TREES = "with csv: it is for json and yaml";
    private static final int FURTHEST_UP = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final ProfileNames names;
    private final Kind kind;

    /**
     * Creates a reader.
     *
     * @param kind the kind of the file, on which other members depend
     */
    InputReader(ProfileNames names, Kind kind) {
        this.names = names;
        this.kind = kind;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("csv", Kind.CSV);
        kinds.put("json", Kind.JSON);
        kinds.put("yaml", Kind.YAML);
        return Collections.unmodifiableMap(kinds);
    }

    InputForm form(ProfileObject object) {
        if (kind == Kind.CSV) {
            object.refuse("records", FOR_TREES);
            object.refuse("declaredCount", FOR_TREES);
        } else {
            object.refuse("delimiters", "except with csv");
            object.need("records");
        }
        return new InputForm(
                kind,
                object.has("encodings")
                        ? object.some("encodings", InputReader::charset)
                        : List.of(StandardCharsets.UTF_8),
                object.has("delimiters")
                        ? object.some("delimiters", InputReader::delimiter)
                        : List.of(',', ';', '\t', '|'),
                object.find("records").map(ProfileNode::pointer),
                object.find("declaredCount").map(ProfileNode::pointer));
    }

    private static Charset charset(ProfileNode node) {
        String name = node.string();
        try {
            return name.isEmpty() && !node.is(ProfileNode.Kind.STRING) ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            node.faults().invalid(node, "an encoding that Java knows, such as utf-8 or windows-1252");
            return StandardCharsets.UTF_8;
        }
    }

    private static char delimiter(ProfileNode node) {
        String delimiter = node.string();
        if (delimiter.length() == 1 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0) {
            return delimiter.charAt(0);
        }
        if (node.is(ProfileNode.Kind.STRING)) {
            node.faults().invalid(node, "one character that is neither a quote nor the end of a line");
        }
        return ',';
    }

    Map<String, Column> columns(Map<String, ProfileNode> nodes) {
        Map<String, Column> columns = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (name.isBlank()) {
                node.faults().invalid(node, "a column whose name is not blank");
            }
            columns.put(name, column(name, node));
        });
        Set<String> withheldPaths = new HashSet<>();
        Map<String, List<Column.Header>> withheldHeaders = new HashMap<>();
        columns.values().stream().filter(Column::withheld).forEach(column -> {
            column.path().ifPresent(path -> withheldPaths.add(key(column)));
            column.headers()
                    .forEach(header -> withheldHeaders
                            .computeIfAbsent(TextKey.folded(header.text()), text -> new ArrayList<>())
                            .add(header));
        });
        nodes.forEach((name, node) -> {
            Column column = columns.get(name);
            if (column != null
                    && !column.withheld()
                    && (isWithin(column, withheldPaths) || meets(column, withheldHeaders))) {
                node.faults().invalid(node, "a column that has no header of one that is withheld, and no path in it");
            }
        });
        return Collections.unmodifiableMap(columns);
    }

    /** Returns whether a column is at or below one of the paths. */
    private static boolean isWithin(Column column, Set<String> paths) {
        if (column.path().isEmpty() || paths.isEmpty()) {
            return false;
        }
        String key = key(column);
        for (int end = key.indexOf('/', 1); end >= 0; end = key.indexOf('/', end + 1)) {
            if (paths.contains(key.substring(0, end))) {
                return true;
            }
        }
        return paths.contains(key);
    }

    /** Returns whether a column may have one of the headers, given by their texts. */
    private static boolean meets(Column column, Map<String, List<Column.Header>> headers) {
        return column.headers().stream()
                .anyMatch(header -> headers.getOrDefault(TextKey.folded(header.text()), List.of()).stream()
                        .anyMatch(header::meets));
    }

    private static String key(Column column) {
        return TreePath.above(column.above(), column.path().orElse(""));
    }

    private Column column(String name, ProfileNode node) {
        if (!node.is(ProfileNode.Kind.OBJECT)) {
            return brief(name, node);
        }
        ProfileObject object = node.object(COLUMN);
        if (kind == Kind.CSV) {
            object.refuse("path", FOR_TREES);
            object.refuse("above", FOR_TREES);
            object.need("headers");
        } else {
            object.refuse("headers", "except with csv");
            object.need("path");
        }
        boolean withheld = object.flag("withheld", false);
        if (withheld) {
            names.withholdColumn(name);
        }
        return new Column(
                name,
                object.has("headers") ? object.some("headers", this::header) : List.of(),
                object.find("path").map(ProfileNode::pointer),
                object.whole("above", 0, 0, FURTHEST_UP),
                object.flag("required", false),
                object.find("empty").map(ProfileNode::strings).map(Words::of),
                object.word("contacts", CONTACTS).orElse(false),
                withheld);
    }

    private Column brief(String name, ProfileNode node) {
        Optional<String> path = Optional.empty();
        List<Column.Header> headers = List.of();
        if (kind != Kind.CSV && node.is(ProfileNode.Kind.STRING)) {
            path = Optional.of(node.pointer());
        } else if (kind != Kind.CSV) {
            node.faults().wrongType(node, "a JSON Pointer, or an object");
        } else if (node.is(ProfileNode.Kind.STRING) || node.is(ProfileNode.Kind.LIST)) {
            headers = node.oneOrMore().stream().map(this::header).toList();
        } else {
            node.faults().wrongType(node, "a header, a list of headers, or an object");
        }
        return new Column(name, headers, path, 0, false, Optional.empty(), false, false);
    }

    private Column.Header header(ProfileNode node) {
        if (node.is(ProfileNode.Kind.STRING)) {
            return new Column.Header(node.filledString(), 1, List.of());
        }
        if (!node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().wrongType(node, "a header, as a string or an object");
            return new Column.Header("", 1, List.of());
        }
        ProfileObject object = node.object(HEADER);
        return new Column.Header(
                object.string("text"),
                object.whole("occurrence", 1, 1, 10_000),
                object.each("editions", names::edition));
    }

    EditionRule edition(ProfileNode node) {
        ProfileObject object = node.object(EDITION);
        Optional<ProfileObject> recognise = object.find("recognise").map(found -> found.object(RECOGNISE));
        recognise.ifPresent(found -> {
            if (!found.has("headers") && !found.has("fileName") && found.node().is(ProfileNode.Kind.OBJECT)) {
                found.node().faults().missing(found.node(), "headers / fileName");
            }
        });
        Origin label = object.need("label").map(this::told).orElse(new Origin.Fixed(""));
        Origin issued = object.need("issued").map(this::told).orElse(new Origin.Fixed(""));
        object.find("issued").ifPresent(InputReader::checkDate);
        object.find("sequence").ifPresent(sequence -> {
            if (sequence.is(ProfileNode.Kind.STRING)
                    && !DIGITS.matcher(sequence.text()).matches()) {
                sequence.faults().invalid(sequence, "a whole number as a string, such as \"2\"");
            }
        });
        return new EditionRule(
                label,
                issued,
                object.find("sequence").map(this::told),
                recognise
                        .filter(found -> found.has("headers"))
                        .map(found -> found.someStrings("headers"))
                        .orElse(List.of()),
                recognise.flatMap(found -> found.find("fileName")).map(ProfilePattern::of));
    }

    private static void checkDate(ProfileNode node) {
        boolean date = PartialDate.parse(
                        node.text().toCharArray(), 0, node.text().length())
                .isPresent();
        if (node.is(ProfileNode.Kind.STRING) && !date) {
            node.faults().invalid(node, "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }

    private Origin told(ProfileNode node) {
        if (node.is(ProfileNode.Kind.STRING)) {
            return new Origin.Fixed(node.filledString());
        }
        if (!node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().wrongType(node, "a string, or an object with fileName or member");
            return new Origin.Fixed("");
        }
        ProfileObject object = node.object(TOLD);
        object.oneOf("fileName", "member");
        Optional<ProfileNode> fileName = object.find("fileName");
        if (fileName.isPresent()) {
            object.refuse("match", "beside 'fileName'");
            return new Origin.FileName(ProfilePattern.withOneGroup(fileName.get()));
        }
        if (kind == Kind.CSV) {
            object.refuse("member", FOR_TREES);
        }
        return new Origin.Member(
                object.find("member").map(ProfileNode::pointer).orElse(""),
                object.find("match").map(ProfilePattern::withOneGroup));
    }
}
