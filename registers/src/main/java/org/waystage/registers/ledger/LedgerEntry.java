package org.waystage.registers.ledger;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Confidence;

/**
 * A step between a cell of a register and a value of the model.
 *
 * <p>The steps of a cell are numbered, and the first one starts from the cell as it was read. The original cell is
 * therefore the {@code from} of its step 0, unless that step withholds it.
 *
 * @param file the SHA-256 digest of the file, in hexadecimal
 * @param record the number of the record, from 1
 * @param column the index of the column, from 0; absent for a value common to all records
 * @param header the name of the column in the file; for JSON and YAML a JSON Pointer in the record
 * @param sequence the number of the step among those of the cell, from 0
 * @param target the place of the value in the catalogue, as a JSON Pointer; absent if another step follows, or if the
 *     value is not used
 * @param from the text from which the step starts; absent if there is none, which differs from an empty text
 * @param to the text to which the step leads; absent if nothing remains
 * @param rule the rule that the step applied, such as {@code trim} or {@code date:spreadsheet-year}
 * @param profile the id and version of the profile
 * @param confidence the confidence in the step
 * @param kind the kind of step
 */
public record LedgerEntry(
        String file,
        long record,
        Optional<Integer> column,
        Optional<String> header,
        int sequence,
        Optional<String> target,
        Optional<String> from,
        Optional<String> to,
        String rule,
        String profile,
        Confidence confidence,
        LedgerKind kind) {
    /** Checks the components. */
    public LedgerEntry {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(kind, "kind");
    }
}
