package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.required;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;

@Tag("class-path-only")
class LongTableTest {
    private static final int ROWS = Integer.getInteger("waystage.rows", 100_000);

    @Test
    void aLongTableIsReadRowByRow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("Name,Status,Summary\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write("Case " + i + ",Pilot,\"What it is for, \"\"in\nbrief\"\"\"\n");
            }
        }
        NoticeBook notices = new NoticeBook();
        OpenedRegister register = OpenedRegister.open(
                        RegisterInput.of(file),
                        csv(required("name", "Name"), column("status", "Status"), column("summary", "Summary")),
                        notices)
                .orElseThrow();
        long count = 0;
        try (Records records = register.records(Optional.empty(), notices)) {
            for (SourceRecord row = records.next(); row != null; row = records.next()) {
                count++;
            }
        }
        assertThat(count).isEqualTo(ROWS);
        assertThat(notices.kept()).isEmpty();
    }
}
