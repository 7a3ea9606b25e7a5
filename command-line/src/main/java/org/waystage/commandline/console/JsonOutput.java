package org.waystage.commandline.console;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON results on standard output: indented by two blanks, lines ending in LF. */
public final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new Harmless())
            .build();

    private JsonOutput() {}

    /** Writes a result. */
    public interface Result {
        void writeTo(JsonGenerator json);
    }

    public static void write(StandardOutput out, Result result) {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            result.writeTo(json);
        }
        out.write('\n');
    }

    /** Writes a result to a stream, which is not closed. */
    public static void write(OutputStream out, Result result) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            result.writeTo(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /** Escapes what could steer a terminal or begin an element of HTML; a parser gives back the same text. */
    private static final class Harmless extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
            codes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            if (!Character.isBmpCodePoint(c) || Character.isSurrogate((char) c) || !Printable.isHarmful(c)) {
                return null;
            }
            return new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
