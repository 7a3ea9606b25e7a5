package org.waystage.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.ImportSummary;

/** Run in a virtual machine of its own with a small heap: streams a register into lines and prints how much there was. */
final class StreamInLittleMemory {
    private StreamInLittleMemory() {}

    /**
     * Streams the register.
     *
     * @param args the file, and the profile that reads it
     */
    public static void main(String[] args) throws IOException {
        Lines lines = new Lines();
        ImportSummary summary = RegisterImporter.of(Profiles.bundled(args[1]), Editions.latest()).stream(
                RegisterInput.of(Path.of(args[0])), lines);
        System.out.println(summary.read() + " " + summary.imported() + " " + lines.count.lineEnds + " " + lines.steps
                + " " + summary.notices().size());
    }

    /** Counts what is written to it. */
    private static final class Count extends OutputStream {
        private long lineEnds;

        @Override
        public void write(int b) {
            lineEnds += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                lineEnds += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }

    /** Writes the cases as lines and counts the steps of the ledger. */
    private static final class Lines implements RegisterImporter.Sink {
        private final Count count = new Count();
        private @Nullable CaseStudyLinesWriter writer;
        private long steps;

        @Override
        public void head(Catalogue head) throws IOException {
            writer = CaseStudyLinesWriter.over(count, head);
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) throws IOException {
            if (writer == null) {
                throw new IllegalStateException("a case before the head");
            }
            writer.write(caseStudy);
        }

        @Override
        public void ledger(LedgerEntry entry) {
            steps++;
        }
    }
}
