package org.waystage.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an outline, or of a structure in it, by their columns. A null that is not allowed is reported with its column and case.
 *
 * @param caseId the case
 * @param path the prefix of the names of columns, such as {@code stages.}
 * @param row the row or the structure
 */
record Cells(String caseId, String path, Row row) {
    static Cells of(Row row) {
        String id = row.getString(row.fieldIndex(OutlineRows.CASE_ID));
        if (id == null) {
            throw new IllegalArgumentException("an outline has no " + OutlineRows.CASE_ID);
        }
        return new Cells(id, "", row);
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(row.getString(row.fieldIndex(column)));
    }

    String required(String column) {
        return text(column).orElseThrow(() -> missing(column));
    }

    <T> Optional<T> value(String column, Function<String, T> of) {
        return text(column).map(of);
    }

    <T> List<T> values(String column, Function<String, T> of) {
        return list(column, of);
    }

    <T> List<T> structures(String column, Function<Cells, T> of) {
        return this.<Row, T>list(column, one -> of.apply(new Cells(caseId, path + column + ".", one)));
    }

    private <S, T> List<T> list(String column, Function<S, T> of) {
        int at = row.fieldIndex(column);
        if (row.isNullAt(at)) {
            throw missing(column);
        }
        return row.<S>getList(at).stream()
                .map(one -> of.apply(present(one, column)))
                .toList();
    }

    private <S> S present(@Nullable S one, String column) {
        if (one == null) {
            throw missing(column);
        }
        return one;
    }

    private IllegalArgumentException missing(String column) {
        return new IllegalArgumentException("the outline with the " + OutlineRows.CASE_ID + " " + caseId
                + " has a null in the column " + path + column);
    }
}
