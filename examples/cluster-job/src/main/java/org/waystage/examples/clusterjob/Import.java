package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.spark.sql.SparkSession;
import org.waystage.core.notice.Severity;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.spark.RegisterJob;

/** Imports a register by all machines, with its ledger. */
final class Import {
    private Import() {}

    static void run(SparkSession spark, String profile, String register, String folder, PrintStream err)
            throws IOException {
        RegisterImporter importer = RegisterImporter.of(Profiles.bundled(profile), Editions.latest());
        ImportSummary summary = RegisterJob.run(spark, importer, register, folder);
        summary.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(notice -> err.println(notice.message()));
        if (summary.hasErrors()) {
            throw new IOException(register + " was not imported");
        }
        err.println(summary.imported() + " of " + summary.read() + " records became cases");
    }
}
