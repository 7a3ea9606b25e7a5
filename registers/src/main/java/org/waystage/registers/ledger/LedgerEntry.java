package org.waystage.registers.ledger;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Confidence;

/**
 * One step between a cell of a register and a value of the model.
 *
 * <p>The steps of a cell are numbered; the first one starts from the cell as it was read. So the cell is the {@code from} of
 * its step 0, unless that step withholds it.
 *
 * @param file the SHA-256 digest of the file, in hexadecimal
 * @param record the number of the record, from 1
 * @param column the index of the column, from 0; absent for what is said of every record
 * @param header what the file calls the column; for JSON and YAML a JSON Pointer in the record
 * @param sequence the number of the step among those of the cell, from 0
 * @param target where the value went in the catalogue, as a JSON Pointer; absent if the step leads on, or nowhere
 * @param from what the step starts from; absent if there is nothing, which is not the same as an empty text
 * @param to what it leads to; absent if nothing remains
 * @param rule what the step did, such as {@code trim} or {@code date:spreadsheet-year}
 * @param profile id and version of the profile
 * @param confidence how sure the step is
 * @param kind what kind of step it is
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
    /** Checks the parts. */
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
