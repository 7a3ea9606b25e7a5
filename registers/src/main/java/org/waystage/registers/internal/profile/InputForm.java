package org.waystage.registers.internal.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The form of the files of a register.
 *
 * @param kind the kind of file
 * @param encodings the encodings to try, in order; the first one that decodes the whole file without a fault and in which the required
 *     columns are found is used
 * @param delimiters the delimiters of a table to try, in order; the one with which most columns of the profile are found in the header is
 *     used
 * @param records the place of the records in JSON or YAML: a JSON Pointer in which {@code *} matches every element or member, such as
 *     {@code /algoritmes/*}
 * @param declaredCount the member of a JSON or YAML document that states its number of records, if any
 */
public record InputForm(
        Kind kind,
        List<Charset> encodings,
        List<Character> delimiters,
        Optional<String> records,
        Optional<String> declaredCount) {
    /** The kinds of files. */
    public enum Kind {
        CSV,
        JSON,
        YAML
    }
}
