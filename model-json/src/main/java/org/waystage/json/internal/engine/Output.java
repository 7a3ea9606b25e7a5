package org.waystage.json.internal.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.internal.text.Utf8;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteCapability;

/** The state of writing one document, and the form of objects, texts and numbers in it: unchanged. */
public class Output {
    /** The length from which checking the whole string first is faster. */
    private static final int LONG = 16;

    public final JsonGenerator generator;
    /** Whether a catalogue is written without its case studies, as the head of lines. */
    public final boolean headOnly;

    /** Whether the generator is our own, which escapes only what JSON requires. */
    private final boolean own;

    private @Nullable SharedParts shared;

    public Output(JsonGenerator generator, boolean headOnly, boolean own) {
        this.generator = generator;
        this.headOnly = headOnly;
        this.own = own;
    }

    /**
     * Sets what remembers the JSON of parts that objects share. Only for compact output, since that is what is remembered.
     */
    public final Output sharing(SharedParts parts) {
        shared = parts;
        return this;
    }

    /** Writes an object with the members that its shape puts, followed by its extras. */
    public <T> void object(Shape<T> shape, T value) {
        SerializableString known = shared == null || !shape.isOftenShared() ? null : shared.get(value, shape);
        if (known != null) {
            generator.writeRawValue(known);
            return;
        }
        generator.writeStartObject();
        shape.members(value, this);
        extras(shape, value);
        generator.writeEndObject();
    }

    /** Writes the extras of a value after its members. */
    public final <T> void extras(Shape<T> shape, T value) {
        Extras extras = shape.soleExtras(value);
        if (!extras.isEmpty()) {
            extras(extras.members());
        }
    }

    public <V> void put(Member<V> member, V value) {
        member.write(value, this);
    }

    public final <V> void put(Member<V> member, Optional<V> value) {
        if (value.isPresent()) {
            put(member, value.get());
        }
    }

    public final <V> void putList(Member<List<V>> member, List<V> values) {
        if (!values.isEmpty()) {
            put(member, values);
        }
    }

    public void text(Text text) {
        generator.writeStartObject();
        text.forEach((language, words) -> {
            generator.writeName(language);
            string(words);
        });
        generator.writeEndObject();
    }

    /**
     * Writes a string; a long string of characters that need no escape, as most texts are, is written at once.
     */
    public final void string(String text) {
        if (own && text.length() >= LONG) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (Utf8.isPlain(bytes)) {
                generator.writeRawUTF8String(bytes, 0, bytes.length);
                return;
            }
        }
        generator.writeString(text);
    }

    public void number(BigDecimal value) {
        generator.writeNumber(value);
    }

    public void extras(Map<String, Extras.Value> members) {
        members.forEach(this::extra);
    }

    public final void extra(String name, Extras.Value value) {
        if (Utf8.hasLoneSurrogate(name)) {
            throw new IllegalArgumentException(
                    "the name of an extra holds half a surrogate pair, which no reader takes");
        }
        generator.writeName(name);
        extra(value);
    }

    /** Writes the digits unchanged; trees and similar outputs accept only values. */
    public void number(String digits) {
        if (generator.streamWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            generator.writeNumber(digits);
        } else {
            generator.writeNumber(new BigDecimal(digits));
        }
    }

    public final void extra(Extras.Value value) {
        if (value instanceof Extras.Str string) {
            generator.writeString(string.text());
        } else if (value instanceof Extras.Num number) {
            number(number.digits());
        } else if (value instanceof Extras.Bool bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof Extras.Arr array) {
            generator.writeStartArray();
            array.elements().forEach(this::extra);
            generator.writeEndArray();
        } else if (value instanceof Extras.Obj object) {
            generator.writeStartObject();
            extras(object.members());
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }
}
