package org.waystage.json.delta;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waystage.core.id.SourceId;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.document.LinesParser;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Reads many short texts, one after the other, with the state that is kept from one to the next. */
final class RecordTexts {
    static final ReadOptions OPTIONS = ReadOptions.defaults().unchecked();

    private final DocumentReading documents = new DocumentReading(OPTIONS);
    private final Input input = new Input(OPTIONS);
    private final LinesParser single = new LinesParser();

    <T> Reading<T> read(byte[] text, Shape<T> shape, long line) throws IOException {
        return documents.line(Bytes.of(text), shape, input, single, line, null, List.of());
    }

    /** Returns a record that cites other sources. It is made from its text, which keeps the digits of numbers. */
    <T> T citing(T record, RecordList<T> list, Map<SourceId, SourceId> citing) throws IOException {
        return citing.isEmpty()
                ? record
                : read(DocumentWriting.bytes(record, list.shape, citing), list.shape, 1)
                        .orElseThrow();
    }
}
