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
 * <p>The schemas refer to each other by their {@code $id}, so a validator needs all of them; nothing is fetched. What a
 * schema cannot say (that references resolve, that a day exists) the reader checks.
 *
 * <p>They are released: their texts do not change any more. What comes later is a version of its own.
 */
public enum CatalogueSchemas {
    /** A whole catalogue: {@code urn:waystage:schema:catalogue:1.0}. */
    CATALOGUE("catalogue"),
    /** The head of a line document: {@code urn:waystage:schema:catalogue-head:1.0}. */
    CATALOGUE_HEAD("catalogue-head"),
    /** A case study, which is any further line of it: {@code urn:waystage:schema:case-study:1.0}. */
    CASE_STUDY("case-study"),
    /** What an edition is made of, see {@link EditionManifest}: {@code urn:waystage:schema:edition-manifest:1.0}. */
    EDITION_MANIFEST("edition-manifest"),
    /** A signature over an edition, see {@link EditionSignature}: {@code urn:waystage:schema:edition-signature:1.0}. */
    EDITION_SIGNATURE("edition-signature"),
    /** How much breaches of rules weigh for somebody, see {@link ValidationProfiles}: {@code urn:waystage:schema:validation-profile:1.0}. */
    VALIDATION_PROFILE("validation-profile");

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
     * Returns the schema.
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
}
