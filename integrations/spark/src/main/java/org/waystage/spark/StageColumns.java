package org.waystage.spark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** The columns of a stage record in {@link CaseRows#stages}. */
final class StageColumns {
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";

    private static final List<Column> ALL = List.of(
            new Column("scope", record -> CaseRows.text(record.scope(), ScopeId::value)),
            new Column("stage", record -> CaseRows.text(record.stage(), AdoptionStage::code)),
            new Column("basis", record -> record.basis().code()),
            new Column("date", record -> CaseRows.text(record.date(), PartialDate::toString)),
            new Column("not_before", record -> CaseRows.text(record.notBefore(), PartialDate::toString)),
            new Column("not_after", record -> CaseRows.text(record.notAfter(), PartialDate::toString)),
            new Column(EARLIEST, record -> CaseRows.text(record.earliest(), LocalDate::toString)),
            new Column(LATEST, record -> CaseRows.text(record.latest(), LocalDate::toString)),
            new Column("certainty", record -> CaseRows.text(record.certainty(), Certainty::code)),
            new Column("stated_on", record -> CaseRows.text(record.statedOn(), PartialDate::toString)),
            new Column(
                    "scheme",
                    record -> CaseRows.text(
                            record.reportedAs(), reported -> reported.scheme().value())),
            new Column("word", record -> CaseRows.text(record.reportedAs(), ReportedAs::word)));

    private interface Cell {
        @Nullable
        String of(StageRecord record);
    }

    private record Column(String name, Cell cell) {
        DataType type(DataType day) {
            return name.equals(EARLIEST) || name.equals(LATEST) ? day : CaseRows.TEXT;
        }

        boolean isNullable() {
            return !name.equals("basis");
        }
    }

    private StageColumns() {}

    /** Returns some columns followed by these, with a given type of days. */
    static StructType after(StructType first, DataType day) {
        StructType all = first;
        for (Column column : ALL) {
            all = all.add(column.name(), column.type(day), column.isNullable());
        }
        return all;
    }

    /** Returns some cells followed by those of a record; days are texts. */
    static Row row(StageRecord record, Object... first) {
        Object[] cells = Arrays.copyOf(first, first.length + ALL.size());
        for (int i = 0; i < ALL.size(); i++) {
            cells[first.length + i] = ALL.get(i).cell().of(record);
        }
        return RowFactory.create(cells);
    }
}
