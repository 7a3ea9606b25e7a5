package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FrenchSpacesTest {
    private static Properties french() throws IOException {
        Properties french = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("messages_fr.properties")),
                StandardCharsets.UTF_8)) {
            french.load(reader);
        }
        return french;
    }

    @Test
    void frenchHasNoBreakSpacesBeforeSignsOfTwoPartsAndInsideQuotationMarks() throws IOException {
        assertThat(french())
                .allSatisfy((key, text) -> assertThat((String) text)
                        .as((String) key)
                        .doesNotContainPattern("[^\\u202F\\u00A0?!][;?!]")
                        .doesNotContainPattern("[^\\u202F\\u00A0]:(?=\\s|$)")
                        .doesNotContainPattern("«[^\\u00A0\\u202F]|[^\\u00A0\\u202F]»"));
    }

    @Test
    void frenchSaysEtapeForEveryStage() throws IOException {
        assertThat(french()).allSatisfy((key, text) -> assertThat((String) text).doesNotContainIgnoringCase("stade"));
    }
}
