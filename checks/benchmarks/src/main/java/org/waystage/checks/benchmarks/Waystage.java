package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.ReadOptions;

/** What the library does, in the calls that an application would use. */
final class Waystage {
    private static final CatalogueReader READER =
            new CatalogueReader(ReadOptions.defaults().unchecked());
    private static final CatalogueReader CHECKING_READER = new CatalogueReader();

    private Waystage() {}

    /** Reads a document without the rules of the model, which no other contestant knows. */
    static Catalogue read(byte[] document) {
        return READER.read(document).orElseThrow();
    }

    /** Reads a document and checks the rules of the model, as a reader does by default. */
    static Catalogue readChecked(byte[] document) {
        return CHECKING_READER.read(document).orElseThrow();
    }

    static void write(Catalogue catalogue, OutputStream out) {
        try {
            CatalogueWriter.compact().write(catalogue, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] document(Catalogue catalogue) {
        return CatalogueWriter.compact().toBytes(catalogue);
    }
}
