package org.waystage.json;

import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.NoticeOutput;
import org.waystage.json.reading.Reading;

/**
 * Notices as a JSON document, for programs and forms: where each fault is, a message in one language, and the values in
 * the message.
 *
 * <pre>
 * {"counts": {"error": 1, "warning": 0, "info": 0},
 *  "notices": [{"rule": "shape-date-invalid", "severity": "error", "pointer": "/stages/0/date", "line": 20, "column": 63,
 *               "message": "'2019-13' is not a date: ...", "values": {"value": "2019-13"}}],
 *  "noticeCounts": {"shape-date-invalid": 1}}
 * </pre>
 *
 * <p>Lines and columns count from 1, columns in UTF-16 units; they are absent if the reader had no text. A notice about a
 * cell of a table has {@code cell}. The program writes the same form, with the file of each notice. The schema is {@link
 * CatalogueSchemas#NOTICES}. {@link WaystageModule} writes single notices in the same form.
 */
public final class NoticesFormat {
    private NoticesFormat() {}

    /**
     * Returns the notices of a reading as a document.
     *
     * @param reading the reading; its value is not written
     * @param language the BCP 47 tag of the language of the messages; English if there are no texts in it
     * @return the document in UTF-8, on one line
     */
    public static byte[] toBytes(Reading<?> reading, String language) {
        return DocumentWriting.json(json -> {
            json.writeStartObject();
            NoticeOutput.write(reading.counts(), reading.notices(), reading.noticeCounts(), language, json);
            json.writeEndObject();
        });
    }
}
