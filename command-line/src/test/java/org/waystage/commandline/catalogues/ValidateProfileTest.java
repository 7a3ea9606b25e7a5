package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.JsonNode;

/** Validating under a profile: the severities, and the rules that are reported as skipped. */
class ValidateProfileTest {
    private static final String OWN = """
            {"format": "waystage-validation-profile/1.0", "id": "our-ministry",
             "rules": {"link-technology-unknown": "warning", "time-after-issue": "off",
                       "table-unknown": "off", "model-country-unknown": "error"}}
            """;

    @TempDir
    private Path folder;

    private CommandRun validate(String profile, String... more) throws IOException {
        return CommandRun.of(
                List.of("validate", CommandRun.copy("ten-faults.json", folder).toString(), "--rules", profile), more);
    }

    private String own() throws IOException {
        return Files.writeString(folder.resolve("own.json"), OWN).toString();
    }

    @Test
    void strictMakesWarningsAndUnknownMembersErrors() throws IOException {
        assertThat(validate("strict").out()).endsWith("11 errors, 0 warnings, 1 info in 1 file\n");
    }

    @Test
    void aProfileOfOnesOwnIsNamedByItsFileAndWhatItSkipsIsListed() throws IOException {
        CommandRun run = validate(own());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("warning link-technology-unknown: ", "error model-country-unknown: ")
                .doesNotContain("time-after-issue: ")
                .endsWith("8 errors, 1 warning, 2 infos in 1 file\n"
                        + "Not reported under the profile 'our-ministry': table-unknown, time-after-issue\n");
    }

    @Test
    void jsonNamesTheProfileAndWhatItSkips() throws IOException {
        JsonNode result = validate(own(), "--format", "json").json();

        assertThat(result.propertyNames())
                .containsExactly("counts", "notices", "noticeCounts", "skippedFiles", "profile", "skippedRules");
        assertThat(result.get("profile").asString()).isEqualTo("our-ministry");
        assertThat(result.get("skippedRules").toString()).isEqualTo("[\"table-unknown\",\"time-after-issue\"]");
    }

    @Test
    void sarifHasTheProfileAsOverridesOfTheConfigurationOfRules() throws IOException {
        JsonNode run = validate(own(), "--format", "sarif").json().get("runs").get(0);
        JsonNode invocation = run.get("invocations").get(0);

        assertThat(invocation.get("executionSuccessful").asBoolean()).isTrue();
        assertThat(invocation.get("ruleConfigurationOverrides"))
                .extracting(override ->
                        override.get("descriptor").get("id").asString() + " " + override.get("configuration"))
                .containsExactly(
                        "link-technology-unknown {\"enabled\":true,\"level\":\"warning\"}",
                        "model-country-unknown {\"enabled\":true,\"level\":\"error\"}",
                        "table-unknown {\"enabled\":false}",
                        "time-after-issue {\"enabled\":false}");
        assertThat(run.get("results"))
                .filteredOn(result -> result.get("ruleId").asString().equals("link-technology-unknown"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.get("level").asString()).isEqualTo("warning"));
    }

    @Test
    void linesAreValidatedUnderTheProfileToo() throws IOException {
        Path lines = folder.resolve("cases.ndjson");
        Files.writeString(
                lines,
                "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"]}\n".repeat(2));
        Path profile = folder.resolve("twice.json");
        Files.writeString(
                profile,
                "{\"format\":\"waystage-validation-profile/1.0\",\"id\":\"twice\",\"rules\":{\"link-id-duplicate\":\"warning\"}}");

        assertThat(CommandRun.of("validate", lines.toString()).code()).isEqualTo(1);
        assertThat(CommandRun.of("validate", lines.toString(), "--rules", profile.toString())
                        .code())
                .isZero();
    }

    @Test
    void aProfileThatIsNotThereIsSaidWithNearOnes() throws IOException {
        CommandRun run = validate("strikt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "there is no validation profile 'strikt' (did you mean strict?); there are: bundled, lenient, strict.");
    }

    @Test
    void aProfileThatHidesLossIsNotUsed() throws IOException {
        Path profile = folder.resolve("blind.json");
        Files.writeString(
                profile,
                "{\"format\":\"waystage-validation-profile/1.0\",\"id\":\"blind\",\"rules\":{\"table-cut-off\":\"off\"}}");
        CommandRun run = validate(profile.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("shape-rule-guarded", "so nothing was validated");
    }
}
