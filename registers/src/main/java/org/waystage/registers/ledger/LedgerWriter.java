package org.waystage.registers.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.FormulaGuard;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a ledger step by step. Not safe for use by several threads at once. */
public abstract sealed class LedgerWriter implements Closeable {
    private LedgerWriter() {}

    /**
     * Writes a step.
     *
     * @param entry the step to write
     * @throws IOException if it cannot be written
     */
    public abstract void write(LedgerEntry entry) throws IOException;

    /** Completes the ledger and closes the underlying stream. */
    @Override
    public abstract void close() throws IOException;

    /**
     * Writes CSV. A text that a spreadsheet would take for a formula is guarded, because the texts of a register come
     * from others.
     */
    static final class Csv extends LedgerWriter {
        private final CsvWriter csv;

        Csv(OutputStream out) throws IOException {
            csv = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .lineDelimiter(LineDelimiter.LF)
                    .build(out, StandardCharsets.UTF_8);
            record(Ledger.COLUMNS.toArray(String[]::new));
        }

        @Override
        public void write(LedgerEntry entry) throws IOException {
            record(
                    FormulaGuard.guard(entry.file()),
                    Long.toString(entry.record()),
                    entry.column().map(column -> Integer.toString(column)).orElse(null),
                    text(entry.header()),
                    Integer.toString(entry.sequence()),
                    text(entry.target()),
                    text(entry.from()),
                    text(entry.to()),
                    FormulaGuard.guard(entry.rule()),
                    FormulaGuard.guard(entry.profile()),
                    FormulaGuard.guard(entry.confidence().code()),
                    entry.kind().code());
        }

        private static @Nullable String text(Optional<String> text) {
            return text.map(FormulaGuard::guard).orElse(null);
        }

        private void record(@Nullable String... cells) throws IOException {
            try {
                csv.writeRecord(cells);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Writes JSON. */
    static final class Json extends LedgerWriter {
        private final JsonGenerator json;

        Json(OutputStream out) throws IOException {
            json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
            guarded(json::writeStartArray);
        }

        private interface Writing {
            void run();
        }

        private static void guarded(Writing writing) throws IOException {
            try {
                writing.run();
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                throw new IOException(e.getOriginalMessage(), e);
            }
        }

        @Override
        public void write(LedgerEntry entry) throws IOException {
            guarded(() -> {
                json.writeStartObject();
                json.writeStringProperty("file", entry.file());
                json.writeNumberProperty("record", entry.record());
                entry.column().ifPresent(column -> json.writeNumberProperty("column", column));
                text("header", entry.header());
                json.writeNumberProperty("sequence", entry.sequence());
                text("target", entry.target());
                text("from", entry.from());
                text("to", entry.to());
                json.writeStringProperty("rule", entry.rule());
                json.writeStringProperty("profile", entry.profile());
                json.writeStringProperty("confidence", entry.confidence().code());
                json.writeStringProperty("kind", entry.kind().code());
                json.writeEndObject();
                json.writeRaw('\n');
            });
        }

        private void text(String member, Optional<String> text) {
            text.ifPresent(present -> json.writeStringProperty(member, present));
        }

        @Override
        public void close() throws IOException {
            guarded(() -> {
                json.writeEndArray();
                json.writeRaw('\n');
                json.close();
            });
        }
    }
}
