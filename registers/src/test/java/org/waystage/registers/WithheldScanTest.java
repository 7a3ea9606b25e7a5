package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Notice;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerWriter;

/**
 * A cell that one value withholds is read by another, in every way in which a profile reads: in no byte of what comes of the
 * register stands its text, while the same column of a record that is not withheld is read.
 */
class WithheldScanTest {
    private static final String SECRET = "Zqxwvk";
    private static final String SAID = "Openly";

    private static final String WITHHOLD = """
            {"column": "person", "steps": [{"withhold": true, "when": {"column": "secret", "in": ["yes"]}}]}""";

    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": %s,
             "columns": {"title": %s, "person": %s, "same": %s, "secret": %s},
             "tables": {"strict": {"rows": {"ai": "artificial-intelligence"}}, "keep": {"rows": {"ai": "x"}, "keep": true},
               "other": {"rows": {"ai": "x"}, "otherwise": "y"}},
             "dates": {"day": [{"format": "yyyy"}]},
             "skip": [{"when": {"column": "person", "in": ["nobody"]}, "reason": {"en": "Nobody"}}],
             "crosswalks": [{"scheme": "small-scheme", "rows": [{"word": "Live", "stage": "deployed", "relation": "exact"}]}],
             "case": {%s},
             "customs": {"columns": ["person"], "words": ["zqxwvk", "openly"]}
            }
            """;

    /** What a case has anyway; a way of reading may put something else in its place. */
    private static final Map<String, String> BASE = Map.of(
            "identity", "{\"prefix\": \"small\", \"key\": [\"title\"]}",
            "title", "\"title\"",
            "otherTechnologies", "[\"artificial-intelligence\"]",
            "adopters", "[{\"constant\": \"A body\"}]",
            "notes", "[" + WITHHOLD + "]");

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("nothing", "");
        for (String step : List.of(
                "{\"trim\": true}",
                "{\"empty\": [\"none\"]}",
                "{\"split\": \";\"}",
                "{\"split\": {\"at\": [\" \"], \"brackets\": true}}",
                "{\"map\": \"strict\"}",
                "{\"map\": \"keep\"}",
                "{\"map\": \"other\"}",
                "{\"match\": \"(.*)\"}",
                "{\"match\": {\"pattern\": \"([0-9])\", \"otherwise\": \"keep\"}}",
                "{\"first\": true}",
                "{\"join\": \" / \"}",
                "{\"flag\": {\"words\": [\"x\"], \"text\": \"y\"}}",
                "{\"normalise\": true}")) {
            ways.put(
                    "step " + step,
                    "\"summary\": {\"columns\": [\"person\", \"title\", \"same\"], \"steps\": [" + step + "]}");
        }
        ways.put("after the withholding step", "\"otherTitles\": [\"person\", " + WITHHOLD + "]");
        ways.put("another column there", "\"summary\": \"same\"");
        ways.put("title", "\"title\": {\"columns\": [\"title\", \"person\"], \"steps\": [{\"join\": \" \"}]}");
        ways.put("key", "\"identity\": {\"prefix\": \"small\", \"key\": [\"title\", \"person\"]}");
        ways.put("own key", "\"identity\": {\"prefix\": \"small\", \"key\": [\"person\"], \"own\": true}");
        ways.put(
                "distinguish",
                "\"identity\": {\"prefix\": \"small\", \"key\": [\"title\"], \"distinguish\": [\"person\"]}");
        ways.put("nature", "\"nature\": \"person\"");
        ways.put("visibility", "\"visibility\": \"person\"");
        ways.put("where", "\"where\": \"person\"");
        ways.put("technologies", "\"technologies\": [\"person\"]");
        ways.put(
                "derived technologies",
                "\"technologies\": [{\"column\": \"person\", \"derived\": true, \"broader\": \"same\"}]");
        ways.put("adopters", "\"adopters\": [{\"constant\": \"A body\"}, \"person\"]");
        ways.put(
                "within",
                "\"adopters\": [{\"constant\": \"A body\"}, {\"column\": \"title\", \"within\": \"person\", \"kind\": \"person\", \"country\": \"same\"}]");
        ways.put("partners", "\"partners\": [\"person\"]");
        ways.put("countries", "\"countries\": [\"person\"]");
        ways.put("processes", "\"processes\": [\"person\"]");
        ways.put("stage word", "\"stages\": [{\"scheme\": \"small-scheme\", \"word\": \"person\"}]");
        ways.put(
                "stage date",
                "\"stages\": [{\"stage\": \"pilot\", \"date\": {\"column\": \"person\", \"readings\": \"day\"}, \"when\": {\"column\": \"person\", \"matches\": \"q\"}}]");
        ways.put("period", "\"period\": {\"from\": {\"column\": \"person\", \"readings\": \"day\"}}");
        ways.put("needs", "\"needs\": [\"person\"]");
        ways.put("benefit codes", "\"benefits\": [{\"column\": \"person\", \"codes\": true}]");
        ways.put("links", "\"links\": [{\"kind\": \"related\", \"note\": \"person\"}]");
        ways.put("identifiers", "\"identifiers\": [{\"scheme\": \"s\", \"column\": \"person\"}]");
        ways.put("source fields", "\"sourceFields\": [\"person\", \"same\"]");
        ways.put("the rest", "\"restAsSourceFields\": true");
        ways.put(
                "a joined withholding",
                "\"lessons\": [{\"columns\": [\"title\", \"person\"], \"steps\": [{\"match\": \"(Zq.*|Op.*)\"}, {\"join\": \" \"}, {\"withhold\": true, \"when\": {\"column\": \"secret\", \"in\": [\"yes\"]}}]}]");
        ways.put(
                "a condition on what is withheld",
                "\"lessons\": [{\"column\": \"secret\", \"steps\": [{\"withhold\": true, \"when\": {\"column\": \"person\", \"present\": false}}]}]");
        return ways;
    }

    static Stream<Arguments> waysOfReading() {
        return Stream.of("csv", "json", "yaml")
                .flatMap(kind ->
                        ways().entrySet().stream().map(way -> Arguments.of(kind, way.getKey(), way.getValue())));
    }

    private final List<LedgerEntry> ledger = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysOfReading")
    void whatIsWithheldStandsInNoByteOfWhatComesOfTheRegister(String kind, String name, String way) throws IOException {
        RegisterImport read = read(kind, way);

        assertThat(read.summary().imported()).isEqualTo(3);
        assertThat(read.summary().skipped()).isEqualTo(1);
        assertThat(read.summary().withheld()).isGreaterThanOrEqualTo(3);
        String everything = everything(read);
        assertThat(everything.toLowerCase(Locale.ROOT)).doesNotContain(SECRET.toLowerCase(Locale.ROOT));
        assertThat(everything).contains("[withheld]").contains(SAID);
    }

    private RegisterImport read(String kind, String way) throws IOException {
        Map<String, String> members = new LinkedHashMap<>(BASE);
        String named = way.isEmpty() ? "" : way.substring(1, way.indexOf('"', 1));
        members.remove(named);
        List<String> written = new ArrayList<>();
        members.forEach((member, value) -> written.add('"' + member + "\": " + value));
        if (!way.isEmpty()) {
            written.add(way);
        }
        boolean table = kind.equals("csv");
        String input = table ? "{\"kind\": \"csv\"}" : "{\"kind\": \"" + kind + "\", \"records\": \"/*\"}";
        String[] columns = table
                ? new String[] {"\"Title\"", "\"Person\"", "\"Person\"", "\"Secret\""}
                : new String[] {"\"/title\"", "\"/person\"", "\"/person\"", "\"/secret\""};
        Profile profile = Profiles.read(PROFILE.formatted(
                                input, columns[0], columns[1], columns[2], columns[3], String.join(", ", written))
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("small." + kind, document(kind).getBytes(StandardCharsets.UTF_8)), ledger::add);
    }

    private static String document(String kind) {
        String[][] rows = {{"A", SECRET, "yes"}, {"A", SECRET, "yes"}, {"", SECRET, "yes"}, {"D", SAID, "no"}};
        StringBuilder document =
                new StringBuilder(kind.equals("csv") ? "Title,Person,Secret\n" : kind.equals("json") ? "[" : "");
        for (String[] row : rows) {
            document.append(
                    switch (kind) {
                        case "csv" -> String.join(",", row) + "\n";
                        case "json" ->
                            (document.length() > 1 ? "," : "")
                                    + "{\"title\": \"%s\", \"person\": \"%s\", \"secret\": \"%s\"}"
                                            .formatted((Object[]) row);
                        default -> "- title: '%s'\n  person: %s\n  secret: '%s'\n".formatted((Object[]) row);
                    });
        }
        return document + (kind.equals("json") ? "]" : "");
    }

    private String everything(RegisterImport read) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogueWriter.pretty().write(read.catalogue().orElseThrow(), out);
        try (LedgerWriter csv = Ledger.csv(out)) {
            for (LedgerEntry entry : ledger) {
                csv.write(entry);
            }
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (LedgerWriter writer = Ledger.json(json)) {
            for (LedgerEntry entry : ledger) {
                writer.write(entry);
            }
        }
        StringBuilder all = new StringBuilder(out.toString(StandardCharsets.UTF_8));
        all.append(json.toString(StandardCharsets.UTF_8)).append(Ledger.cells(ledger));
        for (Notice notice : read.summary().notices()) {
            all.append(notice)
                    .append(notice.message("en"))
                    .append(notice.message("fr"))
                    .append(notice.values());
        }
        return all.append(read.summary())
                .append(read.customs())
                .append(read.skipped())
                .toString();
    }
}
