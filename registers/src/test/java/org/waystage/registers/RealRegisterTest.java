package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.path;
import static org.waystage.registers.TestProfiles.required;
import static org.waystage.registers.TestProfiles.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Rule;

/** Reads real registers from the folder beside the checkout, where there is one. */
class RealRegisterTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("shared")
            .resolve("data")
            .resolve("registers");

    private static ReadRegister read(String file, Profile.Parts profile) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no folder shared/data/registers beside the checkout");
        return ReadRegister.of(RegisterInput.of(FOLDER.resolve(file)), profile, Optional.empty());
    }

    private static List<Rule> others(ReadRegister read) {
        return read.rules().stream()
                .filter(rule -> !rule.equals(RegisterRules.COLUMN_UNKNOWN))
                .distinct()
                .toList();
    }

    @Test
    void theUnitedStatesInventoryOf2023() throws IOException {
        ReadRegister read = read(
                "us-ai-inventory/2023_consolidated_ai_inventory_raw.csv",
                csv(required("title", "Title"), column("stage", "Development_Stage")));
        assertThat(read.records).hasSize(710);
        assertThat(read.cells("Development_Stage").stream().filter(stage -> stage == null || stage.isBlank()))
                .hasSize(321);
        assertThat(read.records).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(read.headers));
    }

    @Test
    void theUnitedStatesInventoryOf2024() throws IOException {
        ReadRegister read = read(
                "us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv",
                csv(required("title", "Use Case Name"), column("stage", "Stage of Development")));
        assertThat(read.records).hasSize(2133);
        assertThat(read.opened.orElseThrow().encoding()).isEqualTo(TestProfiles.CP1252);
        assertThat(read.rules()).contains(RegisterRules.ENCODING_FALLBACK);
        assertThat(read.records).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(read.headers));
    }

    @Test
    void theEuropeanDataset() throws IOException {
        ReadRegister read = read(
                "eu-pstw/pstw_dataset.csv",
                csv(required("id", "PSTW ID"), required("title", "Name"), required("status", "Status")));
        assertThat(read.records).hasSize(2291);
        assertThat(read.opened.orElseThrow().encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read.headers).startsWith("PSTW ID").contains(" Status");
        assertThat(read.records).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(read.headers));
    }

    @Test
    void theDutchAlgorithmRegister() throws IOException {
        ReadRegister read = read(
                "nl-algorithm-register/algoritmes-2026-05-13.json",
                TestProfiles.tree(
                        InputForm.Kind.JSON,
                        "/algoritmes/*",
                        Optional.of("/count"),
                        path("id", "/id", 0),
                        path("title", "/title", 0)));
        assertThat(read.records).hasSize(1431);
        assertThat(read.members).containsKeys("/count", "/fetched_at");
        assertThat(read.cells("/id")).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(others(read)).doesNotContain(RegisterRules.COUNT_WRONG, RegisterRules.CUT_OFF);
    }

    @Test
    void theCloudNativeLandscape() throws IOException {
        ReadRegister read = read(
                "cncf-landscape/landscape.yml",
                yaml(
                        "/landscape/*/subcategories/*/items/*",
                        path("name", "/name", 0),
                        path("accepted", "/extra/accepted", 0),
                        path("subcategory", "/name", 1),
                        path("category", "/name", 2)));
        assertThat(read.records).hasSize(2413);
        assertThat(read.cells("/name")).doesNotContainNull();
        assertThat(read.cells("../name")).doesNotContainNull();
        assertThat(read.cells("../../name")).doesNotContainNull().startsWith("Provisioning");
        assertThat(read.cells("/extra/accepted").stream().filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*"));
        assertThat(others(read)).doesNotContain(RegisterRules.CUT_OFF);
    }

    @Test
    void theTechnologyRadar() throws IOException {
        ReadRegister read = read(
                "zalando-tech-radar/04-2024-06-10-be7196e.json",
                TestProfiles.json("/entries/*", path("label", "/label", 0), path("ring", "/ring", 0)));
        assertThat(read.records).isNotEmpty();
        assertThat(read.members).containsEntry("/date", "2024.06");
        assertThat(read.cells("/ring")).allMatch(ring -> "0123".contains(String.valueOf(ring)));
    }
}
