package org.waystage.checks.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A count of technology and nature by stage in SQL, of lines without their head: the stage is that of the last record, without the rules
 * of the library for bounds and scopes.
 */
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

    /** The day as of which it counts. */
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private DuckDb() {}

    /**
     * Counts on one thread, as a process of its own.
     *
     * @param args the lines without their head
     */
    public static void main(String[] args) {
        System.out.println(count(Path.of(args[0])).size());
    }

    static Map<List<String>, Long> count(Path lines) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 1");
            try (PreparedStatement query = connection.prepareStatement(COUNT)) {
                query.setString(1, DAY.toString());
                query.setString(2, lines.toString());
                return counts(query);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<List<String>, Long> counts(PreparedStatement query) throws SQLException {
        Map<List<String>, Long> counts = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counts.put(List.of(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
            }
        }
        return counts;
    }
}
