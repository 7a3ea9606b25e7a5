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

/**
 * The cases of rows that are sorted by case, as lines. Some hundred cases are read at a time, or fewer large ones, so the memory needed
 * does not grow with the tables; the rows of one case must be in memory together and are limited.
 */
final class TableCases implements Iterator<byte[]> {
    private static final int MOST_CASES = 200;
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_CHARACTERS = 32_000_000;
    /** The limits of several cases that are read at a time; a single case may exceed them. */
    private static final int FEW_CELLS = 200_000;

    private static final int FEW_CHARACTERS = 4_000_000;
    private static final int MOST_BYTES = ReadOptions.defaults().limit(ReadOptions.Limit.LINE_BYTES);
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
        CaseStudy one = cases.next();
        byte[] line = LINE.toBytes(one);
        if (line.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "the case " + one.id() + " makes a line of more than " + MOST_BYTES + " bytes, which is not read");
        }
        return line;
    }

    private List<CaseStudy> read() {
        List<List<String[]>> cells = new ArrayList<>();
        tables.forEach(table -> cells.add(new ArrayList<>(table.rows())));
        Size all = new Size();
        Size ofOwner = new Size();
        String owner = "";
        int count = 0;
        for (Row row = ahead; row != null; row = ahead) {
            String of = row.getString(0);
            if (!of.equals(owner)) {
                if (count == MOST_CASES || all.exceeds(FEW_CELLS, FEW_CHARACTERS)) {
                    break;
                }
                count++;
                owner = of;
                ofOwner = new Size();
            }
            String[] one = row.<String>getList(3).toArray(String[]::new);
            all.add(one);
            ofOwner.add(one);
            if (ofOwner.exceeds(MOST_CELLS, MOST_CHARACTERS)) {
                throw new IllegalArgumentException("the rows of the case " + owner + " have more than " + MOST_CELLS
                        + " cells or " + MOST_CHARACTERS + " characters, which one machine of a cluster would have to"
                        + " hold; waystage convert makes lines of such tables");
            }
            cells.get(row.getInt(1)).add(one);
            advance();
        }
        GridReader reader = new GridReader(ReadOptions.defaults().unchecked());
        for (int i = 0; i < tables.size(); i++) {
            reader.add(tables.get(i).name(), CaseTables.rows(cells.get(i)));
        }
        return CaseTables.value(reader.read()).caseStudies();
    }

    /** The size of some rows. */
    private static final class Size {
        private long cells;
        private long characters;

        void add(String[] row) {
            cells += row.length;
            for (String cell : row) {
                characters += cell.length();
            }
        }

        boolean exceeds(long mostCells, long mostCharacters) {
            return cells > mostCells || characters > mostCharacters;
        }
    }
}
