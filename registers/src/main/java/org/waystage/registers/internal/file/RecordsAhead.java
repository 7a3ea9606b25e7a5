package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.Ahead;
import org.waystage.registers.internal.shared.NoticeBook;

/** Records of a table that a thread of its own reads before they are taken; each comes with what was noticed before it. */
final class RecordsAhead implements Records {
    private final Records records;
    private final NoticeBook notices;
    private final Ahead<Read> ahead;

    /** A record, or none after the last, and what was noticed since the one before. */
    private record Read(
            @Nullable SourceRecord source, @Nullable NoticeBook noticed) {
        long characters() {
            return source == null ? 0 : source.characters();
        }
    }

    private RecordsAhead(Records records, NoticeBook own, NoticeBook notices) {
        this.records = records;
        this.notices = notices;
        this.ahead = new Ahead<>("register-reader", () -> read(records, own), Read::characters);
    }

    /** Opens a table, whose layout is known from the start. */
    static Records open(OpenedRegister register, Optional<String> edition, NoticeBook notices) throws IOException {
        NoticeBook own = notices.isDeaf() ? notices : new NoticeBook();
        Records records = register.records(edition, own);
        if (own != notices) {
            notices.addAll(own.drained());
        }
        return new RecordsAhead(records, own, notices);
    }

    private static @Nullable Read read(Records records, NoticeBook own) throws IOException {
        SourceRecord source = records.next();
        NoticeBook noticed = own.isEmpty() ? null : own.drained();
        return source == null && noticed == null ? null : new Read(source, noticed);
    }

    @Override
    public @Nullable SourceRecord next() throws IOException {
        Read read = ahead.next();
        if (read == null) {
            return null;
        }
        if (read.noticed() != null) {
            notices.addAll(read.noticed());
        }
        return read.source();
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
