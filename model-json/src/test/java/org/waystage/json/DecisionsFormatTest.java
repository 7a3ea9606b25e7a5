package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

/** The corpus has documents of decisions and what is noticed in them; this is about the rest. */
class DecisionsFormatTest {
    private static final String EXAMPLE = Documents.tree(CatalogueSchemas.DECISIONS.text())
            .get("examples")
            .get(0)
            .toString();

    private static Reading<Decisions> read(String document) {
        return DecisionsFormat.read(document.getBytes(UTF_8));
    }

    @Test
    void aDocumentIsReadFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("decisions.json"), EXAMPLE);

        assertThat(DecisionsFormat.read(file).orElseThrow())
                .isEqualTo(read(EXAMPLE).orElseThrow());
        assertThat(read(EXAMPLE).orElseThrow().inForce()).isEmpty();
        assertThat(read(EXAMPLE).orElseThrow().nextNumber()).isEqualTo(3);
    }

    @Test
    void aFileThatIsTooLongIsRefusedUnread(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("long.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        assertThat(DecisionsFormat.read(file).notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.LIMIT_EXCEEDED);
        assertThat(ValidationProfiles.read(file).notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.LIMIT_EXCEEDED);
    }

    @Test
    void aDocumentOfANewerVersionIsWrittenBackAsSuch() {
        String newer = EXAMPLE.replace("waystage-decisions/1.0", "waystage-decisions/1.3")
                .replace("\"entries\"", "\"mood\":1,\"entries\"");
        Reading<Decisions> reading = read(newer);
        Decisions decisions = reading.orElseThrow();
        Decisions more = new Decisions(decisions.catalogue(), List.of(), decisions.extras());

        assertThat(reading.notices()).extracting(Notice::rule).contains(JsonRules.FORMAT_NEWER);
        assertThat(new String(DecisionsFormat.toBytes(more), UTF_8))
                .containsOnlyOnce("\"format\"")
                .contains("\"waystage-decisions/1.3\"", "mood");
        assertThat(DecisionsFormat.read(DecisionsFormat.toBytes(decisions)).orElseThrow())
                .isEqualTo(decisions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"waystage-decisions/1.0", "waystage-decisions/2.0", "waystage-catalogue/1.3", "x"})
    void aFormatAmongTheExtrasThatIsNoNewerOneIsRefused(String format) {
        Decisions decisions =
                new Decisions(Optional.empty(), List.of(), Extras.of(Map.of("format", new Extras.Str(format))));

        assertThatThrownBy(() -> DecisionsFormat.toBytes(decisions)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownMembersAndVerdictsSurviveARoundTrip() {
        String newer = EXAMPLE.replace("\"verdict\":\"same\"", "\"verdict\":\"resembles\",\"mood\":[1.50]")
                .replace("\"permille\"", "\"model\":null,\"permille\"");
        Reading<Decisions> reading = read(newer);
        Decisions decisions = reading.orElseThrow();

        String written = new String(DecisionsFormat.toBytes(decisions), UTF_8);

        assertThat(reading.notices())
                .extracting(notice -> notice.rule().id() + " " + notice.place().pointer())
                .containsExactly(
                        "shape-member-unknown /entries/0/mood", "shape-member-unknown /entries/0/suggestion/model");
        assertThat(written).contains("resembles", "1.50", "\"model\": null").endsWith("\n");
        assertThat(read(written).orElseThrow()).isEqualTo(decisions);
        assertThat(Schemas.faults(CatalogueSchemas.DECISIONS, written)).isEmpty();
    }

    @Test
    void whatIsFaultyInOnePlaceIsNotUsedAtAll() {
        Reading<Decisions> reading = read(EXAMPLE.replace("\"withdraws\":1", "\"withdraws\":2"));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule().id()).isEqualTo("decision-nothing-withdrawn");
            assertThat(notice.place().pointer()).isEqualTo("/entries/1/withdraws");
            assertThat(notice.place().position()).isPresent();
            assertThat(notice.message("fr")).startsWith("L’entrée 2 retire l’entrée 2");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "waystage-decisions/1.0 | waystage-catalogue/1.0",
                "\"number\":1 | \"number\":0",
                "\"number\":1 | \"number\":1.5",
                "\"number\":1 | \"number\":12345678901",
                "\"number\":1, | ``",
                "\"permille\":923 | \"permille\":1001",
                "\"permille\":923 | \"permille\":-1",
                "\"verdict\":\"same\" | \"verdict\":\"the same\"",
                "\"verdict\":\"same\" | \"verdict\":\"merged\"",
                "\"verdict\":\"same\" | \"verdict\":\"split\"",
                "\"verdict\":\"same\", | ``",
                "\"kind\":\"caseStudies\", | ``",
                "\"withdraws\":1, | \"withdraws\":1,\"kind\":\"caseStudies\",",
                "\"by\":\"Secretariat\", | ``",
                "\"on\":\"2026-12-04\" | \"on\":\"4 December\"",
                "\"edition\":\"3b | \"edition\":\"3B",
                "\"id\":\"berth-planner\" | \"id\":\"Berth planner\"",
                "\"title\":{\"en\":\"Berth planner\"} | \"title\":\"Berth planner\""
            })
    void whatTheSchemaRefusesTheReaderRefuses(String sound, String broken) {
        String document = EXAMPLE.replace(sound, broken);

        assertThat(document).isNotEqualTo(EXAMPLE);
        assertThat(Schemas.faults(CatalogueSchemas.DECISIONS, document)).isNotEmpty();
        assertThat(read(document).hasErrors()).isTrue();
        assertThat(read(document).value()).isEmpty();
    }

    @Test
    void theDescriptionNamesTheVerdictsOfThisVersion() {
        String verdicts = Documents.tree(CatalogueSchemas.DECISIONS.text())
                .at("/$defs/entry/properties/verdict/description")
                .asString();

        for (Verdict verdict : Verdict.Listed.values()) {
            assertThat(verdicts).contains(verdict.code());
        }
    }
}
