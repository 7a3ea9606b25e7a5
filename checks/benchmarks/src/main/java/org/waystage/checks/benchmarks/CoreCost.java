package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystage.checks.benchmarks.CommandRounds.Row;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Compares commands on two cores with the same on one, to which {@code taskset} of Linux binds them with all that they start. */
final class CoreCost {
    private CoreCost() {}

    static void measure(Path folder, int cases, List<List<String>> programs, CommandRounds rounds)
            throws IOException, InterruptedException {
        Path lines = folder.resolve("lines.ndjson");
        Path document = folder.resolve("document.json");
        Path register = folder.resolve("register.csv");
        Catalogue catalogue = SampleCatalogue.of(cases);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document))) {
            CatalogueWriter.compact().write(catalogue, out);
        }
        SampleRegister.write(register, cases);
        String imported = folder.resolve("imported.ndjson").toString();
        List<Row> rows = new ArrayList<>();
        for (List<String> program : programs) {
            for (Path file : List.of(lines, document)) {
                String name = CommandCost.of(program) + ", " + file.getFileName();
                add(rows, "stats" + name, CommandCost.and(program, "stats", "--by", "group", file.toString()));
                add(rows, "validate" + name, CommandCost.and(program, "validate", file.toString()));
            }
            add(
                    rows,
                    "import" + CommandCost.of(program),
                    CommandCost.and(
                            program,
                            "import",
                            "--profile",
                            SampleRegister.PROFILE,
                            register.toString(),
                            "--output",
                            imported));
        }
        rounds.run(CommandCost.title("Cores", cases, lines), rows);
    }

    /** Adds the row of two cores, and that of one, whose ratio says how many times as fast two are. */
    private static void add(List<Row> rows, String name, List<String> command) {
        rows.add(new Row(name, "", bound("0,1", command)));
        rows.add(new Row(name + ", one core", name, bound("0", command)));
    }

    private static List<String> bound(String cores, List<String> command) {
        return CommandCost.and(List.of("taskset", "-c", cores), command.toArray(String[]::new));
    }
}
