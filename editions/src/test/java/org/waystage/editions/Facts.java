package org.waystage.editions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collected facts that the edition was made from. They are not a part of the repository: where a folder {@code shared}
 * stands beside the checkout they are compared, elsewhere the tests that need them are skipped.
 */
final class Facts {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("shared")
            .resolve("data");
    /** A field of a line of CSV, quoted or not. */
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r?\\n|\\z)");

    private Facts() {}

    static JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(text(file));
    }

    /** Returns the rows of a CSV file by the names of its header. */
    static List<Map<String, String>> csv(String file) throws IOException {
        List<List<String>> lines = lines(text(file));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String file) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no folder shared/data beside the checkout");
        return Files.readString(FOLDER.resolve(file));
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (end < text.length() && field.find()) {
            line.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (!field.group(3).equals(",")) {
                lines.add(line);
                line = new ArrayList<>();
            }
            end = field.end();
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("not CSV from character " + end);
        }
        return lines;
    }
}
