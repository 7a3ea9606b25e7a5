package org.waystage.registers.internal.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Fixtures;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.Fixtures.Outcome;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.ReadRegister;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.outcome.ImportSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sound profiles changed at random, by fixed seeds, into others that are sound but meant for another register: an import never
 * ends in an exception, and every cell of every record stands in the ledger.
 */
@Tag("class-path-only")
@Tag("long")
@Timeout(300)
class ProfileMutationTest {
    private static final int SEEDS = 12;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> STEPS = List.of(
            "{\"trim\":true}",
            "{\"empty\":[\"Pilot\",\"DHS\"]}",
            "{\"split\":\"e\"}",
            "{\"split\":{\"at\":[\";\",\" \"],\"brackets\":true}}",
            "{\"map\":\"kept\"}",
            "{\"map\":\"nothing\"}",
            "{\"map\":\"spoilt\"}",
            "{\"match\":\"(zzz)\"}",
            "{\"match\":\"^.(.*)$\"}",
            "{\"match\":\"(x)|.\"}",
            "{\"match\":\"(x)?.\"}",
            "{\"match\":{\"pattern\":\"^(zzz)\",\"otherwise\":\"keep\"}}",
            "{\"first\":true}",
            "{\"join\":\" / \"}",
            "{\"flag\":{\"words\":[\"x\"],\"code\":\"a-code\"}}",
            "{\"flag\":{\"words\":[\"x\"],\"text\":\"Ein Text\"}}",
            "{\"normalise\":true}",
            "{\"withhold\":true}");
    private static final List<String> SLOTS = List.of(
            "nature",
            "visibility",
            "where",
            "summary",
            "title",
            "otherTitles",
            "countries",
            "processes",
            "notes",
            "links",
            "identifiers",
            "needs",
            "lessons");

    private static ObjectNode document(Fixture fixture) {
        String text = fixture == Fixture.BILINGUAL
                ? new String(Fixtures.bytes("bilingual.profile.json"), UTF_8)
                : Profiles.bundledText(fixture.profile().id());
        return (ObjectNode) MAPPER.readTree(text);
    }

    static Stream<String> steps() {
        return STEPS.stream();
    }

