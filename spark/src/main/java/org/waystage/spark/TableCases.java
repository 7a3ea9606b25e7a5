package org.waystage.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.tables.GridReader;

/** The cases of rows that are sorted by case, as lines; some hundred cases are read at a time. */
final class TableCases implements Iterator<byte[]> {
    private static final int MOST_CASES = 200;
    private static final RecordWriter<CaseStudy> LINE = RecordWriter.of(CaseStudy.class);

    private final Iterator<Row> rows;
    private final List<CaseTables.Table> tables;
    private @Nullable Row ahead;
    private Iterator<CaseStudy> cases = Collections.emptyIterator();

    TableCases(Iterator<Row> rows, List<CaseTables.Table> tables) {
        this.rows = rows;
        this.tables = tables;
        advance();
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!cases.hasNext() && ahead != null) {
            cases = read().iterator();
        }
        return cases.hasNext();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return LINE.toBytes(cases.next());
    }

    private List<CaseStudy> read() {
        List<List<String[]>> cells = new ArrayList<>();
        tables.forEach(table -> cells.add(new ArrayList<>(table.rows())));
        String owner = "";
        int count = 0;
        for (Row row = ahead; row != null; row = ahead) {
            String of = row.getString(0);
            if (!of.equals(owner) && count == MOST_CASES) {
                break;
            }
            count += of.equals(owner) ? 0 : 1;
            owner = of;
            List<String> one = row.getList(3);
            cells.get(row.getInt(1)).add(one.toArray(String[]::new));
            advance();
        }
        GridReader reader = new GridReader(ReadOptions.defaults().unchecked());
        for (int i = 0; i < tables.size(); i++) {
            reader.add(tables.get(i).name(), CaseTables.rows(cells.get(i)));
        }
        return CaseTables.value(reader.read()).caseStudies();
    }
}
