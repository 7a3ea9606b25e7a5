package org.waystage.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.CanonicalJson;

/** An edition that was issued stays what it is: its digest was pinned by hand, and no test writes it or the edition. */
class IssuedEditionsTest {
    private static final String LIST = "issued.sha256";

    /** Returns the digest of each issued edition by its label, the oldest first. */
    private static Map<String, String> issued() throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : new String(resource(LIST), UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                String[] parts = line.split(" {2}", 2);
                digests.put(parts[1], parts[0]);
            }
        }
        return digests;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = IssuedEditionsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void check(String label, byte[] document) throws IOException {
        String digest =
                CanonicalJson.of(document).value().map(CanonicalJson::digest).orElseThrow();

        assertThat(digest).as("""
                        The digest of edition %s. If it was issued, it does not change: take the change back, a correction is a new
                        edition. If it is a new one that is finished, pin it by hand, with this line at the end of %s:
                        %s  %s
                        """, label, LIST, digest, label).isEqualTo(issued().get(label));
    }

    static Set<String> labels() throws IOException {
        return issued().keySet();
    }

    /** The newest may be a draft, which its facts still change; it is issued when its digest is pinned. */
    @Test
    void whatIsBundledIsWhatWasIssuedAndPerhapsADraft() throws IOException {
        List<String> issued = List.copyOf(issued().keySet());
        List<String> available = Editions.available();

        assertThat(available).startsWith(issued.toArray(String[]::new)).hasSizeLessThanOrEqualTo(issued.size() + 1);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void eachEditionHasTheDigestThatItWasIssuedWith(String label) throws IOException {
        check(label, resource(label + ".json"));
        assertThat(CanonicalJson.digest(CanonicalJson.of(Editions.of(label))))
                .as("that of the value is that of the document")
                .isEqualTo(issued().get(label));
    }
}
