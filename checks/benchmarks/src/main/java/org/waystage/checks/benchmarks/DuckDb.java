package org.waystage.checks.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The count of {@link HandWrittenCount} in SQL, from lines without their head to the counts. */
final class DuckDb {
    private static final String COUNT = """
            SELECT technology, nature, coalesce(held.stage, '(not-yet)') AS stage, count(*) AS cases
            FROM (
              SELECT unnest(technologies) AS technology, coalesce(nature, '(none)') AS nature,
                list_sort(list_transform(list_filter(stages, lambda s: s.date <= ?),
                  lambda s: struct_pack(date := s.date, stage := s.stage)), 'DESC')[1] AS held
              FROM read_json(?, format = 'newline_delimited', columns = {technologies: 'VARCHAR[]', nature: 'VARCHAR',
                stages: 'STRUCT(date VARCHAR, stage VARCHAR)[]'}))
            GROUP BY ALL
            """;

    private DuckDb() {}

    /**
     * Counts on one thread, as a process of its own.
     *
     * @param args the lines without their head
     */
    public static void main(String[] args) {
        System.out.println(count(Path.of(args[0]), 1).size());
    }

    static Map<HandWrittenCount.Key, Long> count(Path lines, int threads) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement settings = connection.createStatement()) {
            settings.execute("SET threads = " + threads);
            try (PreparedStatement query = connection.prepareStatement(COUNT)) {
                query.setString(1, CountSample.DAY.toString());
                query.setString(2, lines.toString());
                return counts(query);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<HandWrittenCount.Key, Long> counts(PreparedStatement query) throws SQLException {
        Map<HandWrittenCount.Key, Long> counts = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counts.put(
                        new HandWrittenCount.Key(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
            }
        }
        return counts;
    }
}
