package org.waystage.examples.clusterjob;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;

/** Real registers in one catalogue, and its cases many times under other ids: a file as large as one likes. */
final class ManyCases {
    /** After how many cases the progress is told. */
    private static final long STEP = 10_000;

    private ManyCases() {}

    /** A register: its profile, and its file in the folder of registers. */
    record Register(String profile, String file) {}

    /** Inventories of the United States, the European Union and the Netherlands. */
    static final List<Register> REGISTERS = List.of(
            new Register("us-omb-2024", "us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv"),
            new Register("eu-pstw", "eu-pstw/pstw_dataset.csv"),
            new Register("nl-algoritmeregister", "nl-algorithm-register/algoritmes-2026-05-13.json"));

    /** Imports the registers of a folder, and merges them. */
    static Catalogue registers(Path folder) throws IOException {
        List<Catalogue> catalogues = new ArrayList<>();
        for (Register register : REGISTERS) {
            Path file = folder.resolve(register.file);
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException("the register " + file + " is not there");
            }
            RegisterImport read = RegisterImporter.of(Profiles.bundled(register.profile), Editions.latest())
                    .read(RegisterInput.of(file));
            catalogues.add(read.catalogue()
                    .orElseThrow(() -> new IOException(
                            file + " cannot be imported: " + read.summary().notices())));
        }
        PartialDate latest = catalogues.stream()
                .flatMap(catalogue -> catalogue.issued().stream())
                .max(Comparator.comparing(PartialDate::latest))
                .orElseThrow();
        MergeOptions options = MergeOptions.builder(Policy.BOTH)
                .id(CatalogueId.of("registers"))
                .title(Text.english("Registers of three administrations"))
                .edition(latest.toString())
                .issued(latest)
                .build();
        return Merge.of(catalogues, options).catalogue().orElseThrow();
    }

    /**
     * Writes a file with so many cases, one a line. The cases of the catalogue are repeated until there are as many; the
     * links among them are those of their own copy. What is in memory does not depend on the number.
     */
    static void write(Catalogue catalogue, long cases, Path file) throws IOException {
        write(catalogue, cases, file, (written, bytes) -> {});
    }

    /** Learns how many cases were written, and how many bytes, from time to time. */
    interface Progress {
        void written(long cases, long bytes) throws IOException;
    }

    /** Says from time to time how far it has come; what hears it ends the writing with an exception. */
    static void write(Catalogue catalogue, long cases, Path file, Progress progress) throws IOException {
        if (catalogue.caseStudies().isEmpty()) {
            throw new IllegalArgumentException("no cases to repeat");
        }
        Map<CaseStudyId, Integer> places = new HashMap<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            places.put(one.id(), places.size());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, catalogue);
                for (long i = 0; i < cases; i++) {
                    int place = (int) (i % places.size());
                    lines.write(copy(catalogue.caseStudies().get(place), i - place, place, places));
                    if ((i + 1) % STEP == 0) {
                        out.flush();
                        progress.written(i + 1, Files.size(part));
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns a case of the copy whose first case has such a number. */
    private static CaseStudy copy(CaseStudy one, long first, int place, Map<CaseStudyId, Integer> places) {
        CaseStudy.Builder copy = one.toBuilder().id(id(first + place));
        if (!one.links().isEmpty()) {
            copy.links(one.links().stream()
                    .map(link -> new CaseStudy.Link(
                            link.kind(),
                            link.target()
                                    .flatMap(target -> Optional.ofNullable(places.get(target))
                                            .map(other -> id(first + other))),
                            link.date(),
                            link.note(),
                            link.extras()))
                    .toList());
        }
        return copy.build();
    }

    private static CaseStudyId id(long number) {
        return CaseStudyId.of("case-" + number);
    }
}
