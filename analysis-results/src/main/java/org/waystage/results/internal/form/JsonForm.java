package org.waystage.results.internal.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.core.value.Extras;
import org.waystage.results.internal.json.JsonStyle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** The members of a result as JSON, indented by two spaces. Lines end in LF; an absent value is null. */
public final class JsonForm {
    private final JsonGenerator json;
    private final Intervals intervals;

    private JsonForm(JsonGenerator json, Intervals intervals) {
        this.json = json;
        this.intervals = intervals;
    }

    /** Writes one object; the stream is flushed and not closed. */
    public static void write(OutputStream out, Intervals intervals, Consumer<JsonForm> members) throws IOException {
        try (JsonGenerator json = JsonStyle.generator(out)) {
            json.writeStartObject();
            members.accept(new JsonForm(json, intervals));
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    public void text(String name, String value) {
        json.writeStringProperty(name, Words.whole(value));
    }

    public void text(String name, Optional<String> value) {
        value.ifPresentOrElse(words -> text(name, words), () -> json.writeNullProperty(name));
    }

    public void texts(String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(Words.whole(value)));
        json.writeEndArray();
    }

    public void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    public void nothing(String name) {
        json.writeNullProperty(name);
    }

    public void count(String name, long value) {
        json.writeNumberProperty(Words.whole(name), value); // the name may be a word of a scheme
    }

    public void count(String name, Optional<Long> value) {
        value.ifPresentOrElse(number -> count(name, number), () -> json.writeNullProperty(name));
    }

    public void count(String name, OptionalLong value) {
        if (value.isPresent()) {
            count(name, value.getAsLong());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Writes an object of counts by key. */
    public void counts(String name, Map<String, Long> values) {
        object(name, () -> values.forEach((key, value) -> count(key, value)));
    }

    /** Writes a number with all its digits; infinity and NaN, which JSON does not have, are null. */
    public void number(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }

    public void number(String name, OptionalDouble value) {
        number(name, value.orElse(Double.NaN));
    }

    /** Writes a share and its interval into an object. */
    public void share(Share share) {
        number("share", share.estimate());
        interval("lower", "upper", share);
    }

    /** Writes the ends of the interval of a share; null if there is none or intervals are not written. */
    public void interval(String lower, String upper, Share share) {
        ends(lower, upper, intervals.interval(share));
    }

    /** Writes the ends of an interval that is not of a share; null if there is none or intervals are not written. */
    public void interval(String lower, String upper, Optional<Interval> ends) {
        ends(lower, upper, intervals.written(ends));
    }

    private void ends(String lower, String upper, Optional<Interval> ends) {
        number(lower, Ends.lower(ends));
        number(upper, Ends.upper(ends));
    }

    /** Writes the method of the interval of a share; null if it has no interval or none is written. */
    public void method(String name, Optional<Share> share) {
        text(name, share.flatMap(intervals::methodOf));
    }

    /** Writes the method of intervals of shares without a stated population; null if they are not written. */
    public void methodOfShares(String name) {
        text(name, intervals.methodOfShares());
    }

    /** Writes the method of intervals that are not of shares; null if they are not written. */
    public void method(String name, String method) {
        text(name, Optional.of(method).filter(any -> intervals.written()));
    }

    /** Writes which cases count, how many others were left out, and what the cases cover. */
    public void selection(Selection selection) {
        texts("natures", selection.natures().codes());
        object("leftOut", () -> {
            counts("nature", selection.otherNatures());
            count("partOfAnother", selection.partOfAnother());
        });
        coverage(selection);
    }

    /** Writes what the cases cover. */
    public void coverage(Selection selection) {
        text("coverage", selection.sampling().code());
    }

    /** Writes a value of the model; null if there is none. */
    public void value(String name, Optional<Extras.Value> value) {
        json.writeName(name);
        ModelValues.write(json, value.orElse(Extras.Null.NULL));
    }

    public void object(String name, Runnable members) {
        json.writeObjectPropertyStart(name);
        members.run();
        json.writeEndObject();
    }

    /** Writes an array of objects. */
    public <T> void objects(String name, Iterable<T> values, Consumer<T> members) {
        array(name, () -> values.forEach(value -> element(() -> members.accept(value))));
    }

    /** Writes an array of what the action writes. */
    public void array(String name, Runnable elements) {
        json.writeArrayPropertyStart(name);
        elements.run();
        json.writeEndArray();
    }

    /** Writes an object into an array. */
    public void element(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }
}
