package org.waystage.json.internal.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonToken;

/** A list; an element that cannot be read is dropped, and the notice about the fault says so. */
public class ListCodec<V> extends Codec<List<V>> {
    public final Codec<V> element;
    public final boolean atLeastOne;

    public ListCodec(Codec<V> element, boolean atLeastOne) {
        this.element = element;
        this.atLeastOne = atLeastOne;
    }

    @Override
    @Nullable
    public List<V> read(Input in) {
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
                keep(value, in);
            } else {
                in.drop(before);
            }
            passed(in);
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

    /** Takes an element that was read; the list has those that are pushed. */
    protected void keep(V value, Input in) {
        in.push(value);
    }

    /** Called after each element, whether it was kept or dropped. */
    protected void passed(Input in) {}

    private @Nullable V nullElement(Input in) {
        in.wrongType("a value");
        return null;
    }

    @Override
    @Nullable
    public List<V> standIn() {
        V one = element.standIn();
        return one == null ? null : List.of(one);
    }

    @Override
    public Codec<V> within() {
        return element;
    }

    @Override
    public void write(List<V> values, Output out) {
        out.generator.writeStartArray();
        for (int i = 0; i < values.size(); i++) {
            element.write(values.get(i), out);
        }
        out.generator.writeEndArray();
    }
}
