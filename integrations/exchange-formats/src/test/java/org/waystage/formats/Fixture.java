package org.waystage.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;

/** A small catalogue with a little of everything, made up. */
final class Fixture {
    static final Catalogue CATALOGUE = read();

    private Fixture() {}

    private static Catalogue read() {
        try (InputStream in = Fixture.class.getResourceAsStream("catalogue.json")) {
            return new CatalogueReader().read(Objects.requireNonNull(in)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
