package org.waystage.json.internal.shape;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.json.CatalogueSchemas;
import tools.jackson.databind.JsonNode;

/** The shipped schemas in a validator, known to each other by id; whatever else one of them asked for would not be found. */
public final class Schemas {
    private static final Map<String, String> TEXTS = Stream.of(CatalogueSchemas.values())
            .collect(Collectors.toMap(CatalogueSchemas::id, CatalogueSchemas::text));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(TEXTS)
                    .schemaLoader(loader -> loader.allow(id -> TEXTS.containsKey(id.toString()))));

    /** Schemas by address; making one takes longer than using it. */
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Schemas() {}

    private static Schema at(String address) {
        return KNOWN.computeIfAbsent(address, known -> REGISTRY.getSchema(SchemaLocation.of(known)));
    }

    public static Schema of(CatalogueSchemas schema) {
        return at(schema.id());
    }

    /** Returns the schema of a type, by its name under {@code $defs}. */
    public static Schema of(String type) {
        return at(CatalogueSchemas.CATALOGUE.id() + "#/$defs/" + type);
    }

    /** Returns what is wrong with a document. */
    public static List<Error> faults(CatalogueSchemas schema, String json) {
        return of(schema).validate(json, InputFormat.JSON);
    }

    public static List<Error> faults(String type, JsonNode json) {
        return of(type).validate(json);
    }
}
