package org.waystage.commandline.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.registers.Profiles;

class ProfilesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledOnesAreListed() {
        CommandRun run = CommandRun.of("profiles", "list");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
                .as("a long title goes on in the next line")
                .hasSize(Profiles.available().size() + 1);
        assertThat(run.out())
                .startsWith("profile ")
                .containsPattern("(?m)^us-omb-2024 +csv +\\S")
                .containsPattern("(?m)^cncf-landscape +yaml +\\S");
        assertThat(CommandRun.of("profiles").out()).isEqualTo(run.out());
        assertThat(CommandRun.of("profiles", "list", "--lang", "fr").out()).startsWith("profil ");
    }

    @Test
    void theTextOfABundledOneIsShown() {
        assertThat(CommandRun.of("profiles", "show", "us-omb-2024").out().strip())
                .isEqualTo(Profiles.bundledText("us-omb-2024").strip());
        CommandRun run = CommandRun.of("profiles", "show", "us-omb-24");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no bundled profile 'us-omb-24' (did you mean us-omb-2024");
    }

    @Test
    void showingAFileSaysHowAFileIsChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), Profiles.template());
        CommandRun run = CommandRun.of("profiles", "show", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("is a file: ", "'waystage profiles validate " + file + "' checks the file");
    }

    @Test
    void aTechnologyThatIsNowhereIsTold() throws IOException {
        String text = Profiles.bundledText("us-omb-2024")
                .replace("\"artificial-intelligence\"", "\"artificial-inteligence\"");
        Path file = Files.writeString(folder.resolve("mine.json"), text);
        CommandRun run = CommandRun.of("profiles", "validate", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "warning register-technology-unknown",
                        "no technology 'artificial-inteligence'",
                        "Did you mean 'artificial-intelligence'?");
    }

    @Test
    void theTechnologiesOfAllBundledOnesAreKnown() {
        for (String id : Profiles.available()) {
            assertThat(CommandRun.of("profiles", "validate", id).out()).contains(id + ": nothing to report");
        }
    }

    @Test
    void theTemplateIsAValidProfile() throws IOException {
        Path file = folder.resolve("template.json");
        Files.write(file, CommandRun.of("profiles", "template").bytes());
        CommandRun run = CommandRun.of("profiles", "validate", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("0 errors, ", " in 1 file\n");
    }

    @Test
    void theSchemaIsJson() {
        assertThat(CommandRun.of("profiles", "schema").json().get("$id").asString())
                .isEqualTo("urn:waystage:schema:profile:1.0");
    }

    @Test
    void faultsAreToldAsValidateDoes() throws IOException {
        Path good = RegisterFixtures.copy("profile.json", folder);
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, Files.readString(good).replace("\"title\": \"name\",", "\"titel\": \"name\","));
        CommandRun text = CommandRun.of("profiles", "validate", good.toString(), bad.toString(), "--lang", "fr");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .contains(bad + "\n", "  erreur register-profile-member-unknown : ", "    17:14 /case/titel\n")
                .endsWith(" dans 2 fichiers\n");
        CommandRun json = CommandRun.of("profiles", "validate", bad.toString(), "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().propertyNames()).containsExactly("counts", "notices", "noticeCounts", "skippedFiles");
        String missing = folder.resolve("missing.json").toString();
        CommandRun none = CommandRun.of("profiles", "validate", missing, good.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).isEqualTo("waystage: cannot read '" + missing + "': there is no such file\n");
        assertThat(none.out()).endsWith(" in 1 file\n");
    }
}
