package org.example.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.formats.Addresses;
import org.waystage.formats.LinkedDataWriter;
import org.waystage.history.difference.Difference;
import org.waystage.json.RecordReader;
import org.waystage.results.Statistics;
import org.waystage.tables.TableWriter;

/** Reads the bundled editions, compares and counts them, writes tables and a taxonomy, fits a curve, and tells a fault in French. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Catalogue latest = Editions.latest();
        Difference difference = Difference.between(Editions.of("2026-11"), latest);
        TableWriter.toFolder(latest, Path.of(args[0]));
        try (OutputStream out = Files.newOutputStream(Path.of(args[0], "taxonomy.jsonld"))) {
            LinkedDataWriter.taxonomy(latest, Addresses.under("urn:example:"), out);
        }
        String fault = RecordReader.of(CaseStudy.class)
                .read("{\"id\":\"Not an id\"}".getBytes(UTF_8))
                .notices()
                .get(0)
                .message("fr");
        // Published sales of television sets, of which the parameters are known.
        double p = DiffusionFit.of(
                        DiffusionSeries.of(1, 96, 195, 238, 380, 1045, 1230, 1267, 828, 567), DiffusionModel.BASS)
                .parameter("p")
                .orElseThrow()
                .value();
        String funnel = Statistics.FUNNEL
                .resultOf(latest, Statistics.FUNNEL.choose(Map.of("by", "group", "as-of", "2026-11-25")))
                .json();
        ModuleLayer.boot()
                .findModule("org.apache.commons.numbers.gamma")
                .ifPresent(module -> System.out.println("numerics of the " + module));
        System.out.println("linked image: " + latest.caseStudies().size() + " cases of "
                + latest.edition().orElseThrow() + ", " + difference.changes().size() + " changed, "
                + (fault.endsWith(" manque.") ? "a fault in French" : fault) + ", a fit whose p is " + p + ", "
                + (funnel.contains("\"lower\"") ? "shares with limits" : funnel));
    }
}
