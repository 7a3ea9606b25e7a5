package org.waystage.results.internal.form;

import java.io.StringWriter;
import java.util.Map;
import org.waystage.core.value.Extras;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values of the model as JSON. */
final class ModelValues {
    private static final JsonFactory COMPACT = new JsonFactory();

    private ModelValues() {}

    static void write(JsonGenerator json, Extras.Value value) {
        if (value instanceof Extras.Str word) {
            json.writeString(Words.whole(word.text()));
        } else if (value instanceof Extras.Num number) {
            json.writeNumber(number.digits());
        } else if (value instanceof Extras.Bool truth) {
            json.writeBoolean(truth.value());
        } else if (value instanceof Extras.Arr list) {
            json.writeStartArray();
            list.elements().forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Extras.Obj object) {
            json.writeStartObject();
            for (Map.Entry<String, Extras.Value> member : object.members().entrySet()) {
                json.writeName(Words.whole(member.getKey()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    /** Returns a string as it is, and any other value as JSON in one line. */
    static String text(Extras.Value value) {
        if (value instanceof Extras.Str word) {
            return word.text();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = COMPACT.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }
}
