package org.waystage.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Copies values between parsers and generators of Jackson 2 with the digits of their numbers, which Jackson may round. */
final class Tokens {
    /** Copies whatever our readers and writers accept; their own limits apply. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // so that a lone surrogate, which UTF-8 cannot represent, reaches the reader
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Tokens() {}

    /** Returns the JSON of the value whose first token the parser is on, and leaves the parser on its last token. */
    static byte[] bytes(JsonParser parser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.setCodec(parser.getCodec()); // which writes the objects that a tree contains
            copy(parser, generator);
        }
        return bytes.toByteArray();
    }

    /** Returns a text as a string of JSON. */
    static byte[] json(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.writeString(text);
        }
        return bytes.toByteArray();
    }

    /** Returns the text of a string of JSON. */
    static String text(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return parser.getText();
        }
    }

    /** Writes a value, given its JSON. */
    static void write(byte[] json, JsonGenerator generator) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            copy(parser, generator);
        }
    }

    /** Writes the first element of a list, given the JSON of an object that has the list as a member. */
    static void writeFirst(byte[] json, String list, JsonGenerator generator) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (!list.equals(parser.nextFieldName())) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            parser.nextToken();
            copy(parser, generator);
        }
    }

    private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token == null) {
                throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "the input ends within a value");
            }
            switch (token) {
                case START_OBJECT -> {
                    generator.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    generator.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    generator.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    generator.writeEndArray();
                    depth--;
                }
                case FIELD_NAME -> generator.writeFieldName(parser.currentName());
                case VALUE_STRING -> generator.writeString(parser.getText());
                case VALUE_NUMBER_INT -> integer(parser.getText(), generator);
                case VALUE_NUMBER_FLOAT -> decimal(parser.getText(), generator);
                case VALUE_TRUE -> generator.writeBoolean(true);
                case VALUE_FALSE -> generator.writeBoolean(false);
                case VALUE_NULL -> generator.writeNull();
                default -> generator.writeObject(parser.getEmbeddedObject());
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private static void integer(String digits, JsonGenerator generator) throws IOException {
        if (isText(generator)) {
            generator.writeNumber(digits);
        } else if (digits.length() < 10) {
            generator.writeNumber(Integer.parseInt(digits));
        } else if (digits.length() < 19) {
            generator.writeNumber(Long.parseLong(digits));
        } else {
            generator.writeNumber(new BigInteger(digits));
        }
    }

    private static void decimal(String digits, JsonGenerator generator) throws IOException {
        if (isText(generator)) {
            generator.writeNumber(digits);
        } else {
            generator.writeNumber(new BigDecimal(digits));
        }
    }

    /** Returns whether a generator takes numbers as they are written; trees and binary formats take only values. */
    private static boolean isText(JsonGenerator generator) {
        return generator.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    }
}
