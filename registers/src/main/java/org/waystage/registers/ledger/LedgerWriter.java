package org.waystage.registers.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * Writes the steps of a record.
     *
     * @param steps the steps to write
     * @throws IOException if they cannot be written
     */
    public void write(RecordSteps steps) throws IOException {
        for (LedgerEntry entry : steps) {
            write(entry);
        }
    }

    /** Completes the ledger and closes the underlying stream. */
    @Override
    public abstract void close() throws IOException;

    /**
     * Writes CSV. A text that a spreadsheet would interpret as a formula is guarded, because the texts of a register come
     * from others.
     */
    static final class Csv extends LedgerWriter {
        /** The largest number of words whose bytes are kept: headers, rules, targets; the rest of a ledger does not repeat. */
        private static final int MOST_WORDS = 4096;

        private final OutputStream out;
        private final Map<String, byte[]> words = new HashMap<>();
        private final CsvBytes bytes = new CsvBytes();
        private final SharedCells shared = new SharedCells(bytes);

        Csv(OutputStream out) {
            this.out = out;
            bytes.put((String.join(",", Ledger.COLUMNS) + '\n').getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(LedgerEntry entry) throws IOException {
            word(entry.file());
            number(entry.record());
            entry.column().ifPresentOrElse(this::number, () -> bytes.put(','));
            entry.header().ifPresentOrElse(this::word, () -> bytes.put(','));
            number(entry.sequence());
            text(entry.target());
            text(entry.from());
            text(entry.to());
            word(entry.rule());
            word(entry.profile());
            word(entry.confidence().code());
            bytes.put(wordBytes(entry.kind().code()));
            bytes.put('\n');
            bytes.flushIfLong(out);
        }

        @Override
        public void write(RecordSteps steps) throws IOException {
            shared.begin(steps);
            byte[] start = start(steps);
            byte[] place = cell(steps.place());
            int before = 0;
            int sequence = -1;
            for (int step : steps.inOrder()) {
                int column = steps.column(step);
                sequence = column == before ? sequence + 1 : 0;
                before = column;
                bytes.put(start);
                bytes.put(shared.column(column));
                number(sequence);
                target(steps.target(step), steps.place(), place);
                texts(steps.from(step), steps.to(step));
                bytes.put(shared.end(steps, step));
                bytes.flushIfLong(out);
            }
        }

        /** Returns the beginning of each line of a record. */
        private byte[] start(RecordSteps steps) {
            int at = bytes.length();
            word(steps.file());
            number(steps.record());
            return bytes.taken(at);
        }

        private void target(@Nullable String target, String place, byte[] placeBytes) {
            if (target == null) {
                bytes.put(',');
            } else if (RecordSteps.isBelow(target)) {
                below(target, place, placeBytes);
            } else {
                word(target);
            }
        }

        /** Writes a target below the place of a record. */
        private void below(String target, String place, byte[] placeBytes) {
            byte[] below = shared.below(target);
            if (isPlain(placeBytes) && isPlain(below)) {
                bytes.put(placeBytes);
                bytes.put(below);
            } else {
                bytes.cell(place + '/' + target);
            }
            bytes.put(',');
        }

        /** Returns whether a cell is written as it is, without quotes or a guard. */
        private static boolean isPlain(byte[] cell) {
            return cell[0] == '/';
        }

        /** Writes the texts before and after a step, which are often the same. */
        private void texts(@Nullable String from, @Nullable String to) {
            int start = bytes.length();
            if (from != null) {
                bytes.cell(from);
            }
            bytes.put(',');
            if (from != null && from.equals(to)) {
                bytes.again(start, bytes.length());
                return;
            }
            if (to != null) {
                bytes.cell(to);
            }
            bytes.put(',');
        }

        private void number(long number) {
            bytes.number(number);
            bytes.put(',');
        }

        private void word(String word) {
            bytes.put(wordBytes(word));
            bytes.put(',');
        }

        private byte[] wordBytes(String word) {
            byte[] known = words.get(word);
            if (known == null) {
                known = cell(word);
                if (words.size() < MOST_WORDS) {
                    words.put(word, known);
                }
            }
            return known;
        }

        private byte[] cell(String text) {
            int at = bytes.length();
            bytes.cell(text);
            return bytes.taken(at);
        }

        private void text(Optional<String> text) {
            text.ifPresent(bytes::cell);
            bytes.put(',');
        }

        @Override
        public void close() throws IOException {
            try (OutputStream closed = out) {
                bytes.flush(closed);
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
