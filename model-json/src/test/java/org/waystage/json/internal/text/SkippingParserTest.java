package org.waystage.json.internal.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** The parser that skips values in the bytes gives the tokens, offsets and errors of Jackson's, whatever the text. */
class SkippingParserTest {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(12)
            .maxNumberLength(20)
            .maxNameLength(40)
            .maxStringLength(200)
            .build();
    /** What is unreliable after a skipped value. */
    private static final Pattern LINE_AND_COLUMN = Pattern.compile("line: \\d+, column: \\d+");

    private static final JsonFactory SKIPPING = factory(LIMITS);
    private static final JsonFactory JACKSON = builder(LIMITS).build();

    /** What a reader does with a value: each time the same, or once this and once that. */
    private enum Way {
        ALWAYS,
        NEVER,
        AT_TIMES;

        boolean now(SplittableRandom random) {
            return this == ALWAYS || (this == AT_TIMES && random.nextBoolean());
        }
    }

    private static JsonFactoryBuilder builder(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }

    private static JsonFactory factory(StreamReadConstraints limits) {
        return SkippingParser.factory(builder(limits));
    }

    /**
     * A stream that gives four bytes and then a few at a time, so that values lie across the ends of buffers. Both parsers get the same
     * pieces, as Jackson's offset of a name depends on them.
     */
    private static InputStream slow(byte[] text, int piece) {
        return new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, pos < 4 ? 4 - pos : piece - (pos - 4) % piece));
            }
        };
    }

    private static JsonParser parser(JsonFactory factory, byte[] text, boolean streamed, SplittableRandom random) {
        if (streamed) {
            return factory.createParser(ObjectReadContext.empty(), slow(text, 1 + random.nextInt(40)));
        }
        byte[] block = new byte[text.length + 7];
        Arrays.fill(block, (byte) '"');
        System.arraycopy(text, 0, block, 3, text.length);
        return factory.createParser(ObjectReadContext.empty(), block, 3, text.length);
    }

    /** Reads a text, skips values and takes strings; returns all that a caller can see. */
    private static List<String> seen(
            JsonFactory factory, byte[] text, boolean streamed, Way skips, Way takes, SplittableRandom random) {
        List<String> seen = new ArrayList<>();
        try (JsonParser parser = parser(factory, text, streamed, random.split())) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    note(parser, seen);
                    if (token.isStructStart() && skips.now(random)) {
                        parser.skipChildren();
                        note(parser, seen);
                    } else if (token == JsonToken.VALUE_STRING && takes.now(random)) {
                        seen.add(parser.getString());
                    }
                }
                seen.add("end " + parser.currentLocation().getByteOffset());
            } catch (JacksonException e) {
                seen.add(e.getClass().getSimpleName() + " "
                        + parser.currentLocation().getByteOffset() + " "
                        + parser.streamReadContext().pathAsPointer() + " "
                        + LINE_AND_COLUMN.matcher(e.getOriginalMessage()).replaceAll(""));
            }
        }
        return seen;
    }

    private static void note(JsonParser parser, List<String> seen) {
        seen.add(parser.currentToken() + " " + parser.currentName() + " "
                + parser.currentTokenLocation().getByteOffset() + " "
                + parser.streamReadContext().pathAsPointer());
    }

    private static void assertThatItIsReadAsByJackson(byte[] text, Way skips, Way takes, long seed) {
        for (boolean streamed : new boolean[] {false, true}) {
            assertThat(seen(SKIPPING, text, streamed, skips, takes, new SplittableRandom(seed)))
                    .as("%s, streamed %s, skipped %s, taken %s", new String(text, UTF_8), streamed, skips, takes)
                    .isEqualTo(seen(JACKSON, text, streamed, skips, takes, new SplittableRandom(seed)));
        }
    }

    private static void assertThatItIsReadAsByJackson(byte[] text) {
        for (Way skips : Way.values()) {
            for (Way takes : Way.values()) {
                assertThatItIsReadAsByJackson(text, skips, takes, 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[[],{},[{}],{\"a\":[]}]",
                "{\"a\":1,\"b\":[true,false,null,-0,0.5,-1e9,12E+3,1.25e-7]}",
                " [ 1 , 2 ]  ",
                "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\"]",
                "[\"né à Genève\",\"税関\",\"😀\"]",
                "{\"ä\":1,\"a\\u0062\":2}",
                "[1\r\n,\t2]",
                "[1\n,2,\n{\"a\":1]",
                "[[1\n],\n[",
                // errors
                "[1,]",
                "{\"a\":1,}",
                "[,1]",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "[01]",
                "[-]",
                "[1.]",
                "[1e]",
                "[.5]",
                "[+1]",
                "[1 2]",
                "[tru]",
                "[truee]",
                "[nul",
                "[\"\\x\"]",
                "[\"\\u12g4\"]",
                "[\"\\u12",
                "[\"a\tb\"]",
                "[\"a",
                "[\"a\\",
                "[1}",
                "{\"a\":1]",
                "[[[",
                "[]]",
                "[1]x",
                "[NaN]",
                "[/* c */1]",
                // limits
                "[[[[[[[[[[[[1]]]]]]]]]]]]",
                "[[[[[[[[[[[[[1]]]]]]]]]]]]]",
                "[12345678901234567890,-1234567890123456789]",
                "[123456789012345678901]",
                "[1.2345678901234567890123]",
                "{\"1234567890123456789012345678901234567890\":[]}",
                "{\"12345678901234567890123456789012345678901\":[]}",
            })
    void aTextIsReadAsByJackson(String text) {
        assertThatItIsReadAsByJackson(text.getBytes(UTF_8));
        assertThatItIsReadAsByJackson(("{\"first\":" + text + ",\"then\":[" + text + "]}").getBytes(UTF_8));
    }

    @Test
    void aStringOfAnyLengthIsSkipped() {
        for (int length = 0; length < 40; length++) {
            for (String end : List.of("\"]", "\\\\\"]", "é\"]", "\u0001\"]", "", "\\\"")) {
                assertThatItIsReadAsByJackson(("[\"" + "x".repeat(length) + end).getBytes(UTF_8));
            }
        }
        assertThatItIsReadAsByJackson(("[\"" + "x".repeat(201) + "\"]").getBytes(UTF_8));
    }

    @Test
    void whatIsNotUtf8IsRefusedAsByJackson() {
        for (byte first : new byte[] {(byte) 0x80, (byte) 0xC3, (byte) 0xE2, (byte) 0xF0, (byte) 0xFF}) {
            byte[] text = "[[\"a?(b\"],1]".getBytes(UTF_8);
            text[4] = first;
            assertThatItIsReadAsByJackson(text);
        }
    }

    @Test
    void marksAndOtherEncodingsAreReadAsByJackson() {
        assertThatItIsReadAsByJackson("\uFEFF[[1],2]".getBytes(UTF_8));
        assertThatItIsReadAsByJackson("[[1],\"é\"]".getBytes(UTF_16BE));
        assertThatItIsReadAsByJackson("\uFEFF[[1],2]".getBytes(UTF_16BE));
        for (int length = 0; length < 5; length++) {
            assertThatItIsReadAsByJackson(Arrays.copyOf("[12]".getBytes(UTF_8), length));
            assertThatItIsReadAsByJackson(Arrays.copyOf("\uFEFF[1]".getBytes(UTF_8), length));
        }
    }

    @Test
    void textsWithAFaultAnywhereAreReadAsByJackson() {
        byte[] sound =
                ("{\"id\":\"a-1\",\"title\":{\"en\":\"Ports \\u00e9t \\\"x\\\" – é\"},\"list\":[{\"n\":-1.5e3,\"m\":[]},"
                                + "null,true, {\"deep\":[[{\"x\":{}}]]}] , \"rest\":[0,10,false]}")
                        .getBytes(UTF_8);
        byte[] faults = "\"\\{}[]:,0-.eut \n\u0001/x".getBytes(UTF_8);
        SplittableRandom random = new SplittableRandom(20_261_129);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = sound.clone();
            int at = random.nextInt(text.length);
            switch (random.nextInt(3)) {
                case 0 -> text[at] = faults[random.nextInt(faults.length)];
                case 1 -> {
                    System.arraycopy(text, at + 1, text, at, text.length - at - 1);
                    text = Arrays.copyOf(text, text.length - 1);
                }
                default -> text = Arrays.copyOf(text, at);
            }
            assertThatItIsReadAsByJackson(text, Way.AT_TIMES, Way.AT_TIMES, random.nextLong());
        }
    }

    @Test
    void aDeepTextIsReadAsByJackson() {
        StreamReadConstraints deep =
                StreamReadConstraints.builder().maxNestingDepth(100).build();
        for (int depth : new int[] {63, 64, 65, 66, 100, 101}) {
            byte[] text = ("[".repeat(depth) + "]".repeat(depth) + " x").getBytes(UTF_8);
            assertThat(seen(factory(deep), text, false, Way.ALWAYS, Way.ALWAYS, new SplittableRandom(1)))
                    .isEqualTo(
                            seen(builder(deep).build(), text, false, Way.ALWAYS, Way.ALWAYS, new SplittableRandom(1)));
        }
    }

    @Test
    void aDeepTextLongerThanTheBufferIsReadAsByJackson() {
        String filler = "\"" + "x".repeat(70_000) + "\"";
        for (int depth = 1; depth < 12; depth++) {
            String value = "[1,".repeat(depth) + filler + ",{\"a\":[2]}]".repeat(depth);
            byte[] text = ("[" + value + "," + value + "]").getBytes(UTF_8);
            assertThatItIsReadAsByJackson(text, Way.ALWAYS, Way.NEVER, 1);
            assertThatItIsReadAsByJackson(text, Way.AT_TIMES, Way.NEVER, depth);
        }
    }

    @Test
    void aNumberLongerThanAStringMayBeIsReadAsByJackson() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNumberLength(10_000)
                .maxStringLength(100)
                .build();
        byte[] text = ("[" + "1".repeat(9_000) + "]").getBytes(UTF_8);

        assertThat(seen(factory(limits), text, false, Way.ALWAYS, Way.ALWAYS, new SplittableRandom(1)))
                .isEqualTo(seen(builder(limits).build(), text, false, Way.ALWAYS, Way.ALWAYS, new SplittableRandom(1)));
    }

    /** Jackson would count the tokens of the skipped values. */
    @Test
    void aSkippedValueHasNoTokens() {
        StreamReadConstraints few =
                StreamReadConstraints.builder().maxTokenCount(6).build();
        byte[] text = "[{\"skipped\":[1,2,3,4]},{\"read\":2}]".getBytes(UTF_8);
        try (JsonParser parser = factory(few).createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.nextToken();

            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(parser.nextName()).isEqualTo("read");
        }
    }

    /** Only the parts that lie across the ends of buffers have tokens. */
    @Test
    void aSkippedValueLongerThanTheBufferHasFewTokens() {
        StreamReadConstraints few =
                StreamReadConstraints.builder().maxTokenCount(5_000).build();
        byte[] text = ("[" + "{\"a\":[1,2,3,4,5,6,7,8]},".repeat(2_000) + "0] 1").getBytes(UTF_8);
        try (JsonParser parser = factory(few).createParser(ObjectReadContext.empty(), new ByteArrayInputStream(text))) {
            parser.nextToken();

            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_ARRAY);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }
}
