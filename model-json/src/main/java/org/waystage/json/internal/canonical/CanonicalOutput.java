package org.waystage.json.internal.canonical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.EcmaNumbers;
import org.waystage.json.internal.text.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Writes the canonical form (RFC 8785): members in the order of their names, numbers as ECMAScript writes doubles.
 *
 * <p>The members of an object are kept on a stack until its shape has put all of them, as in reading.
 */
final class CanonicalOutput extends Output {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final List<String> pairs = new ArrayList<>();
    private @Nullable Object[] stack = new @Nullable Object[256];
    private int top;
    private int frame;
    private boolean refused;
    private boolean inexact;

    private CanonicalOutput(JsonGenerator generator) {
        super(generator, false, true);
    }

    /** The canonical form of a value, and whether it reproduces each number as written. */
    static final class Form {
        final byte[] bytes;
        final boolean exact;

        private Form(byte[] bytes, boolean exact) {
            this.bytes = bytes;
            this.exact = exact;
        }
    }

    /** Returns the canonical form of a value, or null if it has none because of a number or a lone surrogate. */
    static <T> @Nullable Form of(T value, Codec<T> codec) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(1 << 12);
        boolean refused;
        boolean exact;
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            CanonicalOutput out = new CanonicalOutput(generator);
            codec.write(value, out);
            refused = out.refused;
            exact = !out.inexact;
        } catch (JacksonException e) {
            return null;
        }
        byte[] canonical = bytes.toByteArray();
        return refused || Utf8.hasEscapedHalf(canonical) ? null : new Form(canonical, exact);
    }

    @Override
    public <T> void object(Shape<T> shape, T value) {
        List<Member<?>> members = shape.byName();
        int start = top;
        top += members.size();
        if (top > stack.length) {
            stack = Arrays.copyOf(stack, Math.max(top, stack.length * 2));
        }
        Arrays.fill(stack, start, top, null);
        frame = start;
        shape.members(value, this);
        generator.writeStartObject();
        Extras extras = shape.soleExtras(value);
        NavigableMap<String, Extras.Value> unknown = extras.isEmpty() ? null : new TreeMap<>(extras.members());
        for (int i = 0; i < members.size(); i++) {
            Member<?> member = members.get(i);
            Object waiting = stack[start + member.index];
            if (waiting != null) {
                if (unknown != null) {
                    writeBefore(member.name, unknown);
                }
                member.write(waiting, this);
            }
        }
        if (unknown != null) {
            unknown.forEach(this::extra);
        }
        generator.writeEndObject();
        top = start;
    }

    /** Writes the extras whose names come before a name, and removes them. */
    private void writeBefore(String name, NavigableMap<String, Extras.Value> extras) {
        NavigableMap<String, Extras.Value> before = extras.headMap(name, false);
        before.forEach(this::extra);
        before.clear();
    }

    @Override
    public <V> void put(Member<V> member, V value) {
        stack[frame + member.index] = value;
    }

    /** Writes a text; most texts have one language and need no sorting. */
    @Override
    public void text(Text text) {
        pairs.clear();
        text.forEach((language, words) -> {
            pairs.add(language);
            pairs.add(words);
        });
        generator.writeStartObject();
        if (pairs.size() == 2) {
            generator.writeName(pairs.get(0));
            string(pairs.get(1));
        } else {
            new TreeMap<>(text.byLanguage()).forEach((language, words) -> {
                generator.writeName(language);
                string(words);
            });
        }
        generator.writeEndObject();
    }

    /**
     * Writes a number; a number of at most 15 digits is the shortest that gives its double, so its own digits are
     * canonical.
     */
    @Override
    public void number(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        int point = digits.precision() - digits.scale();
        if (digits.precision() <= 15 && point > -6 && point <= 21) {
            generator.writeNumber(digits.toPlainString());
        } else {
            number(value.toString());
        }
    }

    @Override
    public void number(String digits) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            refused = true;
            generator.writeNumber("0");
        } else {
            String canonical = EcmaNumbers.toString(value);
            inexact |= !EcmaNumbers.isSame(digits, canonical);
            generator.writeNumber(canonical);
        }
    }

    @Override
    public void extras(Map<String, Extras.Value> members) {
        super.extras(new TreeMap<>(members));
    }
}
