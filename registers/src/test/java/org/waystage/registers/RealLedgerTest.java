package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.RealFiles.Imported;
import org.waystage.registers.RealFiles.Named;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.LedgerWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The ledgers of the real registers tell every cell, and where it went. */
@Tag("class-path-only")
@Tag("long")
class RealLedgerTest {
    /** Every so many records the targets are looked up. */
    private static final int SAMPLE = 7;

    private static final Set<String> PLAIN =
            Set.of("text", "word", "code", "identifier", "where", "source-field", "organization", "technology");
    private static final Pattern CONTACT = Pattern.compile(
            "[\\w.+-]+@[\\w-]+\\.[A-Za-z]{2,}[\\w.-]*|(?<![\\w./+=-])(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}(?![\\w-])");

    /** A cell by its record and what the file calls its column; in a table the index stands before it. */
    private record Cell(long record, String column) {}

    private static final Map<Named, Map<Cell, String>> SOURCES = new ConcurrentHashMap<>();

    static List<Named> files() {
        return RealFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void appliedBackwardsItGivesEveryCell(Named file) throws IOException {
        Imported read = RealFiles.read(file);
        Map<Ledger.Cell, Optional<String>> cells = Ledger.cells(read.ledger());
        Map<Ledger.Cell, String> names = new LinkedHashMap<>();
        Set<Cell> withheld = new HashSet<>();
        for (LedgerEntry entry : read.ledger()) {
            if (entry.column().isPresent()) {
                int column = entry.column().get();
                String name = isTable(file)
                        ? Integer.toString(column)
                        : entry.header().orElseThrow();
                names.put(new Ledger.Cell(entry.record(), column), name);
                if (entry.kind() == LedgerKind.WITHHELD) {
                    assertThat(entry.sequence()).isZero();
                    withheld.add(new Cell(entry.record(), name));
                }
            }
        }
        Map<Cell, String> restored = new LinkedHashMap<>();
        cells.forEach((cell, text) ->
                text.ifPresent(there -> restored.put(new Cell(cell.record(), names.get(cell)), there)));
        Map<Cell, String> source = new LinkedHashMap<>(source(file));
        source.keySet().removeAll(withheld);

        List<String> differences = new ArrayList<>();
        source.forEach((cell, text) -> {
            if (!text.equals(restored.get(cell))) {
                differences.add(cell + ": '" + text + "' but '" + restored.get(cell) + "'");
            }
        });
        restored.keySet().stream()
                .filter(cell -> !source.containsKey(cell))
                .forEach(cell -> differences.add(cell + " is not in the file"));
        assertThat(differences.stream().limit(10)).isEmpty();
        assertThat(restored).hasSameSizeAs(source);
    }

    @ParameterizedTest
    @MethodSource("files")
    void asCsvItIsReadAsItWasWritten(Named file) throws IOException {
        List<LedgerEntry> entries = RealFiles.read(file).ledger();
        List<LedgerEntry> again = new ArrayList<>(entries.size());
        Ledger.read(new ByteArrayInputStream(csv(entries)), again::add);

        assertThat(again.equals(entries)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsTargetsHoldWhatItSays(Named file) {
        Imported read = RealFiles.read(file);
        JsonNode catalogue = new JsonMapper().readTree(CatalogueWriter.compact().toBytes(read.catalogue()));
        List<String> differences = new ArrayList<>();
        int looked = 0;
        for (LedgerEntry entry : read.ledger()) {
            if (entry.record() % SAMPLE != 0 || entry.target().isEmpty()) {
                continue;
            }
            String target = entry.target().get();
            JsonNode value = catalogue.at(target);
            if (value.isMissingNode()) {
                differences.add("nothing at " + entry);
            }
            boolean plain = PLAIN.contains(entry.rule())
                    || entry.rule().startsWith("crosswalk:")
                    || (entry.rule().startsWith("date:") && !target.endsWith("/notBefore"));
            if (plain) {
                looked++;
                if (!value.asString().equals(entry.to().orElseThrow())) {
                    differences.add("'" + value + "' at " + entry);
                }
            }
        }

        assertThat(differences.stream().limit(10)).isEmpty();
        assertThat(looked).isPositive();
    }

    @ParameterizedTest
    @MethodSource("files")
    void addressesAndTelephoneNumbersStandNowhere(Named file) throws IOException {
        Imported read = RealFiles.read(file);
        Set<String> contacts = new TreeSet<>();
        for (String text : source(file).values()) {
            Matcher matcher = CONTACT.matcher(text);
            while (matcher.find()) {
                contacts.add(matcher.group());
            }
        }
        String catalogue = new String(CatalogueWriter.compact().toBytes(read.catalogue()), StandardCharsets.UTF_8);
        String ledger = new String(csv(read.ledger()), StandardCharsets.UTF_8);

        assertThat(contacts.stream().filter(contact -> catalogue.contains(contact) || ledger.contains(contact)))
                .isEmpty();
        if (file.profile().startsWith("us-omb")) {
            assertThat(contacts).isNotEmpty();
        }
    }

    private static boolean isTable(Named file) {
        return file.file().endsWith(".csv");
    }

    private static byte[] csv(List<LedgerEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LedgerWriter writer = Ledger.csv(out)) {
            for (LedgerEntry entry : entries) {
                writer.write(entry);
            }
        }
        return out.toByteArray();
    }

    private static Map<Cell, String> source(Named file) throws IOException {
        Map<Cell, String> source = SOURCES.get(file);
        if (source == null) {
            source = parsed(file);
            SOURCES.put(file, source);
        }
        return source;
    }

    /** Reads the cells of a file by other means. */
    private static Map<Cell, String> parsed(Named file) throws IOException {
        Map<Cell, String> cells = new LinkedHashMap<>();
        byte[] bytes = Files.readAllBytes(RealFiles.path(file.file()));
        if (isTable(file)) {
            Charset charset =
                    file.file().equals(RealFiles.US_2024) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            long[] record = {0};
            CsvReader.builder().ofCsvRecord(new String(bytes, charset)).stream()
                    .skip(1)
                    .forEach(row -> {
                        record[0]++;
                        for (int i = 0; i < row.getFieldCount(); i++) {
                            cells.put(new Cell(record[0], Integer.toString(i)), row.getField(i));
                        }
                    });
            return cells;
        }
        if (file.file().endsWith(".yml")) {
            long record = 0;
            for (JsonNode category : new YAMLMapper().readTree(bytes).get("landscape")) {
                for (JsonNode group : category.get("subcategories")) {
                    for (JsonNode item : group.withArray("items")) {
                        record++;
                        leaves(item, "", record, cells);
                        cells.put(new Cell(record, "../name"), group.get("name").asString());
                        cells.put(
                                new Cell(record, "../../name"),
                                category.get("name").asString());
                    }
                }
            }
            return cells;
        }
        JsonNode document = new JsonMapper().readTree(bytes);
        long record = 0;
        for (JsonNode entry : document.get(document.has("entries") ? "entries" : "algoritmes")) {
            leaves(entry, "", ++record, cells);
        }
        return cells;
    }

    private static void leaves(JsonNode node, String pointer, long record, Map<Cell, String> cells) {
        boolean list = node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode);
        if (list || (node.isObject() && node.isEmpty())) {
            cells.put(new Cell(record, pointer), node.toString());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, record, cells);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(member -> leaves(member.getValue(), pointer + "/" + member.getKey(), record, cells));
        } else if (!node.isNull()) {
            cells.put(new Cell(record, pointer), node.asString());
        }
    }
}
