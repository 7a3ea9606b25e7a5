package org.waystage.json;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * The canonical form of JSON (RFC 8785) and its SHA-256 digest, of catalogues and of any JSON document.
 *
 * <p>Members stand in the order of their UTF-16 units, without blanks; numbers are written as ECMAScript writes doubles. RFC
 * 8785 knows doubles only: a number that no double gives back as it was written is noticed, one beyond their range is
 * refused. Documents that are not I-JSON (RFC 7493: member names stand once, strings are whole) are refused.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Returns the canonical form of a JSON document.
     *
     * @param document the UTF-8 bytes of any JSON document
     * @return the canonical bytes, absent where there are errors, and what was noticed
     */
    public static Reading<byte[]> of(byte[] document) {
        return of(document, ReadOptions.defaults());
    }

    /**
     * Returns the canonical form of a JSON document within limits. Beside the document and the canonical bytes it takes the
     * memory of one copy of the largest object whose members are not in order.
     *
     * @param document the UTF-8 bytes of any JSON document
     * @param options the limits; the rules of the model are not checked
     * @return the canonical bytes, absent where there are errors, and what was noticed
     */
    public static Reading<byte[]> of(byte[] document, ReadOptions options) {
        return CanonicalForm.ofDocument(document, options);
    }

    /**
     * Returns the canonical form of a catalogue. Equal catalogues have equal canonical bytes.
     *
     * @param catalogue the catalogue
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string holds half a surrogate pair
     */
    public static byte[] of(Catalogue catalogue) {
        return CanonicalForm.of(catalogue, CatalogueShape.CATALOGUE);
    }

    /**
     * Returns the canonical form of a case study, which stands as it is in that of its catalogue.
     *
     * @param caseStudy the case study
     * @return the canonical bytes
     * @throws IllegalArgumentException if a number is beyond the range of a double, or a string holds half a surrogate pair
     */
    public static byte[] of(CaseStudy caseStudy) {
        return CanonicalForm.of(caseStudy, CaseStudyShapes.CASE_STUDY);
    }

    /**
     * Returns the digest of canonical bytes.
     *
     * @param canonical the bytes
     * @return the SHA-256 digest, 64 digits in lower-case hexadecimal
     */
    public static String digest(byte[] canonical) {
        return CanonicalForm.digest(canonical);
    }
}
