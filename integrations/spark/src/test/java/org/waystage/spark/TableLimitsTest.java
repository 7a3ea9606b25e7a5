package org.waystage.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.tables.Grid;
import org.waystage.tables.TableReader;
import org.waystage.tables.TableRules;

/** What one machine has to hold at once is limited, and what all machines have together is not. */
@Tag("long")
class TableLimitsTest extends OnTables {
    private static final long MOST_BYTES = 256L << 20;
    private static final int WIDE = 16_000;

    private void append(String table, String row, int times) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(tables.resolve(table + ".csv"), UTF_8, StandardOpenOption.APPEND)) {
            for (int i = 0; i < times; i++) {
                out.write(row);
            }
        }
    }

    private CaseStudyFile open() throws IOException {
        return CaseStudyFile.ofTables(spark, tables.toString());
    }

    private long cases() throws IOException {
        var counted = open().count(Counting.stages(Dimension.GROUP, LocalDate.of(2026, 12, 1), Natures.USE));
        assertThat(counted.errors()).isZero();
        return counted.cases();
    }

    /** Returns the message of one machine, which reads nothing more. */
    private String messageOfOneMachine(Rule rule) throws IOException {
        return TableReader.fromFolder(tables).notices().stream()
                .filter(notice -> notice.rule().equals(rule))
                .map(Notice::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tablesOfCasesMayBeLargerThanOneMachineReads() throws IOException {
        append("caseStudies.notes", "#help,#help," + "x".repeat(8_000_000) + "\r\n", 34);
        append("caseStudies.stages", "#help" + ",".repeat(WIDE) + "\r\n", Grid.MOST_CELLS / WIDE + 1);

        assertThat(messageOfOneMachine(TableRules.LIMIT_EXCEEDED)).contains("268435456");
        assertThat(cases()).isEqualTo(catalogue.caseStudies().size());
    }

    @Test
    void theOtherTablesTogetherMayNotBeLargerThanOneMachineReads() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(tables.resolve("technologies.csv").toFile(), "rw")) {
            file.setLength(MOST_BYTES);
        }

        String message = messageOfOneMachine(TableRules.LIMIT_EXCEEDED);
        assertThatIllegalArgumentException()
                .isThrownBy(this::open)
                .withMessage("the tables but those of cases have an error: " + message);
    }

    @Test
    void anotherTableMayNotHaveMoreCellsThanOneMachineReads() throws IOException {
        append("technologies", ",".repeat(WIDE - 1) + "\r\n", Grid.MOST_CELLS / WIDE);

        assertThatIllegalArgumentException()
                .isThrownBy(this::open)
                .withMessage("the table technologies has an error: " + messageOfOneMachine(TableRules.CUT_OFF));
    }

    @Test
    void aRowMayNotHaveMoreCellsThanOneMachineReads() throws IOException {
        append("caseStudies.notes", first() + ",9" + ",".repeat(1 << 14) + "\r\n", 1);

        assertThatThrownBy(this::cases)
                .rootCause()
                .hasMessage("the table caseStudies.notes has an error: " + messageOfOneMachine(TableRules.CUT_OFF));
    }

    @Test
    void aCellMayNotBeLongerThanOneMachineReads() throws IOException {
        append("caseStudies.notes", first() + ",9," + "x".repeat((1 << 24) + 1) + "\r\n", 1);

        assertThatThrownBy(this::cases)
                .rootCause()
                .hasMessage("the table caseStudies.notes has an error: " + messageOfOneMachine(TableRules.CUT_OFF));
    }

    @Test
    void theRowsOfACaseMayNotHaveMoreCellsThanAMachineHolds() throws IOException {
        append("caseStudies.notes", first() + ",9,note" + ",".repeat(WIDE) + "\r\n", 1_000_000 / WIDE + 1);

        assertThat(TableReader.fromFolder(tables).counts().errors()).isZero();
        assertThatThrownBy(this::cases)
                .rootCause()
                .hasMessage("the rows of the case " + first()
                        + " have more than 1000000 cells or 32000000 characters, which one machine of a cluster would"
                        + " have to hold; waystage convert makes lines of such tables");
    }

    @Test
    void theRowsOfACaseMayNotBeLongerThanAMachineHolds() throws IOException {
        append("caseStudies.notes", first() + ",9," + "x".repeat(999_000) + "\r\n", 33);

        assertThatThrownBy(this::cases).rootCause().hasMessageContaining(" have more than 1000000 cells or 32000000 ");
    }

    @Test
    void aCaseMayNotMakeALineThatNobodyReads() throws IOException {
        append("caseStudies.notes", first() + ",9," + "x".repeat(999_000) + "\r\n", 17);

        assertThatThrownBy(this::cases)
                .rootCause()
                .hasMessage("the case " + first() + " makes a line of more than 16000000 bytes, which is not read");
    }

    private static String first() {
        return catalogue.caseStudies().get(0).id().value();
    }
}
