package org.waystage.examples.service;

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
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waystage.analysis.Dimension;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.NoticeProblem;

/** Describes the model in the OpenAPI document by its own schemas: a generator cannot see the wire format in the Java types. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String SCHEMAS = "#/components/schemas/";

    static {
        SpringDocUtils types = SpringDocUtils.getConfig();
        types.replaceWithSchema(CaseStudy.class, new Schema<>().$ref(SCHEMAS + "CaseStudy"));
        for (Class<?> type : List.of(CaseStudyId.class, TechnologyId.class, AdoptionStage.class, Code.class)) {
            types.replaceWithSchema(type, new StringSchema());
        }
        types.replaceWithSchema(PartialDate.class, new StringSchema().example("2026-05"));
        types.replaceWithSchema(
                Dimension.class,
                new StringSchema()
                        ._enum(Arrays.stream(Dimension.values())
                                .map(Dimension::code)
                                .toList()));
    }

    @Bean
    OpenApiCustomizer model() {
        return api -> {
            api.getInfo()
                    .title("Case studies of technology adoption in Customs")
                    .version("1");
            api.getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            add(CatalogueSchemas.CATALOGUE, api);
            add(CatalogueSchemas.CASE_STUDY, api);
            add(CatalogueSchemas.PROBLEM, api);
            api.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .forEach(ApiDescription::addProblem);
        };
    }

    private static void add(CatalogueSchemas schema, OpenAPI api) {
        try {
            JsonNode schemas = new JsonMapper().readTree(CatalogueSchemas.bundled(schema, SCHEMAS));
            schemas.properties()
                    .forEach(each -> api.getComponents().addSchemas(each.getKey(), new AsItIs(each.getValue())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addProblem(Operation operation) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMAS + "Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("The request is refused; a document with errors is told with all of them.")
                                .content(new Content().addMediaType(NoticeProblem.MEDIA_TYPE, problem)));
    }

    /** A schema that is written as its text says, with nothing lost that the classes for schemas do not know. */
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
