package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.words.RegisterMessages;

/** What a case must have and a record lacks, and why. */
enum Lack {
    /** A title. */
    TITLE("title"),
    /** An adopter. */
    ADOPTER("adopter"),
    /** A technology. */
    TECHNOLOGY("technology");

    private final String key;

    Lack(String what) {
        key = "skipped." + what;
    }

    /**
     * Returns the result for a record: it is skipped, with a withheld cell as the reason if there is one.
     *
     * @param values the values in which the profile looks for what is lacking
     */
    CaseMapper.MappedRecord of(Row row, Stream<Value> values) {
        List<String> columns =
                values.flatMap(value -> value.columns().stream()).distinct().toList();
        if (columns.stream().anyMatch(row::isSwallowed)) {
            return skipped(".quotes");
        }
        return skipped(columns.stream().anyMatch(row::isWithheld) ? ".withheld" : ".none");
    }

    private CaseMapper.MappedRecord skipped(String why) {
        return CaseMapper.MappedRecord.skipped(RegisterMessages.MESSAGES.text(key + why));
    }
}
