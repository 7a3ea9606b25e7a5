package org.waystage.registers.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        private static final int BUFFER = 1 << 16;
        /** The most words whose bytes are kept: headers, rules, kinds; the rest of a ledger does not repeat. */
        private static final int MOST_WORDS = 4096;

        private final OutputStream out;
        private final Map<String, byte[]> words = new HashMap<>();
        private byte[] line = new byte[BUFFER];
        private int length;

        Csv(OutputStream out) {
            this.out = out;
            put(String.join(",", Ledger.COLUMNS).getBytes(StandardCharsets.UTF_8));
            put('\n');
        }

        @Override
        public void write(LedgerEntry entry) throws IOException {
            word(entry.file());
            number(entry.record());
            entry.column().ifPresentOrElse(this::number, () -> put(','));
            entry.header().ifPresentOrElse(this::word, () -> put(','));
            number(entry.sequence());
            text(entry.target());
            text(entry.from());
            text(entry.to());
            word(entry.rule());
            word(entry.profile());
            word(entry.confidence().code());
            word(entry.kind().code());
            line[length - 1] = '\n';
            if (length >= BUFFER / 2) {
                flush();
            }
        }

        private void flush() throws IOException {
            out.write(line, 0, length);
            length = 0;
        }

        private void number(long number) {
            put(Long.toString(number).getBytes(StandardCharsets.ISO_8859_1));
            put(',');
        }

        private void word(String word) {
            byte[] bytes = words.get(word);
            if (bytes == null) {
                bytes = cell(word);
                if (words.size() < MOST_WORDS) {
                    words.put(word, bytes);
                }
            }
            put(bytes);
            put(',');
        }

        private void text(Optional<String> text) {
            if (text.isPresent()) {
                put(cell(text.get()));
            }
            put(',');
        }

        /** Returns a cell as it is written: an empty one in quotes, because one that is absent has none. */
        private static byte[] cell(String text) {
            String guarded = FormulaGuard.guard(text);
            byte[] bytes = guarded.getBytes(StandardCharsets.UTF_8);
            boolean plain = bytes.length > 0;
            for (byte b : bytes) {
                plain &= b != '"' && b != ',' && b != '\n' && b != '\r';
            }
            return plain ? bytes : ('"' + guarded.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
        }

        private void put(byte[] bytes) {
            if (line.length - length < bytes.length) {
                line = Arrays.copyOf(line, Math.max(2 * line.length, length + bytes.length));
            }
            System.arraycopy(bytes, 0, line, length, bytes.length);
            length += bytes.length;
        }

        private void put(char c) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) c;
        }

        @Override
        public void close() throws IOException {
            try (OutputStream closed = out) {
                closed.write(line, 0, length);
                length = 0;
            }
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
