package org.waystage.registers.internal.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * In what form a register comes.
 *
 * @param kind the kind of file
 * @param encodings the encodings to try in order; the first that decodes the whole file without a fault, and in which the
 *     required columns are found, is taken
 * @param delimiters the delimiters of a table to try in order; the one in whose header most columns of the profile are found
 *     is taken
 * @param records where the records stand in JSON or YAML: a JSON Pointer in which {@code *} stands for every element or
 *     member, such as {@code /algoritmes/*}
 * @param declaredCount where a document of JSON or YAML says how many records it has, where it does
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