    /** Puts a step into every value of the profile. */
    @ParameterizedTest
    @MethodSource("steps")
    void everyStepCanStandInEveryValue(String step) throws IOException {
        for (Fixture fixture :
                List.of(Fixture.OMB_2024_QUESTIONS, Fixture.PSTW, Fixture.NETHERLANDS, Fixture.LANDSCAPE)) {
            ObjectNode profile = document(fixture);
            tables(profile);
            List<ObjectNode> values = new ArrayList<>();
            gather(profile.get("case"), values);
            for (int i = 0; i < values.size(); i += 1 + values.size() / 5) {
                ObjectNode copy = profile.deepCopy();
                List<ObjectNode> copies = new ArrayList<>();
                gather(copy.get("case"), copies);
                steps(copies.get(i)).insert(0, MAPPER.readTree(step));
                check(fixture, copy, step + " in value " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void noSoundProfileEndsAnImport(Fixture fixture) throws IOException {
        int sound = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ObjectNode profile = document(fixture);
            tables(profile);
            for (int i = random.nextInt(4); i >= 0; i--) {
                change(profile, random);
            }
            sound += check(fixture, profile, "seed " + seed) ? 1 : 0;
        }
        assertThat(sound).as("sound profiles among " + SEEDS).isGreaterThan(SEEDS / 3);
    }

    private static void tables(ObjectNode profile) {
        ObjectNode tables = profile.has("tables") ? (ObjectNode) profile.get("tables") : profile.putObject("tables");
        tables.putObject("kept").put("keep", true).putObject("rows");
        tables.putObject("nothing").putObject("rows").putArray("Pilot");
        ObjectNode spoilt = tables.putObject("spoilt");
        spoilt.putObject("rows").put("Pilot", "no id / at all");
        spoilt.put("otherwise", "Kein Schlüssel!");
    }

    private static void change(ObjectNode profile, Random random) {
        ObjectNode mapping = (ObjectNode) profile.get("case");
        List<ObjectNode> values = new ArrayList<>();
        gather(mapping, values);
        ObjectNode value = values.get(random.nextInt(values.size()));
        List<String> columns = new ArrayList<>(profile.get("columns").propertyNames());
        String column = columns.get(random.nextInt(columns.size()));
        String slot = SLOTS.get(random.nextInt(SLOTS.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                ArrayNode steps = steps(value);
                steps.insert(
                        random.nextInt(steps.size() + 1), MAPPER.readTree(STEPS.get(random.nextInt(STEPS.size()))));
            }
            case 3 -> {
                value.remove(List.of("columns", "constant", "constants"));
                value.put("column", column);
            }
            case 4 -> {
                value.remove(List.of("columns", "column", "constants"));
                value.put(
                        "constant",
                        List.of("Kein Schlüssel!", "-", "x y", "\uD83D\uDE00", "a")
                                .get(random.nextInt(5)));
            }
            case 5 -> profile.get("tables").forEach(table -> ((ObjectNode) table).putObject("rows"));
            case 6 -> put(mapping, slot, column);
            case 7 -> dates(mapping, column);
            case 8 -> withhold(profile, column);
            default -> {
                ObjectNode identity = (ObjectNode) mapping.get("identity");
                identity.putArray("key").add(column).add(columns.get(random.nextInt(columns.size())));
                identity.putArray("distinguish").add(column);
                mapping.put("restAsSourceFields", true);
            }
        }
    }

    private static void put(ObjectNode mapping, String slot, String column) {
        switch (slot) {
            case "nature", "visibility", "where", "summary", "title" -> mapping.put(slot, column);
            case "links" ->
                mapping.putArray(slot).addObject().put("kind", "merged-into").put("note", column);
            case "identifiers" ->
                mapping.putArray(slot).addObject().put("scheme", "other").put("column", column);
            case "needs" ->
                mapping.putArray(slot).addObject().put("column", column).put("codes", true);
            default -> mapping.putArray(slot).add(column);
        }
    }

    private static void dates(ObjectNode mapping, String column) {
        for (JsonNode stage : mapping.withArray("stages")) {
            if (stage.has("date")) {
                ((ObjectNode) stage.get("date")).put("column", column);
            }
        }
        if (mapping.has("period")) {
            mapping.get("period").forEach(end -> ((ObjectNode) end).put("column", column));
        }
    }

    private static void withhold(ObjectNode profile, String column) {
        ObjectNode columns = (ObjectNode) profile.get("columns");
        JsonNode told = columns.get(column);
        ObjectNode object = MAPPER.createObjectNode();
        if (told instanceof ObjectNode whole) {
            object = whole;
        } else if (told.isArray()) {
            object.set("headers", told);
        } else if (profile.get("input").get("kind").asString().equals("csv")) {
            object.putArray("headers").add(told);
        } else {
            object.set("path", told);
        }
        object.put("withheld", true);
        columns.set(column, object);
    }

    /** Gathers what is written as a value of a mapping. */
    private static void gather(JsonNode node, List<ObjectNode> values) {
        if (node instanceof ObjectNode object
                && (object.has("constant")
                        || object.has("columns")
                        || (object.has("column") && !object.has("readings")))
                && !object.has("matches")
                && !object.has("in")
                && !object.has("present")) {
            values.add(object);
        }
        node.forEach(child -> gather(child, values));
    }

    private static ArrayNode steps(ObjectNode value) {
        return value.has("steps") ? (ArrayNode) value.get("steps") : value.putArray("steps");
    }

    /** Imports by a profile, if it is a sound one; tells whether it is. */
    private static boolean check(Fixture fixture, ObjectNode document, String what) throws IOException {
        Reading<Profile> profile = Profiles.read(document.toString().getBytes(UTF_8));
        if (profile.value().isEmpty()) {
            return false;
        }
        Outcome outcome;
        try {
            outcome = Fixtures.read(profile.orElseThrow(), fixture.file, fixture.content());
        } catch (RuntimeException e) {
            throw new AssertionError(fixture + ", " + what + ": " + document.get("case"), e);
        }
        ImportSummary summary = outcome.summary();
        assertThat(summary.read()).as(what).isEqualTo(summary.imported() + summary.skipped());
        outcome.read().catalogue().ifPresent(catalogue -> {
            assertThat(catalogue.caseStudies()).as(what).hasSize((int) summary.imported());
            assertThat(catalogue.caseStudies())
                    .as(what)
                    .extracting(found -> found.id())
                    .doesNotHaveDuplicates();
        });
        everyCellStandsInTheLedger(profile.orElseThrow(), fixture, outcome, what);
        return true;
    }

    private static void everyCellStandsInTheLedger(Profile profile, Fixture fixture, Outcome outcome, String what)
            throws IOException {
        if (outcome.read().catalogue().isEmpty()) {
            return;
        }
        Set<Ledger.Cell> told = new HashSet<>(Ledger.cells(outcome.ledger()).keySet());
        ReadRegister register = ReadRegister.of(
                RegisterInput.of(fixture.file, fixture.content()),
                profile,
                outcome.summary().edition());
        for (SourceRecord record : register.records) {
            for (int column = 0; column < record.cells().size(); column++) {
                assertThat(record.cells().get(column) == null
                                || told.contains(new Ledger.Cell(record.number(), column)))
                        .as("%s, %s: record %s column %s", fixture, what, record.number(), column)
                        .isTrue();
            }
        }
    }
}
