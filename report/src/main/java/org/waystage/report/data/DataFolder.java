package org.waystage.report.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.report.words.Words;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;

/**
 * The folder {@code data} of a report. Its files are written in any order and by several threads; their description follows
 * when all are written.
 */
public final class DataFolder {
    /** The name of the folder within the report, with a slash. */
    public static final String FOLDER = "data/";

    public static final String CATALOGUE = "catalogue.json";
    public static final String CATALOGUE_SCHEMA = "catalogue.schema.json";
    public static final String RESULTS_SCHEMA = "results.schema.json";
    public static final String PACKAGE = "datapackage.json";

    private final Catalogue catalogue;
    private final List<DataSet> sets;
    private final Words words;
    private final KeyNames names;
    private final Map<String, Written> written = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    /** What is known about a figure when it is written: its shape and the columns of its CSV. */
    record Table(String shape, List<String> header) {}

    /**
     * Prepares the files.
     *
     * @param sets the figures
     * @param words the words of the first language of the report
     */
    public DataFolder(Catalogue catalogue, List<DataSet> sets, Words words) {
        this.catalogue = catalogue;
        this.sets = sets;
        this.words = words;
        this.names = KeyNames.of(catalogue, words.language().tag());
    }

    /** Returns the path of a file of the folder. */
    public interface Places {
        Path file(String name) throws IOException;
    }

    /** Writes a file, or the two files of a figure. */
    public interface Step {
        void write() throws IOException;
    }

    /** Returns the files to write, except {@link #description}. */
    public List<Step> steps(Places places) throws IOException {
        List<Step> steps = new ArrayList<>();
        Path whole = places.file(CATALOGUE);
        steps.add(() -> put(CATALOGUE, whole, out -> CatalogueWriter.pretty().write(catalogue, out)));
        steps.add(text(CATALOGUE_SCHEMA, places, CatalogueSchemas.CATALOGUE.text()));
        steps.add(text(RESULTS_SCHEMA, places, Result.schema()));
        for (DataSet set : sets) {
            Path csv = places.file(set.csv());
            Path json = places.file(set.json());
            steps.add(() -> {
                Result result = set.result().get();
                put(set.json(), json, result::writeJson);
                FirstLine header = new FirstLine();
                put(set.csv(), csv, out -> result.named(names).writeCsv(header.over(out)));
                tables.put(
                        set.name(),
                        new Table(result.shape(), List.of(header.text().split(",", -1))));
            });
        }
        return steps;
    }

    private Step text(String name, Places places, String text) throws IOException {
        Path file = places.file(name);
        return () -> put(name, file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String name, Path file, Written.Content content) throws IOException {
        written.put(name, Written.to(file, content));
    }

    /** Returns the description of the files, which is written after them. */
    public Step description(Places places) throws IOException {
        Path file = places.file(PACKAGE);
        return () -> put(PACKAGE, file, out -> out.write(new DataPackage(this).bytes()));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    public List<DataSet> sets() {
        return sets;
    }

    Words words() {
        return words;
    }

    Written written(String name) {
        return Objects.requireNonNull(written.get(name), name);
    }

    Table table(DataSet set) {
        return Objects.requireNonNull(tables.get(set.name()), set.name());
    }
}
