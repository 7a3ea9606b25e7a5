package org.waystage.json;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Objects;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * A value of the model that Java serialization can carry, for HTTP sessions, caches and cluster jobs that require it:
 *
 * <pre>{@code
 * session.setAttribute("draft", SerializableRecord.of(CaseStudy.class, draft));
 * }</pre>
 *
 * <p>The stream contains the JSON of the value. For longer storage, store the JSON itself: a serialized object may be
 * readable by the same release only. The JSON is read like any other, within the default limits, but rules that need
 * other records are not checked, so a value that breaks one of them comes back unchanged. A stream whose JSON cannot be
 * read without errors is refused with an {@link InvalidObjectException}.
 *
 * @param <T> the type of the value
 * @param type the class of the value, as {@link RecordReader#of} takes it
 * @param value the value
 */
public record SerializableRecord<T>(Class<T> type, T value) implements Serializable {
    /**
     * Checks the type.
     *
     * @throws IllegalArgumentException if the type has no form in JSON of its own
     */
    public SerializableRecord {
        Objects.requireNonNull(value, "value");
        RecordWriter.of(type);
    }

    /**
     * Returns a value in a form that can be serialized.
     *
     * @param <T> the type of the value
     * @param type the class of the value, as {@link RecordReader#of} takes it
     * @param value the value
     * @return the value with its type
     * @throws IllegalArgumentException if the type has no form in JSON of its own
     */
    public static <T> SerializableRecord<T> of(Class<T> type, T value) {
        return new SerializableRecord<>(type, value);
    }

    /** The content of the stream. */
    private static final class Form<T> implements Serializable {
        private static final long serialVersionUID = 1;

        private final Class<T> type;
        private final byte[] json;

        Form(SerializableRecord<T> whole) {
            type = whole.type;
            json = RecordWriter.of(type).toBytes(whole.value);
        }

        private Object readResolve() throws ObjectStreamException {
            Reading<T> reading;
            try {
                reading = RecordReader.of(type)
                        .with(ReadOptions.defaults().unchecked())
                        .read(json);
            } catch (IllegalArgumentException | NullPointerException e) {
                throw refused(String.valueOf(e.getMessage()));
            }
            for (Notice notice : reading.notices()) {
                if (notice.severity() == Severity.ERROR) {
                    throw refused(notice.place() + ": " + notice.message());
                }
            }
            return new SerializableRecord<>(type, reading.orElseThrow());
        }

        private static InvalidObjectException refused(String why) {
            return new InvalidObjectException("not the JSON of a value of the model: " + why);
        }
    }

    private Object writeReplace() {
        return new Form<>(this);
    }
}
