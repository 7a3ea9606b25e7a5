package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.Fixtures.Outcome;
import org.waystage.registers.notice.RegisterRules;

/**
 * Each small register gives the catalogue, the ledger and the notices that are written down beside it; {@code
 * -Dgolden.update=true} writes them anew.
 */
class FixturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."))
            .resolve("src/test/resources/org/waystage/registers/fixtures/golden");

    private static void check(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), actual);
        }
        assertThat(actual).isEqualTo(golden(name));
    }

    private static String golden(String name) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            return Files.readString(FOLDER.resolve(name));
        }
        try (InputStream in = FixturesTest.class.getResourceAsStream("fixtures/golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void isReadIntoTheCatalogueWithTheLedgerAndTheNotices(Fixture fixture) throws IOException {
        Outcome outcome = Fixtures.read(fixture, fixture.content());
        assertThat(outcome.read().catalogue()).as("%s", outcome.notices()).isPresent();
        check(
                fixture.file + ".catalogue.json",
                Fixtures.text(Fixtures.own(outcome.read().catalogue().orElseThrow())));
        check(fixture.file + ".ledger.csv", Fixtures.csv(outcome.ledger()));
        check(fixture.file + ".notices.txt", outcome.notices().stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void bothLayoutsOf2025FindTheSameColumns() throws IOException {
        Outcome keys = Fixtures.read(Fixture.OMB_2025_KEYS, Fixture.OMB_2025_KEYS.content());
        Outcome headers = Fixtures.read(Fixture.OMB_2025_HEADERS, Fixture.OMB_2025_HEADERS.content());
        assertThat(headers.summary().notices().stream()
                        .filter(notice -> notice.rule().equals(RegisterRules.COLUMN_ABSENT))
                        .map(notice -> notice.values().get("column")))
                .as("all but the name of the agency, which the dictionary has not")
                .containsExactly("agency");
        assertThat(keys.noticed("register-column-absent")).isFalse();
        assertThat(cases(headers)).isSubsetOf(cases(keys)).hasSize(9);
    }

    @Test
    void bothSpellingsOfTheBritishFacetsGiveTheSameStages() throws IOException {
        Outcome labels = Fixtures.read(Fixture.ATRS_LABELS, Fixture.ATRS_LABELS.content());
        Outcome values = Fixtures.read(Fixture.ATRS_VALUES, Fixture.ATRS_VALUES.content());
        assertThat(labels.summary().stages()).isEqualTo(values.summary().stages());
        assertThat(labels.summary().customsByBody())
                .isEqualTo(values.summary().customsByBody())
                .isEqualTo(2);
    }

    /** The cases without the fields of the source, which have the headers of the file. */
    private static List<CaseStudy> cases(Outcome outcome) {
        return outcome.read().catalogue().orElseThrow().caseStudies().stream()
                .map(found -> found.toBuilder().sourceFields(List.of()).build())
                .toList();
    }
}
