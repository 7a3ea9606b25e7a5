package org.waystage.report.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.report.words.Words;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;

/**
 * The folder {@code data} of a report. Its files are written in any order and by several threads; the descriptions follow
 * when all others are written.
 */
public final class DataFolder {
    /** The name of the folder within the report, with a slash. */
    public static final String FOLDER = "data/";

    public static final String CATALOGUE = "catalogue.json";
    public static final String CATALOGUE_SCHEMA = "catalogue.schema.json";
    public static final String RESULTS_SCHEMA = "results.schema.json";
    public static final String PACKAGE = "datapackage.json";
    public static final String OPEN_API = "openapi.json";

    private final Catalogue catalogue;
    private final List<DataSet> sets;
    private final Words words;
    private final KeyNames names;
    private final Map<String, Written> written = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private final Set<Other> others = new ConcurrentSkipListSet<>(Comparator.comparing(Other::name));

    /** A file for another tool, which is not a table of this folder. */
    public record Other(String name, String title) {}

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

    /** Returns the files to write, except {@link #descriptions}. */
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

    /**
     * Adds a file for another tool.
     *
     * @param name its name, which ends in {@code .csv} or {@code .json}
     * @param title its title, in the first language of the report or in that of its name
     */
    public Step other(String name, String title, String text, Places places) throws IOException {
        others.add(new Other(name, title));
        return text(name, places, text);
    }

    private Step text(String name, Places places, String text) throws IOException {
        Path file = places.file(name);
        return () -> put(name, file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String name, Path file, Written.Content content) throws IOException {
        written.put(name, Written.to(file, content));
    }

    /** Returns the descriptions of the files, which are written after them. */
    public List<Step> descriptions(Places places) throws IOException {
        Path data = places.file(PACKAGE);
        Path api = places.file(OPEN_API);
        return List.of(
                () -> put(PACKAGE, data, out -> out.write(new DataPackage(this).bytes())),
                () -> put(OPEN_API, api, out -> out.write(new OpenApi(this).bytes())));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    public List<DataSet> sets() {
        return sets;
    }

    /** Returns the files for other tools by name, once all are planned. */
    public List<Other> others() {
        return List.copyOf(others);
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
