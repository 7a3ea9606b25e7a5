package org.waystage.results.internal.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Escapes characters that could control a terminal, hide part of a text or start an HTML element; a parser returns the original text. */
final class HarmlessEscapes extends CharacterEscapes {
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
        if (!Character.isBmpCodePoint(c) || Character.isSurrogate((char) c) || !JsonStyle.isHarmful(c)) {
            return null;
        }
        return new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
    }
}
