package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;

/** The catalogue goes out. */
class EditionTest {
    private final Instance service = Instance.first();

    private String got(String path, String... headers) {
        HttpResponse<String> response = service.get(null, path, headers);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void theEditionIsGivenOutWholeAndAsLines() {
        Catalogue whole =
                new CatalogueReader().read(got("/edition").getBytes(UTF_8)).orElseThrow();
        String lines = got("/edition", "Accept", "application/x-ndjson");

        assertThat(whole.caseStudies()).hasSizeGreaterThan(100);
        assertThat(lines.lines().count()).isEqualTo(whole.caseStudies().size() + 1L);
    }
}
