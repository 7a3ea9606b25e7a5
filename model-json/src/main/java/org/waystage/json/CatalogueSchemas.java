package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;

/**
 * The normative JSON Schemas (draft 2020-12) of the wire format, as texts for any validator.
 *
 * <p>The schemas refer to each other by {@code $id}, so a validator needs all of them; nothing is fetched. The reader
 * checks what a schema cannot express, for example that references resolve and that a day exists.
 *
 * <p>Their texts are frozen at the first release; later additions get a new version.
 */
public enum CatalogueSchemas {
    /** A whole catalogue: {@code urn:waystage:schema:catalogue:1.0}. */
    CATALOGUE("catalogue"),
    /** The head of a line document: {@code urn:waystage:schema:catalogue-head:1.0}. */
    CATALOGUE_HEAD("catalogue-head"),
    /** A case study, as in every further line of a line document: {@code urn:waystage:schema:case-study:1.0}. */
    CASE_STUDY("case-study"),
    /** What persons decided about records of two editions, see {@link DecisionsFormat}: {@code urn:waystage:schema:decisions:1.0}. */
    DECISIONS("decisions"),
    /** The manifest of an edition, see {@link EditionManifest}: {@code urn:waystage:schema:edition-manifest:1.0}. */
    EDITION_MANIFEST("edition-manifest"),
    /** The signature of an edition, see {@link EditionSignature}: {@code urn:waystage:schema:edition-signature:1.0}. */
    EDITION_SIGNATURE("edition-signature"),
    /** A validation profile, see {@link ValidationProfiles}: {@code urn:waystage:schema:validation-profile:1.0}. */
    VALIDATION_PROFILE("validation-profile"),
    /** The notices about a document, see {@link NoticesFormat}: {@code urn:waystage:schema:notices:1.0}. */
    NOTICES("notices"),
    /** A problem detail with all notices, see {@link NoticeProblem}: {@code urn:waystage:schema:problem:1.0}. */
    PROBLEM("problem");

    private final String name;

    CatalogueSchemas(String name) {
        this.name = name;
    }

    /**
     * Returns the identifier of the schema.
     *
     * @return its {@code $id}
     */
    public String id() {
        return "urn:waystage:schema:" + name + ":1.0";
    }

    /**
     * Returns the text of the schema.
     *
     * @return the JSON text
     */
    public String text() {
        try (InputStream in = CatalogueSchemas.class.getResourceAsStream("schema/1.0/" + name + ".schema.json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a schema with everything that it refers to, for a document that has its schemas in one place, such as
     * OpenAPI 3.1 or AsyncAPI:
     *
     * <pre>{@code
     * String components = CatalogueSchemas.bundled(CatalogueSchemas.CASE_STUDY, "#/components/schemas/");
     * }</pre>
     *
     * <p>The result is a JSON object that has each schema under its name, such as {@code CaseStudy} and {@code
     * StageRecord}; the first is the requested one. Every {@code $ref} begins with the prefix, and leads to one of the
     * names. Names are the same whichever schema is requested, so several results can be combined.
     *
     * @param schema the schema
     * @param prefix where the schemas will be, with a slash at the end
     * @return the JSON text, indented by two blanks
     */
    public static String bundled(CatalogueSchemas schema, String prefix) {
        return new SchemaBundle(prefix).of(schema);
    }
}
