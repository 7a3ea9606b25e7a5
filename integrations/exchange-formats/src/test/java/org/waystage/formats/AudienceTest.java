package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.EditionHistory;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.json.CanonicalJson;

/** What an audience may not see is in no document. */
class AudienceTest {
    private static String documents(Visibility.Listed audience) {
        LinkedDataWriter writer = LinkedDataWriter.under(ADDRESSES).forAudience(audience);
        byte[] all = Rdf.bytes(out -> {
            writer.taxonomy(Fixture.CATALOGUE, out);
            writer.editions(
                    EditionHistory.of(List.of(Fixture.CATALOGUE)),
                    edition -> List.of(Distribution.ofCanonical("https://example.org/e.json", edition)),
                    out);
        });
        return new String(all, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "MEMBERS"})
    void nothingRestrictedIsWritten(Visibility.Listed audience) {
        assertThat(documents(audience)).doesNotContainIgnoringCase("secret");
    }

    @Test
    void thePublicIsTheAudienceUnlessAskedForAnother() {
        byte[] unasked = Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES)
                .editions(EditionHistory.of(List.of(Fixture.CATALOGUE)), edition -> List.of(), out));

        assertThat(new String(unasked, StandardCharsets.UTF_8)).doesNotContain("\"2020\"");
    }

    @Test
    void thePeriodOfAnEditionDoesNotTellWhenRestrictedCasesBegan() {
        assertThat(documents(Visibility.Listed.PUBLIC)).doesNotContain("\"2020\"");
        assertThat(documents(Visibility.Listed.RESTRICTED)).contains("\"2020\"");
    }

    @Test
    void theChecksumIsThatOfWhatTheAudienceSees() {
        String digest = CanonicalJson.digest(CanonicalJson.of(Redaction.forAudience(Visibility.Listed.PUBLIC)
                .apply(Fixture.CATALOGUE)
                .catalogue()));

        assertThat(documents(Visibility.Listed.PUBLIC)).contains(digest);
    }
}
