package org.waystage.json.internal.canonical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.text.EcmaNumbers;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.internal.text.Utf8;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Traverses a document and writes its canonical form (RFC 8785).
 *
 * <p>The members of an object are written as they occur, and sorted afterwards if necessary: most documents are written
 * by programs that already use the order, or have small objects.
 */
final class Canonicalizer {
    private final JsonParser parser;
    private final Findings findings;
    private final int maxMembers;
    private ByteText out = new ByteText(0);

    Canonicalizer(JsonParser parser, Findings findings, ReadOptions options) {
        this.parser = parser;
        this.findings = findings;
        this.maxMembers = options.limit(ReadOptions.Limit.MEMBERS);
    }

    /** A member in the output: its name, its start and its end. */
    private record Written(String name, int start, int end) {}

    /** Returns the canonical form of the document; undefined if there are errors. */
    byte[] document(Bytes bytes) throws IOException {
        out = new ByteText(bytes.length());
        try {
            if (parser.nextToken() == null) {
                findings.add(JsonRules.TRUNCATED, "", 0, Map.of());
                return new byte[0];
            }
            value();
            DocumentReading.endsUtf8(parser, bytes, findings);
            return out.toByteArray();
        } catch (JacksonException e) {
            DocumentReading.broken(e, parser, findings);
        } catch (LimitException e) {
            findings.add(JsonRules.LIMIT_EXCEEDED, e.pointer, e.offset, e.values());
        } catch (ByteText.FullException e) {
            findings.add(JsonRules.LIMIT_EXCEEDED, "", 0, Map.of("problem", "a canonical form of more than 2 GB"));
        }
        return new byte[0];
    }

    private void value() {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> out.ascii("true");
            case VALUE_FALSE -> out.ascii("false");
            default -> out.ascii("null");
        }
    }

    private void array() {
        out.ascii('[');
        for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
            if (!first) {
                out.ascii(',');
            }
            value();
        }
        out.ascii(']');
    }

    private void object() {
        List<Written> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean inOrder = true;
        out.ascii('{');
        int start = out.length();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (names.size() >= maxMembers && !names.contains(name)) {
                parser.nextToken();
                throw LimitException.ofMembers(maxMembers, parser);
            }
            parser.nextToken();
            if (!members.isEmpty()) {
                out.ascii(',');
                inOrder &= members.get(members.size() - 1).name.compareTo(name) < 0;
            }
            int at = out.length();
            boolean again = !names.add(name);
            if (again) {
                note(JsonRules.MEMBER_DUPLICATE, Map.of("member", name));
            }
            string(name);
            out.ascii(':');
            value();
            if (!again) {
                members.add(new Written(name, at, out.length()));
            }
        }
        if (!inOrder) {
            order(members, start);
        }
        out.ascii('}');
    }

    /** Sorts the members written since a position by name. */
    private void order(List<Written> members, int start) {
        byte[] written = out.from(start);
        members.sort(Comparator.comparing(Written::name));
        out.cut(start);
        for (Written member : members) {
            if (out.length() > start) {
                out.ascii(',');
            }
            out.bytes(written, member.start - start, member.end - member.start);
        }
    }

    private void string(String text) {
        out.ascii('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                out.text(text, plain, i);
                out.ascii(escaped);
                plain = i + 1;
            }
        }
        out.text(text, plain, text.length());
        out.ascii('"');
        if (Utf8.hasLoneSurrogate(text)) {
            note(JsonRules.SURROGATE_LONE, Map.of());
        }
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < ' ' ? "\\u00" + HexFormat.of().toHexDigits((byte) c) : null;
        };
    }

    private void number(String digits) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            note(JsonRules.NUMBER_OVERFLOW, Map.of("number", digits));
            return;
        }
        String canonical = EcmaNumbers.toString(value);
        if (!EcmaNumbers.isSame(digits, canonical)) {
            note(JsonRules.NUMBER_INEXACT, Map.of("number", digits, "canonical", canonical));
        }
        out.ascii(canonical);
    }

    private void note(Rule rule, Map<String, String> values) {
        if (findings.counts(rule)) {
            long offset = parser.currentTokenLocation().getByteOffset();
            findings.keep(rule, Pointers.to(parser.streamReadContext()), offset, values);
        }
    }
}
