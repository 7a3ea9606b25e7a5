package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A schema that was released stays as it is, byte by byte: others have copies of it. */
@Tag("class-path-only") // the folder of schemas is listed
class ReleasedSchemasTest {
    private static final String MEND = """
            A schema that is released does not change: others hold copies of it and go by its id. If the format is to change, put a new
            version beside it (schema/1.1 with ids of 1.1) and raise FormatVersion.CURRENT; then add the new files to schema/released.sha256
            with: sha256sum 1.*/*.json > released.sha256
            """;

    private static Path folder() throws URISyntaxException {
        URL list = Objects.requireNonNull(CatalogueSchemas.class.getResource("schema/released.sha256"));
        return Objects.requireNonNull(Path.of(list.toURI()).getParent());
    }

    /** Returns the digests by file, as {@code sha256sum} writes them. */
    private static Map<String, String> released() throws IOException, URISyntaxException {
        try (Stream<String> lines = Files.lines(folder().resolve("released.sha256"))) {
            return lines.map(line -> line.split(" {2}", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a + b, TreeMap::new));
        }
    }

    private static Map<String, String> present() throws IOException, URISyntaxException {
        Path folder = folder();
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals("released.sha256")) {
                    digests.put(name, CanonicalJson.digest(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    @Test
    void theSchemasAreThoseThatWereReleasedByteByByte() throws IOException, URISyntaxException {
        assertThat(present()).as(MEND).isEqualTo(released());
    }

    @Test
    void theListHasEachSchemaThatTheLibraryOffers() throws IOException, URISyntaxException {
        assertThat(released().keySet())
                .containsAll(Stream.of(CatalogueSchemas.values())
                        .map(schema -> schema.id().replaceAll("urn:waystage:schema:(.*):(.*)", "$2/$1.schema.json"))
                        .toList());
    }
}
