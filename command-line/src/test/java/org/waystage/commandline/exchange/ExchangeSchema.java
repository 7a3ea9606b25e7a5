package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of what the commands for the exchange of editions write as JSON. */
final class ExchangeSchema {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode DOCUMENT = read();

    private ExchangeSchema() {}

    private static JsonNode read() {
        try (InputStream in = VerifyCommand.class.getResourceAsStream("exchange-1.schema.json")) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a command wrote, which has one of the shapes of the schema and no member that it does not describe. */
    static JsonNode valid(CommandRun run, String shape) {
        JsonNode json = run.json();
        ObjectNode one = ((ObjectNode) DOCUMENT).deepCopy();
        one.remove("$id");
        one.put("$ref", "#/$defs/" + shape);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(one);
        assertThat(schema.validate(json)).isEmpty();
        Set<String> described = new TreeSet<>(members(shape));
        assertThat(described).containsAll(json.propertyNames());
        return json;
    }

    /** Returns the words that the schema names at a place. */
    static Set<String> words(String pointer) {
        Set<String> words = new TreeSet<>();
        DOCUMENT.at(pointer).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Set<String> members(String shape) {
        return Set.copyOf(DOCUMENT.at("/$defs/" + shape + "/properties").propertyNames());
    }
}
