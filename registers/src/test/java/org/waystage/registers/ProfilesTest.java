package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.notice.Place;
import org.waystage.json.reading.Reading;
import org.waystage.registers.internal.profile.ProfileDocuments;

class ProfilesTest {
    @Test
    void everyBundledProfileIsReadWithoutNotices() {
        for (String id : Profiles.available()) {
            assertThat(ProfileDocuments.read(Profiles.bundledText(id)).notices())
                    .as(id)
                    .isEmpty();
            assertThat(Profiles.bundled(id).id()).isEqualTo(id);
        }
    }

    @Test
    void theBundledProfilesAreSorted() {
        assertThat(Profiles.available()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anUnknownProfileNamesThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profiles.bundled("us-omb"))
                .withMessageContaining("'us-omb'")
                .withMessageContaining(String.join(", ", Profiles.available()));
        assertThatIllegalArgumentException().isThrownBy(() -> Profiles.bundledText("template"));
    }

    @Test
    void theTemplateIsReadWithoutNotices() {
        Reading<Profile> reading = ProfileDocuments.read(Profiles.template());

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.value()).map(Profile::id).contains("my-register");
    }

    @Test
    void aFileIsReadAsItsBytesAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("profile.json");
        Files.writeString(file, "\uFEFF" + ProfileDocuments.text("valid-table.json"));

        assertThat(Profiles.read(file).notices()).isEmpty();
        assertThat(Profiles.read(file).orElseThrow()).hasToString("small 1");
    }

    @Test
    void whatIsNotUtf8IsNotedWithItsPlace() {
        byte[] json = "{\n \"id\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);

        Reading<Profile> reading = Profiles.read(json);

        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.notices().get(0).place()).isEqualTo(new Place("", Optional.of(new Place.Position(2, 9))));
        assertThat(reading.notices().get(0).message()).contains("not UTF-8 from byte 10 on");
    }

    @Test
    void deepNestingIsAFaultAndNoOverflow() {
        assertThat(ProfileDocuments.read("[".repeat(100_000)).notices())
                .extracting(ProfileDocuments::brief)
                .singleElement()
                .asString()
                .startsWith("syntax");
    }

    @Test
    void columnsAreCountedInUtf16Units() {
        String json = ProfileDocuments.smallWith("\"en\": \"Small\"", "\"en\": \"\uD83D\uDEC3\", \"fr\": 1");

        Reading<Profile> reading = ProfileDocuments.read(json);

        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.notices().get(0))
                .hasToString(
                        "6:23 /title/fr error register-profile-type-wrong: Expected a " + "string but found a number.");
    }
}
