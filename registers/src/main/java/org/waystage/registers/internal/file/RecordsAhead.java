package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.Ahead;

/** Records of a table, whose layout is known from the start, that a thread of its own reads in advance. */
final class RecordsAhead implements Records {
    private final Records records;
    private final Ahead<SourceRecord> ahead;

    RecordsAhead(Records records) {
        this.records = records;
        this.ahead = new Ahead<>("register-reader", records::next, SourceRecord::characters);
    }

    @Override
    public @Nullable SourceRecord next() throws IOException {
        return ahead.next();
    }

    @Override
    public Layout layout() {
        return records.layout();
    }

    @Override
    public Map<String, String> members() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        records.close();
    }
}
