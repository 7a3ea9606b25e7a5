import java.nio.file.Files;
import java.nio.file.Path;
import org.waystage.json.CatalogueSchemas;

/** Writes the OpenAPI document of a service that takes cases. */
public class Api {
    public static void main(String[] args) throws Exception {
        String cases = schemas(CatalogueSchemas.CASE_STUDY);
        String problems = schemas(CatalogueSchemas.PROBLEM);
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"openapi": "3.1.0",
                 "info": {"title": "Cases", "version": "1"},
                 "paths": {"/cases": {"post": {
                   "operationId": "submit",
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/CaseStudy"}}}},
                   "responses": {
                     "204": {"description": "The case was taken."},
                     "422": {"description": "The case has errors.",
                       "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
                 "components": {"schemas": {%s, %s}}}
                """.formatted(cases, problems));
    }

    /** Returns the members of the object that holds the schemas. */
    private static String schemas(CatalogueSchemas schema) {
        String object = CatalogueSchemas.bundled(schema, "#/components/schemas/").strip();
        return object.substring(1, object.length() - 1);
    }
}
