package org.waystage.registers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.ImportSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real registers in the folder {@code shared} beside the checkout, each read once. They are no part of the repository:
 * where there are none, a test that asks for one is skipped.
 */
final class RealFiles {
    static final String US_2023 = "us-ai-inventory/2023_consolidated_ai_inventory_raw.csv";
    static final String US_2024 = "us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv";
    static final String PSTW = "eu-pstw/pstw_dataset.csv";
    static final String NL = "nl-algorithm-register/algoritmes-2026-05-13.json";
    static final String CNCF = "cncf-landscape/landscape.yml";

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("shared")
            .resolve("data")
            .resolve("registers");
    private static final Map<String, Imported> IMPORTED = new ConcurrentHashMap<>();

    private RealFiles() {}

    /** A real file and what was read from it. */
    record Imported(Named file, RegisterImport result, List<LedgerEntry> ledger) {
        Catalogue catalogue() {
            return result.catalogue().orElseThrow();
        }

        List<CaseStudy> cases() {
            return catalogue().caseStudies();
        }

        ImportSummary summary() {
            return result.summary();
        }

        /** Counts cases by something; those of which it is not known are left out. */
        Map<String, Long> count(Function<CaseStudy, Optional<String>> by) {
            return counted(cases().stream().map(by).flatMap(Optional::stream));
        }

        /** Returns the cells of a column as they were read, of all records that have it. */
        List<String> cells(String header) {
            return ledger.stream()
                    .filter(entry -> entry.sequence() == 0 && entry.header().equals(Optional.of(header)))
                    .map(entry -> entry.from().orElse(""))
                    .toList();
        }

        /** Returns the cells of each record, by its number and then by the header. */
        Map<Long, Map<String, String>> rows() {
            Map<Long, Map<String, String>> rows = new TreeMap<>();
            for (LedgerEntry entry : ledger) {
                if (entry.sequence() == 0 && entry.column().isPresent()) {
                    rows.computeIfAbsent(entry.record(), record -> new LinkedHashMap<>())
                            .put(
                                    entry.header().orElse("") + "#"
                                            + entry.column().get(),
                                    entry.from().orElse(""));
                }
            }
            return rows;
        }
    }

    /** A file and the profile that it is read by. */
    record Named(String profile, String file) {
        RegisterInput input() {
            return RegisterInput.of(path(file));
        }

        RegisterImporter importer() {
            return RegisterImporter.of(Profiles.bundled(profile), Editions.latest());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** Returns every file that a bundled profile reads; the tests are skipped if there is no folder. */
    static List<Named> all() {
        List<Named> all = new ArrayList<>();
        all.add(new Named("us-omb-2023", US_2023));
        all.add(new Named("us-omb-2024", US_2024));
        all.add(new Named("eu-pstw", PSTW));
        all.add(new Named("nl-algoritmeregister", NL));
        all.add(new Named("cncf-landscape", CNCF));
        for (JsonNode edition : expected("zalando-radar").get("editions")) {
            all.add(new Named("zalando-radar", edition.get("file").asString()));
        }
        return all;
    }

    /** Returns what a file gives; the test is skipped if there is none. */
    static Imported read(String profile, String file) {
        Path path = path(file);
        return IMPORTED.computeIfAbsent(path.toString(), key -> {
            Named named = new Named(profile, file);
            List<LedgerEntry> ledger = new ArrayList<>();
            try {
                return new Imported(named, named.importer().read(named.input(), ledger::add), ledger);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Imported read(Named named) {
        return read(named.profile(), named.file());
    }

    /** Returns where a file is; the test is skipped if there is no folder. */
    static Path path(String file) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no folder shared/data/registers beside the checkout");
        return FOLDER.resolve(file);
    }

    /** Returns what is expected of a register. */
    static JsonNode expected(String register) {
        return new JsonMapper().readTree(path("expected.json")).get(register);
    }

    static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    /** Returns the word of the stage that was observed. */
    static Optional<String> observed(CaseStudy caseStudy) {
        return caseStudy.stages().stream()
                .filter(record -> record.basis().equals(Basis.Listed.OBSERVED))
                .map(StageRecord::reportedAs)
                .flatMap(Optional::stream)
                .map(ReportedAs::word)
                .findFirst();
    }

    /** Returns the value of a field that is kept beside the model. */
    static Optional<String> field(CaseStudy caseStudy, String field) {
        return caseStudy.sourceFields().stream()
                .filter(kept -> kept.field().equals(field))
                .map(CaseStudy.SourceField::value)
                .findFirst();
    }

    /** Returns the value of an identifier. */
    static Optional<String> identifier(CaseStudy caseStudy, String scheme) {
        return caseStudy.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(identifier -> identifier.value())
                .findFirst();
    }
}
