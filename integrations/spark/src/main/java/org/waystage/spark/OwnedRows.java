package org.waystage.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.FormulaGuard;

/** The rows of a table of cases, except its header and its help, each with the case that it belongs to. */
final class OwnedRows implements Iterator<Row> {
    static final String OWNER = "owner";
    static final String TABLE = "table";
    static final String PLACE = "place";

    static final StructType ROW = new StructType()
            .add(OWNER, DataTypes.StringType, false)
            .add(TABLE, DataTypes.IntegerType, false)
            .add(PLACE, DataTypes.LongType, false)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private static final String STRUCTURE = "#";
    private static final String HELP = "#help";
    private static final String JSON = "json:";

    private final Source source;
    private final CellRows rows;
    private long place;
    private @Nullable Row ahead;

    /**
     * Where the rows of a table are.
     *
     * @param number the number of the table among those that are sent
     * @param name its name
     * @param path the path of its file
     * @param owner the column with the case that a row belongs to
     * @param structure the columns that say what a row is
     */
    record Source(int number, String name, String path, int owner, List<Integer> structure) implements Serializable {
        /**
         * Finds the columns of a table of cases.
         *
         * @throws IllegalArgumentException if no column says to which case a row belongs
         */
        static Source of(int number, String name, String path, String[] header) {
            boolean isOfCases = name.equals(CaseTables.CASES);
            String key = isOfCases ? "id" : STRUCTURE + CaseTables.CASES;
            int owner = column(header, key);
            if (owner < 0) {
                throw new IllegalArgumentException("the table " + name + " has no column " + key);
            }
            int position = column(header, STRUCTURE);
            List<Integer> structure = Stream.of(isOfCases ? position : owner, position)
                    .filter(column -> column >= 0)
                    .toList();
            return new Source(number, name, path, owner, structure);
        }

        private static int column(String[] header, String name) {
            return IntStream.range(0, header.length)
                    .filter(i -> plain(header[i]).equals(name))
                    .findFirst()
                    .orElse(-1);
        }
    }

    private OwnedRows(Source source, CellRows rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Opens a table until the task ends. */
    static OwnedRows open(Source source, Configuration settings) throws IOException {
        CellRows rows = CellRows.open(source.name(), source.path(), settings, Long.MAX_VALUE);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (rows.hasNext()) {
            rows.next();
        }
        return new OwnedRows(source, rows);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && rows.hasNext()) {
            String[] cells = rows.next();
            if (source.structure().stream()
                    .noneMatch(column -> cell(cells, column).equals(HELP))) {
                ahead = RowFactory.create(owner(cells), source.number(), place++, cells);
            }
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        Row row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }

    /** Rows are grouped by this text, so it must be the same for all rows of a case. */
    private String owner(String[] cells) {
        String owner = cell(cells, source.owner());
        if (owner.isEmpty() || owner.startsWith(STRUCTURE) || owner.startsWith(JSON)) {
            throw new IllegalArgumentException("the table " + source.name()
                    + " has a row of a case without an id of its own: " + filled(List.of(cells))
                    + "; waystage convert makes lines of such tables");
        }
        return owner;
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? plain(cells[column]) : "";
    }

    /** Returns the content of a cell that is not a text of the catalogue, without the blanks that a person may leave around it. */
    private static String plain(String cell) {
        return FormulaGuard.unguard(cell.strip());
    }

    /** Returns the cells of a row up to the last one that is not empty. */
    private static String filled(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join(", ", cells.subList(0, end));
    }
}
