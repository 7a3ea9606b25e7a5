package org.waystage.springboot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.waystage.core.id.Id;
import org.waystage.core.value.PartialDate;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;

/**
 * Describes the model in the OpenAPI document of springdoc by its own schemas, since a generator cannot see the wire format in the
 * Java types, and the problem details of every operation.
 */
@AutoConfiguration
@ConditionalOnClass({OpenApiCustomizer.class, OpenAPI.class})
public class WaystageOpenApiAutoConfiguration {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Only a document with errors has notices. */
    private static final String ANY_PROBLEM = """
            {"anyOf": [
                {"$ref": "#/components/schemas/Problem"},
                {"type": "object",
                 "properties": {
                     "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
                     "detail": {"type": "string"}, "instance": {"type": "string"}},
                 "required": ["title", "status"]}]}
            """;

    @Bean
    @ConditionalOnMissingBean(name = "waystageOpenApiCustomizer")
    OpenApiCustomizer waystageOpenApiCustomizer() {
        JsonNode catalogue = bundled(CatalogueSchemas.CATALOGUE);
        JsonNode problem = bundled(CatalogueSchemas.PROBLEM);
        for (Class<?> type : RecordReader.types()) {
            String name = name(type);
            if (catalogue.has(name)) {
                SpringDocUtils.getConfig().replaceWithSchema(type, reference(name));
            }
        }
        return api -> {
            add(catalogue, api);
            add(problem, api);
            api.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .forEach(WaystageOpenApiAutoConfiguration::addProblem);
        };
    }

    private static String name(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return "Id";
        }
        return type == PartialDate.class ? "Date" : type.getSimpleName();
    }

    private static JsonNode bundled(CatalogueSchemas schema) {
        return tree(CatalogueSchemas.bundled(schema, SCHEMAS));
    }

    private static JsonNode tree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }

    private static void add(JsonNode schemas, OpenAPI api) {
        schemas.properties()
                .forEach(each -> api.getComponents().addSchemas(each.getKey(), new AsItIs(each.getValue())));
    }

    /** Describes the problems of an operation, unless the application does. */
    private static void addProblem(Operation operation) {
        MediaType problem = new MediaType().schema(new AsItIs(tree(ANY_PROBLEM)));
        operation
                .getResponses()
                .putIfAbsent(
                        "4XX",
                        new ApiResponse()
                                .description("The request is refused. If a document has errors, all are told.")
                                .content(new Content().addMediaType(NoticeProblem.MEDIA_TYPE, problem)));
    }

    /** A schema that is written exactly as its text says, including what the classes for schemas do not know. */
    private static final class AsItIs extends Schema<Object> implements JsonSerializable {
        private final JsonNode text;

        AsItIs(JsonNode text) {
            this.text = text;
        }

        @Override
        public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
            text.serialize(json, provider);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(json, provider);
        }
    }
}
