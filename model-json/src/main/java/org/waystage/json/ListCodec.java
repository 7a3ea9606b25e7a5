package org.waystage.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A list; an element that cannot be read is dropped, and the notice on the fault says so. */
final class ListCodec<V> extends Codec<List<V>> {
    final Codec<V> element;
    final boolean atLeastOne;

    ListCodec(Codec<V> element, boolean atLeastOne) {
        this.element = element;
        this.atLeastOne = atLeastOne;
    }

    @Override
    @Nullable
    List<V> read(Input in) {
        if (in.parser.currentToken() != JsonToken.START_ARRAY) {
            in.wrongType("a list");
            return null;
        }
        int start = in.mark();
        boolean empty = true;
        for (JsonToken token = in.parser.nextToken(); token != JsonToken.END_ARRAY; token = in.parser.nextToken()) {
            empty = false;
            int before = in.faults();
            V value = token == JsonToken.VALUE_NULL ? nullElement(in) : element.read(in);
            if (value != null) {
                in.push(value);
            } else {
                in.drop(before);
            }
        }
        if (empty) {
            if (atLeastOne) {
                in.faultHere(JsonRules.LIST_TOO_SHORT, Map.of());
                return null;
            }
            in.faultHere(JsonRules.LIST_EMPTY, Map.of());
        }
        List<V> values = in.popList(start);
        return atLeastOne && values.isEmpty() ? null : values;
    }

    private @Nullable V nullElement(Input in) {
        in.wrongType("a value");
        return null;
    }

    @Override
    @Nullable
    List<V> standIn() {
        V one = element.standIn();
        return one == null ? null : List.of(one);
    }

    @Override
    Codec<V> within() {
        return element;
    }

    @Override
    void write(List<V> values, Output out) {
        out.generator.writeStartArray();
        for (int i = 0; i < values.size(); i++) {
            element.write(values.get(i), out);
        }
        out.generator.writeEndArray();
    }
}
