package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.record.CellFaults;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * Records of a file of any kind, with notices that do not depend on the kind: about cells, and about the number of
 * records.
 */
final class WatchedRecords implements Records {
    private final Records records;
    private final InputForm form;
    private final WithheldColumns withheld;
    private final NoticeBook notices;
    private long met;
    private long whole;
    private boolean ended;

    WatchedRecords(Records records, InputForm form, WithheldColumns withheld, NoticeBook notices) {
        this.records = records;
        this.form = form;
        this.withheld = withheld;
        this.notices = notices;
    }

    @Override
    public @Nullable SourceRecord next() throws IOException {
        SourceRecord row = records.next();
        if (row == null) {
            if (!ended) {
                ended = true;
                reportCount();
            }
            return null;
        }
        met++;
        if (row.fault().isEmpty()) {
            whole++;
        }
        if (!notices.isDeaf()) {
            CellFaults.report(row, records.layout(), withheld.in(row, records.layout()), notices);
        }
        return row;
    }

    private void reportCount() {
        if (met == 0) {
            Map<String, String> values = form.records()
                    .map(where -> Map.of("where", where))
                    .orElseGet(() -> records.layout() instanceof TableHeader header
                            ? Map.of("line", Long.toString(header.line()))
                            : Map.of());
            notices.add(RegisterRules.NO_RECORDS, Place.of(""), values);
        }
        Optional<String> declared = form.declaredCount().map(members()::get);
        String count = Long.toString(whole);
        if (declared.isPresent() && !declared.get().strip().equals(count)) {
            notices.add(
                    RegisterRules.COUNT_WRONG,
                    Place.of(form.declaredCount().orElse("")),
                    Map.of("declared", declared.get(), "count", count));
        }
    }

    @Override
    public Layout layout() {
        return records.layout();
    }

    @Override
    public Map<String, String> members() {
        return records.members();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
