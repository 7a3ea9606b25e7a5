package org.waystage.report.data;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema in a validator that does not use the network. */
final class PublishedSchema {
    private final String id;
    private final SchemaRegistry registry;

    private PublishedSchema(String id, String text) {
        this.id = id;
        SpecificationVersion version =
                text.contains("draft-07") ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12;
        registry = SchemaRegistry.withDefaultDialect(
                version,
                builder -> builder.schemas(Map.of(id, text))
                        .schemaLoader(
                                loader -> loader.allow(asked -> asked.toString().equals(id))));
    }

    static PublishedSchema of(String text) {
        return new PublishedSchema(
                JsonMapper.shared().readTree(text).path("$id").asString("urn:test:schema"), text);
    }

    static PublishedSchema named(String name) throws IOException {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    List<String> faults(String fragment, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(id + fragment));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
