package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerWriter;

/** Whatever stands in a cell, the import goes on to the next record, and what comes of it can be written. */
@Tag("long")
class NastyCellsTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "json", "records": "/*"},
             "columns": {"title": "/title", "cell": "/cell"},
             "tables": {"t": {"rows": {"ai": "artificial-intelligence"}}},
             "dates": {"day": [{"format": "M/d/yyyy"}, {"format": "yyyy"}, {"pattern": "(?<month>\\\\p{L}*) ?(?<year>[0-9]+)"},
               {"pattern": "Q(?<quarter>[0-9]+) (?<year>[0-9]*)", "means": "quarter", "fiscalYearStart": 10},
               {"pattern": "(?<year>[0-9]*)-(?<toYear>[0-9]*)", "means": "range"}, {"pattern": "before (?<year>.*)", "means": "before"}]},
             "crosswalks": [{"scheme": "small-scheme", "rows": [{"word": "Live", "stage": "deployed", "relation": "exact"}]}],
             "skip": [{"when": {"column": "cell", "matches": "^(?:x|y)*z$"}, "reason": {"en": "No case"}}],
             "case": {
               "identity": {"prefix": "small", "key": ["title"], "distinguish": ["cell"]},
               "title": "title",
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": [{"constant": "A body"}]%s
             },
             "customs": {"columns": ["cell"], "words": ["customs", "a*"], "except": ["ab"]}
            }
            """;

    private static Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("30 kB of a and b", "ab".repeat(15_000));
        cells.put("a megabyte of digits", "1234567890".repeat(100_000));
        cells.put("a huge exponent", "1e999999999");
        cells.put("a tiny exponent", "-1E-999999999");
        cells.put("deep brackets", "[".repeat(100_000) + "]".repeat(100_000));
        cells.put("a list without an end", "[\\\"a\\\", 'b".repeat(10_000));
        cells.put("a list of a hundred thousand", "a;".repeat(100_000));
        cells.put("separators alone", ";".repeat(100_000));
        cells.put("quotes", "\\\"'".repeat(50_000));
        cells.put("NULs", "\\u0000".repeat(1_000));
        cells.put("a NUL in a text", "a\\u0000b");
        cells.put("lone surrogates", "a\\ud800b\\udc00");
        cells.put("a reversed pair", "\\udc00\\ud800".repeat(1_000));
        cells.put("marks without a letter", "\\u0301\\u0316".repeat(10_000));
        cells.put("a letter with many marks", "a" + "\\u0301\\u0316".repeat(100_000));
        cells.put("blanks that are none", "\\u200b\\u00ad\\ufeff");
        cells.put("line breaks", "\\n".repeat(50_000) + "a");
        cells.put("a long date", "1/".repeat(30_000) + "2024");
        cells.put("a far year", "99999999999999999999");
        cells.put("a far quarter", "Q9 9999");
        cells.put("a year before all", "before 0001");
        cells.put("a quarter of no year", "Q1 0001");
        cells.put("addresses", "a@b.example ".repeat(5_000));
        cells.put("at signs", "@".repeat(100_000));
        cells.put("telephone numbers", "+1 202 555 0123, ".repeat(5_000));
        cells.put("pluses and digits", "+1-".repeat(50_000));
        cells.put("Greek capitals without a blank", "Σ".repeat(100_000));
        cells.put("letters that become two", "ß".repeat(100_000));
        cells.put("plus signs", "a" + "+".repeat(100_000));
        cells.put("letters beyond the first plane", "\\ud835\\udc00".repeat(10_000));
        cells.put("the mark of the end", "\\uffff");
        return cells;
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (String step : List.of(
                "{\"trim\": true}",
                "{\"empty\": [\"none\"]}",
                "{\"split\": \";\"}",
                "{\"split\": {\"at\": [\";\", \"1\"], \"brackets\": true}}",
                "{\"map\": \"t\"}",
                "{\"match\": \"^((?:a|b)*)$\"}",
                "{\"match\": {\"pattern\": \"(?i)(\\\\p{L}+)x\", \"otherwise\": \"keep\"}}",
                "{\"first\": true}",
                "{\"join\": \" / \"}",
                "{\"flag\": {\"words\": [\"x\"], \"text\": \"y\"}}",
                "{\"normalise\": true}",
                "{\"withhold\": true, \"when\": {\"column\": \"cell\", \"matches\": \"(a|b)*c\"}}")) {
            ways.put(step, "\"notes\": [{\"column\": \"cell\", \"steps\": [" + step + "]}]");
        }
        ways.put(
                "texts", "\"summary\": \"cell\", \"where\": \"cell\", \"partners\": [\"cell\"], \"needs\": [\"cell\"]");
        ways.put(
                "codes",
                "\"nature\": \"cell\", \"countries\": [\"cell\"], \"benefits\": [{\"column\": \"cell\", \"codes\": true}]");
        ways.put("names", "\"technologies\": [{\"column\": \"cell\", \"derived\": true, \"broader\": \"cell\"}]");
        ways.put("technologies", "\"technologies\": [\"cell\"]");
        ways.put(
                "identifiers",
                "\"identifiers\": [{\"scheme\": \"s\", \"column\": \"cell\"}], \"sourceFields\": [\"cell\"]");
        ways.put(
                "dates",
                "\"period\": {\"from\": {\"column\": \"cell\", \"readings\": \"day\"}}, \"stages\": [{\"stage\": \"pilot\", \"date\": {\"column\": \"cell\", \"readings\": \"day\"}}, {\"scheme\": \"small-scheme\", \"word\": \"cell\"}]");
        return ways;
    }

    static Stream<Arguments> waysOfReading() {
        return ways().entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOfReading")
    @Timeout(120)
    void theImportGoesOnAfterAnyCell(String name, String way) throws IOException {
        List<String> records = new ArrayList<>();
        int number = 0;
        for (String cell : cells().values()) {
            records.add("{\"title\": \"T%d\", \"cell\": \"%s\"}".formatted(number++, cell));
        }
        records.add("{\"title\": \"The last\", \"cell\": \"ab\"}");
        Profile profile = Profiles.read(PROFILE.formatted(", " + way).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        List<LedgerEntry> ledger = new ArrayList<>();

        RegisterImport read = RegisterImporter.of(profile, Editions.latest())
                .read(
                        RegisterInput.of(
                                "small.json", ("[" + String.join(",", records) + "]").getBytes(StandardCharsets.UTF_8)),
                        ledger::add);

        assertThat(read.summary().hasErrors())
                .as("%s", read.summary().noticeCounts())
                .isFalse();
        assertThat(read.summary().read()).isEqualTo(records.size());
        assertThat(read.catalogue().orElseThrow().caseStudies())
                .last()
                .satisfies(last -> assertThat(last.title().in("en")).isEqualTo("The last"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogueWriter.pretty().write(read.catalogue().orElseThrow(), out);
        try (LedgerWriter csv = Ledger.csv(out)) {
            for (LedgerEntry entry : ledger) {
                csv.write(entry);
            }
        }
        read.summary()
                .notices()
                .forEach(notice -> assertThat(notice.message("fr")).isNotBlank());
    }
}
