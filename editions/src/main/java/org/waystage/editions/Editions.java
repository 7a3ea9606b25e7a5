package org.waystage.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.reading.ReadOptions;

/**
 * The bundled editions of the catalogue {@code customs-technology-adoption}.
 *
 * <p>Editions are immutable once issued. Each is read once, at the first request, from this library's own jar, whatever
 * the context class loader; nothing is fetched.
 *
 * <pre>{@code
 * Catalogue catalogue = Editions.latest();
 * }</pre>
 */
public final class Editions {
    private static final List<String> AVAILABLE = List.of("2026-11", "2026-12");

    private Editions() {}

    /**
     * Returns the labels of the bundled editions.
     *
     * @return the labels, from the oldest to the newest, for example {@code 2026-11}; immutable
     */
    public static List<String> available() {
        return AVAILABLE;
    }

    /**
     * Returns the newest bundled edition.
     *
     * @return the catalogue
     */
    public static Catalogue latest() {
        return of(AVAILABLE.get(AVAILABLE.size() - 1));
    }

    /**
     * Returns a bundled edition.
     *
     * @param edition the label of the edition
     * @return the catalogue, the same object at each call
     * @throws NoSuchElementException if no edition has the label
     */
    public static Catalogue of(String edition) {
        return switch (edition) {
            case "2026-11" -> Edition202611.CATALOGUE;
            case "2026-12" -> Edition202612.CATALOGUE;
            default ->
                throw new NoSuchElementException("no edition '" + edition + "' is bundled; there are " + AVAILABLE);
        };
    }

    /** Holds an edition, which is read at the first request. */
    private static final class Edition202611 {
        static final Catalogue CATALOGUE = read("2026-11");
    }

    private static final class Edition202612 {
        static final Catalogue CATALOGUE = read("2026-12");
    }

    /** Reads an edition that the build has validated against all rules. */
    private static Catalogue read(String edition) {
        try (InputStream in = Editions.class.getResourceAsStream(edition + ".json")) {
            return new CatalogueReader(ReadOptions.defaults().unchecked())
                    .read(Objects.requireNonNull(in, edition))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
