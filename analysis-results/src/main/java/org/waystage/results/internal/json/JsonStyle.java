package org.waystage.results.internal.json;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * How results stand in JSON: UTF-8, indented by two blanks, lines ending in LF. What could steer a terminal, hide what a text
 * says or begin an element of HTML is escaped; a parser gives back the same text.
 */
public final class JsonStyle {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new HarmlessEscapes())
            .build();

    private JsonStyle() {}

    /**
     * Returns what writes JSON in this style.
     *
     * @param out where to; closing the generator leaves it open
     * @return the generator
     */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
    }

    /**
     * Tells whether a character could steer a terminal or hide what a text says.
     *
     * @param c the character
     * @return whether it is a control, a separator of lines, or a mark that cannot be seen
     */
    public static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // The two that join letters or keep them apart belong to the spelling of some languages.
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
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
