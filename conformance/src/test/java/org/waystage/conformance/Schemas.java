package org.waystage.conformance;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.json.CatalogueSchemas;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the published schemas say of a document, by a validator that knows nothing of this library. */
final class Schemas {
    private static final Map<String, String> TEXTS = Stream.of(CatalogueSchemas.values())
            .collect(Collectors.toMap(CatalogueSchemas::id, CatalogueSchemas::text));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(TEXTS)
                    .schemaLoader(loader -> loader.allow(id -> TEXTS.containsKey(id.toString()))));
    private static final Map<CatalogueSchemas, Schema> SCHEMAS = Stream.of(CatalogueSchemas.values())
            .collect(Collectors.toMap(schema -> schema, schema -> REGISTRY.getSchema(SchemaLocation.of(schema.id()))));

    private Schemas() {}

    /** Tells whether a document is JSON in UTF-8 and valid. */
    static boolean accept(Corpus.Document document) {
        byte[] bytes = document.bytes();
        return switch (document.operation()) {
            case "read" -> accept(CatalogueSchemas.CATALOGUE, bytes);
            case "lines" -> acceptLines(bytes);
            case "manifest" -> accept(CatalogueSchemas.EDITION_MANIFEST, bytes);
            case "decisions" -> accept(CatalogueSchemas.DECISIONS, bytes);
            case "validation-profile" -> accept(CatalogueSchemas.VALIDATION_PROFILE, bytes);
            case "signature" -> accept(CatalogueSchemas.EDITION_SIGNATURE, bytes);
            default -> throw new IllegalStateException("there is no schema for " + document.operation());
        };
    }

    private static boolean accept(CatalogueSchemas schema, byte[] bytes) {
        try {
            // Decoded here, as a parser that is given bytes would take UTF-16 as well.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode json = Json.tree(text.startsWith("\ufeff") ? text.substring(1) : text);
            return !json.isMissingNode() && SCHEMAS.get(schema).validate(json).isEmpty();
        } catch (CharacterCodingException | JacksonException e) {
            return false;
        }
    }

    private static boolean acceptLines(byte[] bytes) {
        List<byte[]> lines = lines(bytes);
        boolean accepted = true;
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i == 0 && new String(lines.get(i), StandardCharsets.UTF_8).contains("\"format\"");
            accepted &= accept(head ? CatalogueSchemas.CATALOGUE_HEAD : CatalogueSchemas.CASE_STUDY, lines.get(i));
        }
        return accepted;
    }

    /** Returns the lines that are not blank. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(line.getBytes(StandardCharsets.ISO_8859_1)));
        return lines;
    }
}
