package org.waystage.registers;

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
import org.waystage.json.CanonicalJson;

/** A schema of profiles that was released stays as it is, byte by byte: others have copies of it. */
@Tag("class-path-only") // the folder of schemas is listed
class ReleasedProfileSchemaTest {
    private static final String MEND = """
            A schema that is released does not change: others hold copies of it and write profiles by it. If profiles are to change, put a
            new version beside it (profile-1.1.json), and add it to schema/released.sha256 with: sha256sum *.json > released.sha256
            """;

    @Test
    void theSchemasAreThoseThatWereReleasedByteByByte() throws IOException, URISyntaxException {
        URL list = Objects.requireNonNull(Profiles.class.getResource("schema/released.sha256"));
        Path released = Path.of(list.toURI());
        Map<String, String> present = new TreeMap<>();
        try (Stream<Path> files = Files.list(released.getParent())) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.equals(released))::iterator) {
                present.put(file.getFileName().toString(), CanonicalJson.digest(Files.readAllBytes(file)));
            }
        }
        Map<String, String> expected;
        try (Stream<String> lines = Files.lines(released)) {
            expected = lines.map(line -> line.split(" {2}", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        }

        assertThat(present).as(MEND).isEqualTo(expected);
    }
}
