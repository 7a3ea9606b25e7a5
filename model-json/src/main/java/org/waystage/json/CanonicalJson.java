package org.waystage.json;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * The canonical form of JSON (RFC 8785) and its SHA-256 digest, for catalogues and for any JSON document.
 *
 * <p>Members are in the order of their UTF-16 code units, without blanks; numbers are written as ECMAScript writes
 * doubles. RFC 8785 knows only doubles: a number that a double cannot reproduce as written gives a notice, and one
 * beyond the range of doubles is rejected. Documents that are not I-JSON (RFC 7493: unique member names, no lone
 * surrogates) are rejected.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Returns the canonical form of a JSON document.
     *
     * @param document the UTF-8 bytes of any JSON document
     * @return the canonical bytes, absent if there are errors, and the notices
     */
    public static Reading<byte[]> of(byte[] document) {
        return of(document, ReadOptions.defaults());
    }

    /**
     * Returns the canonical form of a JSON document within limits. Beside the document and the canonical bytes, this
     * needs memory for one copy of the largest object whose members are not in order.
     *
     * @param document the UTF-8 bytes of any JSON document
     * @param options the limits; the rules of the model are not checked
     * @return the canonical bytes, absent if there are errors, and the notices
     */
    public static Reading<byte[]> of(byte[] document, ReadOptions options) {
        return CanonicalForm.ofDocument(document, options);
    }

    /**
     * Returns the canonical form of a catalogue. Equal catalogues have equal canonical bytes.
     *
     * @param catalogue the catalogue
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string contains a lone
     *     surrogate
     */
    public static byte[] of(Catalogue catalogue) {
        return CanonicalForm.of(catalogue, CatalogueShape.CATALOGUE);
    }

    /**
     * Returns the canonical form of a case study, which is also its form within that of its catalogue.
     *
     * @param caseStudy the case study
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string contains a lone
     *     surrogate
     */
    public static byte[] of(CaseStudy caseStudy) {
        return CanonicalForm.of(caseStudy, CaseStudyShapes.CASE_STUDY);
    }

    /**
     * Returns the digest of canonical bytes.
     *
     * @param canonical the bytes
     * @return the SHA-256 digest as 64 lower-case hexadecimal digits
     */
    public static String digest(byte[] canonical) {
        return CanonicalForm.digest(canonical);
    }
}
